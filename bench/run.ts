/** `npm run bench [part…]`: prints ratios measured within this one run. */
import { benchAsk } from './ask.ts';
import { benchAutocomplete } from './autocomplete.ts';
import { benchDiscord } from './discord.ts';
import { benchDiscordHttp } from './discord-http.ts';
import { benchFirstQuestion } from './first-question.ts';
import { benchJobs } from './jobs.ts';
import { benchOdd } from './odd.ts';
import { benchPictures } from './pictures.ts';
import { benchSearch, searchTable } from './search.ts';
import { benchSlack } from './slack.ts';
import { benchStart } from './start.ts';

const parts: Readonly<Record<string, () => Promise<void>>> = {
  async ask() {
    const { p50, p99, ratio } = await benchAsk();
    console.log(
      `ask, shipped packs: p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms; p50 ÷ plain MiniSearch ${ratio.toFixed(1)}`,
    );
  },
  async odd() {
    for (const { command, worst, ratio } of await benchOdd()) {
      console.log(
        `the worst text that can be sent, ${command} (${worst}): ${ratio.toFixed(1)} median questions`,
      );
    }
  },
  async search() {
    console.log(searchTable(await benchSearch()));
  },
  async autocomplete() {
    for (const { kind, p50, p99, slowest } of benchAutocomplete()) {
      console.log(
        `autocomplete, 10,000 facts, ${kind}: p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(1)} ms (at most 30), the slowest ${slowest.toFixed(0)} ms`,
      );
    }
  },
  async pictures() {
    const { p50, p95, ask, alone } = await benchPictures();
    console.log(
      `a picture of 40 events: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (at most 400); ask meanwhile: p99 ${ask.toFixed(1)} ms (at most 20), else ${alone.toFixed(1)} ms`,
    );
  },
  async start() {
    const { more, dateline, bare } = await benchStart();
    console.log(
      `start to ready: ${dateline.toFixed(0)} ms; bare Node with the same libraries ${bare.toFixed(0)} ms; ${more.toFixed(0)} ms more`,
    );
  },
  async first() {
    for (const { where, first, later, ratio } of await benchFirstQuestion()) {
      console.log(
        `the first question after a start, ${where}: ÷ the median of the 100 after it ${ratio.toFixed(1)} (${first.toFixed(1)} ms ÷ ${later.toFixed(1)} ms)`,
      );
    }
  },
  async jobs() {
    for await (const one of benchJobs()) {
      const { name, copies, correctedHours, follows, channels, toldHours, limited, twice } = one;
      const told = `; ${follows} follows in ${channels} channels told in ${toldHours.toFixed(2)} h`;
      console.log(
        `jobs, ${name}: ${copies} copies corrected in ${correctedHours.toFixed(2)} h${follows > 0 ? told : ''}; refused as too soon ${limited} times, done twice ${twice} times`,
      );
    }
  },
  async discord() {
    for (const { kind, ratio, dateline, echo } of await benchDiscord()) {
      console.log(
        `Discord, ${kind}: Dateline ÷ echo ${ratio.toFixed(2)} (${dateline.toFixed(0)}/s ÷ ${echo.toFixed(0)}/s)`,
      );
    }
  },
  async 'discord-http'() {
    for (const { kind, replicas, ratio, dateline, echo } of await benchDiscordHttp()) {
      console.log(
        `Discord over HTTP, ${kind}, ${replicas} on one PostgreSQL: Dateline ÷ echo ${ratio.toFixed(2)} (${dateline.toFixed(0)}/s ÷ ${echo.toFixed(0)}/s)`,
      );
    }
  },
  async slack() {
    for (const { kind, ratio, dateline, echo } of await benchSlack()) {
      console.log(
        `Slack over HTTP, ${kind}: Dateline ÷ echo ${ratio.toFixed(2)} (${dateline.toFixed(0)}/s ÷ ${echo.toFixed(0)}/s)`,
      );
    }
  },
};

const wanted = process.argv.slice(2);
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await part();
}

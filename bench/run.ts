/** `npm run bench [part…]`: prints ratios measured within this one run. `steady=60`, `memory=20000`: in so many seconds, interactions. */
import { benchAsk } from './ask.ts';
import { benchAutocomplete } from './autocomplete.ts';
import { benchDiscord } from './discord.ts';
import { benchDiscordHttp } from './discord-http.ts';
import { benchFirstQuestion } from './first-question.ts';
import { benchGaps } from './gaps.ts';
import { benchImpact } from './impact.ts';
import { benchJobs } from './jobs.ts';
import { benchMemory } from './memory.ts';
import { benchOdd } from './odd.ts';
import { benchPictures } from './pictures.ts';
import { benchSearch, searchTable } from './search.ts';
import { benchSlack } from './slack.ts';
import { benchStart } from './start.ts';
import { benchSteady } from './steady.ts';

const parts: Readonly<Record<string, (amount?: number) => Promise<void>>> = {
  async ask() {
    const { p50, p99, ratio } = await benchAsk();
    console.log(
      `ask, shipped packs: p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms; p50 ÷ plain MiniSearch ${ratio.toFixed(1)}`,
    );
  },
  async impact() {
    const { first, again, early } = await benchImpact();
    console.log(
      `what an edit changes, 1,000 questions: a first look ${first.toFixed(1)} times asking them once, the next ${again.toFixed(1)}; ${(early * 100).toFixed(0)} % of what changes is found in the first fifth`,
    );
  },
  async gaps() {
    const { cold, kept, standstill } = await benchGaps();
    console.log(
      `what was asked in vain, 10,000 rows: a first list ${cold.toFixed(1)} times asking 1,000 questions once, the next ${kept.toFixed(2)}; nobody else had a turn for ${standstill.toFixed(0)} ms at most`,
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
  async steady(seconds) {
    const { sustained, sent, p50, p99, slowest, longest, failed, ...over } =
      await benchSteady(seconds);
    console.log(
      `steady, ${over.seconds} s at ${sent.toFixed(0)} of the ${sustained.toFixed(0)} interactions a second that one replica sustains, and ${longest} of the longest texts meanwhile: acknowledged within p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms (at most 1000), the slowest ${slowest.toFixed(0)} ms; ${failed} failed`,
    );
  },
  async memory(interactions) {
    for (const { what, slope, end, ...over } of await benchMemory(interactions)) {
      console.log(
        `memory over ${over.interactions} interactions, ${what}: ${slope.slope.toFixed(1)} kB per 1,000 (95 %: ${slope.from.toFixed(1)} to ${slope.to.toFixed(1)}), ${end.toFixed(0)} MB at the end`,
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

const wanted = new Map(
  process.argv.slice(2).map((word) => {
    const [name = '', amount] = word.split('=');
    return [name, amount === undefined ? undefined : Number(amount)];
  }),
);
for (const [name, part] of Object.entries(parts)) {
  if (wanted.size === 0 || wanted.has(name)) await part(wanted.get(name));
}

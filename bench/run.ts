/** `npm run bench [part…]`: prints ratios measured within this one run. */
import { benchAsk } from './ask.ts';
import { benchDiscord } from './discord.ts';
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
  async search() {
    console.log(searchTable(await benchSearch()));
  },
  async start() {
    const { more, dateline, bare } = await benchStart();
    console.log(
      `start to ready: ${dateline.toFixed(0)} ms; bare Node with the same libraries ${bare.toFixed(0)} ms; ${more.toFixed(0)} ms more`,
    );
  },
  async discord() {
    for (const { kind, ratio, dateline, echo } of await benchDiscord()) {
      console.log(
        `Discord, ${kind}: Dateline ÷ echo ${ratio.toFixed(2)} (${dateline.toFixed(0)}/s ÷ ${echo.toFixed(0)}/s)`,
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

/**
 * How long acknowledgements take at 80 % of what one replica sustains, while somebody else sends the longest texts
 * that are allowed, one after the other. Questions come at their times, whether those before are answered or not.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { LONGEST_LINE } from '../src/text/lengths.ts';
import { oddTexts } from '../tests/support/odd-texts.ts';
import { startPostgres } from '../tests/support/store/start-postgres.ts';
import { startReplicas } from './discord-replicas.ts';
import { startBenchDiscord } from './discord-rest.ts';
import { percentile, rate } from './load.ts';
import { newQuestion, questionAt } from './questions.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SECONDS = 300;
const SHARE = 0.8;
const WARM = 1000;
const COUNT = 3000;
const AT_ONCE = 32;
/** One in so many is a question that nobody has asked before. */
const NEW = 20;

export type SteadyBench = {
  readonly seconds: number;
  /** Interactions a second that one replica sustains, and that it was then sent. */
  readonly sustained: number;
  readonly sent: number;
  /** Milliseconds until the acknowledgement of an ordinary question. */
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
  /** Longest texts answered meanwhile. */
  readonly longest: number;
  readonly failed: number;
};

export async function benchSteady(seconds = SECONDS): Promise<SteadyBench> {
  const postgres = await startPostgres('on');
  const discord = await startBenchDiscord();
  const env = { DATABASE_URL: postgres.url, DATA_DIR: temporaryFolder() };
  const { addresses, stop } = await startReplicas(1, discord, env);
  const to = addresses[0]!;
  const ask = (question: string) => discord.slash(to, 'ask', { question });
  const ordinary = (index: number) =>
    ask(index % NEW === 0 ? newQuestion(index) : questionAt(index));
  await rate(WARM, AT_ONCE, ordinary);
  const sustained = await rate(COUNT, AT_ONCE, ordinary);

  const times: number[] = [];
  let [longest, failed, over] = [0, 0, false];
  const texts = oddTexts(LONGEST_LINE).map(([, text]) => text);
  const somebodyElse = (async () => {
    for (let index = 0; !over; index += 1) {
      const text = `${texts[index % texts.length]} ${index}`.slice(-LONGEST_LINE);
      await (index % 2 === 0 ? ask(text) : discord.slash(to, 'check', { text })).then(
        () => (longest += 1),
        () => (failed += 1),
      );
    }
  })();
  const under: Promise<unknown>[] = [];
  const start = performance.now();
  const sent = Math.round(sustained * SHARE * seconds);
  for (let index = 1; index <= sent; index += 1) {
    const due = start + (index / (sustained * SHARE)) * 1000;
    const early = due - performance.now();
    if (early > 0) await wait(early);
    // From when it was due: what waits behind others has waited all the same.
    const answered = () => times.push(performance.now() - due);
    under.push(ordinary(index).then(answered, () => (failed += 1)));
  }
  await Promise.all(under);
  over = true;
  await somebodyElse;
  await stop();
  await discord.stop();
  await postgres.close();
  return {
    seconds,
    sustained,
    sent: sustained * SHARE,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    slowest: percentile(times, 1),
    longest,
    failed,
  };
}

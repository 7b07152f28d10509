/** What it costs to find what was asked in vain in 10,000 rows of the log ÷ asking 1,000 questions once. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createEngine } from '../src/answer/engine.ts';
import { readLabelledSet } from '../src/eval/labelled-set.ts';
import { findGaps } from '../src/insight/gaps.ts';
import type { UnansweredRow } from '../src/insight/repository.ts';
import { loadKnowledge } from '../src/knowledge/loading/load.ts';

const ROWS = 10_000;
const QUESTIONS = 1_000;
const DAY_MS = 86_400_000;
const WHOLE_LIST = 50;

type Costs = {
  /** Of the first list, and of the next over the same facts. */
  readonly cold: number;
  readonly kept: number;
  /** The longest that nobody else had a turn, in milliseconds. */
  readonly standstill: number;
};

export async function benchGaps(): Promise<Costs> {
  const { knowledge } = await loadKnowledge('knowledge');
  const { queries } = await readLabelledSet(knowledge);
  const now = new Date('2026-11-26T12:00:00Z');
  const engine = createEngine(knowledge);
  const some = queries.slice(0, QUESTIONS);
  const ask = async () => {
    for (const { question, locale } of some) engine.ask(question, { locale, now });
  };
  await ask();
  const once = await timed(ask);

  const rows = Array.from({ length: ROWS }, (_, at) => rowOf(at, queries, now));
  const find = async () => void (await findGaps(rows, [], { engine, now, most: WHOLE_LIST }));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const cold = await timed(find);
  delay.disable();
  const kept = await timed(find);
  return { cold: cold / once, kept: kept / once, standstill: delay.max / 1e6 };
}

/** Half of them questions that were labelled, half of them about what no fact tells of. */
function rowOf(
  at: number,
  queries: Awaited<ReturnType<typeof readLabelledSet>>['queries'],
  now: Date,
): UnansweredRow {
  const first = new Date(now.getTime() - (at % 90) * DAY_MS);
  const rest = { outcome: 'none', fact: undefined, times: 1, first, last: first } as const;
  if (at % 2 === 0) {
    const { question, locale } = queries[(at / 2) % queries.length]!;
    return { ...rest, question, locale };
  }
  const pick = (from: readonly string[], by: number) => from[Math.floor(at / by) % from.length];
  const question = `who will ${pick(VERBS, 2)} the ${pick(THINGS, 16)} in ${pick(PLACES, 240)}?`;
  return { ...rest, question, locale: 'en' };
}

const VERBS = ['close', 'open', 'sell', 'paint', 'rebuild', 'rename', 'guard', 'insure'];
const THINGS =
  'lighthouse airport embassy pipeline university hospital railway museum hotel bridge stadium market theatre mill prison'.split(
    ' ',
  );
const PLACES =
  'Oslo Riga Lima Tbilisi Ankara Tashkent Berlin Quito Accra Hanoi Minsk Dublin Cairo Porto'.split(
    ' ',
  );

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

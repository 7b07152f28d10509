/** At one size: how long questions take, building takes, one changed fact takes, and the memory of each. */

import { ask } from '../src/answer/commands/ask.ts';
import type { Corpus as Indexed } from '../src/answer/types.ts';
import { parseQuestion } from '../src/answer/understanding/parse-question.ts';
import type { Knowledge } from '../src/knowledge/model/knowledge.ts';
import type { Fact } from '../src/knowledge/model/schema.ts';
import { createIndex, type Index } from '../src/search/index.ts';
import { percentile } from './load.ts';
import { type Corpus, makeCorpus } from './search-corpus.ts';
import { createTunedMiniSearch, type TunedMiniSearch } from './search-minisearch.ts';

/** Milliseconds. */
export type Spread = { readonly p50: number; readonly p95: number };

export type AtSize = {
  readonly size: number;
  readonly asked: number;
  /** The lexical path: the question's language, names, dates and terms, and the best facts by them. */
  readonly find: Spread;
  /** The whole of an engine's `ask`: that, and ranking, deciding and false premises. No reply is composed. */
  readonly ask: Spread;
  readonly miniSearch: Spread;
  /** Milliseconds to index all facts. */
  readonly build: { readonly dateline: number; readonly miniSearch: number };
  /** Megabytes held beyond the facts themselves, after garbage collection; `asked`: once all questions were asked. */
  readonly memory: {
    readonly dateline: number;
    readonly asked: number;
    readonly miniSearch: number;
  };
  /** Milliseconds to take in one changed fact. */
  readonly update: {
    /** All other facts are the same objects, as where they stand in files that have not changed. */
    readonly dateline: Spread;
    /** All facts are new objects and must be compared, as where they stand in the file that was edited. */
    readonly readAgain: Spread;
    /** Of `readAgain`, the processor's time: on a busy machine most of the rest is waiting for one's turn. */
    readonly processor: Spread;
    /** MiniSearch is told which fact changed. */
    readonly miniSearch: Spread;
  };
};

const READER = { locale: 'en', now: new Date(Date.UTC(2025, 0, 1)) } as const;
const WARM = 100;
/** As many facts as `ask` has looked at closely. */
const LIMIT = 30;

/** Run in a process of its own with --expose-gc, so that no other size's rubbish is in the way. */
export function measureAtSize(size: number): AtSize {
  warmUp();
  const corpus = makeCorpus(size);
  const { knowledge } = corpus;
  const before = heldMegabytes();
  const dateline = timed(() => createIndex(knowledge));
  const withDateline = heldMegabytes();
  const miniSearch = timed(() => createTunedMiniSearch(knowledge));
  const withBoth = heldMegabytes();

  const count = size <= 1_000 ? 2_000 : size <= 10_000 ? 800 : 400;
  const index = dateline.made;
  const [whole, found, mini] = interleaved(corpus.questions(WARM + count), [
    (question) => ask(question, { knowledge, index }, READER),
    (question) => find(question, { knowledge, index }),
    (question) => miniSearch.made.find(question, 'en'),
  ]);
  const afterwards = heldMegabytes();
  return {
    size,
    asked: count,
    find: found!,
    ask: whole!,
    miniSearch: mini!,
    build: { dateline: dateline.took, miniSearch: miniSearch.took },
    memory: {
      dateline: withDateline - before,
      asked: withDateline - before + (afterwards - withBoth),
      miniSearch: withBoth - withDateline,
    },
    update: updates(corpus, index, miniSearch.made),
  };
}

/** As `ask` finds the facts that it then weighs. */
function find(question: string, { knowledge, index }: Indexed): unknown {
  const { tokens, locale } = parseQuestion(question, { knowledge, index }, READER);
  return index.search(tokens, locale, LIMIT);
}

/** Lets both be compiled before anything is timed. */
function warmUp(): void {
  const { knowledge, questions } = makeCorpus(500);
  const [index, mini] = [createIndex(knowledge), createTunedMiniSearch(knowledge)];
  for (const question of questions(WARM)) {
    ask(question, { knowledge, index }, READER);
    find(question, { knowledge, index });
    mini.find(question, 'en');
  }
}

/** Every question to each of the tasks in turn, and each task first as often as the others. */
function interleaved(
  questions: readonly string[],
  tasks: readonly ((question: string) => unknown)[],
): Spread[] {
  const times = tasks.map((): number[] => []);
  questions.forEach((question, round) => {
    tasks.forEach((_, turn) => {
      const at = (round + turn) % tasks.length;
      const { took } = timed(() => tasks[at]!(question));
      if (round >= WARM) times[at]!.push(took);
    });
  });
  return times.map(spread);
}

function updates(
  { knowledge: first, edited }: Corpus,
  firstIndex: Index,
  mini: TunedMiniSearch,
): AtSize['update'] {
  let [knowledge, index] = [first, firstIndex];
  const times = {
    dateline: [] as number[],
    readAgain: [] as number[],
    processor: [] as number[],
    miniSearch: [] as number[],
  };
  const edits = knowledge.facts.size <= 10_000 ? 80 : 12;
  for (let edit = 0; edit < edits; edit += 1) {
    const fact = edited(edit);
    const earlier = knowledge.facts.get(fact.id)!;
    knowledge = withFact(knowledge, fact);
    if (edit % 2) knowledge = structuredClone(knowledge);
    const before = process.threadCpuUsage();
    const { made, took } = timed(() => createIndex(knowledge, index));
    const { user, system } = process.threadCpuUsage(before);
    index = made;
    if (edit % 2) times.processor.push((user + system) / 1_000);
    times[edit % 2 ? 'readAgain' : 'dateline'].push(took);
    times.miniSearch.push(timed(() => mini.replace(earlier, fact)).took);
  }
  return {
    dateline: spread(times.dateline),
    readAgain: spread(times.readAgain),
    processor: spread(times.processor),
    miniSearch: spread(times.miniSearch),
  };
}

function withFact(knowledge: Knowledge, fact: Fact): Knowledge {
  return {
    ...knowledge,
    version: `${knowledge.version}+`,
    facts: new Map([...knowledge.facts]).set(fact.id, fact),
  };
}

export function timed<T>(task: () => T): { readonly made: T; readonly took: number } {
  const start = performance.now();
  const made = task();
  return { made, took: performance.now() - start };
}

export function spread(times: readonly number[]): Spread {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

function heldMegabytes(): number {
  if (!globalThis.gc) throw new Error('Start this with --expose-gc.');
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

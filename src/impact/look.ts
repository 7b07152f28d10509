/** What is looked at beside the bot, in a thread of its own or in the terminal: two versions, and what is asked of them. */
import type { FittedWeights } from '../answer/types.ts';
import type { Log } from '../log.ts';
import { type PairSemantic, type SemanticModel, startPair } from '../semantic/index.ts';
import { createAnswers } from './answers.ts';
import { type AskBoth, askBoth } from './ask-both.ts';
import { differences, likeliestFirst } from './differences.ts';
import { type MarkedFact, marksOf, type ShownFact } from './marks.ts';
import { examplesOf, merged } from './questions.ts';
import { runTests } from './run-tests.ts';
import { errorsIn, type ServedState } from './served-state.ts';
import { createTwoVersions } from './two-versions.ts';
import type { Asked, FileEdit, ImpactReport, Opened, Question } from './types.ts';
import { type News, type Told, topicsIn, unseenBy } from './unseen.ts';

export type LookOptions = {
  /** Left out where meaning is not compared. */
  readonly meaning?: {
    readonly model: SemanticModel;
    readonly weights?: FittedWeights;
    /** Where vectors are kept. */
    readonly dataDir: string;
  };
};

/** How many questions are asked, and what is told of those that are not. */
type AskedOf = Asked & Pick<ImpactReport, 'left' | 'tests'>;

export type Look = {
  /**
   * Looks at other versions from now on.
   * @param served left out where it is what it was the last time
   * @param now the moment at which everything is asked, ISO 8601
   * @returns undefined where what is served must be told whole
   */
  readonly open: (
    served: ServedState | undefined,
    edits: readonly FileEdit[],
    now: string,
  ) => Promise<Opened | undefined>;
  /**
   * Asks both versions these questions, the packs' own, and the tests.
   * @param most how many are asked, the likeliest to change and the most asked first
   */
  readonly ask: (
    logged: readonly Question[],
    most: number,
    tell: (asked: Asked) => void,
    signal: AbortSignal,
  ) => Promise<AskedOf>;
  /** Of facts as posted answers show them, those that are to be corrected in either version. */
  readonly marks: (shown: readonly ShownFact[]) => Promise<readonly MarkedFact[]>;
  /** The facts on topics that channels follow, as they would be told. */
  readonly topics: (abouts: readonly string[]) => Promise<ReturnType<typeof topicsIn>>;
  /** What channels have not been told, in either version. */
  readonly unseen: (told: readonly Told[]) => Promise<readonly News[]>;
  readonly stop: () => Promise<void>;
};

/** How often whoever waits is told, in milliseconds. */
const TELL_MS = 250;

export function createLook({ meaning }: LookOptions, log: Pick<Log, 'info' | 'warn'>): Look {
  const versions = createTwoVersions(meaning?.weights);
  const answers = createAnswers();
  let semantic: PairSemantic | undefined;
  let both: AskBoth | undefined;
  const opened = (): AskBoth => {
    if (!both) throw new Error('nothing is looked at');
    return both;
  };

  return {
    async open(served, edits, now) {
      both = undefined;
      const found = versions.open(served, edits);
      if (!found) return undefined;
      const [before, after] = [found.before.loaded.knowledge, found.after.loaded.knowledge];
      both = { ...found, now: new Date(now), answers };
      return {
        versions: { before: before.version, after: after.version },
        facts: differences(before, after).facts.size,
        errors: errorsIn(found.after.loaded),
      };
    },
    async ask(logged, most, tell, signal) {
      const now = opened();
      const [before, after] = [now.before.loaded.knowledge, now.after.loaded.knowledge];
      if (meaning) {
        semantic ??= startPair(meaning.model, meaning.dataDir, log);
        await semantic.serve(before, after);
      }
      const pair = semantic;
      const asking: AskBoth = {
        ...now,
        ...(pair &&
          meaning && { meanings: { locales: meaning.model.locales, similar: pair.similar } }),
      };
      const tests = await runTests(asking);
      const questions = likeliestFirst(
        merged(examplesOf(before, after), logged),
        differences(before, after),
      );
      // Of one version nothing can differ.
      const wanted = before.version === after.version ? [] : questions;
      const left = wanted.slice(most);
      let toldAt = performance.now();
      const asked = await askBoth(wanted.slice(0, most), asking, async (told) => {
        // Whoever calls it off is heard.
        await new Promise((next) => setImmediate(next));
        signal.throwIfAborted();
        if (performance.now() - toldAt < TELL_MS) return;
        tell(told());
        toldAt = performance.now();
      });
      const times = left.reduce((sum, one) => sum + one.times, 0);
      return { ...asked, tests, left: { questions: left.length, times } };
    },
    marks: async (shown) => marksOf(shown, opened()),
    topics: async (abouts) => topicsIn(abouts, opened()),
    unseen: async (told) => unseenBy(told, opened()),
    async stop() {
      await semantic?.stop();
    },
  };
}

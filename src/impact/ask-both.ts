/** Asks both versions, a question at a time, so that whoever waits is told how far it is and others come in between. */
import type { Engine } from '../answer/types.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import type { PairSimilarities } from '../semantic/index.ts';
import { comparedText } from '../service/reply-cache.ts';
import type { Answers } from './answers.ts';
import { changeOf, compareChanges } from './change-of.ts';
import type { TwoSides } from './two-versions.ts';
import {
  type Asked,
  CHANGE_KINDS,
  type ChangeKind,
  type Question,
  type QuestionChange,
  type Shown,
} from './types.ts';

type Meanings = {
  readonly locales: readonly Locale[];
  readonly similar: (question: string) => Promise<PairSimilarities | undefined>;
};

export type AskBoth = TwoSides & {
  readonly now: Date;
  readonly answers: Answers;
  /** Left out where meaning is not compared. */
  readonly meanings?: Meanings | undefined;
};

/** Changes told. */
const MOST_CHANGES = 200;

/** What both versions show. */
export async function shownByBoth(
  question: Question,
  { before, after, now, answers, meanings }: AskBoth,
): Promise<{ readonly before: Shown; readonly after: Shown }> {
  const [old, next] = [before.engineOf(question.packs), after.engineOf(question.packs)];
  const known = {
    before: answers.known(question, old, now),
    after: answers.known(question, next, now),
  };
  const text = (engine: Engine) =>
    meanings &&
    comparedText(
      { command: 'ask', question: question.question },
      question.locale,
      engine,
      meanings,
    );
  const wanted =
    (known.before === undefined && text(old)) || (known.after === undefined && text(next));
  const near = wanted ? await meanings?.similar(wanted) : undefined;
  const ask = (engine: Engine, side: 'before' | 'after') =>
    answers.ask(question, engine, now, text(engine) === undefined ? undefined : near?.[side]);
  const shown = known.before ?? ask(old, 'before');
  return {
    before: shown,
    after: old === next ? shown : (known.after ?? ask(next, 'after')),
  };
}

/**
 * Asks a question at a time.
 * @param meanwhile awaited after each question; it is given what to say of how far this is
 */
export async function askBoth(
  questions: readonly Question[],
  both: AskBoth,
  meanwhile: (told: () => Asked) => Promise<void>,
): Promise<Asked> {
  const { facts } = both.after.loaded.knowledge;
  const replaces = (fact: string, old: string) => facts.get(fact)?.supersedes === old;
  const kinds = Object.fromEntries(
    CHANGE_KINDS.map((kind) => [kind, { questions: 0, times: 0 }]),
  ) as Record<ChangeKind, { questions: number; times: number }>;
  let changes: QuestionChange[] = [];
  const told = (asked: number): Asked => {
    changes = changes.sort(compareChanges).slice(0, MOST_CHANGES);
    return { asked, of: questions.length, kinds: structuredClone(kinds), changes };
  };
  for (const [at, question] of questions.entries()) {
    const { before, after } = await shownByBoth(question, both);
    const change = changeOf(question, before, after, replaces);
    if (change) {
      kinds[change.kind].questions += 1;
      kinds[change.kind].times += change.times;
      changes.push(change);
      if (changes.length > 2 * MOST_CHANGES) told(at + 1);
    }
    await meanwhile(() => told(at + 1));
  }
  return told(questions.length);
}

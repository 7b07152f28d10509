/** Example questions: enough of them, different from one another, and each for one fact only. */

import { type Fact, LOCALES } from '../model/schema.ts';
import { finding } from '../parsing/findings.ts';
import type { Item } from '../parsing/items.ts';
import type { JsonPath } from '../parsing/parse-json.ts';
import type { Check } from './context.ts';
import { enoughIn } from './languages.ts';
import { ENGLISH_NAMES } from './locales.ts';
import { opposed } from './near-duplicates.ts';
import { difference, fold, remembering, wordOverlap, wordSet } from './words.ts';

/** From 1 to 3 examples the right fact comes first a third more often (see docs/design.md). */
const LEAST_QUESTIONS = 3;
/** Share of common words from which one question adds nothing to another. */
const SAME = 0.8;
/** Words that alone make another question of it. */
const ASKING: ReadonlySet<string> = new Set(
  'who whom whose what when where why how which many much not кто кого что когда где куда почему зачем как сколько какой какая какие не kim kimi ne niye nə neçə niyə hansi harada nerede nasil kac kaç hangi necə'
    .split(' ')
    .map(fold),
);

export const fewQuestions: Check = (context) =>
  context.items.facts.flatMap((fact) => {
    const languages = enoughIn(context, fact.path);
    const [locale = 'en'] = languages;
    const counts = languages.map((one) => fact.value.questions[one]?.length ?? 0);
    const count = Math.max(0, ...counts);
    if (count >= LEAST_QUESTIONS) return [];
    const details = { count, least: LEAST_QUESTIONS, language: ENGLISH_NAMES[locale], locale };
    return [finding('few-questions', fact.spot(['questions']), details)];
  });

export const repeatedQuestions: Check = (context) =>
  context.items.facts.flatMap((fact) =>
    repeats(fact.value).map(({ at, other }) =>
      finding('repeated-question', fact.spot(['questions', ...at]), { other }),
    ),
  );

const repeats = remembering(({ questions }: Fact) =>
  LOCALES.flatMap((locale) => {
    const asked = questions[locale] ?? [];
    const sets = asked.map(wordSet);
    return sets.flatMap((set, index) => {
      const other = asked[sets.slice(0, index).findIndex((one) => sameQuestion(one, set))];
      return other === undefined ? [] : [{ at: [locale, index], other }];
    });
  }),
);

function sameQuestion(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || wordOverlap(a, b) < SAME) return false;
  return ![...difference(a, b)].some((word) => ASKING.has(word) || /\d/.test(word));
}

/** Two sides of a dispute, or a fact and what it replaces, may well answer one question. */
export const sharedQuestions: Check = (context) => {
  const asked = new Map<string, { readonly fact: Item<'facts'>; readonly at: JsonPath }>();
  return context.items.facts.flatMap((fact) =>
    foldedQuestions(fact.value).flatMap(({ key, at }) => {
      const before = asked.get(key);
      if (!before) asked.set(key, { fact, at });
      if (!before || before.fact === fact || opposed(before.fact.value, fact.value)) return [];
      const details = { other: before.fact.id, first: before.fact.spot(before.at) };
      return [finding('shared-question', fact.spot(at), details)];
    }),
  );
};

const foldedQuestions = remembering(({ questions }: Fact) =>
  LOCALES.flatMap((locale) =>
    (questions[locale] ?? []).flatMap((question, index) => {
      const folded = fold(question);
      const at: JsonPath = ['questions', locale, index];
      return folded === '' ? [] : [{ key: `${locale} ${folded}`, at }];
    }),
  ),
);

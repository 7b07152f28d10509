/** What is asked of both: what readers asked of late, and the questions that the packs themselves name. Pure. */
import { currentFacts } from '../knowledge/model/current-facts.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { LOCALES, type Locale } from '../knowledge/model/schema.ts';
import type { Question } from './types.ts';

/** A question of the log, and the packs that are answered from where it was asked. */
export type LoggedQuestion = {
  readonly question: string;
  readonly locale: string;
  readonly packs: readonly string[];
  readonly times: number;
  readonly last: Date;
};

/** The log in the form of questions, those that differ only in the server they were asked in as one. */
export function fromLog(logged: readonly LoggedQuestion[]): Question[] {
  const found = new Map<string, Question>();
  for (const { question, locale: asked, packs, times, last } of logged) {
    const locale = LOCALES.find((one) => one === asked);
    if (!locale) continue;
    const one = { question, locale, packs: [...new Set(packs)].sort() };
    const before = found.get(keyOf(one));
    const latest = last.toISOString();
    found.set(keyOf(one), {
      ...one,
      times: times + (before?.times ?? 0),
      last: before?.last && before.last > latest ? before.last : latest,
    });
  }
  return [...found.values()];
}

/** The example questions of every fact that stands before or after, as asked of all packs. */
export function examplesOf(...versions: readonly Knowledge[]): Question[] {
  const found = new Map<string, Question>();
  for (const knowledge of versions)
    for (const { id, questions } of currentFacts(knowledge).values())
      for (const locale of LOCALES)
        for (const question of questions[locale] ?? []) {
          const one = { question, locale, packs: [], times: 0, expected: id };
          found.set(keyOf(one), one);
        }
  return [...found.values()];
}

/** Each question once; what a label says of one is said of it wherever it comes from. */
export function merged(...lists: readonly (readonly Question[])[]): Question[] {
  const found = new Map<string, Question>();
  for (const one of lists.flat()) {
    const key = keyOf(one);
    const before = found.get(key);
    found.set(key, before ? { ...before, ...one, times: before.times + one.times } : one);
  }
  return [...found.values()];
}

/** What tells apart two questions that may be answered differently. */
export const keyOf = ({
  question,
  locale,
  packs,
}: {
  readonly question: string;
  readonly locale: Locale;
  readonly packs: readonly string[];
}): string => JSON.stringify([question, locale, packs]);

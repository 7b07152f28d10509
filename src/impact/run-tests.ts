/** The questions by which a newsroom tests its packs: which of them fail. */
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { inLocale } from '../knowledge/model/localised.ts';
import { type AskBoth, shownByBoth } from './ask-both.ts';
import { isRight } from './change-of.ts';
import type { FailedTest, ImpactReport } from './types.ts';

/** Those of the version to come, each held against both; those that break come first. */
export async function runTests(both: AskBoth): Promise<ImpactReport['tests']> {
  const tests = testsOf(both.after.loaded.knowledge);
  const { facts } = both.after.loaded.knowledge;
  const failed: FailedTest[] = [];
  for (const { ask, locale, fact } of tests) {
    const question = { question: ask, locale, packs: [], times: 0 };
    const { before, after } = await shownByBoth(question, both);
    if (isRight(after, fact)) continue;
    const text = facts.get(fact ?? '')?.text;
    failed.push({
      ask,
      locale,
      fact,
      ...(text && { factText: inLocale(text, locale).text }),
      breaks: isRight(before, fact),
      after,
    });
  }
  const first = failed.filter(({ breaks }) => breaks);
  return { run: tests.length, failed: [...first, ...failed.filter(({ breaks }) => !breaks)] };
}

const testsOf = ({ packs }: Knowledge) =>
  [...packs.values()].flatMap(({ tests = [] }) =>
    tests.map(({ ask, locale = 'en', fact }) => ({ ask, locale, fact })),
  );

/** How sentences about the invented stories are judged: floors under what was measured. */

import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { premises } from '../../src/eval/premises.ts';
import {
  isWrong,
  type Judged,
  judgeStatements,
  statementReport,
  wilson,
} from '../../src/eval/statements.ts';
import { HELD_OUT, readStories } from '../../src/eval/stories.ts';

let judged: readonly Judged[];
beforeAll(async () => {
  const stories = (await readStories()).filter(({ id }) => !HELD_OUT.has(id));
  judged = stories.flatMap((story) => judgeStatements(story));
}, 120_000);

const share = (verdict: Judged['verdict']) => {
  const of = judged.filter((one) => one.verdict === verdict);
  return of.filter((one) => one.judged === verdict).length / of.length;
};

describe('sentences about the stories', () => {
  it('are supported where they are true', () => expect(share('supported')).toBeGreaterThan(0.27));
  it('are contradicted where they are false', () =>
    expect(share('contradicted')).toBeGreaterThan(0.27));
  it('are left unmatched where no fact covers them', () =>
    expect(share('unmatched')).toBeGreaterThan(0.985));
  it('hardly ever get a wrong verdict', () =>
    expect(judged.filter(isWrong).length / judged.length).toBeLessThan(0.018));
  it('are reported by story, language and form', () => {
    const lines = statementReport(judged, true).join('\n');
    for (const part of ['spring-flood', 'by language', 'carried-over', 'label \\ judged', 'missed'])
      expect(lines).toContain(part);
  });
});

describe('the Wilson interval', () => {
  it.each([
    [0, 300, 0, 0.0126],
    [85, 100, 0.767, 0.907],
    [0, 0, 0, 1],
  ])('of %d in %d', (count, total, low, high) => {
    const interval = wilson(count, total);
    expect(interval.low).toBeCloseTo(low, 2);
    expect(interval.high).toBeCloseTo(high, 2);
  });
});

describe('questions about the stories', () => {
  it('are hardly ever gainsaid where they assert nothing false', async () => {
    const stories = (await readStories()).filter(({ id }) => !HELD_OUT.has(id));
    const found = stories.map(({ queries, knowledge }) =>
      premises(
        queries.filter(({ kind }) => ASKED.has(kind)),
        createEngine(knowledge),
      ),
    );
    const sum = (of: 'falseAlarms' | 'ordinary') => found.reduce((all, one) => all + one[of], 0);
    expect(sum('falseAlarms') / sum('ordinary')).toBeLessThan(0.004);
  }, 120_000);
});
const ASKED: ReadonlySet<string> = new Set(['premise', 'answerable', 'paraphrase', 'typo']);

/** What is drafted from the articles that it was tuned on: floors under what was measured. */
import { beforeAll, describe, expect, it } from 'vitest';
import { draftReport } from '../../src/eval/draft-report.ts';
import { type DraftsMeasured, measureArticles } from '../../src/eval/drafts.ts';

let measured: readonly DraftsMeasured[];
beforeAll(async () => {
  measured = await measureArticles(false);
}, 60_000);

const sum = (count: (one: DraftsMeasured) => number) =>
  measured.reduce((total, one) => total + count(one), 0);
const share = (right: (one: DraftsMeasured) => number, of: (one: DraftsMeasured) => number) =>
  sum(right) / sum(of);

describe('articles with labels', () => {
  it('have nearly all their facts drafted, and little else', () => {
    expect(
      share(
        (one) => one.drafted,
        (one) => one.facts,
      ),
    ).toBeGreaterThan(0.95);
    expect(
      share(
        (one) => one.idle,
        (one) => one.drafts,
      ),
    ).toBeLessThan(0.05);
  });
  it('have their dates right or wider, seldom wrong', () => {
    expect(
      share(
        (one) => one.dates.right,
        (one) => one.drafted,
      ),
    ).toBeGreaterThan(0.75);
    expect(
      share(
        (one) => one.dates.wrong,
        (one) => one.drafted,
      ),
    ).toBeLessThan(0.08);
  });
  it('have their names, figures and whose word it is', () => {
    expect(
      share(
        (one) => one.names.right,
        (one) => one.names.of,
      ),
    ).toBeGreaterThan(0.8);
    expect(
      share(
        (one) => one.figures.right,
        (one) => one.figures.of,
      ),
    ).toBeGreaterThan(0.95);
    expect(
      share(
        (one) => one.standings.right,
        (one) => one.standings.of,
      ),
    ).toBeGreaterThan(0.95);
  });
  it('are reported line by line, with what is not right where that is asked for', () => {
    const [name, drafted] = draftReport(measured);
    expect(name).toBe('court-report.txt (court report, English)');
    expect(drafted).toMatch(/facts drafted {7}\d+ of 23/);
    expect(draftReport(measured, true).some((line) => line.includes('date within'))).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import fitted from '../../src/answer/ranking/weights.json' with { type: 'json' };
import { WEIGHTS } from '../../src/answer/ranking/weights.ts';
import { askQueries } from '../../src/eval/ask-queries.ts';
import { fingerprint } from '../../src/eval/fingerprint.ts';
import { readLabelledSet, split } from '../../src/eval/labelled-set.ts';
import { figures } from '../../src/eval/metrics.ts';
import { LOCALES } from '../../src/knowledge/model/schema.ts';
import { engine, knowledge } from '../support/packs/shipped.ts';

const { queries } = await readLabelledSet(knowledge);
const { train, test } = split(queries);

describe('the labelled questions', () => {
  it('cover every fact, in all four languages', () => {
    const covered = new Set(queries.flatMap(({ gold }) => gold));
    expect([...knowledge.facts.keys()].filter((id) => !covered.has(id))).toEqual([]);
    for (const locale of LOCALES)
      expect(queries.filter((query) => query.locale === locale).length).toBeGreaterThan(200);
  });

  it.each([
    ['typo', 200],
    ['paraphrase', 50],
    ['follow-up', 30],
    ['premise', 40],
    ['near-scope', 100],
    ['out-of-scope', 100],
  ])('have enough of %s: %d', (kind, least) => {
    expect(queries.filter((query) => query.kind === kind).length).toBeGreaterThanOrEqual(least);
  });

  it('are none of the example questions that the facts bring, typed alike', () => {
    const plainly = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const examples = new Set(
      [...knowledge.facts.values()].flatMap(({ questions }) =>
        Object.values(questions).flatMap((asked) => (asked ?? []).map(plainly)),
      ),
    );
    const same = test.filter(({ question }) => examples.has(plainly(question)));
    // People do ask in the same words at times; more than that would prove nothing.
    expect(same.length / test.length).toBeLessThan(0.12);
  });

  it('are split by fact: none is answered by a fact of the other half', () => {
    const trained = new Set(train.flatMap(({ gold }) => gold));
    expect(test.filter(({ gold }) => trained.has(gold[0] ?? '')).length).toBe(0);
    expect(train.filter((one) => test.includes(one)).length).toBe(0);
  });
});

describe('the weights', () => {
  it('were fitted on these questions with this code; if not, run npm run fit', async () => {
    expect(fitted.about.fingerprint).toBe(await fingerprint());
  });

  it('keep what they promise on the questions they were not fitted on, words alone', async () => {
    const results = await Array.fromAsync(askQueries(engine, test, async () => undefined));
    const { top1, top3, precision, falseAnswers } = figures(results);
    expect(top1).toBeGreaterThan(0.86);
    expect(top3).toBeGreaterThan(0.94);
    expect(precision).toBeGreaterThan(0.95);
    expect(falseAnswers).toBeLessThan(0.08);
    expect(WEIGHTS.lexical.answer.examples).toBeGreaterThan(0.5);
  });
});

import { describe, expect, it } from 'vitest';
import { isApproved, staleReview, translationReview } from '../../../src/knowledge/model/review.ts';

const reviewed = { by: 'A. Editor', on: '2025-07-01' };

describe('what has been reviewed', () => {
  it.each([
    ['nothing', {}, false],
    ['the fact, in its own language', { reviewed }, true],
    [
      'the fact, not this translation',
      { reviewed, translation: { ru: 'machine' as const } },
      false,
    ],
    ['this translation alone', { translation: { ru: 'reviewed' as const } }, false],
    ['both', { reviewed, translation: { ru: reviewed } }, true],
  ])('%s', (_, fact, approved) => {
    expect(isApproved({ translation: {}, reviewed: undefined, ...fact }, 'ru')).toBe(approved);
  });

  it.each([
    [{}, undefined],
    [{ ru: 'machine' as const }, undefined],
    [{ ru: 'reviewed' as const }, {}],
    [{ ru: reviewed }, reviewed],
  ])('says by whom and when a translation was: %j', (translation, review) => {
    expect(translationReview(translation, 'ru')).toEqual(review);
  });

  it.each([
    ['no day to be looked at again', { reviewed }, undefined],
    ['that day is today', { reviewed, reviewBy: '2025-11-26' }, undefined],
    ['that day has passed', { reviewed, reviewBy: '2025-11-25' }, reviewed],
    ['never reviewed', { reviewBy: '2025-11-25' }, {}],
  ])('is old: %s', (_, fact, review) => {
    expect(
      staleReview({ reviewed: undefined, reviewBy: undefined, ...fact }, '2025-11-26'),
    ).toEqual(review);
  });
});

/** Days on which facts are to be looked at again. */
import { finding } from '../parsing/findings.ts';
import type { Check } from './context.ts';

export const reviewByBeforeReview: Check = (context) =>
  context.items.facts.flatMap((fact) => {
    const { reviewBy, reviewed } = fact.value;
    if (!reviewBy || !reviewed || reviewBy > reviewed.on) return [];
    const details = { by: reviewBy, on: reviewed.on };
    return [finding('review-by-before-review', fact.spot(['reviewBy']), details)];
  });

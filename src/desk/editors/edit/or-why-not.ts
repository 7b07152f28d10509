import { NotChanged } from '../../../editing/items.ts';
import { TooBusy } from '../../../editing/steps.ts';
import { Refusal } from '../../errors.ts';

/** What cannot be changed as it was asked is an answer like any other; what is too busy may be tried again. */
export async function orWhyNot<T>(
  change: Promise<T>,
): Promise<T | { readonly kind: 'not-changed'; readonly why: NotChanged['why'] }> {
  try {
    return await change;
  } catch (problem) {
    if (problem instanceof NotChanged) return { kind: 'not-changed', why: problem.why };
    if (problem instanceof TooBusy) throw new Refusal(503, `Try again: ${problem.message}.`);
    throw problem;
  }
}

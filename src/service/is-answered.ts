/** Whether a question is answered, to whoever wants to know once it is. */
import type { AskResult } from '../answer/types.ts';

/**
 * Whether an answer tells what was asked: one that says that it is not known does not, nor does the nearest fact, a
 * page about what is named, or the answer to half of what was asked.
 */
export function isAnswered({ outcome, facts, settled, named, parts }: AskResult): boolean {
  if (outcome !== 'answer' || named || settled === 'not-known') return false;
  const told = parts ? parts.map(({ fact }) => fact) : [facts[0]?.fact];
  return told.every((fact) => fact !== undefined && fact.status !== 'unknown');
}

/** Whether something may come to be known that answers: not where it names no more than a page, or leaves out about whom it asks. */
export const canBePromised = (asked: AskResult): boolean =>
  !isAnswered(asked) && !asked.named && asked.nearness?.kind !== 'nothing-before';

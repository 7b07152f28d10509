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

/** For whoever can do nothing but say it. */
export async function orRefused<T extends object>(change: Promise<T>): Promise<T> {
  const made = await orWhyNot(change);
  if ('kind' in made && made.kind === 'not-changed') throw new Refusal(400, WORDS[made.why]);
  return made as T;
}

const WORDS: Readonly<Record<NotChanged['why'], string>> = {
  unreadable: 'A file of this pack cannot be read. Mend it by hand, then try again.',
  missing: 'There is no file of this name that it could be written to.',
  taken: 'Something else has this id already.',
};

/** The words of a question that tell of a matter and that a fact has in no form: what may be said to be missing. */
import { carriesMatter } from '../../lexicon/index.ts';
import type { Query } from '../understanding/parse-question.ts';

type Token = Query['tokens'][number];

/** A word that asks, chats or carries grammar tells nothing, in whatever sense. */
export const tellsOfMatter = ({ senses, name, dated }: Token): boolean =>
  name || dated || senses.length === 0 || senses.some(({ concept }) => carriesMatter(concept));

/** @param unmatched words as typed, see `Candidate` */
export function leftOver({ tokens }: Pick<Query, 'tokens'>, unmatched: readonly string[]): Token[] {
  return tokens.filter((token) => unmatched.includes(token.typed) && tellsOfMatter(token));
}

/** Those that say what happens, or whose part it is: a date or place would be that of something else. */
export function changesMatter(token: Token): boolean {
  return (
    !token.name &&
    token.senses.some(
      ({ concept, main }) => main && (concept.class === 'event' || concept.class === 'role'),
    )
  );
}

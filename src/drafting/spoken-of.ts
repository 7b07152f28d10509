/** Whom the sentences so far were about, and so whom a pronoun in the next one stands for. */
import type { Word } from '../language/index.ts';
import type { Named } from './names.ts';
import type { StandsFor } from './pronouns.ts';
import type { Sentence } from './sentences.ts';

export type SpokenOf = {
  /** The person named last, and in which block of the article. */
  readonly person?: string;
  readonly personIn?: number;
  /** Who else was named in the sentence right before, and its block. */
  readonly thing?: string;
  readonly block?: number;
  /** Whether that was a sentence with a paper in it: a report says what stands in it, and nobody else does. */
  readonly paper?: boolean;
};

export function spokenOfAfter(
  before: SpokenOf,
  { block }: Sentence,
  words: readonly Word[],
  names: readonly Named[],
): SpokenOf {
  const actors = names.filter(({ type }) => type === 'actor');
  const own = actors.find((one) => one.person)?.id;
  const person = own ?? before.person;
  const personIn = own ? block : before.personIn;
  // "It" is what the sentence right before was about, where that was named.
  const thing = actors.find((one) => !one.person)?.id;
  return {
    ...(person && { person }),
    ...(personIn !== undefined && { personIn }),
    ...(thing && { thing }),
    block,
    paper: words.some(({ folded }) => PAPER.test(folded)),
  };
}

/** Nobody, where it could be another than was meant. */
export function speakerBefore(
  { person, personIn, thing, block: last, paper }: SpokenOf,
  stands: StandsFor,
  { block }: Sentence,
): string | undefined {
  const isNear = personIn !== undefined && block - personIn <= 1;
  if (stands === 'person') return isNear ? person : undefined;
  if (last !== block || paper) return undefined;
  if (stands === 'thing') return thing;
  return personIn === block ? person : thing;
}

/** Folded: what has words in it that it "says". */
const PAPER =
  /^(reports?|study|studies|survey|statement|document|documents|letter|paper|ruling|verdict|review|audit|memo|article|book|bill|doklad\w*|otchet\w*|zayavleni\w+|dokument\w*|pismo|pisma|issledovani\w+|hesabat\w*|sened\w*|beyanat\w*|mektub\w*|rapor\w*|belge\w*|mektu\w*|aciklama\w*|arastirma\w*)$/;

/** What speaks for a fact's saying what a statement says: every feature is 0..1, and more is better. */

import type { Fact } from '../../knowledge/model/schema.ts';
import { isOfNews } from '../../lexicon/index.ts';
import type { StatementAlignment } from '../alignment/index.ts';

export const VERDICT_FEATURES = [
  'covered',
  'strongly',
  'fewLeft',
  'noKnownLeft',
  'noHeavyLeft',
  'events',
  'ofFact',
  'names',
  'named',
  'amounts',
  'dated',
  'oneSided',
  'inOrder',
  'sameLanguage',
  'lead',
  'first',
  'beyond',
  'long',
  'confirmed',
] as const;
type VerdictFeature = (typeof VERDICT_FEATURES)[number];
export type VerdictFeatures = Readonly<Record<VerdictFeature, number>>;

export type Standing = {
  /** How much better it is found than the best other, 0.5 where as well. */
  readonly lead: number;
  /** Found best of all. */
  readonly first: boolean;
  /** How much of the statement's words another fact has, names, numbers and dates included, 0..1. */
  readonly rival: number;
};

/** From this on the fact has a word. */
export const MATCHED = 0.45;

/**
 * @param without the words that carry what differs: the rest is what must be the same matter
 * @param standing how the fact stands among those found
 */
export function verdictFeatures(
  alignment: StatementAlignment,
  fact: Fact,
  { lead, first, rival }: Standing,
  without: ReadonlySet<string> = new Set(),
): VerdictFeatures {
  const words = alignment.words.filter(({ token }) => !without.has(token.typed));
  const mass = words.reduce((sum, { token }) => sum + token.weight, 0);
  const share = (of: (word: (typeof words)[number]) => number, none: number) =>
    mass ? words.reduce((sum, word) => sum + word.token.weight * of(word), 0) / mass : none;
  const left = words.filter(({ match }) => match < MATCHED);
  const known = (word: (typeof words)[number]) =>
    word.token.senses.some(({ concept }) => isOfNews(concept));
  const event = words.filter(({ token }) =>
    token.senses.some(({ concept, main }) => main && concept.class === 'event'),
  );
  const heaviest = left.reduce((most, { token }) => Math.max(most, token.weight), 0);
  const names = alignment.names.filter(({ name }) => !without.has(name.typed));
  const same = names.filter((one) => one.same).length;
  const agreed = alignment.amounts.filter(({ verdict }) => verdict === 'agrees').length;
  const within = alignment.dates.filter(({ verdict }) => verdict === 'within').length;
  const covered = share(({ match }) => match, 1);
  return {
    covered,
    strongly: share(({ match, around }) => (match >= 0.75 && !around ? 1 : 0), 1),
    fewLeft: 1 / (1 + left.length),
    noKnownLeft: 1 - share((word) => (word.match < MATCHED && known(word) ? 1 : 0), 0),
    noHeavyLeft: mass ? 1 - Math.min(1, heaviest / HEAVY) : 1,
    events: event.length
      ? event.filter(({ match }) => match >= MATCHED).length / event.length
      : 0.5,
    ofFact: alignment.ofFact,
    names: names.length ? same / names.length : 1,
    named: Math.min(2, same) / 2,
    amounts: Math.min(2, agreed) / 2,
    dated: Math.min(1, within),
    oneSided: POLARITY[alignment.polarity],
    inOrder: alignment.swapped ? 0 : 1,
    sameLanguage: alignment.sameLanguage ? 1 : 0,
    lead,
    first: first ? 1 : 0,
    // How much more of it the fact has than any other fact has of the whole.
    beyond: Math.max(0, Math.min(1, 0.5 + covered - rival)),
    long: Math.min(1, words.length / 6),
    confirmed: fact.status === 'confirmed' ? 1 : 0,
  };
}

const POLARITY = { same: 1, unlike: 0.5, opposite: 0 } as const;
/** Weight of a word that few facts have. */
const HEAVY = 5;

/** How much of a statement a fact has: of its words, names, numbers and dates, each alike. */
export function coverage({ words, names, amounts, dates }: StatementAlignment): number {
  const parts = [
    ...words.map(({ match }) => match),
    ...names.map(({ same }) => (same ? 1 : 0)),
    ...amounts.map(({ verdict }) => (verdict === 'agrees' ? 1 : 0)),
    ...dates.map(({ verdict }) => (verdict === 'within' ? 1 : 0)),
  ];
  return parts.length ? parts.reduce((sum, part) => sum + part, 0) / parts.length : 0;
}

/** Whether a date or a number shows that the same is meant. */
export const sharesValue = ({ dates, amounts }: StatementAlignment) =>
  dates.some(({ verdict }) => verdict === 'within') ||
  amounts.some(({ verdict }) => verdict === 'agrees');

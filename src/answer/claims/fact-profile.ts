/** What a fact names and says, read from its text once for each version of the knowledge. */

import type { When } from '../../knowledge/model/edtf-date.ts';
import type { Entity } from '../../knowledge/model/entity-ref.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { numbersIn } from '../../language/index.ts';
import { figuresIn } from '../../text/numbers.ts';
import type { Corpus } from '../types.ts';
import { datesIn } from '../understanding/temporal-expression.ts';
import { entitiesInText, nameKeysOf } from './entity-links.ts';
import { type Negated, negationsIn } from './negation.ts';
import { perFactAndLocale } from './per-fact.ts';

export type FactProfile = {
  /** Its actors, those it is attributed to, its places, and every name in its text. */
  readonly entities: readonly Entity[];
  /** Every name of each of those and of what they belong to. */
  readonly keys: readonly ReadonlySet<string>[];
  /** Ids of the actors and places that the text itself names, in order. */
  readonly inText: readonly string[];
  /** The dates in its text. */
  readonly dates: readonly When[];
  /** What its text denies, where it has one in the language asked for. */
  readonly negations: readonly Negated[] | undefined;
  /** Every number that its text or figures state. */
  readonly numbers: ReadonlySet<number>;
};

/** Texts of facts are written without "yesterday", so it does not matter from when such words count. */
const ANY_TIME = new Date(0);

/** The language is that whose text is read, beside English or what stands for it. */
export const factProfile = perFactAndLocale(read);

function read(fact: Fact, locale: Locale, corpus: Corpus): FactProfile {
  const { knowledge } = corpus;
  const own = fact.text[locale];
  const common = inLocale(fact.text, 'en');
  const texts: [Locale, string][] = [[common.lang, common.text]];
  if (own && locale !== common.lang) texts.push([locale, own]);
  const named = texts.flatMap(([one, text]) =>
    entitiesInText(text, one, corpus).map(({ entity }) => entity),
  );
  const entities = [
    ...[...fact.actors, ...fact.attribution].map((id): Entity => ({ type: 'actor', id })),
    ...fact.places.map((id): Entity => ({ type: 'place', id })),
    ...named,
  ];
  return {
    entities,
    keys: entities.map((entity) => nameKeysOf(entity, knowledge)),
    inText: [...new Set(named.map(({ id }) => id))],
    dates: texts.flatMap(([, text]) => datesIn(text, ANY_TIME).map(({ when }) => when)),
    negations: own === undefined ? undefined : negationsIn(own, locale),
    numbers: new Set([
      ...texts.flatMap(([one, text]) => [
        ...figuresIn(text),
        ...numbersIn(text, one).flatMap(({ kind, value }) => (kind === 'cardinal' ? [value] : [])),
      ]),
      ...fact.figures.flatMap(({ value, of }) => (of === undefined ? [value] : [value, of])),
    ]),
  };
}

/** What a fact names and says, read from its text once for each version of the knowledge. */
import type { When } from '../../knowledge/model/edtf-date.ts';
import type { Entity } from '../../knowledge/model/entity-ref.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import type { Index } from '../../search/index.ts';
import type { Corpus } from '../types.ts';
import { keysOf, namesInText } from './entity-links.ts';
import { type Negated, negationsIn } from './negation.ts';
import { datesIn } from './statement.ts';

export type About = {
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

const kept = new WeakMap<Index, WeakMap<Fact, Map<Locale, About>>>();
/** Texts of facts are written without "yesterday", so it does not matter from when such words count. */
const ANY_TIME = new Date(0);

/** @param locale the language whose text is read, beside English */
export function aboutOf(fact: Fact, locale: Locale, corpus: Corpus): About {
  const facts = kept.get(corpus.index) ?? new WeakMap<Fact, Map<Locale, About>>();
  kept.set(corpus.index, facts);
  const locales = facts.get(fact) ?? new Map<Locale, About>();
  facts.set(fact, locales);
  let about = locales.get(locale);
  if (!about) {
    about = read(fact, locale, corpus);
    locales.set(locale, about);
  }
  return about;
}

function read(fact: Fact, locale: Locale, corpus: Corpus): About {
  const { knowledge } = corpus;
  const own = fact.text[locale];
  const texts: [Locale, string][] = [['en', fact.text.en]];
  if (own && locale !== 'en') texts.push([locale, own]);
  const named = texts.flatMap(([one, text]) =>
    namesInText(text, one, corpus).map(({ entity }) => entity),
  );
  const entities = [
    ...[...fact.actors, ...fact.attribution].map((id): Entity => ({ type: 'actor', id })),
    ...fact.places.map((id): Entity => ({ type: 'place', id })),
    ...named,
  ];
  return {
    entities,
    keys: entities.map((entity) => keysOf(entity, knowledge)),
    inText: [...new Set(named.map(({ id }) => id))],
    dates: texts.flatMap(([, text]) => datesIn(text, ANY_TIME).map(({ when }) => when)),
    negations: own === undefined ? undefined : negationsIn(own, locale),
    numbers: numbersIn(fact, texts.map(([, text]) => text).join(' ')),
  };
}

function numbersIn({ figures }: Fact, texts: string): ReadonlySet<number> {
  const plain = texts.replace(/(\d)[,. ](?=\d{3}(?!\d))/g, '$1');
  return new Set([
    ...(plain.match(/\d+/g) ?? []).map(Number),
    ...figures.flatMap(({ value, of }) => (of === undefined ? [value] : [value, of])),
  ]);
}

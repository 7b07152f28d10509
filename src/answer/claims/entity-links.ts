/** Names in a statement and around a fact, and whether two of them may mean the same or a part of it. */

import type { Entity } from '../../knowledge/model/entity-ref.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { outwards } from '../../knowledge/model/outwards.ts';
import type { Lists, Locale, Localised } from '../../knowledge/model/schema.ts';
import { analyse, fold, type Word } from '../../language/index.ts';
import type { Mention } from '../../search/index.ts';
import { range } from '../../text/range.ts';
import type { Corpus } from '../types.ts';
import { countriesIn, countryOf, namesOfCountry } from './countries.ts';
import type { Statement } from './statement.ts';

/** An actor, place or country as a statement names it. */
export type EntityLink = {
  readonly entity: Entity | undefined;
  readonly typed: string;
  readonly from: number;
  readonly to: number;
  /** Every folded name of it and of what it belongs to. */
  readonly keys: ReadonlySet<string>;
  readonly country: string | undefined;
};

/** Exact names of actors, places and countries, in order; also those inside an incident's name ("AZAL crash"). */
export function entityLinksIn(
  { words, mentions, locale }: Statement,
  corpus: Corpus,
): EntityLink[] {
  const exact = mentions.filter((mention) => mention.exact);
  const own = exact
    .flatMap((mention) =>
      mention.entity.type === 'incident' ? inside(mention, words, corpus) : [mention],
    )
    .filter(({ entity: { type } }) => type === 'actor' || type === 'place')
    .map((mention) => named(mention, corpus.knowledge));
  const taken = new Set(exact.flatMap(({ from, to }) => range(from, to)));
  const countries = countriesIn(words, locale)
    .filter(({ from, to }) => !range(from, to).some((at) => taken.has(at)))
    .map(
      ({ code, from, to }): EntityLink => ({
        entity: undefined,
        typed: words
          .slice(from, to)
          .map(({ typed }) => typed)
          .join(' '),
        from,
        to,
        keys: namesOfCountry(code),
        country: code,
      }),
    );
  return [...own, ...countries].sort((a, b) => a.from - b.from);
}

/** Names that are part of a longer one: each run of its words that leaves out the first or the last. */
function inside(
  { from, to }: Mention,
  words: readonly Word[],
  { index }: Pick<Corpus, 'index'>,
): Mention[] {
  if (to - from < 2) return [];
  const runs = [
    [from, to - 1],
    [from + 1, to],
  ] as const;
  for (const [start, end] of runs) {
    const found = index.linker
      .mentions(words.slice(start, end), () => true)
      .filter(({ entity }) => entity.type === 'actor' || entity.type === 'place')
      .map((mention) => ({ ...mention, from: mention.from + start, to: mention.to + start }));
    if (found.length) return found;
  }
  return [];
}

function named({ entity, typed, from, to }: Mention, knowledge: Knowledge): EntityLink {
  const keys = nameKeysOf(entity, knowledge);
  return { entity, typed, from, to, keys, country: rootOf(entity, knowledge) };
}

/** The entity, then what it belongs to or lies in, outwards. */
function chain({ type, id }: Entity, { actors, places }: Knowledge): readonly Named[] {
  const around = (at: string) => (type === 'actor' ? actors.get(at)?.of : places.get(at)?.in);
  const named: ReadonlyMap<string, Named> = type === 'actor' ? actors : places;
  return outwards(id, around).flatMap((at) => named.get(at) ?? []);
}

type Named = { readonly name: Localised; readonly aliases: Lists };

const namesOf = ({ name, aliases }: Named) =>
  [...Object.values(name), ...Object.values(aliases).flat()]
    .filter((text) => text !== undefined)
    .map(fold);

const keysByKnowledge = new WeakMap<Knowledge, Map<string, ReadonlySet<string>>>();

export function nameKeysOf(entity: Entity, knowledge: Knowledge): ReadonlySet<string> {
  const all = keysByKnowledge.get(knowledge) ?? new Map<string, ReadonlySet<string>>();
  keysByKnowledge.set(knowledge, all);
  const id = `${entity.type}:${entity.id}`;
  let found = all.get(id);
  if (!found) {
    found = new Set(chain(entity, knowledge).flatMap(namesOf));
    all.set(id, found);
  }
  return found;
}

/** The country that a place lies in or that a state is, where that can be told. */
export function rootOf(entity: Entity, knowledge: Knowledge): string | undefined {
  if (entity.type === 'actor' && knowledge.actors.get(entity.id)?.kind !== 'state')
    return undefined;
  return chain(entity, knowledge)
    .map((one) => countryOf(namesOf(one)))
    .find(Boolean);
}

export function related(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return !a.isDisjointFrom(b);
}

/** The actors and places that a text names, in order, those inside an incident's name too. */
export function entitiesInText(
  text: string,
  locale: Locale,
  corpus: Pick<Corpus, 'index'>,
): readonly Mention[] {
  const words = analyse(text, locale);
  return corpus.index.linker
    .mentions(words, () => true)
    .flatMap((mention) =>
      mention.entity.type === 'incident' ? inside(mention, words, corpus) : [mention],
    )
    .filter(({ entity: { type } }) => type === 'actor' || type === 'place');
}

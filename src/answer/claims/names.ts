/** Names in a statement and around a fact, and whether two of them may mean the same or a part of it. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Fact, Lists, Locale, Localised } from '../../knowledge/schema.ts';
import { analyse, fold } from '../../language/index.ts';
import type { Entity, Index, Mention } from '../../search/index.ts';
import { countriesIn, countryOf } from './countries.ts';
import type { Statement } from './statement.ts';

export type Parts = { readonly knowledge: Knowledge; readonly index: Index };

/** An actor, place or country as a statement names it. */
export type Named = {
  readonly entity: Entity | undefined;
  readonly typed: string;
  readonly from: number;
  readonly to: number;
  /** Every folded name of it and of what it belongs to. */
  readonly keys: ReadonlySet<string>;
  readonly country: string | undefined;
};

/** Exact names of actors, places and countries, in order. */
export function namedIn({ words, mentions, locale }: Statement, parts: Parts): Named[] {
  const own = mentions
    .filter(({ entity, exact }) => exact && (entity.type === 'actor' || entity.type === 'place'))
    .map((mention) => named(mention, parts.knowledge));
  const taken = new Set(
    mentions.filter(({ exact }) => exact).flatMap(({ from, to }) => range(from, to)),
  );
  const countries = countriesIn(words, locale)
    .filter(({ from, to }) => !range(from, to).some((at) => taken.has(at)))
    .map(({ code, from, to }): Named => {
      const names = new Intl.DisplayNames('en', { type: 'region' });
      return {
        entity: undefined,
        typed: words
          .slice(from, to)
          .map(({ typed }) => typed)
          .join(' '),
        from,
        to,
        keys: new Set([fold(names.of(code) ?? code)]),
        country: code,
      };
    });
  return [...own, ...countries].sort((a, b) => a.from - b.from);
}

function named({ entity, typed, from, to }: Mention, knowledge: Knowledge): Named {
  const keys = keysOf(entity, knowledge);
  return { entity, typed, from, to, keys, country: rootOf(entity, knowledge) };
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

/** The entity, then what it belongs to or lies in, outwards. */
function chain(
  { type, id }: Entity,
  { actors, places }: Knowledge,
): { readonly name: Localised; readonly aliases: Lists }[] {
  const found: { name: Localised; aliases: Lists }[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const one: { name: Localised; aliases: Lists } | undefined =
      type === 'actor' ? actors.get(at) : places.get(at);
    if (!one) break;
    found.push(one);
    at = type === 'actor' ? actors.get(at)?.of : places.get(at)?.in;
  }
  return found;
}

const namesOf = ({ name, aliases }: { readonly name: Localised; readonly aliases: Lists }) =>
  [...Object.values(name), ...Object.values(aliases).flat()]
    .filter((text) => text !== undefined)
    .map(fold);

const kept = new WeakMap<Knowledge, Map<string, ReadonlySet<string>>>();

export function keysOf(entity: Entity, knowledge: Knowledge): ReadonlySet<string> {
  const all = kept.get(knowledge) ?? new Map<string, ReadonlySet<string>>();
  kept.set(knowledge, all);
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

/** What a fact itself names: its actors, those it is attributed to, its places, and every name in its text. */
export function entitiesOf(fact: Fact, locale: Locale, { knowledge, index }: Parts): Entity[] {
  return [
    ...[...fact.actors, ...fact.attribution].map((id): Entity => ({ type: 'actor', id })),
    ...fact.places.map((id): Entity => ({ type: 'place', id })),
    ...['en' as const, locale].flatMap((one) =>
      namesInText(fact, one, { knowledge, index }).map(({ entity }) => entity),
    ),
  ];
}

/** The actors and places that a fact's text names, in order. */
export function namesInText(fact: Fact, locale: Locale, { index }: Parts): Mention[] {
  const text = fact.text[locale];
  if (!text) return [];
  return index.names
    .mentions(analyse(text, locale), () => true)
    .filter(({ entity: { type } }) => type === 'actor' || type === 'place');
}

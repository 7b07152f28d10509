/**
 * Names: which actors, places, incidents and topics a text means, in any script and spelling, and
 * what to suggest while one is typed. Fuse.js carries the tolerance for typos.
 */

import Fuse from 'fuse.js';
import type { Entity, EntityType } from '../knowledge/model/entity-ref.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { inLocale } from '../knowledge/model/localised.ts';
import { type Lists, LOCALES, type Locale, type Localised } from '../knowledge/model/schema.ts';
import { analyse, fold, type Word } from '../language/index.ts';
import { createMisspelt } from './misspelt.ts';

export type Mention = {
  readonly entity: Entity;
  /** As typed. */
  readonly typed: string;
  /** False where a typo was forgiven. */
  readonly exact: boolean;
  /** The words it stands on: from (inclusive) to (exclusive). */
  readonly from: number;
  readonly to: number;
};

export type EntityLinker = {
  /** The names in a text that was split with `analyse`; the longest reading wins, no two overlap. */
  readonly mentions: (words: readonly Word[], known: (stem: string) => boolean) => Mention[];
  /** Those of the given types that are closest to what is typed, best first. */
  readonly closest: (typed: string, types: readonly EntityType[], limit: number) => Near[];
  readonly title: (entity: Entity, locale: Locale) => string;
};
type Near = {
  readonly entity: Entity /** 0 is the very name, 1 nothing like it. */;
  readonly distance: number;
};

/** In words. */
const LONGEST_NAME = 6;
/** Of what is typed into a box so many letters and words are looked for. */
const LONGEST_TYPED = 80;
const MOST_WORDS = 8;
/** How many letters too many are still taken for slips. */
const MOST_SLIPS = 4;
/** Fuse's score up to which something is worth suggesting. */
const NEAR = 0.45;

export function createEntityLinker(knowledge: Knowledge): EntityLinker {
  const named = everything(knowledge);
  const titles = new Map(named.map(({ entity, title }) => [keyOf(entity), title]));
  const byKey = new Map<string, Entity>();
  /** The first words of all keys: most words of a question begin no name. */
  const starts = new Set<string>();
  for (const { entity, names } of named) {
    for (const { text, locale } of names) {
      for (const key of keysOf(analyse(text, locale))) {
        if (!byKey.has(key)) byKey.set(key, entity);
        starts.add(key.split(' ', 1)[0]!);
      }
    }
  }
  const misspelt = createMisspelt(byKey);
  const searchable = named.map(({ entity, names }) => ({
    entity,
    names: [...new Set(names.map(({ text }) => fold(text)))],
  }));
  const near = new Fuse(searchable, {
    keys: ['names'],
    includeScore: true,
    threshold: NEAR,
    useTokenSearch: true,
    ignoreLocation: true,
    minMatchCharLength: 2,
  });
  /** A word with more letters is of none of the names, whatever is forgiven. */
  const longestWord = Math.max(
    0,
    ...searchable.flatMap(({ names }) => names.flatMap((name) => name.split(' '))).map(lengthOf),
  );

  return {
    mentions(words, known) {
      const found: Mention[] = [];
      const typo = misspelt();
      for (let from = 0; from < words.length; ) {
        const { folded, stem } = words[from]!;
        const mention =
          (starts.has(folded) || starts.has(stem) ? longest(words, from, byKey) : undefined) ??
          forgiven(words, from);
        if (mention) found.push(mention);
        from = mention?.to ?? from + 1;
      }
      return found;

      function forgiven(all: readonly Word[], at: number): Mention | undefined {
        const word = all[at]!;
        if (word.stop || known(word.stem)) return undefined;
        const entity = typo(word.folded);
        return entity && { entity, typed: word.typed, exact: false, from: at, to: at + 1 };
      }
    },

    closest(typed, types, limit) {
      const wanted = fold(typed.slice(0, LONGEST_TYPED))
        .split(/\s+/)
        .filter(({ length }) => length > 0 && length <= longestWord + MOST_SLIPS)
        .slice(0, MOST_WORDS)
        .join(' ');
      if (!wanted) return [];
      return near
        .search(wanted)
        .filter(({ item }) => types.includes(item.entity.type))
        .slice(0, limit)
        .map(({ item, score }) => ({ entity: item.entity, distance: score ?? 1 }));
    },

    title(entity, locale) {
      const text = titles.get(keyOf(entity));
      return text ? inLocale(text, locale).text : entity.id;
    },
  };
}

function longest(
  words: readonly Word[],
  from: number,
  byKey: ReadonlyMap<string, Entity>,
): Mention | undefined {
  for (let to = Math.min(words.length, from + LONGEST_NAME); to > from; to -= 1) {
    const part = words.slice(from, to);
    if (part.every((word) => word.stop)) continue;
    const entity = keysOf(part)
      .map((key) => byKey.get(key))
      .find(Boolean);
    if (entity)
      return { entity, typed: part.map(({ typed }) => typed).join(' '), exact: true, from, to };
  }
  return undefined;
}

/** A name as it stands and by its stems, so that inflected forms meet. */
function keysOf(words: readonly Word[]): string[] {
  const plain = words.map((word) => word.folded).join(' ');
  const stems = words.map((word) => word.stem).join(' ');
  return plain === stems ? [plain] : [plain, stems];
}

const lengthOf = ({ length }: string): number => length;

const keyOf = ({ type, id }: Entity): string => `${type} ${id}`;

type Named = {
  readonly entity: Entity;
  readonly title: Localised;
  readonly names: readonly { readonly text: string; readonly locale: Locale }[];
};

function everything(knowledge: Knowledge): Named[] {
  const of = (type: EntityType, id: string, name: Localised, aliases: Lists): Named => ({
    entity: { type, id },
    title: name,
    names: LOCALES.flatMap((locale) =>
      [name[locale], ...(aliases[locale] ?? [])]
        .filter((text) => text !== undefined)
        .map((text) => ({ text, locale })),
    ),
  });
  return [
    ...[...knowledge.incidents.values()].map((one) =>
      of('incident', one.id, one.title, one.aliases),
    ),
    ...[...knowledge.actors.values()].map((one) => of('actor', one.id, one.name, one.aliases)),
    ...[...knowledge.places.values()].map((one) => of('place', one.id, one.name, one.aliases)),
    ...[...knowledge.topics.values()].map((one) => of('topic', one.id, one.title, one.aliases)),
  ];
}

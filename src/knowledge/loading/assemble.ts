/** Files → knowledge: reads the items, checks them, and serves those that can be said honestly. Pure. */

import { contentHash } from '../model/content-hash.ts';
import type { Knowledge, Loaded } from '../model/knowledge.ts';
import { SECTIONS, type Section, type Values } from '../model/sections.ts';
import { compareFindings } from '../parsing/findings.ts';
import { type FileItems, type Item, readItems, type SourceFile } from '../parsing/read-items.ts';
import { type Context, references } from '../validation/context.ts';
import { circularReferences } from '../validation/cycles.ts';
import { publishableVersion } from '../validation/publishable.ts';
import { validate } from '../validation/validate.ts';
import { inPrecedence, withoutCopies } from './copies.ts';
import { keepLastGood } from './last-good.ts';

/** What a load gave, and what the next one needs to keep serving what an edit breaks. */
export type Assembled = Loaded & { readonly memory: Memory };

type Memory = {
  /** Each file as read, so that files which have not changed need not be read again. */
  readonly files: ReadonlyMap<string, FileItems>;
  /** What is served from each file. */
  readonly good: ReadonlyMap<string, readonly Item[]>;
};

/**
 * Makes the knowledge of some files.
 * @param files in the order in which their items shall stand; each with its text, or with the finding why it has none
 * @param previous the result before this one: where a file or an item has been broken since, its last
 *   good version keeps serving; a file that is no longer among `files` is deleted
 * @returns the good knowledge and everything wrong with the rest, in the order of the files. Never throws.
 */
export function assemble(files: readonly SourceFile[], previous?: Assembled): Assembled {
  const read = files.map((file) => reuse(file, previous) ?? readItems(file));
  const good = previous?.memory.good ?? new Map<string, readonly Item[]>();
  const counting = withoutCopies(inPrecedence(read, good), good);
  const withLastGood = counting.map((file) => keepLastGood(file, good.get(file.path) ?? []));
  const place = placeIn(files);
  const context = contextOf(
    counting,
    withLastGood.flatMap(({ kept }) => kept),
    previous,
    place,
  );
  const served = servedItems(context, place);
  return {
    knowledge: knowledgeOf(served),
    findings: [
      ...withLastGood.flatMap(({ findings }) => findings),
      ...counting.flatMap(({ notes }) => notes),
      ...validate(context),
    ].sort(compareFindings),
    memory: {
      files: new Map(read.map((file) => [file.path, file])),
      good: Map.groupBy(served, ({ path }) => path),
    },
  };
}

/** The order of the files, whichever of them counts where two have the same ids. */
type ByPlace = (a: Item, b: Item) => number;

/** `facts rescued` → the file that it was served from before. */
type ServedFrom = ReadonlyMap<string, string>;

function placeIn(files: readonly SourceFile[]): ByPlace {
  const order = new Map(files.map(({ path }, index) => [path, index]));
  return (a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0) || a.index - b.index;
}

function reuse(file: SourceFile, previous: Assembled | undefined): FileItems | undefined {
  const before = previous?.memory.files.get(file.path);
  return before && 'text' in file && file.text === before.text ? before : undefined;
}

function contextOf(
  files: readonly FileItems[],
  kept: readonly Item[],
  previous: Assembled | undefined,
  byPlace: ByPlace,
): Context {
  const servedFrom: ServedFrom = new Map(
    [...(previous?.memory.good ?? [])].flatMap(([path, items]) =>
      items.map(({ section, id }) => [`${section} ${id}`, path]),
    ),
  );
  const onDisk = files.flatMap(({ items }) => items);
  const broken = files.flatMap((file) => file.broken);
  const good = new Set(onDisk.map(({ section, id }) => `${section} ${id}`));
  const checked = files.flatMap((file) =>
    [
      ...file.items,
      ...file.broken
        .flatMap(({ readable }) => readable ?? [])
        .filter(({ section, id }) => !good.has(`${section} ${id}`)),
    ].sort((a, b) => a.index - b.index),
  );
  const each = <T>(make: (section: Section) => T) =>
    Object.fromEntries(SECTIONS.map((section) => [section, make(section)])) as Record<Section, T>;
  const of = (items: readonly Item[], section: Section) =>
    items.filter((item) => item.section === section);
  const first = each((section) => firstById(of(checked, section), servedFrom, byPlace));
  // The casts say what `each` cannot: under every section stand the items of that section.
  const candidates = each((section) =>
    // What is good now goes before what was good in a file that is broken now.
    withKept(firstById(of(onDisk, section), servedFrom, byPlace), of(kept, section)),
  ) as Context['candidates'];
  return {
    items: each((section) => [...first[section].values()]) as Context['items'],
    candidates,
    faulty: broken,
    incomplete: files.some(({ lost }) => lost.length > 0),
    broken: each(
      (section) =>
        new Map(
          broken.flatMap((one) =>
            one.section === section && one.id !== undefined ? [[one.id, one]] : [],
          ),
        ),
    ),
    duplicates: duplicatesOf(files, servedFrom),
    lastGood: <S extends Section>({ path, section, id }: Item<S>) =>
      previous?.memory.good.get(path)?.find((item) => item.section === section && item.id === id) as
        | Item<S>
        | undefined,
  };
}

function withKept(
  first: ReadonlyMap<string, Item>,
  kept: readonly Item[],
): ReadonlyMap<string, Item> {
  const all = new Map(first);
  for (const item of kept) if (!all.has(item.id)) all.set(item.id, item);
  return all;
}

/** Of two with one id that which was served before, otherwise the first. */
function firstById(
  items: readonly Item[],
  servedFrom: ServedFrom,
  byPlace: ByPlace,
): ReadonlyMap<string, Item> {
  const first = new Map<string, Item>();
  for (const item of items) {
    const before = first.get(item.id);
    const owner = before && servedFrom.get(`${item.section} ${item.id}`);
    if (!before || (item.path === owner && before.path !== owner)) first.set(item.id, item);
  }
  return new Map([...first].sort(([, a], [, b]) => byPlace(a, b)));
}

/**
 * All but the one that counts of each id. Items with an error are counted too: the editor who corrects it
 * would otherwise meet the next error.
 */
function duplicatesOf(files: readonly FileItems[], servedFrom: ServedFrom): Context['duplicates'] {
  // Where an item stands is looked up only for those that are given twice.
  const all = files.flatMap((file) =>
    [
      ...file.items.map((item) => ({ path: file.path, item, spot: () => item.spot(['id']) })),
      ...file.broken.map((item) => ({ path: file.path, item, spot: () => item.spot })),
    ].sort((a, b) => a.item.index - b.item.index),
  );
  return [...Map.groupBy(all, ({ item }) => `${item.section} ${item.id}`)].flatMap(
    ([key, same]) => {
      const [
        {
          item: { section, id },
        },
      ] = same as [(typeof same)[number]];
      if (id === undefined || same.length === 1) return [];
      const first = same.find(({ path }) => path === servedFrom.get(key)) ?? same[0];
      return same
        .filter((one) => one !== first)
        .map(({ spot }) => ({ section, id, spot: spot(), first: (first ?? same[0]!).spot() }));
    },
  );
}

/** What is served, in the order of the files, before references to what is not served are dropped. */
function servedItems(context: Context, byPlace: ByPlace): readonly Item[] {
  return SECTIONS.flatMap((section): readonly Item[] => {
    if (section !== 'facts') return [...context.candidates[section].values()];
    const facts = [...context.candidates.facts.values()];
    return facts.flatMap((fact) => publishableVersion(fact, context) ?? []);
  }).sort(byPlace);
}

function knowledgeOf(served: readonly Item[]): Knowledge {
  const ids = new Set(served.map(({ section, id }) => `${section} ${id}`));
  const section = <S extends Section>(name: S): ReadonlyMap<string, Values[S]> => {
    const items = served.filter((item): item is Item<S> => item.section === name);
    const circles = circularReferences(name, items);
    return new Map(
      items.map((item) => [
        item.id,
        withoutDangling(
          item,
          ({ to, id, field }) =>
            ids.has(`${to} ${id}`) &&
            !(circles.get(field)?.has(item.id) && circles.get(field)?.has(id)),
        ),
      ]),
    );
  };
  const content = {
    packs: section('pack'),
    sources: section('sources'),
    actors: section('actors'),
    places: section('places'),
    topics: section('topics'),
    incidents: section('incidents'),
    facts: section('facts'),
  };
  const version = contentHash(
    JSON.stringify(Object.values(content).map((items) => [...items.values()])),
  );
  return { version, ...content };
}

/** The item's value with only those references that lead somewhere and not around in a circle. */
function withoutDangling<S extends Section>(
  item: Item<S>,
  keeps: (reference: ReturnType<typeof references>[number]) => boolean,
): Values[S] {
  const dropped = references(item).filter((reference) => !keeps(reference));
  if (dropped.length === 0) return item.value;
  const value: Record<string, unknown> = { ...item.value };
  for (const { field, id } of dropped) {
    const now = value[field];
    if (Array.isArray(now)) value[field] = now.filter((one) => one !== id);
    else delete value[field];
  }
  return value as Values[S];
}

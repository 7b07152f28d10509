/** What the rules look at: of every id the one item that counts, and what else there is of it. */
import { SECTIONS, type Section } from '../model/sections.ts';
import type { FileItems, Item, SourceFile } from '../parsing/items.ts';
import type { Context } from '../validation/context.ts';

/** The order of the files, whichever of them counts where two have the same ids. */
export type ByPlace = (a: Placed, b: Placed) => number;
type Placed = Pick<Item, 'path' | 'index'>;

/** `facts rescued` → the file that it was served from before. */
type ServedFrom = ReadonlyMap<string, string>;

export function placeIn(files: readonly SourceFile[]): ByPlace {
  const order = new Map(files.map(({ path }, index) => [path, index]));
  return (a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0) || a.index - b.index;
}

/**
 * @param files in the order in which they count
 * @param kept the last good items, in place of those that cannot be read now
 * @param served what was served from each file before
 */
export function contextOf(
  files: readonly FileItems[],
  kept: readonly Item[],
  served: ReadonlyMap<string, readonly Item[]>,
  byPlace: ByPlace,
): Context {
  const servedFrom: ServedFrom = new Map(
    [...served].flatMap(([path, items]) =>
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
    drafts: files.flatMap(({ drafts }) => drafts).toSorted(byPlace),
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
      served.get(path)?.find((item) => item.section === section && item.id === id) as
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

/** The pack that a question is about: the one whose people, places, incidents, topics and title it names. Pure. */
import type { Locale } from '../knowledge/model/schema.ts';
import { LOCALES } from '../knowledge/model/schema.ts';
import { analyse } from '../language/index.ts';
import type { EditSection } from './items.ts';
import { packFolders, packOf } from './places.ts';
import type { LocatedItem } from './view.ts';

/** @returns its id; undefined where the question names nothing of any pack, or as much of two */
export function packNamed(
  question: string,
  locale: Locale,
  items: readonly LocatedItem[],
): string | undefined {
  const packsOf = packsByStem(items);
  const shares = new Map<string, number>();
  for (const stem of stemsOf(question, locale)) {
    const packs = packsOf.get(stem) ?? new Set();
    // A word in the names of many packs tells less.
    for (const pack of packs) shares.set(pack, (shares.get(pack) ?? 0) + 1 / packs.size);
  }
  const [best, second] = [...shares].sort(([, a], [, b]) => b - a);
  return best && best[1] !== second?.[1] ? best[0] : undefined;
}

const NAMED: ReadonlySet<EditSection> = new Set([
  'pack',
  'actors',
  'places',
  'incidents',
  'topics',
]);

function packsByStem(items: readonly LocatedItem[]): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = packFolders(items);
  const found = new Map<string, Set<string>>();
  for (const { section, path, value } of items) {
    const pack = NAMED.has(section) ? packOf(path, folders) : undefined;
    if (pack === undefined) continue;
    for (const field of [value.title, value.name, value.aliases])
      for (const locale of LOCALES)
        for (const name of textsIn(field, locale))
          for (const stem of stemsOf(name, locale))
            found.set(stem, (found.get(stem) ?? new Set()).add(pack));
  }
  return found;
}

function textsIn(field: unknown, locale: Locale): readonly string[] {
  const own = (field as Readonly<Record<string, unknown>> | undefined)?.[locale];
  return [own].flat().filter((one) => typeof one === 'string');
}

const stemsOf = (text: string, locale: Locale): ReadonlySet<string> =>
  new Set(analyse(text, locale).flatMap(({ stop, stem }) => (stop ? [] : [stem])));

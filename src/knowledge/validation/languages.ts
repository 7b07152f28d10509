/** Which languages the texts of a file are meant to have: those that its pack names. */

import { LOCALES, type Locale } from '../model/schema.ts';
import type { Item } from '../parsing/items.ts';
import { allItems, type Context } from './context.ts';
import { languagesIn } from './localised-texts.ts';

export type Languages = {
  readonly languages: readonly Locale[];
  /**
   * Where they are known from: `named` by the pack as all it has; `meant` in the older field, which let
   * others stand beside them; `found` in the texts of a pack that names none and has no English; otherwise
   * all that Dateline speaks.
   */
  readonly from: 'named' | 'meant' | 'found' | 'all';
  readonly pack?: Item<'pack'>;
};

const ALL: Languages = { languages: LOCALES, from: 'all' };

/** The languages of the pack in a file's folder or the nearest folder above; all where there is none. */
export function languagesOf(context: Context, path: string): Languages {
  let known = prepared.get(context);
  if (!known) {
    known = byFolder(context);
    prepared.set(context, known);
  }
  return nearest(known, path) ?? ALL;
}

/** The languages of which one must have what a fact needs in one language only: English where it is among them. */
export function enoughIn(context: Context, path: string): readonly Locale[] {
  const { languages } = languagesOf(context, path);
  return languages.includes('en') ? ['en'] : languages;
}

const prepared = new WeakMap<Context, ReadonlyMap<string, Languages>>();

function byFolder(context: Context): ReadonlyMap<string, Languages> {
  const packs = new Map(context.items.pack.map((pack) => [folder(pack.path), pack]));
  const used = new Map<Item<'pack'>, Set<Locale>>();
  for (const item of allItems(context)) {
    if (item.partial) continue;
    const pack = nearest(packs, item.path);
    if (!pack) continue;
    const languages = used.get(pack) ?? new Set();
    for (const locale of languagesIn(item)) languages.add(locale);
    used.set(pack, languages);
  }
  return new Map(
    [...packs].map(([at, pack]) => [at, { ...languagesOfPack(pack, used.get(pack)), pack }]),
  );
}

function languagesOfPack(
  { value }: Item<'pack'>,
  used: ReadonlySet<Locale> | undefined,
): Languages {
  if (value.languages) return { languages: value.languages, from: 'named' };
  if (value.locales) return { languages: value.locales, from: 'meant' };
  if (!used || used.size === 0 || used.has('en')) return ALL;
  return { languages: LOCALES.filter((locale) => used.has(locale)), from: 'found' };
}

function nearest<T>(folders: ReadonlyMap<string, T>, path: string): T | undefined {
  for (let at = folder(path); ; at = folder(at)) {
    const found = folders.get(at);
    if (found !== undefined || at === '') return found;
  }
}

function folder(path: string): string {
  return path.slice(0, Math.max(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))));
}

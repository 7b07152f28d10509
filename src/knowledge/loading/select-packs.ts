/** Which items belong to which pack, and the knowledge of some packs alone. Pure. */

import { contentHash } from '../model/content-hash.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { REFERENCES, type Section } from '../model/sections.ts';
import type { Assembled } from './assemble.ts';

/** `facts rescued` → `harbour`: the pack that each item belongs to; an item may belong to none. */
export type PackOf = ReadonlyMap<string, string>;

/** A pack is a folder: the nearest one above a file in which some file says which pack it is. */
export function packOfItems({ memory }: Pick<Assembled, 'memory'>): PackOf {
  const folders = new Map<string, string>();
  for (const [path, items] of memory.good) {
    const pack = items.find(({ section }) => section === 'pack');
    if (pack && !folders.has(folderOf(path))) folders.set(folderOf(path), pack.id);
  }
  const packs = new Map<string, string>();
  for (const [path, items] of memory.good) {
    const pack = nearestPack(path, folders);
    if (pack) for (const { section, id } of items) packs.set(`${section} ${id}`, pack);
  }
  return packs;
}

const folderOf = (path: string): string => path.replace(/[\\/]?[^\\/]*$/, '');

function nearestPack(path: string, folders: ReadonlyMap<string, string>): string | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const pack = folders.get(folder);
    if (pack !== undefined || folder === '') return pack;
  }
}

const MAPS = {
  sources: 'sources',
  actors: 'actors',
  places: 'places',
  topics: 'topics',
  incidents: 'incidents',
  facts: 'facts',
} as const satisfies { readonly [S in Exclude<Section, 'pack'>]: keyof Knowledge };
type Named = keyof typeof MAPS;

/**
 * The knowledge of some packs: their own facts, incidents and names, and what these refer to in other
 * packs, save facts and incidents, which are only ever a pack's own.
 */
export function selectPacks(
  knowledge: Knowledge,
  packOf: PackOf,
  packs: readonly string[],
): Knowledge {
  const chosen = new Set(packs);
  const keep = new Set<string>();
  const own = (section: Named, id: string) => chosen.has(packOf.get(`${section} ${id}`) ?? '');
  const add = (section: Named, id: string): void => {
    const key = `${section} ${id}`;
    if (keep.has(key)) return;
    keep.add(key);
    const item = knowledge[MAPS[section]].get(id) as Readonly<Record<string, unknown>> | undefined;
    for (const { field, to } of item ? REFERENCES[section] : []) {
      if (to === 'pack') continue;
      for (const other of [item?.[field] ?? []].flat() as string[])
        if ((to !== 'facts' && to !== 'incidents') || own(to, other)) add(to, other);
    }
  };
  for (const section of Object.keys(MAPS) as Named[])
    for (const id of knowledge[MAPS[section]].keys()) if (own(section, id)) add(section, id);

  // A fact that one of another pack has replaced does not come back to life here.
  for (const { id, supersedes } of knowledge.facts.values())
    if (supersedes && !keep.has(`facts ${id}`)) keep.delete(`facts ${supersedes}`);

  const only = <T extends object>(section: Named, items: ReadonlyMap<string, T>) =>
    new Map(
      [...items]
        .filter(([id]) => keep.has(`${section} ${id}`))
        .map(([id, item]) => [id, inside(section, item, keep)]),
    );
  return {
    version: contentHash(`${knowledge.version} ${[...chosen].sort().join(' ')}`),
    ...(knowledge.revision && { revision: knowledge.revision }),
    packs: new Map([...knowledge.packs].filter(([id]) => chosen.has(id))),
    sources: only('sources', knowledge.sources),
    actors: only('actors', knowledge.actors),
    places: only('places', knowledge.places),
    topics: only('topics', knowledge.topics),
    incidents: only('incidents', knowledge.incidents),
    facts: only('facts', knowledge.facts),
  };
}

/** The item with only those references that stay inside. */
function inside<T extends object>(section: Named, item: T, keep: ReadonlySet<string>): T {
  const changed: Record<string, unknown> = {};
  for (const { field, to } of REFERENCES[section]) {
    const now = (item as Readonly<Record<string, unknown>>)[field];
    const stillThere = [now ?? []].flat().filter((id) => keep.has(`${to} ${id}`));
    if (Array.isArray(now) && stillThere.length < now.length) changed[field] = stillThere;
    else if (typeof now === 'string' && stillThere.length === 0) changed[field] = undefined;
  }
  return Object.keys(changed).length ? { ...item, ...changed } : item;
}

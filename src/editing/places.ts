/** In which pack something lies, and into which file something new goes. Pure. */
import { foldedWords } from '../language/normalise.ts';
import type { EditSection } from './items.ts';
import type { LocatedItem, WorkView } from './view.ts';

/** The folder of each pack, by its id: a pack is a folder. */
export const packFolders = (items: readonly LocatedItem[]): ReadonlyMap<string, string> =>
  new Map(
    items.filter(({ section }) => section === 'pack').map(({ id, path }) => [id, folderOf(path)]),
  );

/** The pack that a file belongs to: that of the nearest folder above it. */
export function packOf(path: string, folders: ReadonlyMap<string, string>): string | undefined {
  let nearest: { readonly id: string; readonly folder: string } | undefined;
  for (const [id, folder] of folders)
    if (
      (folder === '' || path.startsWith(`${folder}/`)) &&
      folder.length >= (nearest?.folder.length ?? 0)
    )
      nearest = { id, folder };
  return nearest?.id;
}

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');

/** The file that a new item of a section goes into: where most of its kind, or of its incident, stand already. */
export function homeFor(
  view: Pick<WorkView, 'items'>,
  pack: string,
  section: EditSection,
  value: Readonly<Record<string, unknown>>,
): string {
  const folders = packFolders(view.items);
  const alike = view.items.filter(
    (item) => item.section === section && packOf(item.path, folders) === pack,
  );
  const together = alike.filter(
    (item) => value.incident !== undefined && item.value.incident === value.incident,
  );
  const counts = Map.groupBy(together.length > 0 ? together : alike, ({ path }) => path);
  const [best] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  const folder = folders.get(pack) ?? pack;
  return best?.[0] ?? (folder === '' ? `${section}.json` : `${folder}/${section}.json`);
}

/** A file with nothing in it but where its schema lies. */
export function emptyFile(path: string): string {
  const depth = path.split('/').length - 1;
  return `{\n  "$schema": "${'../'.repeat(depth)}schema/file.schema.json"\n}\n`;
}

/** Whether a file of knowledge may have this name. */
export const isFilePath = (path: string): boolean =>
  path.length <= 200 &&
  /\.json$/i.test(path) &&
  path
    .split('/')
    .every(
      (name) =>
        /^[\p{L}\p{N}_][\p{L}\p{N} ._-]*$/u.test(name) &&
        !['schema', 'node_modules'].includes(name),
    );

/** An id of a few words that nothing in its section has yet: `Boats came ashore` → `boats-came-ashore`. */
export function newId(words: string, taken: (id: string) => boolean, otherwise = 'new'): string {
  const slug = foldedWords(words)
    .replace(/[^a-z0-9]+/g, '-')
    .split('-')
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .join('-')
    .slice(0, MOST_CHARACTERS)
    .replace(/-+$/, '');
  const wanted = slug || otherwise;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken(id)) return id;
  }
}

const MOST_WORDS = 7;
const MOST_CHARACTERS = 60;

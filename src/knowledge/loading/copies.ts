/**
 * Which of two files counts where both have the same ids, and which file is no more than a copy of another:
 * "quake - Copy.json" stands before "quake.json" in every list of files, and must not take its place.
 */
import { basename, dirname } from 'node:path';
import type { Finding } from '../model/knowledge.ts';
import { finding } from '../parsing/findings.ts';
import type { FileItems, Item } from '../parsing/items.ts';

/** What is served from each file. */
type Served = ReadonlyMap<string, readonly Item[]>;

/** As Windows, macOS and Linux name copies in our languages and in German, with the numbers of second ones. */
const COPY =
  /( - copy| copy|[-_]copy|\(copy\)| - kopie| - копия|\(копия\)| копия| - kopya| kopyası| - surət| surəti)( ?\(?\d+\)?)?$|^(copy of|kopie von|копия|kopyası|kopya) | \(\d+\)$/iu;

/** Those named like copies last, and before them those first that were served before; otherwise as they come. */
export function inPrecedence(files: readonly FileItems[], served: Served): readonly FileItems[] {
  const rank = ({ path }: FileItems) =>
    ((served.get(path)?.length ?? 0) > 0 ? 0 : 1) + (isNamedLikeCopy(path) ? 2 : 0);
  return files.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * The same files, with nothing in those that only repeat one before them, and the finding that says so.
 * @param files in the order in which they count
 */
export function withoutCopies(files: readonly FileItems[], served: Served): readonly FileItems[] {
  const onDisk = new Map<string, FileItems>();
  // What is good now counts before what was good in a file that is broken now, unless it calls itself a copy.
  const withKept = new Map<string, FileItems>();
  const byText = new Map<string, FileItems>();
  return files.map((file) => {
    const same = byText.get(file.text ?? '');
    const original =
      same ??
      (isNamedLikeCopy(file.path) ? originalOf(file, withKept, served) : originalOf(file, onDisk));
    if (original) return { ...file, ...NOTHING, findings: [copied(file, original)] };
    for (const key of keysOf(file)) if (!onDisk.has(key)) onDisk.set(key, file);
    for (const key of keysOf(file, served)) if (!withKept.has(key)) withKept.set(key, file);
    if (idsIn(file) > 0 && file.text !== undefined) byText.set(file.text, file);
    return file;
  });
}

const idsIn = ({ items, broken }: FileItems): number => items.length + broken.length;

function copied(file: FileItems, original: FileItems): Finding {
  const isBeside = dirname(original.path) === dirname(file.path);
  const name = isBeside ? basename(original.path) : original.path;
  const spot = { path: file.path, line: 1, column: 1 };
  const edited = file.text !== original.text && !repeatsWords(file, () => original);
  return finding('copied-file', spot, { original: name, count: idsIn(file), edited });
}

const NOTHING = { items: [], broken: [], lost: [], drafts: [], notes: [] };

/** Of a file that has nothing of its own, whose copy it is: by its name, by having the very ids, or by every word. */
function originalOf(
  file: FileItems,
  owners: ReadonlyMap<string, FileItems>,
  served?: Served,
): FileItems | undefined {
  const keys = [...new Set(keysOf(file))];
  const [first] = keys;
  const original = first === undefined ? undefined : owners.get(first);
  if (!original || !keys.every((key) => owners.has(key))) return undefined;
  const all = new Set(keysOf(original, served));
  const isSame =
    isNamedLikeCopy(file.path) ||
    (keys.length === all.size && keys.every((key) => all.has(key))) ||
    repeatsWords(file, (key) => owners.get(key));
  return isSame ? original : undefined;
}

function repeatsWords(file: FileItems, ownerOf: (key: string) => FileItems | undefined): boolean {
  return (
    file.broken.length === 0 &&
    file.items.every(({ section, id, value }) => {
      const other = ownerOf(`${section} ${id}`)?.items.find(
        (one) => one.section === section && one.id === id,
      );
      return other !== undefined && JSON.stringify(other.value) === JSON.stringify(value);
    })
  );
}

/** Every id that it could serve; with `served`, those too that it served before it was broken. */
function keysOf({ path, items, broken, lost }: FileItems, served?: Served): string[] {
  const kept = (served?.get(path) ?? []).filter(({ section }) => lost.includes(section));
  const own = broken.filter(({ inBrokenFile }) => !inBrokenFile);
  return [...items, ...own, ...kept].flatMap(({ section, id }) =>
    id === undefined ? [] : [`${section} ${id}`],
  );
}

function isNamedLikeCopy(path: string): boolean {
  return path.split(/[\\/]/).some((name) => COPY.test(name.replace(/\.json$/i, '')));
}

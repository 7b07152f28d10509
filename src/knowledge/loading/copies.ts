/**
 * Which of two files counts where both have the same ids, and which file is no more than a copy of another:
 * "quake - Copy.json" stands before "quake.json" in every list of files, and must not take its place.
 */
import type { Finding } from '../model/knowledge.ts';
import { finding } from '../parsing/findings.ts';
import type { FileItems, Item } from '../parsing/read-items.ts';

/** What is served from each file. */
type Served = ReadonlyMap<string, readonly Item[]>;

/** As Windows, macOS and Linux name copies in our languages and in German, with the numbers of second ones. */
const COPY =
  /( - copy| copy|[-_]copy|\(copy\)| - kopie| - копия|\(копия\)| копия| - kopya| kopyası| - surət| surəti)( ?\(?\d+\)?)?$|^(copy of|kopie von|копия|kopyası|kopya) | \(\d+\)$/iu;

/** Those first that were served before, and those named like copies last; otherwise as they come. */
export function inPrecedence(files: readonly FileItems[], served: Served): readonly FileItems[] {
  const rank = ({ path }: FileItems) =>
    ((served.get(path)?.length ?? 0) > 0 ? 0 : 2) + (isNamedLikeCopy(path) ? 1 : 0);
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
  return files.map((file) => {
    const original = isNamedLikeCopy(file.path)
      ? originalOf(file, withKept, served)
      : originalOf(file, onDisk);
    if (original) return { ...file, items: [], broken: [], lost: [], findings: [original] };
    for (const key of keysOf(file)) if (!onDisk.has(key)) onDisk.set(key, file);
    for (const key of keysOf(file, served)) if (!withKept.has(key)) withKept.set(key, file);
    return file;
  });
}

/** What to say of a file that has nothing of its own: a copy by its name, by having the very ids, or by every word. */
function originalOf(
  file: FileItems,
  owners: ReadonlyMap<string, FileItems>,
  served?: Served,
): Finding | undefined {
  const keys = [...new Set(keysOf(file))];
  const [first] = keys;
  const original = first === undefined ? undefined : owners.get(first);
  if (!original || !keys.every((key) => owners.has(key))) return undefined;
  const all = new Set(keysOf(original, served));
  const isSame =
    isNamedLikeCopy(file.path) ||
    (keys.length === all.size && keys.every((key) => all.has(key))) ||
    repeatsWords(file, owners);
  if (!isSame) return undefined;
  const spot = { path: file.path, line: 1, column: 1 };
  return finding('copied-file', spot, { original: original.path, count: keys.length });
}

function repeatsWords(file: FileItems, owners: ReadonlyMap<string, FileItems>): boolean {
  return (
    file.broken.length === 0 &&
    file.items.every(({ section, id, value }) => {
      const owner = owners.get(`${section} ${id}`);
      const other = owner?.items.find((one) => one.section === section && one.id === id);
      return other !== undefined && JSON.stringify(other.value) === JSON.stringify(value);
    })
  );
}

/** Every id in it; with `served`, those too that it served before it was broken. */
function keysOf({ path, items, broken, lost }: FileItems, served?: Served): string[] {
  const kept = (served?.get(path) ?? []).filter(({ section }) => lost.includes(section));
  return [...items, ...broken, ...kept].flatMap(({ section, id }) =>
    id === undefined ? [] : [`${section} ${id}`],
  );
}

function isNamedLikeCopy(path: string): boolean {
  return path.split(/[\\/]/).some((name) => COPY.test(name.replace(/\.json$/i, '')));
}

/** Files in a knowledge folder that are not read: which of them an editor may take for knowledge, and what to do. */
import type { Finding } from '../model/knowledge.ts';
import { finding } from '../parsing/findings.ts';

/** What lies beside knowledge and is nobody's mistake: notes, pictures, what a system leaves in every folder. */
const BESIDE =
  /\.(md|markdown|png|jpe?g|gif|svg|webp|avif|bmp|ico|heic|pdf)$|^(readme|licen[cs]e|copying|changelog|authors|notes?)(\.txt)?$|^(thumbs\.db|desktop\.ini|icon\r?)$/i;

const MOVE = 'otherwise move it out of this folder.';

/** In this order: the first that a name fits; those that rename it would overwrite a file of that name. */
const ADVICE: readonly {
  readonly fits: RegExp;
  readonly say: (name: string) => string;
  readonly renames?: true;
}[] = [
  {
    fits: /\.(json5|jsonc|hjson|jsonl|ndjson)$/i,
    say: (name) =>
      `Save it as “${renamed(name)}”: one group of fields in { }, with double quotation marks and without comments.`,
    renames: true,
  },
  {
    fits: /^~|~$|\.(bak|old|orig|save|sw[a-z]|te?mp|part|crdownload|backup)$|^#.*#$/i,
    say: () =>
      'It is what a program leaves beside a file. Delete it, or give it a name that ends in .json if it is the right one.',
  },
  {
    fits: /\.json.*\.[a-z0-9]+$/i,
    say: (name) =>
      `Its name ends in ${ending(name)}${/\.txt$/i.test(name) ? ', which Windows may hide' : ''}. Rename it to “${renamed(name)}”.`,
    renames: true,
  },
  {
    fits: /\.?json|\.js$|\.jsn$/i,
    say: (name) => `Its name does not end in .json. Rename it to “${renamed(name)}”.`,
    renames: true,
  },
  {
    fits: /\.(ya?ml|toml|xml|csv|tsv)$/i,
    say: (name) =>
      `Dateline reads JSON alone. If it holds facts, write them in “${renamed(name)}”; ${MOVE}`,
  },
];

/**
 * @param beside the names of what lies in the same folder
 * @returns undefined for knowledge, and for what is fine beside it
 */
export function notRead(
  path: string,
  name: string,
  beside: readonly string[] = [],
): Finding | undefined {
  if (isKnowledgeFile(name) || BESIDE.test(name)) return undefined;
  const found = ADVICE.find(({ fits }) => fits.test(name));
  // Windows and macOS take names for the same that differ in capitals alone.
  const wanted = renamed(name).toLowerCase();
  const there = found?.renames && beside.find((other) => other.toLowerCase() === wanted);
  const advice = there
    ? `“${there}” lies beside it already, and that is the one that counts. Compare the two; then delete this one, or give it another name that ends in .json.`
    : (found?.say(name) ??
      `Dateline reads files that end in .json. If it holds facts, write them in “${renamed(name)}”; ${MOVE}`);
  return finding('not-read', { path, line: 1, column: 1 }, { name, advice });
}

export function isKnowledgeFile(name: string): boolean {
  return name.toLowerCase().endsWith('.json');
}

const ending = (name: string): string => /\.[^.]*$/.exec(name)?.[0] ?? '';

/** The name as it would be read: up to the ".json" in it, or with that in place of its ending. */
function renamed(name: string): string {
  const plain = name.replace(/[~#\s]+$|^[~#]+/g, '');
  const inside = /^(.+?)\.json(?=[.\s_-]|$)/i.exec(plain)?.[1];
  const bare = plain.replace(/\.[a-z0-9]{1,8}$/i, '').replace(/\.?json$/i, '');
  return `${inside ?? (bare || 'facts')}.json`;
}

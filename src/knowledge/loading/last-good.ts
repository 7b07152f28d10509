/** An edit that breaks a file or an item keeps what was served before it. */

import type { Finding } from '../model/knowledge.ts';
import { NOUNS, SECTIONS } from '../model/sections.ts';
import { withOutcome } from '../parsing/findings.ts';
import type { BrokenItem, FileItems, Item } from '../parsing/items.ts';

export type Kept = {
  /** Items as they were last good, in place of those that cannot be read now. */
  readonly kept: readonly Item[];
  /** What is wrong with the file, saying what is served meanwhile. */
  readonly findings: readonly Finding[];
};

/**
 * Finds what keeps serving for the broken parts of one file.
 * @param file the file as it is now
 * @param good what was served from the same file before; empty at the first load
 */
export function keepLastGood(file: FileItems, good: readonly Item[]): Kept {
  const fromSections = good.filter(({ section }) => file.lost.includes(section));
  const broken = file.broken.map((one) => ({ one, before: versionBefore(one, file, good) }));
  return {
    kept: [...fromSections, ...broken.flatMap(({ before }) => (before ? [before] : []))],
    findings: [
      ...file.findings.map((found) => {
        if (fromSections.length > 0) return withOutcome(found, 'file', 'last-good');
        return file.lost.length === SECTIONS.length
          ? withOutcome(found, 'file', 'left-out')
          : found;
      }),
      ...broken.flatMap(({ one, before }) =>
        one.findings.map((found) =>
          withOutcome(found, NOUNS[one.section], before ? 'last-good' : 'left-out'),
        ),
      ),
    ],
  };
}

/** By its id; where the id itself is broken or new, the item that stood in its place and is gone. */
function versionBefore(
  broken: BrokenItem,
  file: FileItems,
  good: readonly Item[],
): Item | undefined {
  const before = good.filter(({ section }) => section === broken.section);
  const same = before.find(({ id }) => id === broken.id);
  if (same) return same;
  const still = new Set(
    [...file.items, ...file.broken].flatMap(({ section, id }) =>
      section === broken.section ? [id] : [],
    ),
  );
  return before.find(({ index, id }) => index === broken.index && !still.has(id));
}

/** The history of one item: every revision that changed it. What each revision changed is noted once, for the next who asks. */
import { diffItem, diffItems, type ItemDiff } from './diff.ts';
import { type Items, itemsOfFiles, keyOf, type RevisionItem } from './items.ts';
import type { RevisionNote, RevisionRepository } from './repository.ts';

export type ItemChange = { readonly revision: RevisionNote; readonly diff: ItemDiff };

type Revisions = Pick<
  RevisionRepository,
  'latest' | 'numbered' | 'changesNotedTo' | 'noteChanges' | 'changesOf'
>;

/**
 * @param before changes of revisions with a smaller number; left out, all
 * @returns the newest first; the oldest is where it was added, unless the limit cuts it off
 */
export async function historyOf(
  item: Pick<RevisionItem, 'section' | 'id'>,
  revisions: Revisions,
  { before, limit = 50 }: { readonly before?: number | undefined; readonly limit?: number } = {},
): Promise<readonly ItemChange[]> {
  await noteChanges(revisions);
  const found = await revisions.changesOf(keyOf(item), { before, limit: limit + 1 });
  return found.slice(0, limit).flatMap(({ revision, value }, at) => {
    const diff = diffItem(item, found[at + 1]?.value, value);
    return diff ? [{ revision, diff }] : [];
  });
}

/** Notes what the revisions changed of which that is not noted yet; some at a time, others go on meanwhile. */
export async function noteChanges(revisions: Revisions): Promise<void> {
  const latest = await revisions.latest();
  let number = await revisions.changesNotedTo();
  if (!latest || number >= latest.number) return;
  let known = new Map<string, readonly RevisionItem[]>();
  const itemsOf = async (of: number): Promise<Items> => {
    const revision = await revisions.numbered(of);
    if (!revision) return new Map();
    const read = known;
    known = new Map();
    for (const { text } of revision.files) {
      const before = read.get(text);
      if (before) known.set(text, before);
    }
    return itemsOfFiles(revision.files, known);
  };
  let before = await itemsOf(number);
  for (number += 1; number <= latest.number; number += 1) {
    const after = await itemsOf(number);
    const changes = diffItems(before, after).map((diff) => ({
      item: keyOf(diff),
      value: diff.after,
    }));
    await revisions.noteChanges(number, changes);
    before = after;
    await new Promise(setImmediate);
  }
}

/** Approvals that still stand in a file although what was approved has been changed by hand: whoever publishes is told. Pure. */
import type { Finding } from '../knowledge/model/knowledge.ts';
import type { RevisionFile } from '../knowledge/revisions/repository.ts';
import { staleApprovals } from './approvals.ts';
import { itemLines } from './item-lines.ts';
import { itemsOf } from './items.ts';

/** @param before what was published, or recorded, before these files */
export function staleApprovalFindings(
  before: readonly RevisionFile[],
  files: readonly RevisionFile[],
): readonly Finding[] {
  const texts = new Map(before.map(({ path, text }) => [path, text]));
  const changed = files.filter(({ path, text }) => texts.get(path) !== text);
  if (changed.length === 0) return [];
  const known = new Map(
    before.flatMap(({ text }) =>
      (itemsOf(text) ?? []).map((item) => [`${item.section} ${item.id}`, item.value]),
    ),
  );
  return changed.flatMap(({ path, text }) => {
    const items = itemsOf(text) ?? [];
    const lines = itemLines(text, items);
    return items.flatMap((item): Finding[] => {
      const name = `${item.section} ${item.id}`;
      const was = known.get(name);
      if (!was) return [];
      return staleApprovals(was, item.value).map(({ what, by = 'somebody' }) => ({
        severity: 'warning',
        path,
        line: lines.get(name)!.from,
        column: 1,
        rule: 'stale-approval',
        message: `“${item.id}” has changed since ${by} approved ${
          what === 'item' ? 'it' : `its translation (${what})`
        }, and still says so. Whoever has read what it says now puts their name and the day there; else ${
          what === 'item' ? 'take “reviewed” out' : 'write “machine”'
        }.`,
      }));
    });
  });
}

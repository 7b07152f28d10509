/** The findings that stand within an item, each with the field it stands in: `text.en`. Pure. */
import { findNodeAtOffset, getNodePath } from 'jsonc-parser';
import type { Finding } from '../knowledge/model/knowledge.ts';
import { itemLines } from './item-lines.ts';
import { splitMark, treeOf } from './text/tree.ts';
import type { LocatedItem, WorkView } from './view.ts';

export function fieldFindings(
  view: Pick<WorkView, 'findings' | 'text' | 'broken'>,
  item: LocatedItem,
): readonly (Finding & { readonly field: string })[] {
  // Where its file is broken, nothing can be said of a field.
  if (view.broken.has(item.path)) return [];
  const text = view.text(item.path) ?? '';
  const [, body] = splitMark(text);
  const lines = itemLines(text, [item]).get(`${item.section} ${item.id}`)!;
  const root = treeOf(body);
  const starts = [0, ...body.matchAll(/\r\n|\r|\n/g).map((end) => end.index + end[0].length)];
  const above = item.section === 'pack' ? 1 : 2;
  return view.findings
    .filter(({ path, line }) => path === item.path && lines.from <= line && line <= lines.to)
    .map((finding) => {
      const offset = (starts[finding.line - 1] ?? 0) + finding.column - 1;
      const node = root && findNodeAtOffset(root, offset, true);
      const path = node ? getNodePath(node).slice(above) : [];
      const steps = path.filter((step, at) => typeof step === 'string' || at > 0);
      return { ...finding, field: steps.join('.') };
    });
}

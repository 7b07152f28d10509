/** An item as its form wants it: as it is, as it is published, and what is wrong with it. */
import { fallenApprovals } from '../../../editing/approvals.ts';
import { fieldFindings } from '../../../editing/field-findings.ts';
import { find } from '../../../editing/found.ts';
import { itemLines } from '../../../editing/item-lines.ts';
import { titleOf } from '../../../editing/listing.ts';
import { languagesOfPack } from '../../../editing/pack-languages.ts';
import { packFolders, packOf } from '../../../editing/places.ts';
import { usersOf } from '../../../editing/references.ts';
import type { LocatedItem, WorkView } from '../../../editing/view.ts';
import type { Locale } from '../../../knowledge/model/schema.ts';
import type { ItemDetail } from './types.ts';

export function itemDetail(view: WorkView, item: LocatedItem, language: Locale): ItemDetail {
  const { section, id, path, value } = item;
  const pack = packOf(path, packFolders(view.items));
  const fault = view.broken.get(path);
  const published = find({ items: view.baseItems }, item);
  return {
    section,
    id,
    value,
    path,
    ...(pack !== undefined && { pack }),
    lines: fault
      ? { from: fault.line, to: fault.line }
      : itemLines(view.goodText(path) ?? '', [item]).get(`${section} ${id}`)!,
    ...(published && { published: published.value }),
    fallen: published ? fallenApprovals(published.value, value) : [],
    ...(view.broken.has(path) && {
      broken: fault ? { line: fault.line, message: fault.message } : {},
    }),
    findings: fieldFindings(view, item),
    users: usersOf(view.items, item).map((one) => ({
      section: one.section,
      id: one.id,
      name: titleOf(one, language),
    })),
    languages: languagesOfPack(view, pack),
    mark: view.mark,
  };
}

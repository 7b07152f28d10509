/** The items of a working copy as a list: found by what is typed, and narrowed by what is asked for. Pure. */
import type { Finding } from '../knowledge/model/knowledge.ts';
import { LOCALES, type Locale } from '../knowledge/model/schema.ts';
import { fold } from '../language/normalise.ts';
import { itemLines } from './item-lines.ts';
import type { EditSection, FileItem } from './items.ts';
import { languagesOfPack } from './pack-languages.ts';
import { packFolders, packOf } from './places.ts';
import { isDue, machineLocales, reviewedOf } from './reviewing.ts';
import { isGroup, sameValue } from './text/change-value.ts';
import type { LocatedItem, WorkView } from './view.ts';

export type ListEntry = {
  readonly section: EditSection;
  readonly id: string;
  readonly path: string;
  readonly pack?: string;
  /** Its text, title or name, in the language asked for or the nearest there is. */
  readonly title: string;
  readonly when?: string;
  readonly status?: string;
  readonly incident?: string;
  readonly missing: readonly Locale[];
  readonly machine: readonly Locale[];
  readonly reviewedOn?: string;
  readonly due: boolean;
  /** Against what is published. */
  readonly change?: 'new' | 'changed';
  readonly errors: number;
  readonly warnings: number;
  /** Its file is broken as it stands: this is the last good version. */
  readonly broken?: true;
};

export type ListFilter = {
  readonly section: EditSection;
  readonly text?: string;
  readonly pack?: string;
  readonly incident?: string;
  readonly status?: string;
  /** `missing-ru`, `machine-ru`. */
  readonly language?: `${'missing' | 'machine'}-${Locale}`;
  /** Reviewed before this day, or never. */
  readonly reviewedBefore?: string;
  readonly only?: 'unreviewed' | 'due' | 'changed' | 'problems';
};

/** What an editor reads an item by, in the language asked for, English or any other. */
export function titleOf({ value, id }: Pick<FileItem, 'value' | 'id'>, locale: Locale): string {
  for (const field of ['text', 'title', 'name'] as const) {
    const text = value[field];
    if (typeof text === 'string') return text;
    if (!isGroup(text)) continue;
    for (const one of [locale, 'en' as const, ...LOCALES]) {
      const found = text[one];
      if (typeof found === 'string') return found;
    }
  }
  return id;
}

/** The text that is translated: of a fact its text, of an incident its summary. */
const textOf = ({ section, value }: FileItem): unknown =>
  section === 'incidents' ? value.summary : (value.text ?? value.name ?? value.title);

/**
 * @param found ids of facts that the search by meaning and words found, best first
 * @returns in the order of the files, but for what was searched for
 */
export function listItems(
  view: WorkView,
  filter: ListFilter,
  {
    locale,
    today,
    found = [],
  }: { readonly locale: Locale; readonly today: string; readonly found?: readonly string[] },
): readonly ListEntry[] {
  const folders = packFolders(view.items);
  const before = new Map(view.baseItems.map((item) => [keyOf(item), item]));
  const problems = problemsOf(view);
  const entries = view.items
    .filter(({ section }) => section === filter.section)
    .map((item): ListEntry => {
      const pack = packOf(item.path, folders);
      const text = textOf(item);
      const wanted = languagesOfPack(view, pack);
      const old = before.get(keyOf(item));
      const { value } = item;
      const on = reviewedOf(value)?.on;
      return {
        section: item.section,
        id: item.id,
        path: item.path,
        ...(pack !== undefined && { pack }),
        title: titleOf(item, locale),
        ...(typeof value.when === 'string' && { when: value.when }),
        ...(typeof value.status === 'string' && { status: value.status }),
        ...(typeof value.incident === 'string' && { incident: value.incident }),
        missing: isGroup(text) ? wanted.filter((one) => text[one] === undefined) : [],
        machine: machineLocales(value),
        ...(on !== undefined && { reviewedOn: on }),
        due: isDue(value, today),
        ...(!old
          ? { change: 'new' as const }
          : !(sameValue(old.value, value) && old.path === item.path) && {
              change: 'changed' as const,
            }),
        ...(problems.get(keyOf(item)) ?? { errors: 0, warnings: 0 }),
        ...(view.broken.has(item.path) && { broken: true }),
      };
    })
    .filter((entry) => passes(entry, filter));
  return filter.text ? searched(view, entries, filter.text, found) : entries;
}

const keyOf = ({ section, id }: Pick<FileItem, 'section' | 'id'>): string => `${section} ${id}`;

function passes(entry: ListEntry, filter: ListFilter): boolean {
  const [state, language] = (filter.language ?? '').split('-') as [string, Locale];
  return (
    (filter.pack === undefined || entry.pack === filter.pack) &&
    (filter.incident === undefined || entry.incident === filter.incident) &&
    (filter.status === undefined || entry.status === filter.status) &&
    (state !== 'missing' || entry.missing.includes(language)) &&
    (state !== 'machine' || entry.machine.includes(language)) &&
    (filter.reviewedBefore === undefined || (entry.reviewedOn ?? '') < filter.reviewedBefore) &&
    (filter.only !== 'unreviewed' || entry.reviewedOn === undefined) &&
    (filter.only !== 'due' || entry.due) &&
    (filter.only !== 'changed' || entry.change !== undefined) &&
    (filter.only !== 'problems' || entry.errors + entry.warnings > 0 || entry.broken === true)
  );
}

/** What has all the words as typed, then what the answer to it would be taken from. */
function searched(
  view: WorkView,
  entries: readonly ListEntry[],
  text: string,
  found: readonly string[],
): readonly ListEntry[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const texts = new Map(view.items.map((item) => [keyOf(item), item]));
  const plain = entries.filter((entry) => {
    const written = fold(JSON.stringify(texts.get(keyOf(entry))?.value ?? ''));
    return words.every((word) => written.includes(word));
  });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const meant = found.flatMap((id) => byId.get(id) ?? []);
  return [...new Set([...plain, ...meant])];
}

/** Which item a finding stands in; those of a broken file have other lines than what is read of it. */
export function itemsAt(view: WorkView): (finding: Finding) => LocatedItem | undefined {
  const byPath = Map.groupBy(view.items, ({ path }) => path);
  /** Of the files that there is a finding in, each read once. */
  const read = new Map<string, ReturnType<typeof itemLines>>();
  return ({ path, line }) => {
    if (view.broken.has(path)) return undefined;
    const items = byPath.get(path) ?? [];
    const lines = read.get(path) ?? itemLines(view.text(path) ?? '', items);
    read.set(path, lines);
    return items.find((item) => {
      const { from, to } = lines.get(keyOf(item))!;
      return from <= line && line <= to;
    });
  };
}

/** How many findings stand within each item. */
function problemsOf(view: WorkView): ReadonlyMap<string, { errors: number; warnings: number }> {
  const at = itemsAt(view);
  const counts = new Map<string, { errors: number; warnings: number }>();
  for (const finding of view.findings) {
    const item = at(finding);
    if (!item) continue;
    const count = counts.get(keyOf(item)) ?? { errors: 0, warnings: 0 };
    count[finding.severity === 'error' ? 'errors' : 'warnings'] += 1;
    counts.set(keyOf(item), count);
  }
  return counts;
}

/** The sources, actors and places that a draft names and brings along: they are entered with the fact it becomes. */
import { addItem, type FileItem, type ItemKey } from './items.ts';
import { isGroup } from './text/change-value.ts';

export type ProposedSection = 'sources' | 'actors' | 'places';
type Section = ProposedSection;
type Proposed = Readonly<Partial<Record<Section, readonly { readonly id: string }[]>>>;

/**
 * @param text of the draft's file
 * @param proposed as the draft has it
 * @param isThere whether some file has an item already, or the fact does not name it any more
 */
export function withProposed(
  text: string,
  proposed: unknown,
  isThere: (key: ItemKey) => boolean,
): string {
  let changed = text;
  for (const section of ['sources', 'actors', 'places'] as const)
    for (const value of ((proposed ?? {}) as Proposed)[section] ?? [])
      if (!isThere({ section, id: value.id })) changed = addItem(changed, section, value);
  return changed;
}

/** What a draft proposes, as it stands there. */
export function proposedBy(
  draft: FileItem['value'],
): readonly { readonly section: Section; readonly id: string; readonly value: object }[] {
  const proposed = isGroup(draft.proposed) ? draft.proposed : {};
  return (['sources', 'actors', 'places'] as const).flatMap((section) => {
    const items = proposed[section];
    if (!Array.isArray(items)) return [];
    return items.flatMap((value) =>
      isGroup(value) && typeof value.id === 'string' ? [{ section, id: value.id, value }] : [],
    );
  });
}

/** A draft as a fact: without what only a draft has. */
export function factOf(draft: FileItem['value']): FileItem['value'] {
  const { article: _article, todo: _todo, proposed: _proposed, ...fact } = draft;
  return fact;
}

/** Whether a fact names something, as what it is: of the same id there may be a person and a place. */
export function isNamed(fact: FileItem['value'], { section, id }: ItemKey): boolean {
  const { attribution, actors, places, sources, evidence } = fact;
  const fields = { actors: [attribution, actors], places: [places], sources: [sources, evidence] };
  return (fields[section as Section] ?? []).some(
    (field) =>
      Array.isArray(field) &&
      field.some((one) => one === id || (isGroup(one) && one.source === id)),
  );
}

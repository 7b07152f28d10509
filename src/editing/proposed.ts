/** The sources, actors and places that a draft names and brings along: they are entered with the fact it becomes. */
import { addItem, type ItemKey } from './items.ts';

type Section = 'sources' | 'actors' | 'places';
type Proposed = Readonly<Partial<Record<Section, readonly { readonly id: string }[]>>>;

/**
 * @param text of the draft's file
 * @param proposed as the draft has it
 * @param isThere whether some file has an item already
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

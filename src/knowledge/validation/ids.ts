/** Ids given twice, and ids that nothing has. */

import type { Finding } from '../model/knowledge.ts';
import { NOUNS, SECTIONS, type Section } from '../model/sections.ts';
import { suggester } from '../parsing/did-you-mean.ts';
import { finding, withOutcome } from '../parsing/findings.ts';
import type { Item } from '../parsing/items.ts';
import { allItems, type Check, type Context, type Reference, references } from './context.ts';

export const duplicateIds: Check = (context) =>
  context.duplicates.map(({ section, id, spot, first }) =>
    finding('duplicate-id', spot, { noun: NOUNS[section], id, first }),
  );

/** References that can be dropped; those an item cannot do without are the business of `sayable`. */
export const unknownIds: Check = (context) =>
  allItems(context).flatMap((item) =>
    references(item)
      .filter(({ needed }) => !needed)
      .flatMap((reference) => dangling(item, reference, context))
      // What becomes of an item that is left out is said with its own mistake.
      .map((found) => (item.partial ? found : withOutcome(found, 'reference', 'ignored'))),
  );

/** What is to be said about a reference that leads nowhere; nothing where it leads somewhere. */
export function dangling(
  item: Item,
  { id, to, field, at }: Reference,
  context: Context,
): Finding[] {
  if (context.candidates[to].has(id)) return [];
  const noun = NOUNS[to];
  const broken = context.broken[to].get(id);
  if (broken?.inBrokenFile && broken.spot.path === item.spot().path) return [];
  if (broken)
    return [finding('broken-reference', item.spot(at), { noun, id, broken: broken.spot })];
  const nearest = nearestId(context, to, id);
  return [finding('unknown-id', item.spot(at), { noun, id, nearest, field })];
}

/** The known id that an unknown one probably stands for. */
export function nearestId(context: Context, section: Section, id: string): string | undefined {
  let suggesters = prepared.get(context);
  if (!suggesters) {
    suggesters = new Map(
      SECTIONS.map(
        (one) =>
          [
            one,
            suggester([...context.candidates[one].keys(), ...context.broken[one].keys()]),
          ] as const,
      ),
    );
    prepared.set(context, suggesters);
  }
  return suggesters.get(section)?.(id);
}

/** One search index a section for a whole run, built when the first unknown id is met. */
const prepared = new WeakMap<
  Context,
  ReadonlyMap<Section, (typed: string) => string | undefined>
>();

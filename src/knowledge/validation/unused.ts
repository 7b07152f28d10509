/** Actors, places, topics and sources that nothing refers to. */

import { NOUNS, SECTIONS } from '../model/sections.ts';
import { finding } from '../parsing/findings.ts';
import { type Check, references } from './context.ts';
import { nearestId } from './ids.ts';

export const unused: Check = (context) => {
  // What cannot be read may refer to anything.
  if (context.incomplete) return [];
  const everything = [
    ...SECTIONS.flatMap((section) => [...context.candidates[section].values()]),
    ...context.faulty,
    // What a draft names is meant to be used.
    ...context.drafts.map(({ id, value }) => ({ section: 'facts' as const, id, value })),
  ];
  // A file of names alone, checked by itself, is a list for others to use.
  if (!everything.some(({ section }) => section === 'facts' || section === 'incidents')) return [];
  const used = new Set(
    everything.flatMap((item) =>
      references(item)
        .filter(({ to, id }) => !(to === item.section && id === item.id))
        // One misspelt id is one mistake: what it was meant for is not unused as well.
        .map(({ to, id }) =>
          context.candidates[to].has(id) || context.broken[to].has(id)
            ? `${to} ${id}`
            : `${to} ${nearestId(context, to, id)}`,
        ),
    ),
  );
  const { sources, actors, places, topics } = context.items;
  return [...sources, ...actors, ...places, ...topics]
    .filter(({ section, id }) => !used.has(`${section} ${id}`))
    .map((item) =>
      finding('unused', item.spot(['id']), { noun: NOUNS[item.section], id: item.id }),
    );
};

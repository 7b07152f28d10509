/** Names that two of a kind share, so that a question with the name cannot tell them apart. */

import type { Finding } from '../model/knowledge.ts';
import { LOCALES } from '../model/schema.ts';
import { NOUNS } from '../model/sections.ts';
import { finding } from '../parsing/findings.ts';
import type { Item } from '../parsing/items.ts';
import type { JsonPath } from '../parsing/parse-json.ts';
import type { Check } from './context.ts';
import { fold } from './words.ts';

type Named = Item<'actors'> | Item<'places'> | Item<'topics'> | Item<'incidents'>;

export const collidingNames: Check = ({ items: { actors, places, topics, incidents } }) =>
  [actors, places, topics, incidents].flatMap(collisions);

function collisions(items: readonly Named[]): Finding[] {
  const owners = new Map<string, { item: Named; at: JsonPath }>();
  // A name that is spelt the same in four languages collides once, not four times.
  const said = new Set<string>();
  return items.flatMap((item) =>
    names(item).flatMap(({ name, at }) => {
      const key = fold(name);
      const owner = owners.get(key);
      if (!owner) owners.set(key, { item, at });
      if (!owner || owner.item === item || key === '' || said.has(`${key} ${item.id}`)) return [];
      said.add(`${key} ${item.id}`);
      const first = owner.item.spot(owner.at);
      const details = { noun: NOUNS[item.section], name, other: owner.item.id, first };
      return [finding('colliding-name', item.spot(at), details)];
    }),
  );
}

function names(item: Named): { readonly name: string; readonly at: JsonPath }[] {
  const [field, main] =
    'name' in item.value ? ['name', item.value.name] : ['title', item.value.title];
  return LOCALES.flatMap((locale) => {
    const name = main[locale];
    const aliases = item.value.aliases[locale] ?? [];
    return [
      ...(name === undefined ? [] : [{ name, at: [field, locale] }]),
      ...aliases.map((alias, index) => ({ name: alias, at: ['aliases', locale, index] })),
    ];
  });
}

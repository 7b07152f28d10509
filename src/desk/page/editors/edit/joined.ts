/** What is typed and what the server has now, as one: each field as whoever changed it has it. */
import type { ItemValue } from '../../../editors/edit/types.ts';

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isGroup = (value: unknown): value is ItemValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param before what both began from; where both have changed the same, what is typed stays */
export function joined(before: ItemValue, typed: ItemValue, now: ItemValue): ItemValue {
  const names = new Set([...Object.keys(now), ...Object.keys(typed)]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const [was, mine, theirs] = [before[name], typed[name], now[name]];
      const value = same(was, mine)
        ? theirs
        : isGroup(mine) && isGroup(theirs)
          ? joined(isGroup(was) ? was : {}, mine, theirs)
          : mine;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** With these fields, such as `text.en`, as the server has them. */
export function withTheirs(mine: ItemValue, now: ItemValue, fields: readonly string[]): ItemValue {
  return fields.reduce((value, field) => put(value, now, field.split('.')), mine);
}

function put(
  mine: ItemValue,
  now: ItemValue,
  [name = '', ...inside]: readonly string[],
): ItemValue {
  const theirs = now[name];
  const { [name]: own, ...rest } = mine;
  if (theirs === undefined) return rest;
  const isDeeper = inside.length > 0 && isGroup(own) && isGroup(theirs);
  return { ...mine, [name]: isDeeper ? put(own, theirs, inside) : theirs };
}

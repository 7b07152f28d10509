/** One value of a file changed into another: only what differs between them is written. */
import { insertElement, insertField, readAt, removeAt, setValue } from './edits.ts';
import type { Path } from './tree.ts';

/** The order in which the fields of something stand, for those that are new. */
export type Order = (path: Path) => readonly string[];

/** @param path where the value stands; it must be there */
export function changeValue(body: string, path: Path, to: unknown, order: Order): string {
  const from = readAt(body, path);
  if (sameValue(from, to)) return body;
  if (isGroup(from) && isGroup(to)) return changeGroup(body, path, from, to, order);
  if (Array.isArray(from) && Array.isArray(to) && from.length > 0 && to.length > 0)
    return changeList(body, path, from, to, order);
  return setValue(body, path, to);
}

type Group = Readonly<Record<string, unknown>>;

export const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function changeGroup(body: string, path: Path, from: Group, to: Group, order: Order): string {
  let text = body;
  for (const name of Object.keys(from))
    if (!Object.hasOwn(to, name)) text = removeAt(text, [...path, name]);
  for (const [name, value] of Object.entries(to)) {
    if (Object.hasOwn(from, name)) {
      text = changeValue(text, [...path, name], value, order);
      continue;
    }
    const there = Object.keys(readAt(text, path) as Group);
    text = insertField(text, path, name, value, placeOf(name, there, order(path)));
  }
  return text;
}

/** After the last of those that go before it. */
function placeOf(name: string, there: readonly string[], order: readonly string[]): number {
  const own = order.indexOf(name);
  if (own < 0) return there.length;
  const before = there.findLastIndex((other) => {
    const at = order.indexOf(other);
    return at >= 0 && at < own;
  });
  if (before >= 0) return before + 1;
  // `$schema` and what nobody knows stay in front.
  return there.findIndex((other) => order.includes(other)) < 0
    ? there.length
    : there.findIndex((other) => order.includes(other));
}

function changeList(
  body: string,
  path: Path,
  from: readonly unknown[],
  to: readonly unknown[],
  order: Order,
): string {
  const most = Math.min(from.length, to.length);
  let head = 0;
  while (head < most && sameValue(from[head], to[head])) head += 1;
  let tail = 0;
  while (tail < most - head && sameValue(from.at(-1 - tail), to.at(-1 - tail))) tail += 1;
  const paired = most - head - tail;
  let text = body;
  for (let index = head; index < head + paired; index += 1)
    text = changeValue(text, [...path, index], to[index], order);
  for (let index = from.length - tail - 1; index >= head + paired; index -= 1)
    text = removeAt(text, [...path, index]);
  for (let index = head + paired; index < to.length - tail; index += 1)
    text = insertElement(text, path, to[index], index);
  return text;
}

/** Whether two values are the same as JSON; the order of fields does not count. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, index) => sameValue(one, b[index]));
  if (!isGroup(a) || !isGroup(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameValue(a[name], b[name]))
  );
}

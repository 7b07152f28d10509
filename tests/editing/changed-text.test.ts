import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addItem,
  changeItem,
  deleteItem,
  itemOf,
  itemsOf,
  moveItem,
} from '../../src/editing/items.ts';

/** Any JSON value, in any layout, with comments where comments may stand. */
const blank = fc.constantFrom('', ' ', '\n', '\n    ', '\t', ' /* why */ ', ' // why\n', '\r\n  ');
const word = fc.constantFrom('a', 'en', 'ru', 'text', 'figures', '__proto__', 'of "x"');
const scalar = fc.oneof(
  fc.integer().map(String),
  fc.constantFrom('1.50', '1e3', 'true', 'null', '"\\u0041b"', '"ə"'),
  fc.string({ maxLength: 5 }).map((text) => JSON.stringify(text)),
);
const { value } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.array(fc.tuple(blank, tie('value'), blank), { maxLength: 3 }).map(listText),
    fc
      .uniqueArray(fc.tuple(word, tie('value'), blank), {
        maxLength: 3,
        selector: ([name]) => name,
      })
      .map((fields) => objectText(fields)),
  ),
}));
function listText(parts: readonly (readonly [string, string, string])[]): string {
  return `[${parts.map((part) => part.join('')).join(',')}]`;
}
function objectText(fields: readonly (readonly [string, string, string])[]): string {
  return `{${fields.map(([name, text, gap]) => `${gap}${JSON.stringify(name)}:${gap}${text}`).join(',')}}`;
}
/** Facts `f0`, `f1`, …, each with fields of any kind. */
const file = fc
  .array(
    fc.tuple(
      blank,
      fc.uniqueArray(fc.tuple(word, value, blank), { maxLength: 3, selector: ([name]) => name }),
      blank,
    ),
    { minLength: 1, maxLength: 4 },
  )
  .chain((items) =>
    fc.record({
      facts: fc.constant(
        items.map(
          ([before, fields, after], index) =>
            `${before}${objectText([['id', `"f${index}"`, ' '], ...fields])}${after}`,
        ),
      ),
      mark: fc.constantFrom('', '\uFEFF'),
      head: blank,
      tail: blank,
    }),
  )
  .map(({ facts, mark, head, tail }) => ({
    text: `${mark}{${head}"notes":${head}[1,2],"facts":[${facts.join(',')}]${tail}}\n`,
    count: facts.length,
  }));
const valuesOf = (text: string) => itemsOf(text)?.map(({ id, value }) => [id, value]);

describe('a change of one item', () => {
  test('leaves all other bytes as they are, whatever the layout', () => {
    fc.assert(
      fc.property(file, fc.nat(), fc.jsonValue({ maxDepth: 2 }), ({ text, count }, at, to) => {
        const id = `f${at % count}`;
        const before = itemOf(text, { section: 'facts', id })!.value;
        const changed = changeItem(text, 'facts', id, { ...before, status: to });
        expect(itemOf(changed, { section: 'facts', id })?.value).toEqual(
          JSON.parse(JSON.stringify({ ...before, status: to })),
        );
        const item = (whole: string) => whole.split(rawText(whole, id));
        // What stands before and behind the item.
        expect(item(changed)[0]).toBe(item(text)[0]);
        expect(item(changed).at(-1)).toBe(item(text).at(-1));
        // And back again: nothing is left of it.
        expect(valuesOf(changeItem(changed, 'facts', id, before))).toEqual(valuesOf(text));
      }),
      { numRuns: 100 },
    );
  });
});

/** The item's own text, found by its first and last bracket. */
function rawText(text: string, id: string): string {
  const start = text.lastIndexOf('{', text.indexOf(`"${id}"`));
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const string = /^"(?:[^"\\]|\\.)*"|^\/\/[^\n]*|^\/\*[\s\S]*?\*\//.exec(text.slice(at));
    if (string) {
      at += string[0].length - 1;
      continue;
    }
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(start, at + 1);
  }
  return text.slice(start);
}

test('what is added and deleted again, or moved there and back, leaves every other item as it is written', () => {
  fc.assert(
    fc.property(file, fc.nat(), ({ text, count }, at) => {
      const id = `f${at % count}`;
      const added = addItem(text, 'facts', { id: 'new', text: { en: 'Boats came.' } });
      for (let other = 0; other < count; other += 1)
        expect(rawText(added, `f${other}`)).toBe(rawText(text, `f${other}`));
      expect(valuesOf(deleteItem(added, { section: 'facts', id: 'new' }))).toEqual(valuesOf(text));
      const moved = moveItem(text, '', { section: 'facts', id });
      for (let other = 0; other < count; other += 1)
        if (`f${other}` !== id)
          expect(rawText(moved.from, `f${other}`)).toBe(rawText(text, `f${other}`));
      expect(valuesOf(moved.to)).toEqual([[id, itemOf(text, { section: 'facts', id })?.value]]);
      for (const comment of text.match(/\/\* why \*\/|\/\/ why/g) ?? [])
        expect(rawText(text, id).includes(comment) || moved.from.includes(comment)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

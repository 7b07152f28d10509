import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assembled, assemble } from '../../../src/knowledge/loading/assemble.ts';
import type { Section } from '../../../src/knowledge/model/sections.ts';
import { references } from '../../../src/knowledge/validation/context.ts';
import {
  actor,
  all,
  fact,
  file,
  incident,
  json,
  one,
  place,
} from '../../support/knowledge/examples.ts';

/** What must hold whatever the files are. */
function sound(text: string, { knowledge, findings }: Assembled): void {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const { line, column, message, path } of findings) {
    expect(path).toBe('k.json');
    expect(lines.length).toBeGreaterThanOrEqual(line);
    expect(column).toBeGreaterThanOrEqual(1);
    expect((lines[line - 1]?.length ?? 0) + 1).toBeGreaterThanOrEqual(column);
    expect(message).toMatch(/^.{10,}[.?:"“”]$/su);
    expect(message).not.toMatch(/undefined|\[object|NaN| at .*:\d+:\d+\)/);
  }
  const { version: _, revision: _none, packs, ...rest } = knowledge;
  const sections: Readonly<Record<string, ReadonlyMap<string, { readonly id: string }>>> = rest;
  expect(packs).toBeInstanceOf(Map);
  for (const [section, items] of Object.entries(sections)) {
    for (const [id, value] of items) {
      expect(value.id).toBe(id);
      for (const { to, id: other } of references({ section: section as Section, value })) {
        expect(sections[to]?.has(other)).toBe(true);
      }
    }
  }
}

const check = (text: string, previous?: Assembled) => {
  const assembled = assemble(one(text), previous);
  sound(text, assembled);
  return assembled;
};

const isJson = (text: string) => {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
};

/** Small enough to collide and to dangle often. */
const id = fc.constantFrom('a', 'b', 'c', 'd');
const ids = fc.array(id, { maxLength: 3 });
const optional = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(shape, { requiredKeys: [] });
const knowledge = fc.record({
  sources: fc.array(fc.record({ id, title: fc.constant('t') }), { maxLength: 4 }),
  actors: fc.array(
    fc.tuple(id, optional({ of: id })).map(([own, more]) => ({ ...actor, id: own, ...more })),
    { maxLength: 4 },
  ),
  places: fc.array(
    fc.tuple(id, optional({ in: id })).map(([own, more]) => ({ ...place, id: own, ...more })),
    { maxLength: 4 },
  ),
  incidents: fc.array(
    fc
      .tuple(
        id,
        optional({
          places: ids,
          actors: ids,
          follows: ids,
          when: fc.constantFrom('2024', '1991/..'),
        }),
      )
      .map(([own, more]) => ({ ...incident, id: own, ...more })),
    { maxLength: 4 },
  ),
  facts: fc.array(
    fc
      .tuple(
        id,
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.record({ attribution: ids, sources: ids, places: ids, topics: ids, disputes: ids }),
        optional({
          supersedes: id,
          incident: id,
          status: fc.constantFrom('confirmed', 'denied', 'x'),
        }),
      )
      .map(([own, text, needed, more]) => ({
        ...fact,
        id: own,
        text: all(text),
        ...needed,
        ...more,
      })),
    { maxLength: 6 },
  ),
});

describe('whatever is thrown at it', () => {
  it('random text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'{}[]:,"\\ \n\t\r/*-.0159eutrfalsn\u00a0“\'') }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { findings } = check(text);
        expect(findings.some(({ rule }) => rule === 'json-syntax')).toBe(!isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('random JSON', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 5 }), (text) => void check(text)));
  });

  it('random JSON in the place of any value of a good file', () => {
    const good = json(file());
    const values = [...good.matchAll(/"[^"]*"(?!:)|\d+/g)];
    fc.assert(
      fc.property(fc.nat(values.length - 1), fc.json(), (index, value) => {
        const at = values[index];
        if (!at) return;
        check(good.slice(0, at.index) + value + good.slice(at.index + at[0].length));
      }),
      { numRuns: 500 },
    );
  });

  it('characters taken out of, put into and moved within a good file, one edit after another', () => {
    const good = json(file());
    const edit = fc.record({
      at: fc.nat(good.length),
      gone: fc.nat(30),
      put: fc.oneof(
        fc.constant(''),
        fc.string({ maxLength: 5, unit: 'grapheme' }),
        fc.constantFrom(...'{}[],:"'),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        let text = good;
        let state = check(good);
        for (const { at, gone, put } of edits) {
          text = text.slice(0, at) + put + text.slice(at + gone);
          const before = state.knowledge.version;
          state = check(text, state);
          if (!isJson(text)) expect(state.knowledge.version).toBe(before);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('items that refer to one another at random, changed at random', () => {
    fc.assert(
      fc.property(fc.array(knowledge, { minLength: 1, maxLength: 3 }), (states) => {
        let previous: Assembled | undefined;
        for (const state of states) {
          previous = check(json(state), previous);
          for (const { attribution, sources, status } of previous.knowledge.facts.values()) {
            expect(sources.length).toBeGreaterThan(0);
            expect(status === 'confirmed' || attribution.length > 0).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('edits, moves and removals give what loading everything anew gives', () => {
    const { facts: _, ...names } = file();
    // Few texts, so that many facts are nearly the same, with and without numbers.
    const text = fc.constantFrom(
      'Thirty ships left the old harbour of the town at dawn on that cold day.',
      'Thirty ships left the old harbour of the town at dusk on that cold day.',
      'Another 12 boats came back to the new harbour of the town the next day.',
      'Another 13 boats came back to the new harbour of the town the next day.',
    );
    const facts = fc.array(
      fc
        .record({
          id,
          text,
          disputes: ids,
          actors: ids,
          question: fc.constantFrom('Who?', 'When?'),
        })
        .map(({ text, question, ...more }) => ({
          ...fact,
          ...more,
          text: { en: text },
          questions: { en: [question] },
        })),
      { maxLength: 5 },
    );
    const edit = fc.record({ path: fc.constantFrom('b.json', 'c.json'), facts });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 2, maxLength: 6 }), (edits) => {
        const files = new Map([['a.json', json(names)]]);
        let state: Assembled | undefined;
        for (const { path, facts } of edits) {
          files.set(path, json({ facts }));
          const now = [...files].map(([path, text]) => ({ path, text })).sort(byPath);
          state = assemble(now, state);
          const anew = assemble(now);
          // Of two files with one id the one that was served before counts: that anew cannot know.
          if (anew.findings.some(({ rule }) => rule === 'duplicate-id' || rule === 'copied-file'))
            continue;
          expect(state.findings).toEqual(anew.findings);
          expect(state.knowledge).toEqual(anew.knowledge);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const byPath = (a: { readonly path: string }, b: { readonly path: string }) =>
  a.path < b.path ? -1 : 1;

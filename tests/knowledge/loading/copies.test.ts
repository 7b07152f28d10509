import { describe, expect, it } from 'vitest';
import { type Assembled, assemble } from '../../../src/knowledge/loading/assemble.ts';
import { all, fact, file, json } from '../../support/knowledge/examples.ts';

type Files = Readonly<Record<string, unknown>>;
/** As a folder gives them: by name, in the order of their characters. */
const load = (files: Files, previous?: Assembled) =>
  assemble(
    Object.keys(files)
      .sort((a, b) => (a < b ? -1 : 1))
      .map((path) => ({
        path,
        text: typeof files[path] === 'string' ? (files[path] as string) : json(files[path]),
      })),
    previous,
  );
const said = ({ findings }: Assembled) =>
  findings.map(({ path, rule, severity }) => `${severity} ${path} ${rule}`);
const edited = file({ facts: [{ ...fact, when: '2024' }] });
const when = ({ knowledge }: Assembled) => knowledge.facts.get('f')?.when;
const other = (id: string, text: string) => ({
  ...fact,
  id,
  text: all(text),
  questions: { en: [`${text} x y?`, `z ${text} w?`, `v u ${text}?`] },
});

describe('a copy of a file', () => {
  it.each([
    'quake - Copy.json',
    'quake - Copy (2).json',
    'quake (1).json',
    'quake copy.json',
    'quake copy 2.json',
    'Copy of quake.json',
    'Kopie von quake.json',
    'quake - Kopie.json',
    'quake — копия.json',
    'Копия quake.json',
    'quake - Kopya.json',
    'quake kopyası.json',
    'quake - Surət.json',
    'quake_copy.json',
    'pack - Copy/quake.json',
  ])('%s is said once, and the original serves', (path) => {
    const state = load({ 'quake.json': file(), [path]: file() });
    expect(said(state)).toEqual([`error ${path} copied-file`]);
    expect(state.findings[0]?.message).toMatch(
      /All 7 ids of this file stand in “quake.json”, too, so it is ignored and “quake.json” counts\. Delete it, or move it/,
    );
    expect(when(state)).toBe(fact.when);
  });

  it('that was edited is said to differ, and where its edits belong', () => {
    const state = load({ 'quake.json': file(), 'quake - Copy.json': edited });
    expect(said(state)).toEqual(['error quake - Copy.json copied-file']);
    expect(state.findings[0]?.message).toMatch(
      /All 7 ids of this file stand in “quake.json”, too, but it differs\. It is not read: .* Make the edits there and delete this file, or move it/,
    );
    expect(when(state)).toBe(fact.when);
  });

  it('by another name is one where it has the very same ids', () => {
    expect(said(load({ 'a.json': file(), 'b.json': edited }))).toEqual([
      'error b.json copied-file',
    ]);
  });

  it('is said once, however broken both are', () => {
    const broken = json(file()).replace(/\}\s*$/, ',}');
    expect(said(load({ 'quake.json': broken, 'quake - Copy.json': broken }))).toEqual([
      'error quake - Copy.json copied-file',
      'error quake.json json-syntax',
    ]);
  });

  it('made before the original grew is one all the same', () => {
    const grown = file({ facts: [fact, other('g', 'Boats came at dawn')] });
    expect(said(load({ 'quake.json': grown, 'quake - Copy.json': file() }))).toEqual([
      'error quake - Copy.json copied-file',
    ]);
  });

  it('does not take over while the original is broken', () => {
    const first = load({ 'quake.json': file() });
    const broken = load({ 'quake.json': '{', 'quake - Copy.json': edited }, first);
    expect(when(broken)).toBe(fact.when);
    expect(said(broken)).toEqual([
      'error quake - Copy.json copied-file',
      'error quake.json json-syntax',
    ]);
  });

  it('serves while nothing of the original can be read, and steps back once it can', () => {
    const alone = load({ 'quake.json': '{ "facts": [ ', 'quake - Copy.json': edited });
    expect([said(alone), when(alone)]).toEqual([['error quake.json json-syntax'], '2024']);
    const both = load({ 'quake.json': file(), 'quake - Copy.json': edited }, alone);
    expect(said(both)).toEqual(['error quake - Copy.json copied-file']);
    expect(when(both)).toBe(fact.when);
  });

  it('serves once the original is gone', () => {
    const first = load({ 'quake.json': file() });
    const both = load({ 'quake.json': file(), 'quake - Copy.json': edited }, first);
    const left = load({ 'quake - Copy.json': edited }, both);
    expect(said(left)).toEqual([]);
    expect(when(left)).toBe('2024');
  });
});

describe('a file that has some ids of another', () => {
  const half = { facts: [{ ...fact, when: '2024' }, other('g', 'Boats came at dawn')] };

  it.each(['quake - Copy.json', 'z.json'])(
    'gets the errors, as %s, and its own facts serve',
    (path) => {
      const state = load({ 'quake.json': file(), [path]: half });
      expect(said(state)).toEqual([`error ${path} duplicate-id`]);
      expect(when(state)).toBe(fact.when);
      expect([...state.knowledge.facts.keys()].sort()).toEqual(['f', 'g']);
    },
  );

  it('gets them even where its name stands first, if the other was served before', () => {
    const first = load({ 'quake.json': file() });
    const state = load({ 'quake.json': file(), 'april.json': half }, first);
    expect(said(state)).toEqual(['error april.json duplicate-id']);
    expect(when(state)).toBe(fact.when);
    // And it stays so, whatever is edited next.
    const next = load({ 'quake.json': `${json(file())} `, 'april.json': half }, state);
    expect([said(next), when(next)]).toEqual([said(state), when(state)]);
  });
});

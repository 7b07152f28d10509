import { describe, expect, it } from 'vitest';
import { type Assembled, assemble } from '../../../src/knowledge/loading/assemble.ts';
import { actor, all, fact, file, json, one } from '../../support/knowledge/examples.ts';

const KEPT = 'Until then the last good version keeps serving.';
/** The texts of the facts after a series of edits to the one file, and what is said at the end. */
function edited(...edits: unknown[]): { texts: string[]; last: Assembled } {
  let last: Assembled | undefined;
  for (const edit of edits) last = assemble(one(edit), last);
  if (!last) throw new Error('no edit');
  return { texts: [...last.knowledge.facts.values()].map(({ text }) => text.en ?? ''), last };
}
const told = (...texts: (string | object)[]) =>
  file({
    facts: texts.map((text, index) =>
      typeof text === 'object' ? text : { ...fact, id: `f${index}`, text: all(text) },
    ),
  });

describe('an edit that breaks what was good', () => {
  it.each<[string, unknown[], string[]]>([
    [
      'a file that is no JSON any more keeps serving whole',
      [told('A', 'B'), '{"facts": ['],
      ['A', 'B'],
    ],
    ['through a second broken edit too', [told('A'), '{', '', 'x'], ['A']],
    ['until it is corrected', [told('A'), '{', told('B')], ['B']],
    [
      'an item keeps serving, and its neighbours change',
      [told('A', 'B'), told('C', { ...fact, id: 'f1', when: '?' })],
      ['C', 'B'],
    ],
    [
      'an item whose id is broken keeps its old self',
      [told('A', 'B'), told('A', { ...fact, id: 'F 1' })],
      ['A', 'B'],
    ],
    [
      'an item that was never good is left out',
      [told('A'), told('A', { ...fact, id: 'new', when: '?' })],
      ['A'],
    ],
    ['a section of the wrong type keeps its items', [told('A'), file({ facts: {} })], ['A']],
    [
      'a misspelt section keeps its items',
      [told('A'), { ...file({ facts: undefined }), fatcs: [] }],
      ['A'],
    ],
    [
      'a fact whose source is misspelt keeps its old self',
      [told('A'), told({ ...fact, id: 'f0', text: all('B'), sources: ['sss'] })],
      ['A'],
    ],
  ])('%s', (_, edits, texts) => {
    expect(edited(...edits).texts).toEqual(texts);
  });

  it('says so with the error, and where', () => {
    const { last } = edited(told('A'), told({ ...fact, id: 'f0', when: '?' }));
    expect(last.findings.map(({ rule }) => rule)).toEqual(['wrong-date']);
    expect(last.findings[0]?.message).toContain(KEPT);
    expect(edited(told('A'), '{').last.findings[0]?.message).toContain(KEPT);
    const wrong = told({ ...fact, id: 'f0', sources: ['sss'] });
    const found = edited(told('A'), wrong).last.findings.find(({ rule }) => rule === 'unknown-id');
    expect(found?.message).toContain(KEPT);
  });

  it.each<[string, unknown]>([
    ['an item taken out', told('B')],
    ['a section taken out', file({ facts: undefined })],
  ])('does not bring back %s', (_, edit) => {
    expect(edited(told('B', 'A'), edit).texts).not.toContain('A');
  });

  it('does not bring back a deleted file', () => {
    const first = assemble(one(told('A')));
    expect(assemble([], first).knowledge.facts.size).toBe(0);
  });

  it('prefers what is good now to what was good in a file that is broken now', () => {
    const first = assemble(one(told('A')));
    const files = [...one('{'), { path: 'z.json', text: json(told('B')) }];
    const { knowledge } = assemble(files, first);
    expect(knowledge.facts.get('f0')?.text.en).toBe('B');
  });

  it('keeps an actor that others refer to', () => {
    const { last } = edited(told('A'), file({ ...told('A'), actors: [{ ...actor, kind: '?' }] }));
    expect(last.knowledge.facts.get('f0')?.attribution).toEqual(['a']);
    expect(last.findings.map(({ rule }) => rule)).toEqual(['wrong-value']);
  });

  it('has the same version as before, so that nothing is built anew', () => {
    const version = (...edits: unknown[]) => edited(...edits).last.knowledge.version;
    expect(version(told('A'), '{')).toBe(version(told('A')));
  });
});

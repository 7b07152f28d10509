import { describe, expect, it } from 'vitest';
import { invisibleCharacters } from '../../../src/knowledge/parsing/invisible-characters.ts';
import { all, fact, file, json, load } from '../../support/knowledge/examples.ts';

const told = (text: string) => json(file({ facts: [{ ...fact, text: all(text) }] }));
const said = (text: string) =>
  load(text).findings.filter(({ rule }) => rule === 'invisible-character');

describe('a character that nobody sees', () => {
  it.each([
    ['vil\u00adlage', 'U+00AD SOFT HYPHEN', 'after “vil”'],
    ['vil\u200blage', 'U+200B ZERO WIDTH SPACE', 'after “vil”'],
    ['\u200evillage', 'U+200E LEFT-TO-RIGHT MARK', 'Here stands'],
    ['village\u202e', 'U+202E RIGHT-TO-LEFT OVERRIDE', 'after “village”'],
    ['vil\ufefflage', 'U+FEFF ZERO WIDTH NO-BREAK SPACE', 'Delete it.'],
    ['the \u00a0village', 'U+00A0 NO-BREAK SPACE', 'Write a plain space'],
    ['the\u2003village', 'U+2003 EM SPACE', 'Write a plain space'],
    ['\u00a0village', 'U+00A0 NO-BREAK SPACE', 'Write a plain space'],
  ])('in %j is named, where it stands, and the fact serves', (text, name, message) => {
    const written = told(text);
    const found = said(written);
    expect(found).toHaveLength(4);
    for (const { line, column, severity, message: words } of found) {
      expect(severity).toBe('warning');
      expect(words).toContain(`(${name})`);
      expect(words).toContain(message);
      const code = name.slice(2, 6);
      const at = written.split('\n')[line - 1]?.codePointAt(column - 1);
      expect(at?.toString(16).toUpperCase().padStart(4, '0')).toBe(code);
    }
    expect(load(written).knowledge.facts.size).toBe(1);
  });

  it('is named once in each text, with how many there are', () => {
    const [first] = said(told('vil\u00adla\u00adge and vil\u00adlage'));
    expect(first?.message).toContain('and 2 more in this text');
  });

  it('is found as fast in a file whose whole text stands on one line', () => {
    const facts = Array.from({ length: 4000 }, (_, index) => ({
      ...fact,
      id: `f-${index}`,
      text: all('the vil\u00adlage by the river'),
    }));
    const before = performance.now();
    const found = invisibleCharacters('facts.json', JSON.stringify({ facts }));
    expect(found).toHaveLength(16_000);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it('is named where it is written as JSON may write it', () => {
    const found = said(told('village').replaceAll('village', 'vil\\u00ADlage'));
    expect(found[0]?.message).toContain('U+00AD SOFT HYPHEN');
  });

  it.each([
    ['a space that may not break between a number and its noun', '12\u00a0мая, 1\u202f512 человек'],
    ['a joiner inside an emoji', '👩‍🚀 and 👩🏽‍🚀 and ❤️‍🔥'],
    ['the byte order mark of a file', 'village'],
  ])('is right as %s', (_, text) => {
    expect(said(`\ufeff${told(text)}`)).toEqual([]);
  });
});

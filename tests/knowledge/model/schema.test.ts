import { describe, expect, it } from 'vitest';
import { actor, all, fact, file, json, load, source } from '../../support/knowledge/examples.ts';

describe('an item that breaks its schema', () => {
  const wrong = (change: object) => file({ facts: [{ ...fact, ...change }] });
  it.each([
    [
      'misspelt field',
      wrong({ actros: [] }),
      '"actros"',
      'unknown-field',
      'Did you mean “actors”?',
    ],
    ['todo of a draft', wrong({ todo: [] }), '"todo"', 'unknown-field', 'Only drafts have'],
    [
      'proposed of a draft',
      wrong({ proposed: {} }),
      '"proposed"',
      'unknown-field',
      'Move what stands',
    ],
    ['unknown field', wrong({ zzz: 1 }), '"zzz"', 'unknown-field', 'use one of: id, text, when'],
    [
      'unknown language',
      wrong({ text: { en: 'x', fr: 'y' } }),
      '"fr"',
      'unknown-field',
      'one of: en, ru, az, tr',
    ],
    [
      'misspelt status',
      wrong({ status: 'confirmd' }),
      '"confirmd"',
      'wrong-value',
      'Did you mean “confirmed”? Allowed: confirmed, claimed',
    ],
    ['status of another type', wrong({ status: 7 }), '7', 'wrong-value', 'cannot be 7'],
    [
      'no such day',
      wrong({ when: '2023-02-29' }),
      '"2023-02-29"',
      'wrong-date',
      'Write a real date',
    ],
    ...(
      [
        ['44 BC', '44 BC as -0043'],
        ['15 March 44 BC', '44 BC as -0043, and a day in it as -0043-03-15'],
        ['44 BCE', '44 BC as -0043'],
        ['44 B.C.', '44 BC as -0043'],
        ['-44', '44 BC as -0043'],
        ['-44-03-15', 'a day in it as -0043-03-15'],
        ['MÖ 44', '44 BC as -0043'],
        ['e.ə. 44', '44 BC as -0043'],
        ['44 г. до н. э.', '44 BC as -0043'],
        ['1 BC', '1 BC as 0000'],
        ['44 BC, 15 March', '44 BC as -0043'],
        ['e.ə. 44-cü il, 15 mart', '44 BC as -0043'],
        ['15 March 30 BC', '30 BC as -0029'],
        ['300-201 BC', 'the years 300 to 201 BC as -0299/-0200'],
        ['5th century BC', 'the 5th century BC as -04XX'],
        ['V век до н. э.', 'the 5th century BC as -04XX'],
        ['MÖ 5. yüzyıl', 'the 5th century BC as -04XX'],
        ['e.ə. V əsr', 'the 5th century BC as -04XX'],
        ['12/25/2024', 'Write a real date as 2024-12-25'],
      ] as const
    ).map(
      ([when, said]) =>
        [`${when} as a date`, wrong({ when }), `"${when}"`, 'wrong-date', said] as [
          string,
          object,
          string,
          string,
          string,
        ],
    ),
    [
      'no such review day',
      wrong({ reviewed: { by: 'B', on: 'May' } }),
      '"May"',
      'wrong-date',
      'real day as 2024-12-25',
    ],
    [
      'text instead of a list',
      wrong({ actors: 'a' }),
      '"a"',
      'wrong-type',
      'must be a list in [ ], but here stands “a”',
    ],
    [
      'number in quotes',
      wrong({ figures: [{ value: '38', unit: 'u', words: all('38') }] }),
      '"38"',
      'wrong-type',
      '“figures[0].value” must be a number without',
    ],
    [
      'capitals in an id',
      wrong({ id: 'The Crash' }),
      '"The Crash"',
      'wrong-id',
      'Write “the-crash”?',
    ],
    ['empty text', wrong({ text: { en: '  ' } }), '"  "', 'empty-text', '“text.en” is empty'],
    ['text in no language', wrong({ text: {} }), '{}', 'no-language', 'one language at least'],
    [
      'text too long',
      wrong({ text: { en: 'x'.repeat(601) } }),
      '"xxx',
      'too-long',
      '601 characters; 600 is the most',
    ],
    [
      'no web address',
      file({ sources: [{ ...source, url: 'ftp://x' }] }),
      '"ftp:',
      'wrong-url',
      'https://',
    ],
  ])('%s', (_, value, piece, rule, message) => {
    const { findings, knowledge } = load(value);
    const found = findings.find((one) => one.rule === rule);
    expect(found?.message).toContain(message);
    expect(found?.message).toMatch(/Until then this \w+ is left out\.$/);
    const line = json(value).split('\n')[(found?.line ?? 0) - 1] ?? '';
    expect(line.slice((found?.column ?? 0) - 1).startsWith(piece)).toBe(true);
    expect(knowledge.facts.size).toBe(0);
    expect(knowledge.actors.size).toBe(1);
  });

  it('points at the object that lacks a field and gives an example', () => {
    const rest = { ...fact, when: undefined };
    const { findings } = load(file({ facts: [rest] }));
    expect(findings[0]).toMatchObject({ rule: 'missing-field' });
    expect(findings[0]?.message).toContain(
      'The fact needs a field “when”. Add it, such as "when": "2024-12-25".',
    );
    const line = json(file({ facts: [rest] })).split('\n')[(findings[0]?.line ?? 0) - 1];
    expect(line).toBe('  {');
  });

  it('leaves out that item alone', () => {
    const { knowledge } = load(
      file({ facts: [{ ...fact, id: 'g', when: 'x' }, fact, null, 7], actors: [actor, []] }),
    );
    expect([...knowledge.facts.keys()]).toEqual(['f']);
  });

  it('does not guess which of two same fields is meant', () => {
    const text = json(file()).replace('"id": "f",', '"id": "f", "status": "denied",');
    const { findings, knowledge } = load(text);
    expect(findings.map(({ rule }) => rule)).toEqual(['duplicate-field']);
    expect(findings[0]?.message).toMatch(
      /^“status” is already given on line \d+\. .* this fact is left out/,
    );
    expect(knowledge.facts.size).toBe(0);
  });
});

describe('a file with a fault of its own', () => {
  it.each([
    ['a list', '[]', '1:1 wrong-type', 'must be a group of fields'],
    ['null', 'null', '1:1 wrong-type', 'here stands null'],
    ['unknown section', '{"fact": []}', '1:2 unknown-field', 'Did you mean “facts”?'],
    [
      'section of another type',
      '{"facts": {}}',
      '1:11 wrong-type',
      'a list in [ ], even of one fact',
    ],
    [
      'section given twice',
      '{"facts": [],\n "facts": []}',
      '2:2 duplicate-field',
      'already given on line 1',
    ],
    [
      '"__proto__"',
      '{"__proto__": {"facts": 1}}',
      '1:2 unknown-field',
      '“__proto__” is not a field here',
    ],
    ['$schema', '{"$schema": 1}', '1:13 wrong-type', '“$schema” must be a text'],
  ])('%s', (_, text, at, message) => {
    const [found, ...more] = load(text).findings;
    expect(`${found?.line}:${found?.column} ${found?.rule}`).toBe(at);
    expect(found?.message).toContain(message);
    expect(more).toEqual([]);
  });
});

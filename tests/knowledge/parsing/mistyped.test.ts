import { describe, expect, it } from 'vitest';
import { actor, all, fact, file, json, load } from '../../support/knowledge/examples.ts';

const figure = (value: string, words = '1512 people') =>
  json(
    file({
      facts: [
        {
          ...fact,
          text: all('Nobody survived.'),
          figures: [{ value: 'HERE', unit: 'people', words: all(words) }],
        },
      ],
    }),
  ).replace('"HERE"', value);
/** What is said, and what stands where it is said. */
const said = (text: string) => {
  const { findings, knowledge } = load(text);
  const lines = text.split('\n');
  return {
    served: knowledge.facts.size,
    found: findings.map(({ rule, line, column, message }) => ({
      rule,
      message,
      at: lines[line - 1]?.slice(column - 1) ?? '',
    })),
  };
};

describe('a number that is not written as a number', () => {
  it.each([
    ['1,512', 'Write 1512.'],
    ['1,512,000', 'Write 1512000.', '1512000 people'],
    ['1 512', 'Write 1512.'],
    ['1\u00a0512', 'Write 1512.'],
    ["1'512", 'Write 1512.'],
    ['1_512', 'Write 1512.'],
    ['1512.', 'Write 1512.'],
    ['01512', 'Write 1512.'],
    ['+1512', 'Write 1512.'],
    ['1.512.000', 'Write 1512000.', '1512000 people'],
    ['1,512.5', 'Write 1512.5.', '1512.5 people'],
    ['1.512,5', 'Write 1512.5.', '1512.5 people'],
    ['7,4', 'Write 7.4.', '7.4 people'],
    ['−5', 'Write -5.', '5 people'],
    ['54%', 'Write 54; what else is to be said of it belongs into “words”.', '54%'],
    ['~1500', 'Write 1500; what else is to be said of it belongs', '1500 people'],
  ])('%s is met with: %s', (typed, message, words?: string) => {
    const { found, served } = said(figure(typed, words));
    expect(found.map(({ rule }) => rule)).toEqual(['json-syntax']);
    expect(found[0]?.message).toContain(
      `“${typed}” is not how a number is written here. ${message}`,
    );
    expect(found[0]?.at.startsWith(typed)).toBe(true);
    expect(served).toBe(0);
  });

  it.each([
    [
      '"1512"',
      '“figures[0].value” must be a number without quotation marks',
      'Write "value": 1512.',
    ],
    ['"1,512"', 'but here stands “1,512”', 'Write "value": 1512.'],
    ['"1512 people"', 'but here stands “1512 people”.', 'Until then'],
  ])('nor is %s', (typed, ...messages) => {
    const { found } = said(figure(typed));
    expect(found.map(({ rule }) => rule)).toEqual(['wrong-type']);
    for (const message of messages) expect(found[0]?.message).toContain(message);
    expect(found[0]?.at.startsWith(typed)).toBe(true);
  });

  it('1.512 may be either, and both ways out are said', () => {
    const { found, served } = said(figure('1.512', '1,512 people'));
    const [first] = found.filter(({ rule }) => rule === 'ambiguous-number');
    expect(first?.message).toContain('Write 1512 if thousands are meant');
    expect(first?.at.startsWith('1.512')).toBe(true);
    expect(served).toBe(1);
    expect(said(figure('1.512', '1.512 metres')).found).toEqual([]);
    expect(said(figure('7.4', '7.4 metres')).found).toEqual([]);
  });

  it('is said together with what else is wrong in the file', () => {
    const text = figure('1,512').replace('"baku"', '“baku”').replace('"id": "f",', "'id': 'f',");
    expect(
      said(`${text.trimEnd().slice(0, -1)},}`).found.map(
        ({ rule, message }) => `${rule} ${message}`,
      ),
    ).toEqual([
      expect.stringContaining('json-syntax Curly quotation marks'),
      expect.stringContaining('json-syntax Single quotation marks'),
      expect.stringContaining('json-syntax “1,512”'),
      expect.stringContaining('json-syntax A comma stands before “}”'),
    ]);
  });
});

describe('a value of the wrong form is met with the right one, in the editor’s own words', () => {
  const wrong = (change: object, more: object = {}) =>
    file({ facts: [{ ...fact, ...change }], ...more });
  it.each<[string, unknown, string]>([
    ['a text', wrong({ text: 'Boats came.' }), 'Write "text": { "en": "Boats came." }.'],
    ['a Russian one', wrong({ text: 'Лодки пришли.' }), 'Write "text": { "ru": "Лодки пришли." }.'],
    [
      'an Azerbaijani one',
      wrong({ text: 'Gəmilər gəldi.' }),
      'Write "text": { "az": "Gəmilər gəldi." }.',
    ],
    [
      'a text of a Turkish pack',
      wrong({ text: 'Tekneler geldi.' }, { pack: { ...file().pack, languages: ['tr'] } }),
      'Write "text": { "tr": "Tekneler geldi." }.',
    ],
    [
      'a long one',
      wrong({ text: 'Boats came to the harbour at dawn on that very cold day.' }),
      'Write "text": { "en": "Boats came to the harbour at dawn on tha…" }.',
    ],
    ['a name', file({ actors: [{ ...actor, name: 'Ann' }] }), 'Write "name": { "en": "Ann" }.'],
    [
      'questions',
      wrong({ questions: ['Who came?', 'What came?'] }),
      'Write "questions": { "en": ["Who came?", …] }.',
    ],
    ['a question', wrong({ questions: { en: 'Who came?' } }), 'Write "en": ["Who came?"].'],
    ['an attribution', wrong({ attribution: 'a' }), 'Write "attribution": ["a"].'],
    ['a year', wrong({ when: 2025 }), 'Write "when": "2025".'],
  ])('%s', (_, value, example) => {
    const messages = load(value).findings.map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringContaining(example));
  });
});

describe('an unknown id suggests the known one, however it is typed', () => {
  it.each([
    ['ziyarətçi', 'ziyaretci'],
    ['Ziyarətçi', 'ziyaretci'],
    ['ZIYARETCI', 'ziyaretci'],
    ['зияретчи', 'ziyaretci'],
    ['ziyaretçi', 'ziyaretci'],
    ['ziyarteci', 'ziyaretci'],
    ['Harbour Office', 'harbour-office'],
    ['harbour_office', 'harbour-office'],
  ])('%s → %s', (typed, known) => {
    const actors = [
      actor,
      ...['ziyaretci', 'harbour-office'].map((id) => ({ ...actor, id, name: all(id) })),
    ];
    const used = { ...fact, id: 'g', actors: ['ziyaretci', 'harbour-office'] };
    const { findings, knowledge } = load(
      file({ actors, facts: [{ ...fact, actors: [typed] }, used] }),
    );
    const found = findings.filter(({ severity }) => severity === 'error');
    expect(found.map(({ rule }) => rule)).toEqual(['unknown-id']);
    expect(found[0]?.message).toContain(`There is no actor “${typed}”. Did you mean “${known}”?`);
    expect(knowledge.facts.size).toBe(2);
  });

  it('even in a file that is broken elsewhere', () => {
    const text = json(
      file({
        actors: [{ ...actor, id: 'ziyaretci' }],
        facts: [{ ...fact, attribution: ['ziyarətçi'] }],
      }),
    );
    const messages = load(text.replace(/\}\s*$/, ',}')).findings.map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringContaining('Did you mean “ziyaretci”?'));
  });

  it('and an id of one’s own is suggested in letters that it may have', () => {
    const { findings } = load(
      file({ actors: [actor, { ...actor, id: 'Ziyarətçi', name: all('B') }] }),
    );
    expect(findings[0]?.message).toContain('Write “ziyaretci”?');
  });
});

import { describe, expect, it } from 'vitest';
import {
  actor,
  all,
  fact,
  file,
  incident,
  json,
  load,
  place,
  source,
  topic,
} from '../../support/knowledge/examples.ts';

const facts = (...changes: object[]) =>
  file({
    facts: changes.map((change, index) => ({
      ...fact,
      id: `f${index}`,
      text: all(TEXTS[index] ?? ''),
      questions: {
        en: [1, 2, 3].map((n) => `${TEXTS[index]} ${'quite other words '.repeat(n)}${n}?`),
      },
      ...change,
    })),
  });
const TEXTS = ['Talks began in Baku.', 'Exports doubled over a decade.', 'An envoy left for home.'];
const figure = (value: number, en: string, more: object = {}) =>
  facts({ figures: [{ value, unit: 'people', words: all(en), ...more }] });
const asked = (...en: string[]) => facts({ questions: { en } });

describe('the rules', () => {
  it('find nothing in a good file', () => {
    expect(load(file()).findings).toEqual([]);
    expect(load(facts({}, {}, {})).findings).toEqual([]);
  });

  // What stands at the line and column of the finding is its third column here.
  it.each([
    [
      'duplicate id',
      facts({}, { id: 'f0' }),
      '"f0"',
      'error duplicate-id',
      'The fact “f0” is already given at k.json:',
    ],
    [
      'unknown actor',
      facts({ actors: ['b'] }),
      '"b"',
      'error unknown-id',
      'There is no actor “b”. ',
    ],
    [
      'misspelt place',
      facts({ places: ['bakku'] }),
      '"bakku"',
      'error unknown-id',
      'Did you mean “baku”? Until then this reference is ignored.',
    ],
    [
      'unknown source',
      facts({ sources: ['s', 't'] }),
      '"t"',
      'error unknown-id',
      'Until then this fact is left out.',
    ],
    [
      'synonym of two words',
      file({ pack: { ...file().pack, synonyms: { en: [['jet', 'air plane', 'airliner']] } } }),
      '"air plane"',
      'warning several-word-synonym',
      'each of its words (air, plane) counts as a synonym alone.',
    ],
    [
      'synonym with a hyphen',
      file({ pack: { ...file().pack, synonyms: { ru: [['самолёт', 'авиа-лайнер']] } } }),
      '"авиа-лайнер"',
      'warning several-word-synonym',
      '“авиа-лайнер” is not a single word',
    ],
    [
      'claim by nobody',
      facts({ attribution: [], actors: ['a'] }),
      '"claimed"',
      'error claim-without-attribution',
      'does not say by whom',
    ],
    [
      'no sources',
      { ...facts({ sources: [] }), sources: [] },
      '[]',
      'error fact-without-sources',
      'id of at least one source',
    ],
    [
      'no sources field',
      { ...facts({ sources: undefined }), sources: undefined },
      '{',
      'error fact-without-sources',
      'left out',
    ],
    [
      'supersedes itself',
      facts({ supersedes: 'f0' }),
      '"f0"',
      'error reference-cycle',
      'leads back to it',
    ],
    [
      'supersedes in a circle',
      facts({ supersedes: 'f1' }, { supersedes: 'f0' }),
      '"f1"',
      'error reference-cycle',
      'Remove “supersedes” from one',
    ],
    [
      'belongs in a circle',
      file({ actors: [{ ...actor, of: 'a' }] }),
      '"a"',
      'error reference-cycle',
      'the actor “a”',
    ],
    [
      'fact before its incident',
      facts({ when: '2024-11' }),
      '"2024-11"',
      'error fact-before-incident',
      'before its incident “crash” (2024-12-25)',
    ],
    [
      'fact after its incident',
      facts({ when: '2025' }),
      '"2025"',
      'warning fact-after-incident',
      'If the incident went on',
    ],
    [
      'follows a later one',
      file({
        incidents: [
          incident,
          { ...incident, id: 'raid', title: all('Raid'), when: '2023', follows: ['crash'] },
        ],
      }),
      '"crash"',
      'error follows-later',
      'which is later (2024-12-25)',
    ],
    [
      'part above the whole',
      figure(67, '67 people', { of: 38 }),
      '67',
      'error figure-exceeds-whole',
      '67 of 38',
    ],
    [
      'figure of an incident',
      file({
        incidents: [{ ...incident, figures: [{ value: 3, of: 2, unit: 'u', words: all('3') }] }],
      }),
      '3',
      'error figure-exceeds-whole',
      '3 of 2',
    ],
    [
      'figure not in its words',
      figure(38, 'about forty people'),
      '{',
      'warning figure-not-in-words',
      'does not say 38',
    ],
    [
      'another number in the text than in its figure',
      facts({
        text: all('Of the 67 aboard 39 died.'),
        figures: [{ value: 38, of: 67, unit: 'people', words: all('38 of the 67 died') }],
      }),
      '38',
      'warning figure-not-in-text',
      'The English text does not say 38',
    ],
    [
      'another number in a translation',
      facts({ text: { ...all('39 people died on 4 May.'), ru: '4 мая погибли 38 человек.' } }),
      '"4 мая погибли 38 человек."',
      'warning numbers-differ',
      'The Russian text says 38 where the English says 39',
    ],
    [
      'two questions',
      asked('How many died?', 'What was the toll?'),
      '{',
      'warning few-questions',
      '2 example questions in English; at least 3',
    ],
    [
      'no questions',
      facts({ questions: undefined }),
      '{',
      'warning few-questions',
      'No example question',
    ],
    [
      'repeated question',
      asked('How many people died there?', 'What was the toll?', 'how many people died THERE'),
      '"how',
      'warning repeated-question',
      'Nearly the same words as “How many people died there?”',
    ],
    [
      'question of two facts',
      facts(
        { questions: { en: ['Who? Who?', 'b c', 'd e'] } },
        { questions: { en: ['who who', 'f g', 'h i'] } },
      ),
      '"who who"',
      'warning shared-question',
      'The fact “f0” has the very same question',
    ],
    [
      'facts alike',
      facts(
        { text: all('Talks on trade and gas began in Baku in the spring of that year') },
        { text: all('Talks on trade and gas began in Baku in the spring of this year') },
      ),
      '"Talks',
      'warning near-duplicate-fact',
      'nearly the same as the fact “f0”',
    ],
    [
      'no translation',
      facts({ text: { en: 'Talks began.', ru: 'x' } }),
      '{',
      'warning missing-locale',
      'This fact has no Azerbaijani or Turkish text (“text”: az, tr)',
    ],
    [
      'long text',
      facts({ text: { ...all('x'), ru: 'x '.repeat(151).trim() } }),
      '"x x',
      'warning long-text',
      'The Russian text has 301 characters',
    ],
    [
      'colliding names',
      file({
        actors: [actor, { ...actor, id: 'b', of: 'a', name: all('Bea'), aliases: { en: ['ÄNN'] } }],
        facts: [{ ...fact, actors: ['b'] }],
      }),
      '"ÄNN"',
      'warning colliding-name',
      '“ÄNN” also names the actor “a”',
    ],
    [
      'unused actor',
      file({ actors: [actor, { ...actor, id: 'b', name: all('Bea') }] }),
      '"b"',
      'warning unused',
      'Nothing refers to the actor “b”',
    ],
    [
      'unused source',
      file({ sources: [source, { ...source, id: 's2' }] }),
      '"s2"',
      'warning unused',
      'the source “s2”',
    ],
    [
      'unused place',
      file({ places: [place, { id: 'x', name: all('X'), in: 'baku' }] }),
      '"x"',
      'warning unused',
      'the place “x”',
    ],
    [
      'unused topic',
      file({ topics: [topic, { id: 'y', title: all('Y') }] }),
      '"y"',
      'warning unused',
      'the topic “y”',
    ],
  ])('%s', (_, value, there, rule, message) => {
    const found = load(value).findings.find((one) => `${one.severity} ${one.rule}` === rule);
    expect(found?.message).toContain(message);
    const line = json(value).split('\n')[(found?.line ?? 0) - 1] ?? '';
    expect(line.slice((found?.column ?? 0) - 1).startsWith(there)).toBe(true);
    const rules = new Set(load(value).findings.map((one) => one.rule));
    expect([...rules]).toEqual([rule.split(' ')[1]]);
  });

  it.each([
    [
      'alike, but one disputes the other',
      facts({ text: all('Talks began') }, { text: all('Talks began'), disputes: ['f0'] }),
    ],
    [
      'alike, but with other numbers',
      facts(
        { text: all('In 2021 trade was worth 2 billion in all of it') },
        { text: all('In 2022 trade was worth 3 billion in all of it') },
      ),
    ],
    [
      'questions that differ in who, when, where',
      asked('Who began the talks in Baku?', 'When began the talks in Baku?', 'Where is it 2?'),
    ],
    [
      'a fact within an open incident',
      file({
        incidents: [{ ...incident, when: '2024-12-25/..' }],
        facts: [{ ...fact, when: '2026' }],
      }),
    ],
    [
      'a confirmed fact by nobody',
      file({ facts: [{ ...fact, status: 'confirmed', attribution: undefined, actors: ['a'] }] }),
    ],
    ['the same name of an actor and a place', file({ places: [{ ...place, name: all('Ann') }] })],
    [
      'the languages of the pack only',
      file({
        pack: { ...file().pack, locales: ['en', 'ru'] },
        topics: [{ ...topic, title: { en: 'Trade', ru: 'x' } }],
      }),
    ],
    [
      'synonyms of one word, with an apostrophe or not',
      file({
        pack: {
          ...file().pack,
          synonyms: {
            en: [
              ['jet', 'plane'],
              ["o'clock", 'hour'],
            ],
          },
        },
      }),
    ],
    ['names alone', { actors: [actor], places: [place] }],
  ])('find nothing wrong with %s', (_, value) => {
    expect(load(value).findings).toEqual([]);
  });

  describe('hold a pack to the languages it names', () => {
    const said = (...rules: string[]) => rules;
    /** A whole file with texts in these languages alone. */
    const inOnly = (languages: readonly string[], pack: object = {}) => {
      const texts = (value: unknown): unknown =>
        Array.isArray(value)
          ? value.map(texts)
          : value && typeof value === 'object'
            ? 'en' in value && 'tr' in value
              ? Object.fromEntries(
                  Object.entries(value).filter(([locale]) => languages.includes(locale)),
                )
              : Object.fromEntries(
                  Object.entries(value).map(([field, inside]) => [field, texts(inside)]),
                )
            : value;
      const { pack: _pack, ...rest } = texts(
        file({
          facts: [
            {
              ...fact,
              questions: {
                [languages[0] ?? '']: ['Сколько погибло?', 'Каково число жертв?', 'Кто выжил?'],
              },
            },
          ],
        }),
      ) as ReturnType<typeof file>;
      return { ...rest, pack: { ...(_pack as object), ...pack } };
    };

    it.each<[string, unknown, string[]]>([
      ['named and kept', inOnly(['ru'], { languages: ['ru'] }), said()],
      ['two, named and kept', inOnly(['az', 'tr'], { languages: ['tr', 'az'] }), said()],
      ['named by the older name of the field', inOnly(['ru'], { locales: ['ru'] }), said()],
      [
        'not named, and no English',
        inOnly(['ru']),
        said('This pack has no English text and does not say that it means to have none.'),
      ],
      [
        'one named and missing',
        inOnly(['ru'], { languages: ['ru', 'en'] }),
        said(
          'This actor has no English text (“name”: en)',
          'This place has no English text',
          'This topic has no English text',
          'This incident has no English text',
          'This fact has no English text (“text”: en)',
          'No example question in English; at least 3',
          'This pack has no English text (“title”: en; “description”: en). Readers get the Russian one',
        ),
      ],
      [
        'one there and not named',
        {
          ...inOnly(['ru'], { languages: ['ru'] }),
          topics: [{ ...topic, title: { ru: 'x', tr: 'y' } }],
        },
        said(
          'This topic has Turkish text (“title.tr”), but its pack names ru alone. Add "tr" to the pack\'s "languages", or remove the text.',
        ),
      ],
    ])('%s', (_, value, messages) => {
      const { findings, knowledge } = load(value);
      expect(findings.map(({ message }) => message)).toEqual(
        messages.map((message) => expect.stringContaining(message)),
      );
      expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
      expect(knowledge.facts.size).toBe(1);
    });

    it('reads the digits of a figure in any language', () => {
      const figures = (ru: string) => [{ value: 1512, unit: 'человек', words: { ru } }];
      const of = (ru: string) =>
        load({
          ...inOnly(['ru'], { languages: ['ru'] }),
          incidents: [
            { ...incident, title: { ru: 'x' }, summary: { ru: 'y' }, figures: figures(ru) },
          ],
        }).findings.map(({ rule }) => rule);
      expect(of('1512 человек')).toEqual([]);
      expect(of('около 1 512 человек')).toEqual([]);
      expect(of('полторы тысячи человек')).toEqual([]);
      expect(of('1215 человек')).toEqual(['figure-not-in-words']);
    });
  });

  it.each([
    [38, 'thirty-eight of the 67'],
    [2000, 'about 2,000 peacekeepers'],
    [2000, 'roughly 2 000 peacekeepers'],
    [2000, 'some two thousand'],
    [500_000, 'officially about half a million people'],
    [2_500_000, 'two and a half million'],
    [1.2e9, '$1.2bn'],
    [120_000, 'a hundred and twenty thousand'],
    [24, 'two dozen'],
    [57, '57%'],
    [0.57, '57 per cent'],
    [8, 'eight Russian IT specialists'],
    [2, 'both brothers'],
    [1, 'a journalist'],
    [0, 'no survivors'],
    [44, 'the 44-day war'],
  ])('read %d in “%s”', (value, words) => {
    expect(load(figure(value, words)).findings).toEqual([]);
  });
});

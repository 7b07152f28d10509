import { describe, expect, it } from 'vitest';
import { diffItems, type ItemDiff } from '../../../src/knowledge/revisions/diff.ts';
import { itemsOfFiles } from '../../../src/knowledge/revisions/items.ts';
import { fact, file } from '../../support/knowledge/examples.ts';

const BASE = {
  ...fact,
  id: 'rescue',
  figures: [],
  text: { en: 'Boats brought 12 people ashore.' },
};
const itemsOf = (facts: readonly object[], more: object = {}) =>
  itemsOfFiles([{ path: 'p/k.json', text: JSON.stringify(file({ facts, ...more })) }]);
const diff = (before: readonly object[], after: readonly object[]) =>
  diffItems(itemsOf(before), itemsOf(after));

/** `text.en: Boats brought [-12-][+13+] people` */
const shown = ({ kind, section, id, fields }: ItemDiff) => [
  `${kind} ${section} ${id}`,
  ...fields.map(({ field, before, after, pieces }) => {
    const marks = { same: ['', ''], added: ['[+', '+]'], removed: ['[-', '-]'] } as const;
    const words = pieces?.map(({ kind, text }) => marks[kind].join(text)).join('');
    return `${field}: ${words ?? `${JSON.stringify(before)} → ${JSON.stringify(after)}`}`;
  }),
];

describe('what differs between two revisions', () => {
  it.each<[what: string, after: object, ...string[]]>([
    [
      'a word',
      { text: { en: 'Boats brought 13 people ashore.' } },
      'text.en: Boats brought [-12-][+13+] people ashore.',
    ],
    [
      'words of another script',
      { text: { en: BASE.text.en, ru: 'Лодки доставили 12 человек.' } },
      'text.ru: [+Лодки доставили 12 человек.+]',
    ],
    ['a status, as a whole', { status: 'denied' }, 'status: [-claimed-][+denied+]'],
    [
      'a figure',
      { figures: [{ value: 1, unit: 'boats', words: { en: 'one boat' } }] },
      'figures: undefined → [{"value":1,"unit":"boats","words":{"en":"one boat"}}]',
    ],
  ])('by field: %s', (_, change, ...fields) => {
    expect(diff([BASE], [{ ...BASE, ...change }]).map(shown)).toEqual([
      ['changed facts rescue', ...fields],
    ]);
  });

  it('by word in Azerbaijani, Russian and Turkish, where only the word that differs is marked', () => {
    const texts = [
      ['az', 'Təyyarədə 62 sərnişin vardı.', 'Təyyarədə 63 sərnişin vardı.'],
      ['ru', 'Погибли пассажиры самолёта.', 'Погибли граждане самолёта.'],
      ['tr', 'Uçak sağ salim indi.', 'Uçak güçlükle indi.'],
    ] as const;
    const found = texts.map(([language, was, is]) =>
      shown(
        diff([{ ...BASE, text: { [language]: was } }], [{ ...BASE, text: { [language]: is } }])[0]!,
      ).slice(1),
    );
    expect(found).toEqual([
      ['text.az: Təyyarədə [-62-][+63+] sərnişin vardı.'],
      ['text.ru: Погибли [-пассажиры-][+граждане+] самолёта.'],
      ['text.tr: Uçak [-sağ salim-][+güçlükle+] indi.'],
    ]);
  });

  it('tells what is new, what is withdrawn or gone, and of a list which of it', () => {
    const other = { ...BASE, id: 'other' };
    const questions = (...en: string[]) => ({ questions: { en } });
    const before = [BASE, { ...other, ...questions('a?', 'b?', 'c?') }, { ...BASE, id: 'gone' }];
    const after = [
      { ...BASE, id: 'new' },
      { ...BASE, status: 'retracted' },
      { ...other, ...questions('a?', 'c?', 'd?') },
    ];
    const found = diff(before, after).map(shown);
    expect(found.map(([what]) => what)).toEqual([
      'added facts new',
      'withdrawn facts rescue',
      'changed facts other',
      'withdrawn facts gone',
    ]);
    expect(found[2]).toEqual(['changed facts other', 'questions.en: a?[-b?-]c?[+d?+]']);
  });

  it('is nothing where only layout, order of fields and empty lists differ, and drafts are told apart from facts', () => {
    const { id, ...rest } = BASE;
    expect(diff([{ id, ...rest, actors: [] }], [{ ...rest, id }])).toEqual([]);
    const drafts = { drafts: [{ id: 'rescue', text: { en: 'A draft.' } }] };
    expect(diffItems(itemsOf([BASE]), itemsOf([BASE], drafts)).map(shown)).toEqual([
      ['added drafts rescue', 'id: [+rescue+]', 'text.en: [+A draft.+]'],
    ]);
  });
});

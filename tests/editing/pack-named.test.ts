import { expect, it } from 'vitest';
import { packNamed } from '../../src/editing/pack-named.ts';

const item = (pack: string, section: 'pack' | 'places' | 'actors', value: object) => ({
  section,
  id: `${pack}-${section}`,
  path: `${pack}/${section}.json`,
  value: { id: `${pack}-${section}`, ...value },
  index: 0,
});
const items = [
  { ...item('about', 'pack', { title: { en: 'About the town' } }), id: 'about' },
  {
    ...item('brill', 'pack', { title: { en: 'Brill town news', tr: 'Brill haberleri' } }),
    id: 'brill',
  },
  item('about', 'actors', { name: { en: 'Ann Oakley' }, aliases: { en: ['the clerk'] } }),
  item('brill', 'places', { name: { en: 'Weir Lane', ru: 'Плотинный переулок' } }),
];

it.each([
  ['the title of a pack', 'Who runs the market in Brill?', 'en', 'brill'],
  ['a place, in another case', 'Что построят в Плотинном переулке?', 'ru', 'brill'],
  ['the title, with an ending', "Brill'de pazarı kim işletecek?", 'tr', 'brill'],
  ['another name of a person', 'How old is the clerk?', 'en', 'about'],
  ['a word of two packs and one of one', 'Has the town of Brill a clock?', 'en', 'brill'],
  ['nothing', 'What is the weather today?', 'en', undefined],
  ['two packs alike', 'Did Oakley live in Weir Street?', 'en', undefined],
] as const)(
  'the pack that a question is about has its names: %s',
  (_what, question, locale, pack) => {
    expect(packNamed(question, locale, items)).toBe(pack);
  },
);

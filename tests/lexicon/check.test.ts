import { describe, expect, test } from 'vitest';
import { readLexicon } from '../../src/eval/check-lexicon.ts';
import { checkLexicon, type LexiconFiles } from '../../src/lexicon/check.ts';

type One = LexiconFiles['concepts'][number];

const concept = (id: string, over: Partial<One> = {}): One => ({
  id,
  class: 'event',
  en: [`${id} en`],
  ru: [`${id} ru`],
  az: [`${id} az`],
  tr: [`${id} tr`],
  at: `concepts/x.json:${id.length}`,
  ...over,
});
const files = (over: Partial<LexiconFiles>): LexiconFiles => ({
  concepts: [concept('win'), concept('lose'), concept('die')],
  names: [],
  relations: { opposite: [], narrower: [], excludes: [] },
  ...over,
});
const relations = (over: Partial<LexiconFiles['relations']>) =>
  files({ relations: { opposite: [], narrower: [], excludes: [], ...over } });
const place = (id: string, inside?: string) => ({
  id,
  en: [id],
  ru: [id],
  az: [id],
  tr: [id],
  at: `names/places.json:${id}`,
  ...(inside === undefined ? {} : { in: inside }),
});

test('the lexicon has no findings', () => {
  expect(checkLexicon(readLexicon())).toEqual([]);
});

describe('a finding names its file, its line and what to do', () => {
  test.each<[string, LexiconFiles, RegExp]>([
    [
      'an id twice',
      files({ concepts: [concept('win'), concept('win', { at: 'concepts/y.json:9' })] }),
      /y\.json:9: win: the id stands at concepts\/x\.json:3/,
    ],
    [
      'a word that two concepts mainly mean',
      files({ concepts: [concept('win', { en: ['Beat'] }), concept('hit', { en: ['beat'] })] }),
      /hit: en: "beat" mainly means win .*"also"/,
    ],
    [
      'a concept without words in a language',
      files({ concepts: [concept('win', { tr: [] })] }),
      /x\.json:3: win: it has no word of its own in tr/,
    ],
    [
      'an empty word',
      files({ concepts: [concept('win', { ru: ['победа', ' '] })] }),
      /ru: a word is empty/,
    ],
    [
      'a word twice in one concept',
      files({ concepts: [concept('win', { also: { en: ['win en'] } })] }),
      /en: "win en" stands twice/,
    ],
    [
      'a question among the words of a thing',
      files({ concepts: [concept('age', { en: ['how old'] })] }),
      /"how old" is a question/,
    ],
    [
      'a class that is none',
      files({ concepts: [concept('win', { class: 'verb' as 'event' })] }),
      /no class "verb"/,
    ],
    [
      'a pair of a concept that is not there',
      relations({ opposite: [['win', 'loose']] }),
      /opposite win, loose: there is no concept loose/,
    ],
    [
      'a pair that excludes and is narrower at once',
      relations({ narrower: [['win', 'lose']], excludes: [['lose', 'win']] }),
      /excludes lose, win: the pair stands under narrower, too/,
    ],
    [
      'a concept that is a kind of itself',
      relations({
        narrower: [
          ['win', 'lose'],
          ['lose', 'die'],
          ['die', 'win'],
        ],
      }),
      /win is a kind of itself/,
    ],
    [
      'a place that lies nowhere',
      files({ names: [[place('gori', 'georgia')]] }),
      /gori: it lies in georgia, which is not there/,
    ],
    [
      'a place that lies in itself',
      files({ names: [[place('a', 'b'), place('b', 'a')]] }),
      /names\/places\.json:a: a: it lies in itself/,
    ],
    [
      'an ordinary word that is no spelling',
      files({ names: [[{ ...place('nice'), word: { en: ['Nizza'] } }]] }),
      /"Nizza" of "word" is none of its spellings/,
    ],
  ])('%s', (_, given, expected) => {
    expect(checkLexicon(given)).toContainEqual(expect.stringMatching(expected));
  });
});

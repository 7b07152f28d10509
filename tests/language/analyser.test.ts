import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/knowledge/model/schema.ts';
import { analyse, detect, terms } from '../../src/language/index.ts';

describe('terms meet across inflection, script and missing marks', () => {
  it.each<[Locale, string, Locale, string]>([
    ['en', 'crashes', 'en', 'crashed'],
    ['ru', 'самолёт', 'ru', 'самолётами'],
    ['ru', 'крушение', 'ru', 'krushenie'],
    ['ru', 'миротворцев', 'ru', 'mirotvortsy'],
    ['az', 'təyyarə', 'az', 'teyyaresi'],
    ['az', 'qəza', 'az', 'qezasinda'],
    ['tr', 'uçak', 'tr', 'ucakta'],
    ['tr', 'Bakü', 'tr', "Bakü'de"],
    ['en', 'Putin', 'en', 'Putin’s'],
  ])('%s %s = %s %s', (locale, one, other, another) => {
    expect(terms(another, other)).toEqual(terms(one, locale));
  });

  it.each([
    ['2,000 peacekeepers', ['2000', 'peacekeep']],
    ['2 000 peacekeepers', ['2000', 'peacekeep']],
    ['in 2020 300 people', ['2020', '300', 'peopl']],
    ['what did he say?', []],
  ])('%s → %j', (text, expected) => {
    expect(terms(text, 'en')).toEqual(expected);
  });

  it.each<[Locale, string, number]>([
    ['tr', 'kaç kişi öldü', 1],
    ['az', 'neçə nəfər ölüb', 1],
    ['tr', 'ne oldu', 0],
  ])('%s "%s": who died is not lost among the stop words', (locale, text, count) => {
    expect(terms(text, locale)).toHaveLength(count);
  });

  it('reads no more words than its limit', () => {
    expect(analyse('word '.repeat(5_000), 'en', 10)).toHaveLength(10);
  });

  it('knows a word without an end by its beginning, whatever it is made of', () => {
    for (const letter of ['a', 'ы', 'ə', '각', 'ﷺ', '1'])
      for (const { folded, stem } of analyse(letter.repeat(40_000), 'ru')) {
        expect(folded.length).toBeLessThan(2_000);
        expect(stem.length).toBeLessThan(2_000);
      }
  });

  it('takes any text in any language', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('en', 'ru', 'az', 'tr'),
        (text, locale) => {
          for (const word of analyse(text, locale as Locale))
            expect(word.stem.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('detect tells the language', () => {
  it.each<[string, Locale]>([
    ['How many people died in the crash?', 'en'],
    ['Сколько человек погибло?', 'ru'],
    ['skolko chelovek pogiblo v samolete', 'ru'],
    ['Təyyarə qəzasında neçə nəfər həlak olub?', 'az'],
    ['teyyare qezasinda nece nefer helak olub', 'az'],
    ['Uçak kazasında kaç kişi öldü?', 'tr'],
    ['ucak kazasinda kac kisi oldu', 'tr'],
  ])('%s is %s', (text, locale) => {
    expect(detect(text)?.locale).toBe(locale);
  });

  it.each(['', '1234', '???', '🙂'])('says nothing of %j', (text) => {
    expect(detect(text)).toBeUndefined();
  });
});

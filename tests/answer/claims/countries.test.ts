import { describe, expect, test } from 'vitest';
import { countriesIn, countryOf, namesOfCountry } from '../../../src/answer/claims/countries.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';
import { analyse, fold } from '../../../src/language/index.ts';

describe('a country is known by its name in any case', () => {
  test.each<[Locale, string, readonly string[]]>([
    ['en', 'It happened in Niger', ['NE']],
    ['en', 'It happened in Nigeria', ['NG']],
    ['ru', 'Это Нигер', ['NE']],
    ['ru', 'Это было в Нигере', ['NE']],
    ['ru', 'Это было в Нигерии', ['NG']],
    ['ru', 'Нигерия', ['NG']],
    ['ru', 'в Узбекистане и Казахстане', ['UZ', 'KZ']],
    ['ru', 'в Чаде', ['TD']],
    ['az', 'Niger', ['NE']],
    ['az', 'Nigerdə', ['NE']],
    ['az', 'Nigeriyada', ['NG']],
    ['tr', "Nijer'de", ['NE']],
    ['tr', "Nijerya'da", ['NG']],
    ['en', 'from Turkey to Türkiye', ['TR', 'TR']],
    ['en', 'in Côte d’Ivoire', ['CI']],
    ['en', "in Côte d'Ivoire", ['CI']],
    ['en', 'in Ivory Coast', ['CI']],
    ['en', 'in Bosnia and Herzegovina', ['BA']],
    ['en', 'in Bosnia & Herzegovina', ['BA']],
    ['en', 'in the Democratic Republic of the Congo', ['CD']],
    ['en', 'in the Republic of the Congo', ['CG']],
    ['ru', 'Конго - Киншаса', ['CD']],
    ['ru', 'Маршалловы о-ва', ['MH']],
    ['ru', 'на Соломоновых островах', ['SB']],
    ['ru', 'США, Англия', ['US', 'GB']],
    ['az', 'ABŞ', ['US']],
    ['tr', "ABD'de", ['US']],
  ])('%s: %s → %j', (locale, text, codes) => {
    expect(countriesIn(analyse(text, locale), locale).map(({ code }) => code)).toEqual(codes);
  });
});

describe('no country is', () => {
  test.each<[Locale, string]>([
    ['en', 'an adjective: the Turkish and the French'],
    ['en', 'a word in small letters: chad, man'],
    ['en', 'disputed land: Kosovo, Western Sahara'],
  ])('%s: %s', (locale, text) => {
    expect(countriesIn(analyse(text, locale), locale)).toEqual([]);
  });
});

test.each([
  ['Нигер', 'NE'],
  ['Nijerya', 'NG'],
  ['Türkiye', 'TR'],
  ['Turkey', 'TR'],
  ['Atlantis', undefined],
])('the country called %s is %s', (name, code) => {
  expect(countryOf([fold(name)])).toBe(code);
});

test('a country has a name in every language', () => {
  expect([...namesOfCountry('DE')].sort()).toEqual(
    ['Germany', 'Германия', 'Almaniya', 'Almanya'].map(fold).sort(),
  );
});

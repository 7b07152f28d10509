import { describe, expect, it } from 'vitest';
import { capitalise } from '../../src/text/capitalise.ts';

describe('capitalise', () => {
  it.each([
    ['about 300 tonnes', 'en', 'About 300 tonnes'],
    ['ilk beş', 'tr', 'İlk beş'],
    ['ilk beş', 'az', 'İlk beş'],
    ['in Brill', 'en', 'In Brill'],
    ['погибли 38', 'ru', 'Погибли 38'],
    ['38 of 67', 'en', '38 of 67'],
    ['iPhone', 'en', 'iPhone'],
    ['', 'en', ''],
  ])('%j in %s → %j', (text, language, expected) => {
    expect(capitalise(text, language)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { az } from '../../src/i18n/catalogues/az.ts';
import { en } from '../../src/i18n/catalogues/en.ts';
import { ru } from '../../src/i18n/catalogues/ru.ts';
import { tr } from '../../src/i18n/catalogues/tr.ts';
import type { MessageKey } from '../../src/i18n/messages.ts';
import { translate } from '../../src/i18n/translate.ts';
import { LOCALES } from '../../src/knowledge/model/schema.ts';

const CATALOGUE = { en, ru, az, tr };
const placeholders = (text: string) => [...new Set(text.match(/\{(\w+)/g))].sort();
const keys = Object.keys(en) as MessageKey[];

describe('the catalogue', () => {
  it.each(LOCALES)('has every key in %s, with the same placeholders', (locale) => {
    expect(Object.keys(CATALOGUE[locale]).sort()).toEqual([...keys].sort());
    for (const key of keys) {
      // Branches (one {…}, ru {…}) differ by language; the names they depend on do not.
      const names = (text: string) =>
        placeholders(
          text.replace(
            /(?:=\d+|\b(?:one|few|many|other|zero|two|ru|az|tr|approved|protected|full)) \{[^{}]*\}/g,
            '',
          ),
        );
      expect([key, names(CATALOGUE[locale][key])]).toEqual([key, names(en[key])]);
    }
  });

  it.each(LOCALES)('can be said in %s without an error', (locale) => {
    const values = new Proxy({}, { get: () => 2, has: () => true });
    for (const key of keys) expect(translate(locale, key, values)).not.toBe('');
  });

  it('keeps buttons within 75 characters and descriptions within 100', () => {
    for (const locale of LOCALES) {
      for (const key of keys) {
        const text = CATALOGUE[locale][key];
        if (key.startsWith('choice.'))
          expect(text.length, `${locale} ${key}`).toBeLessThanOrEqual(75);
        if (/^(command|option|order)\./.test(key))
          expect(text.length, `${locale} ${key}`).toBeLessThanOrEqual(100);
      }
    }
  });

  it.each([
    ['en', 1, '1 fact'],
    ['en', 2, '2 facts'],
    ['ru', 1, '1 факт'],
    ['ru', 3, '3 факта'],
    ['ru', 5, '5 фактов'],
    ['az', 5, '5 fakt'],
    ['tr', 5, '5 olgu'],
  ] as const)('counts in %s: %i → %s', (locale, count, words) => {
    expect(translate(locale, 'topics.facts', { count })).toBe(words);
  });

  it('puts values in as they are, never as markup', () => {
    expect(translate('en', 'showing', { title: '<b>{x}</b>' })).toBe('Showing: <b>{x}</b>');
  });
});

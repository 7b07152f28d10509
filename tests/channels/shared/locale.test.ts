import { describe, expect, it } from 'vitest';
import { localeOf } from '../../../src/channels/shared/locale.ts';

describe('the language to speak', () => {
  it.each([
    [['ru', 'en-US'], 'ru'],
    [['de', 'EN-gb', 'tr'], 'en'],
    [[undefined, undefined, 'az'], 'az'],
    [['de', 'fr'], 'en'],
    [[], 'en'],
  ])('of %j is %j', (tags, locale) => expect(localeOf(...tags)).toBe(locale));
});

import { describe, expect, test } from 'vitest';
import { askedOfShown } from '../../../src/answer/understanding/asked-of-shown.ts';

describe('a message that asks of another whether it is true', () => {
  test.each([
    ['Is this true?', 'en'],
    ['is that true', 'en'],
    ['hey guys, is this true? https://example.org/news/67', 'en'],
    ['Wow. Is this real??', 'en'],
    ['fact check please', 'en'],
    ['really?', 'en'],
    ['это правда?', 'ru'],
    ['Правда?!', 'ru'],
    ['проверьте, пожалуйста', 'ru'],
    ['Bu doğrudurmu?', 'az'],
    ['bu dogrudurmu', 'az'],
    ['yoxlayın', 'az'],
    ['doğru mu?', 'tr'],
    ['bu dogru mu', 'tr'],
    ['gerçekten mi?', 'tr'],
  ])('%s', (text, locale) => {
    const asked = askedOfShown(text);
    expect(asked?.kind).toBe('truth');
    expect(asked?.locales).toContain(locale);
  });
});

describe('a message that asks of another where it is from', () => {
  test.each([
    ['source?', 'en'],
    ['Source', 'en'],
    ['sources?', 'en'],
    ['where is this from?', 'en'],
    ['who says so', 'en'],
    ['Источник?', 'ru'],
    ['откуда это', 'ru'],
    ['Mənbə?', 'az'],
    ['bunu kim deyir?', 'az'],
    ['kaynak?', 'tr'],
    ['nereden biliyorsun', 'tr'],
  ])('%s', (text, locale) => {
    const asked = askedOfShown(text);
    expect(asked?.kind).toBe('source');
    expect(asked?.locales).toContain(locale);
  });
});

describe('a message that says more, or only agrees, is none', () => {
  test.each([
    'really',
    'true',
    'правда',
    'doğru',
    'Is it true that 38 people died?',
    'is this true about karabakh?',
    'sources',
    'sources on karabakh',
    'Who said that the jet was shot down?',
    'where is Baku?',
    '',
    '👍',
    'https://example.org',
    `so ${'so '.repeat(60)}source please`,
  ])('%j', (text) => {
    expect(askedOfShown(text)).toBeUndefined();
  });
});

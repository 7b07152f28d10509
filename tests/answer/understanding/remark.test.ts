/** What is asked, what is only said, and what people say to each other. */
import { describe, expect, it } from 'vitest';
import { asksSomething } from '../../../src/answer/understanding/question-in-message.ts';
import { asksOne, isKeywords } from '../../../src/answer/understanding/remark.ts';
import { isAmongSpeakers, isSaidToPeople } from '../../../src/answer/understanding/to-people.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';

describe('a message that nobody marked as a question', () => {
  it.each<[string, Locale, boolean]>([
    ['how many were rescued', 'en', true],
    ['and who was flying it?', 'en', true],
    ['The kids want to know who built it.', 'en', true],
    ['а сколько выжило', 'ru', true],
    ['peki kaç kişi kurtuldu', 'tr', true],
    ['bəs neçə nəfər sağ qaldı', 'az', true],
    ['thank you', 'en', false],
    ['Really?', 'en', false],
    ['what a tragedy', 'en', false],
    ['how sad', 'en', false],
    ['какой кошмар', 'ru', false],
    ['как же жалко людей', 'ru', false],
    ['ne korkunç', 'tr', false],
    ['nə dəhşət', 'az', false],
    ['какой ужас', 'ru', false],
    ['ne kadar üzücü', 'tr', false],
    ['I know who did that', 'en', false],
    ['We should all remember them.', 'en', false],
  ])('%j (%s) asks something: %s', (text, locale, asks) =>
    expect(asksSomething(text, locale)).toBe(asks),
  );
});

describe('a message to Dateline', () => {
  it.each([
    ['the jet that crashed, how many died', true],
    ['death toll of the crash', true],
    ['какой кошмар', false],
    ['no idea who did it', false],
    ['I think I know who did that', false],
    ['This is what I mean', false],
    ['names of the pilots', false],
  ])('%j asks something: %s', (text, asks) => expect(asksOne(text, 'en')).toBe(asks));

  it.each([
    ['names of the pilots', true],
    ['имена пилотов', true],
    ['the crash was terrible', false],
    ['это очень грустно', false],
    ['some long words about ferries and their harbours in spring', false],
  ])('%j is words to look for: %s', (text, keywords) => expect(isKeywords(text)).toBe(keywords));
});

describe('a question', () => {
  it.each<[string, Locale, boolean]>([
    ['what about the pilots?', 'en', false],
    ['Hi! Can you tell me who the captain was?', 'en', false],
    ['did anyone survive?', 'en', true],
    ['did you see this?', 'en', true],
    ['what do you think?', 'en', true],
    ['who cares?', 'en', true],
    ['so sad, isn’t it?', 'en', true],
    ['а вы видели?', 'ru', true],
    ['sen ne düşünüyorsun?', 'tr', true],
    ['siz nə fikirləşirsiniz?', 'az', true],
  ])('%j (%s) is said to people: %s', (text, locale, people) =>
    expect(isSaidToPeople(text, locale)).toBe(people),
  );

  it.each<[string, Locale, boolean]>([
    ['did anyone survive?', 'en', false],
    ['how many people died?', 'en', false],
    ['kaptan kimdi?', 'tr', false],
    ['did you see this?', 'en', true],
    ['neredesin?', 'tr', true],
    ['sən hardasan?', 'az', true],
    ['bunu gördünüz?', 'az', true],
    ['nə deyim', 'az', true],
    ['где ты?', 'ru', true],
  ])('%j (%s) is of those who talk: %s', (text, locale, among) =>
    expect(isAmongSpeakers(text, locale)).toBe(among),
  );
});

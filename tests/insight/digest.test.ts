import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { plainText } from '../../src/contract/plain-text.ts';
import type { Reply } from '../../src/contract/reply.ts';
import { digestReply, weekBefore } from '../../src/insight/digest.ts';
import { findGaps } from '../../src/insight/gaps.ts';
import { LOCALES } from '../../src/knowledge/model/schema.ts';
import { unanswered } from '../support/asked.ts';
import { harbour, RESCUED } from '../support/packs/harbour.ts';

const engine = createEngine(harbour());
const now = new Date('2030-05-20T10:00:00Z');
const week = weekBefore(now);
const find = (rows: Parameters<typeof findGaps>[0]) =>
  findGaps(rows, [], { engine, now, most: 50 });

/** Languages write the space about a dash in their own ways. */
const textOf = (reply: Reply) =>
  plainText(reply).replace(/[\u2009\u202f ]*–[\u2009\u202f ]*/g, '–');

it.each([
  ['2030-05-20T05:59:59Z', '2030-05-06'],
  ['2030-05-20T06:00:00Z', '2030-05-13'],
  ['2030-05-26T23:59:59Z', '2030-05-13'],
  ['2030-05-27T06:00:00Z', '2030-05-20'],
  ['2031-01-01T00:00:00Z', '2030-12-23'],
])('at %s the week to tell of is that of %s', (at, monday) => {
  const { id, since, until } = weekBefore(new Date(at));
  expect(id).toBe(monday);
  expect(since.toISOString()).toBe(`${monday}T00:00:00.000Z`);
  expect(until.getTime() - since.getTime()).toBe(7 * 86_400_000);
});

describe('the digest', () => {
  it('tells what was asked most, how often, in which languages and why it may be, and counts the others', async () => {
    const towns = ['Oslo', 'Bergen', 'Ankara', 'Tbilisi', 'Grozny', 'Kyiv'];
    const gaps = await find([
      unanswered('Who is the president of Norway?', { times: 4 }),
      unanswered('Кто президент Норвегии?', { locale: 'ru', times: 3 }),
      unanswered(RESCUED, { outcome: 'not-asked', fact: 'rescued', times: 2 }),
      unanswered('Did the ferry burn twice?', { outcome: 'related' }),
      unanswered(RESCUED),
      ...towns.map((town) => unanswered(`Who is the mayor of ${town}?`)),
    ]);
    const reply = digestReply(gaps, { week, locale: 'en', page: 'https://desk.example/edit/gaps' });
    expect(textOf(reply!)).toBe(
      `Asked in vain, 13–19 May 2030

15 questions here had no answer. 2 answers were not what readers had asked.

- “Who is the president of Norway?”
  7 times · English 4, Russian 3 · Outside what the facts cover.
- “How many passengers were rescued from the ferry?”
  3 times · No fact says it.
- “Who is the mayor of Grozny?”
  once · Outside what the facts cover.
- “Who is the mayor of Ankara?”
  once · Outside what the facts cover.
- “Who is the mayor of Bergen?”
  once · Outside what the facts cover.

And 4 other questions.

- See them all and add what is missing
  https://desk.example/edit/gaps

Once a week, because “Weekly digest” is set in /settings. Who asked is not kept.`,
    );
  });

  it('says nothing where nothing was asked in vain', async () => {
    expect(digestReply(await find([]), { week, locale: 'en' })).toBeUndefined();
    const greetings = await find([unanswered('hello!'), unanswered('you are stupid')]);
    expect(digestReply(greetings, { week, locale: 'en' })).toBeUndefined();
  });

  it.each(LOCALES)('is in the language of the server (%s)', async (locale) => {
    const gaps = await find([unanswered('Who painted the lighthouse?', { times: 3 })]);
    const text = textOf(digestReply(gaps, { week, locale })!);
    const words = {
      en: ['3 questions here had no answer', '13–19 May 2030', '3 times'],
      ru: ['3 вопроса здесь остались без ответа', '13–19 мая 2030', '3 раза'],
      az: ['Burada 3 sual cavabsız qalıb', '13–19 may 2030', '3 dəfə'],
      tr: ['Burada 3 soru yanıtsız kaldı', '13–19 Mayıs 2030', '3 kez'],
    }[locale];
    for (const each of words) expect(text).toContain(each);
  });
});

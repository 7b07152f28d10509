/** What the facts said on a past day, and what changed since, asked of the real service over real revisions. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../src/contract/plain-text.ts';
import type { Reply } from '../../src/contract/reply.ts';
import type { Request } from '../../src/contract/request.ts';
import type { Locale } from '../../src/knowledge/model/schema.ts';
import { RESCUED, UNKNOWN } from '../support/packs/harbour.ts';
import {
  FIRST,
  IN_RUSSIAN,
  knowledgeOf,
  putOnRecord,
  SECOND,
  WITHDRAWN,
} from '../support/packs/harbour-editions.ts';
import { type RealService, realService } from '../support/real-service.ts';

const TENANT = 'discord:1';
let real: RealService;
beforeAll(async () => {
  real = await realService({
    knowledge: knowledgeOf(SECOND),
    tenant: TENANT,
    now: '2030-07-10T12:00:00Z',
  });
  for (const edition of [FIRST, SECOND]) await putOnRecord(edition, real.store.revisions);
});
afterAll(() => real.close());

const READER = { platform: 'discord', tenant: TENANT, locale: 'en' } as const;
const buttonsOf = ({ blocks }: Reply) =>
  blocks.flatMap((block) => (block.type === 'choices' ? block.choices : []));
const answer = async (request: Request, locale: Locale = 'en') =>
  (await real.service.answer(request, { ...READER, locale })).reply;
const told = async (request: Request, locale: Locale = 'en') =>
  plainText(await answer(request, locale));
const ask = (asOf: string, question = RESCUED): Request => ({ command: 'ask', question, asOf });

describe('as of a day', () => {
  it.each([
    ['2030-07-01', '12 of the 14'],
    ['4 July 2030', '12 of the 14'],
    ['5 июля 2030', '13 of the 14'],
    ['5 iyul 2030', '13 of the 14'],
    ['5 Temmuz 2030', '13 of the 14'],
    ['2030-07', '13 of the 14', 'the end of the month is yet to come'],
    ['yesterday', '13 of the 14'],
    ['today', '13 of the 14'],
  ])('%s the facts at its end are told: %s', async (asOf, expected, future?: string) => {
    const text = await told(ask(asOf));
    if (future) expect(text).toMatch(/has not come yet/);
    else expect(text).toContain(`Boats brought ${expected}`);
  });

  it('says of which day it is, and whether that still held on the day it was said', async () => {
    expect(await told(ask('2030-07-04'))).toMatch(
      /^As of 4 July 2030 the facts on file said:\n\nBy 10 July 2030, 1 of these facts has changed\./,
    );
    expect(await told(ask('2030-07-06'))).toContain('By 10 July 2030, none of this had changed.');
    expect(await told(ask('2030-07-04', UNKNOWN))).toMatch(
      /^From the facts on file as of 4 July 2030:[\s\S]*found by their words alone/,
    );
  });

  it.each<[Locale, RegExp, string[]]>([
    [
      'en',
      /^As of 4 July 2030[\s\S]*By 10 July 2030, 1 of these/,
      ['What changed since?', 'As of today'],
    ],
    [
      'ru',
      /^По состоянию на 4 июля 2030[\s\S]*На 10 июля 2030 г\.: с тех пор изменился 1 из этих/,
      ['Что изменилось с тех пор?', 'По состоянию на сегодня'],
    ],
    [
      'az',
      /^4 iyul 2030 tarixinə[\s\S]*10 iyul 2030 tarixinədək bu faktlardan 1/,
      ['O vaxtdan nə dəyişib?', 'Bu günə'],
    ],
    [
      'tr',
      /^4 Temmuz 2030 itibarıyla[\s\S]*10 Temmuz 2030 tarihine kadar bu bilgilerden 1/,
      ['O zamandan beri ne değişti?', 'Bugün itibarıyla'],
    ],
  ])(
    'is marked as such, with what has changed and the way to it, in %s',
    async (locale, words, labels) => {
      const reply = await answer({ ...ask('2030-07-04'), language: locale }, locale);
      expect(plainText(reply)).toMatch(words);
      expect(buttonsOf(reply).map(({ label }) => label)).toEqual(expect.arrayContaining(labels));
    },
  );

  it('leads to the same as of today', async () => {
    const today = buttonsOf(await answer(ask('2030-07-04'))).find(
      ({ label }) => label === 'As of today',
    )!;
    const text = await told(today.request);
    expect(text).toContain('13 of the 14');
    expect(text).not.toMatch(/As of 4 July/);
  });

  it('offers no words to type that are none', async () => {
    expect(await told(ask('2030-07-04'))).not.toContain('As of today');
  });

  it('of today leads to what changed since, too', async () => {
    const button = buttonsOf(await answer(ask('today'))).find(
      ({ request }) => request.command === 'changes',
    )!;
    expect(await told(button.request)).toContain(
      'None of these facts has changed since 10 July 2030.',
    );
  });

  it('stays of the day that “yesterday” was, in what it is remembered as and under its buttons', async () => {
    const { request, reply } = await real.service.answer(ask('yesterday'), READER);
    expect(request).toMatchObject({ asOf: '2030-07-09' });
    const changes = await real.service.answer({ command: 'changes', since: 'last week' }, READER);
    expect(changes.request).toMatchObject({ since: '2030-07-01' });
    for (const { request } of buttonsOf(reply))
      expect(JSON.stringify(request)).not.toContain('yesterday');
  });

  it('is gone on with as of today, which is said, and can be asked of that day, too', async () => {
    const from = { ...READER, conversation: 'thread' };
    await real.service.answer(ask('2030-07-04'), from);
    const follow = { command: 'ask', question: 'and when was that?' } as const;
    const { reply } = await real.service.answer(follow, from);
    expect(plainText(reply)).toContain(
      'This is as of today; the answer before was as of 4 July 2030.',
    );
    const then = buttonsOf(reply).find(({ label }) => label === 'As of 4 July 2030')!;
    expect(await told(then.request)).toMatch(/^As of 4 July 2030[\s\S]*12 of the 14/);
    const again = await real.service.answer(follow, from);
    expect(plainText(again.reply)).not.toContain('as of today');
  });

  it.each<[Locale, RegExp]>([
    [
      'en',
      /^The record of the facts begins on 1 July 2030\. What they said on 30 June 2030 is not known\.$/,
    ],
    ['ru', /^Записи о фактах начинаются 1 июля 2030.*30 июня 2030/],
    ['az', /^Faktların qeydi 1 iyul 2030/],
    ['tr', /^Bilgilerin kaydı 1 Temmuz 2030/],
  ])('before the first revision, in %s', async (locale, expected) => {
    expect(await told({ ...ask('2030-06-30'), language: locale }, locale)).toMatch(expected);
  });

  it.each([
    ['no date', 'soon', /“soon” could not be read as a day/],
    ['no day that there is', '32 May 2030', /“32 May 2030” could not be read as a day/],
    ['none either', '2030-02-30', /could not be read as a day/],
    ['one of two', '3/5/2030', /could not be read as a day/],
    ['more than one', '3 May 2030 and 4 June 2030', /could not be read as a day/],
    ['another than is named', 'before May 2030', /could not be read as a day/],
    ['no year', '25 December', /could not be read as a day/],
    ['the future', '2031-01-01', /1 January 2031 has not come yet/],
  ])('is refused in words where it is %s', async (_, asOf, expected) => {
    expect(await told(ask(asOf))).toMatch(expected);
  });

  it('holds for timelines and incidents, and every button stays in that day', async () => {
    const withdrawn = WITHDRAWN.text.en;
    for (const request of [
      { command: 'timeline', about: 'topic:sea', asOf: '2030-07-04' },
      { command: 'incident', incident: 'ferry-fire', asOf: '2030-07-04' },
    ] as const) {
      const reply = await answer(request);
      const text = plainText(reply);
      expect(text).toContain('Boats brought 12 of the 14');
      expect(text).not.toContain('13 of the 14');
      for (const { request, label } of buttonsOf(reply))
        if (label !== 'As of today')
          expect(request.command === 'changes' || ('asOf' in request && request.asOf)).toBeTruthy();
      // Files and pictures would be made of what stands today.
      expect(reply.timeline).toBeUndefined();
    }
    const all = await told({ command: 'timeline', about: 'topic:sea', asOf: '2030-07-04' });
    const now = await told({ command: 'timeline', about: 'topic:sea' });
    if (WITHDRAWN.topics.includes('sea'))
      expect([all.includes(withdrawn), now.includes(withdrawn)]).toEqual([true, false]);
  });

  it('is noted nowhere: no gap, no correction to come', async () => {
    const { context, ...answered } = await real.service.answer(ask('2030-07-04'), READER);
    expect(context).toMatchObject({ asOf: '2030-07-04' });
    expect(answered).toEqual({ reply: answered.reply, request: answered.request, feedback: [] });
    await real.service.posted.note({ tenant: TENANT, channel: 'C', message: 'M' }, answered);
    expect(await real.service.posted.withFacts(['rescued'])).toEqual([]);
    expect(await real.store.gaps(10)).toEqual([]);
  });
});

describe('what changed since', () => {
  it.each<[Locale, string]>([
    ['en', 'None of these facts has changed since 6 July 2030.'],
    ['ru', 'С 6 июля 2030 г. ни один из этих фактов не изменился.'],
    ['az', '6 iyul 2030 tarixindən bəri bu faktların heç biri dəyişməyib.'],
    ['tr', '6 Temmuz 2030 tarihinden beri bu bilgilerin hiçbiri değişmedi.'],
  ])('says since which day nothing has, in %s', async (locale, expected) => {
    const since = '2030-07-06T09:30:00.000Z';
    expect(await told({ command: 'changes', since, facts: ['rescued'] }, locale)).toContain(
      expected,
    );
  });

  it('shows what only the readers of a message could see in the language of that message', async () => {
    const since = '2030-07-02T00:00:00.000Z';
    const own = { command: 'changes', since, facts: ['cause-office'] } as const;
    expect(await told(own)).toContain('None of these facts has changed since 1 July 2030.');
    expect(await told({ ...own, shownIn: 'ru' })).toContain(`Corrected: ${IN_RUSSIAN}`);
  });

  it('a day, in figures and in words', async () => {
    const text = await told({ command: 'changes', since: '2030-07-03' });
    expect(text).toMatch(/^What changed since 3 July 2030/);
    expect(text).toContain('1 added, 1 corrected, 1 withdrawn.');
    expect(text).toContain('Corrected: Boats brought 13 of the 14');
    expect(text).toContain('“12” → “13”');
    expect(text).toContain(`Withdrawn: ${WITHDRAWN.text.en}`);
    expect(text).toContain('Added: A buoy was lost.');
    expect(await told({ command: 'changes', since: '2030-07-06' })).toContain(
      'No fact has changed since 6 July 2030.',
    );
    expect(await told({ command: 'changes', since: '2029' })).toContain(
      'The record of the facts begins on 1 July 2030',
    );
    expect(await told({ command: 'changes' })).toMatch(/^Since when\?/);
  });

  it('an answer, of its own facts alone, by its button', async () => {
    const reply = await answer(ask('2030-07-04'));
    const button = buttonsOf(reply).find(({ request }) => request.command === 'changes')!;
    expect(button.label).toBe('What changed since?');
    const text = await told(button.request);
    expect(text).toContain('0 added, 1 corrected, 0 withdrawn.');
    expect(text).toContain('“12” → “13”');
  });

  it.each<[Locale, RegExp]>([
    ['ru', /Добавлено: 1, исправлено: \d, отозвано: 1\./],
    ['az', /Əlavə edilib: 1, düzəldilib: \d, geri götürülüb: 1\./],
    ['tr', /1 eklendi, \d düzeltildi, 1 geri çekildi\./],
  ])('in %s', async (locale, expected) => {
    const text = await told({ command: 'changes', since: '2030-07-03', language: locale }, locale);
    expect(text).toMatch(expected);
  });
});

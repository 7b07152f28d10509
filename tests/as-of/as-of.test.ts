/** What the facts said on a past day, and what changed since, asked of the real service over real revisions. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../src/contract/plain-text.ts';
import type { Request } from '../../src/contract/request.ts';
import type { Locale } from '../../src/knowledge/model/schema.ts';
import { assembleFiles } from '../../src/knowledge/revisions/assemble-revision.ts';
import { publish } from '../../src/knowledge/revisions/publish.ts';
import { HARBOUR, RESCUED, UNKNOWN } from '../support/packs/harbour.ts';
import { type RealService, realService } from '../support/real-service.ts';

const TENANT = 'discord:1';
type Fact = (typeof HARBOUR.facts)[number];
const filesOf = (edit: (fact: Fact) => object[] = (fact) => [fact]) => [
  {
    path: 'harbour/k.json',
    text: JSON.stringify({ ...HARBOUR, facts: HARBOUR.facts.flatMap(edit) }),
  },
];
/** 12 rescued; then 13, one fact withdrawn and one new. */
const FIRST = filesOf();
const WITHDRAWN = HARBOUR.facts.find(({ id }) => id !== 'rescued')!;
const SECOND = filesOf((fact) => {
  if (fact.id === WITHDRAWN.id) return [{ ...fact, status: 'retracted' }];
  if (fact.id !== 'rescued') return [fact];
  const text = { ...fact.text, en: fact.text.en.replace('12', '13') };
  return [
    { ...fact, text },
    { ...fact, id: 'new-fact', text: { en: 'A buoy was lost.' }, questions: {} },
  ];
});

let real: RealService;
beforeAll(async () => {
  const now = assembleFiles(SECOND);
  expect(now.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  real = await realService({
    knowledge: now.knowledge,
    tenant: TENANT,
    now: '2030-07-10T12:00:00Z',
  });
  for (const [files, at] of [
    [FIRST, '2030-07-01T10:00:00Z'],
    [SECOND, '2030-07-05T23:00:00Z'],
  ] as const) {
    const { version } = assembleFiles(files).knowledge;
    await publish({ files, version, publishedBy: 'Vera' }, real.store.revisions, new Date(at));
  }
});
afterAll(() => real.close());

const answer = async (request: Request, locale: Locale = 'en') =>
  (await real.service.answer(request, { platform: 'discord', tenant: TENANT, locale })).reply;
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

  it('says of which day it is, and whether that still holds', async () => {
    expect(await told(ask('2030-07-04'))).toMatch(
      /^As of 4 July 2030 the facts on file said:[\s\S]*1 of these facts has changed since\./,
    );
    expect(await told(ask('2030-07-06'))).toContain('None of this has changed since.');
    expect(await told(ask('2030-07-04', UNKNOWN))).toMatch(
      /^From the facts on file as of 4 July 2030:/,
    );
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
      const buttons = reply.blocks.flatMap((block) =>
        block.type === 'choices' ? block.choices : [],
      );
      for (const { request } of buttons)
        expect(request.command === 'changes' || ('asOf' in request && request.asOf)).toBeTruthy();
    }
    const all = await told({ command: 'timeline', about: 'topic:sea', asOf: '2030-07-04' });
    const now = await told({ command: 'timeline', about: 'topic:sea' });
    if (WITHDRAWN.topics.includes('sea'))
      expect([all.includes(withdrawn), now.includes(withdrawn)]).toEqual([true, false]);
  });

  it('is noted nowhere: no gap, no correction to come', async () => {
    const answered = await real.service.answer(ask('2030-07-04'), {
      platform: 'discord',
      tenant: TENANT,
      locale: 'en',
    });
    expect(answered).toEqual({ reply: answered.reply, request: answered.request, feedback: [] });
    await real.service.posted.note({ tenant: TENANT, channel: 'C', message: 'M' }, answered);
    expect(await real.service.posted.withFacts(['rescued'])).toEqual([]);
    expect(await real.store.gaps(10)).toEqual([]);
  });
});

describe('what changed since', () => {
  it('a day, in figures and in words', async () => {
    const text = await told({ command: 'changes', since: '2030-07-03' });
    expect(text).toMatch(/^What changed since 3 July 2030/);
    expect(text).toContain('1 added, 1 corrected, 1 withdrawn.');
    expect(text).toContain('Corrected: Boats brought 13 of the 14');
    expect(text).toContain('“12” → “13”');
    expect(text).toContain(`Withdrawn: ${WITHDRAWN.text.en}`);
    expect(text).toContain('Added: A buoy was lost.');
    expect(await told({ command: 'changes', since: '2030-07-06' })).toContain(
      'No fact has changed since.',
    );
    expect(await told({ command: 'changes', since: '2029' })).toContain(
      'The record of the facts begins on 1 July 2030',
    );
    expect(await told({ command: 'changes' })).toMatch(/^Since when\?/);
  });

  it('an answer, of its own facts alone, by its button', async () => {
    const reply = await answer(ask('2030-07-04'));
    const button = reply.blocks
      .flatMap((block) => (block.type === 'choices' ? block.choices : []))
      .find(({ request }) => request.command === 'changes')!;
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

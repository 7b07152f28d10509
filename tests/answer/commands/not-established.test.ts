import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { toAskJson } from '../../../src/answer/presentation/ask-json.ts';
import { factWords } from '../../../src/answer/presentation/fact-words.ts';
import { toVerifyJson } from '../../../src/answer/presentation/verify-json.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import type { Request } from '../../../src/contract/request.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';
import { correctionReply } from '../../../src/tenants/corrections/correction-reply.ts';
import { factDigest, standingOf } from '../../../src/tenants/corrections/fact-digest.ts';
import { STORM, storm } from '../../support/packs/storm.ts';

const knowledge = storm();
const engine = createEngine(knowledge);
const reader = (locale: Locale = 'en', now = '2030-05-10') => ({ locale, now: new Date(now) });
const said = (request: Request, locale: Locale = 'en', now?: string) =>
  plainText(engine.reply(request, reader(locale, now)).reply);
const asked = (question: string, locale: Locale = 'en', now?: string) =>
  said({ command: 'ask', question }, locale, now);

describe('what is not established', () => {
  it.each([
    [
      'en',
      'How many ships went down at Brill?',
      'Not established as of 3 May 2030: how many boats sank in the storm at Brill',
    ],
    [
      'ru',
      'Сколько лодок затонуло?',
      'Не установлено (по состоянию на 3 мая 2030 г.): сколько лодок затонуло во время шторма в Брилле',
    ],
    [
      'az',
      'Fırtınada neçə qayıq batıb?',
      'Müəyyən edilməyib (3 may 2030 tarixinə olan məlumata görə): Brilldə fırtına zamanı neçə qayığın batdığı',
    ],
    [
      'tr',
      'Fırtınada kaç tekne battı?',
      'Belirlenemedi (3 Mayıs 2030 itibarıyla): Brill’deki fırtınada kaç teknenin battığı',
    ],
  ] as const)('is the answer, dated: %s', (locale, question, answer) => {
    expect(asked(question, locale)).toContain(answer);
  });

  it('is an answer to other programs, with its short text and status', () => {
    const result = engine.ask('How many boats sank in the storm?', reader());
    expect(toAskJson(result, knowledge)).toMatchObject({
      outcome: 'answer',
      answer: 'Not established as of 3 May 2030',
      contradiction: null,
      facts: [
        {
          id: 'sunk-unknown',
          status: 'unknown',
          text: 'how many boats sank in the storm at Brill',
        },
        {},
        {},
      ],
    });
  });

  it('is of the night of its incident, whatever day it is dated', () => {
    expect(engine.ask('how many boats sank on 1 May 2030?', reader()).outcome).toBe('answer');
    expect(engine.ask('how many boats sank in the storm of 2019?', reader()).outcome).toBe(
      'related',
    );
  });

  it.each([
    'When did the boats sink?',
    'Who owns the boats that sank?',
    'How much did the storm cost?',
    'Did nine boats sink?',
    'Why did 9 boats sink in the storm?',
  ])('answers nothing else, and never contradicts: %s', (question) => {
    const { outcome, contradiction } = engine.ask(question, reader());
    expect(outcome).toBe('related');
    expect(contradiction).toBeUndefined();
  });

  it('leaves what is known as it is', () => {
    expect(engine.ask('How many boats came adrift?', reader()).answer).toBe('Nine boats');
  });

  it.each([
    ['en', 'Nine boats sank in the storm at Brill.'],
    ['en', 'How many boats sank in the storm at Brill was clear at once.'],
    ['ru', 'В шторм в Брилле затонуло девять лодок.'],
    ['az', 'Brilldə fırtınada doqquz qayıq batdı.'],
    ['tr', 'Fırtınada dokuz tekne battı.'],
  ] as const)('neither supports nor contradicts a sentence about it: %s, %s', (locale, text) => {
    const [held] = toVerifyJson(engine.check(text, reader(locale))).sentences;
    expect(held).toEqual({ text, verdict: 'unmatched', facts: [] });
    expect(said({ command: 'check', text }, locale)).toMatch(/3 (May|мая|may|Mayıs) 2030/);
  });

  it('supports no sentence that an editor has written as open, word for word', () => {
    const open = storm({ 'sunk-unknown': { text: { en: 'Nine boats sank at Brill.' } } });
    const [held] = createEngine(open).check('Nine boats sank at Brill.', reader()).sentences;
    expect(held?.verdict).toBe('unmatched');
  });

  it.each<[string, Request]>([
    ['timeline', { command: 'timeline', about: 'storm-night' }],
    ['incident', { command: 'incident', incident: 'storm-night' }],
    ['why', { command: 'why', question: 'How many boats sank in the storm?' }],
    ['quote', { command: 'quote', facts: ['sunk-unknown'] }],
    ['sources', { command: 'sources', facts: ['sunk-unknown'] }],
  ])('says so on its own: %s', (_, request) => {
    expect(said(request)).toContain('Not established as of 3 May 2030: how many boats sank');
  });

  it.each([
    ['its status says no more than that', { 'sunk-unknown': { status: 'retracted' } }],
    [
      'it was no clause in every language',
      {
        'sunk-unknown': {
          status: 'retracted',
          text: { en: 'how many boats sank', az: 'Brilldə batanların sayı' },
        },
      },
    ],
  ])('keeps its words once it is withdrawn, though %s', (_, change) => {
    const hash = factDigest(standingOf('sunk-unknown', knowledge), 'en');
    const withdrawn = storm(change);
    const now = createEngine(withdrawn).reply(
      { command: 'ask', question: 'How many boats sank in the storm?' },
      reader(),
    ).reply;
    const { reply } = correctionReply(
      [{ id: 'sunk-unknown', hash }],
      now,
      withdrawn,
      new Date('2030-06-01'),
    );
    expect(plainText(reply)).toContain('Not established as of 3 May 2030: how many boats sank');
    expect(plainText(reply)).toContain('The editors have withdrawn this statement.');
  });

  it('is not what a withdrawn sentence is told as', () => {
    const fact = { ...storm().facts.get('torn-loose')!, status: 'retracted' as const };
    for (const en of [
      'Nine boats came adrift.',
      'nine boats came adrift.',
      'Nine boats came adrift',
    ])
      expect(factWords({ ...fact, text: { en } }, 'en').text).toBe(en);
  });

  it('tells a posted answer what has become known', () => {
    const hash = factDigest(standingOf('sunk-unknown', knowledge), 'en');
    const [fact] = STORM.facts;
    const known = storm({
      'torn-loose': {
        ...fact,
        id: 'torn-loose',
        status: 'confirmed',
        attribution: ['office'],
        supersedes: 'sunk-unknown',
        text: { en: 'Four boats sank.' },
      },
    });
    const now = createEngine(known).reply(
      { command: 'ask', question: 'How many boats sank in the storm?' },
      reader(),
    ).reply;
    const { reply } = correctionReply(
      [{ id: 'sunk-unknown', hash }],
      now,
      known,
      new Date('2030-06-01'),
    );
    expect(plainText(reply)).toMatch(
      /^Updated on 1 June 2030\. What was not known when this was shown is known now:/,
    );
  });
});

describe('a fact past the day it was to be looked at again', () => {
  it('says so in a timeline, beside its own entry', () => {
    const timeline = (now: string) =>
      said({ command: 'timeline', about: 'storm-night' }, 'en', now);
    expect(timeline('2030-05-10')).not.toContain('Last reviewed');
    const lines = timeline('2030-05-25')
      .split('\n')
      .filter((line) => line.includes('Last reviewed'));
    expect(lines).toEqual([
      '○ claimed · Claimed by the Harbour Office · Last reviewed by an editor: 2 May 2030',
    ]);
  });

  it.each([
    ['How many boats sank in the storm?', '2030-06-03', undefined],
    ['How many boats sank in the storm?', '2030-06-04', 'Last reviewed by an editor: 3 May 2030'],
    ['How many boats came adrift?', '2030-06-04', 'Last reviewed by an editor: 2 May 2030'],
    ['Сколько лодок сорвало?', '2030-06-04', 'Последняя проверка редактором: 2 мая 2030 г.'],
    ['Neçə qayıq qopdu?', '2030-06-04', 'Redaktorun son yoxlaması: 2 may 2030'],
    ['Kaç tekne koptu?', '2030-06-04', 'Editörün son incelemesi: 2 Mayıs 2030'],
  ])('%s on %s: %s', (question, today, note) => {
    const answer = asked(question, 'en', today);
    if (note === undefined) expect(answer).not.toContain('Last reviewed');
    else expect(answer).toContain(note);
  });

  it('says that no review is on record where none is', () => {
    const never = createEngine(storm({ 'torn-loose': { reviewed: undefined } }));
    const { reply } = never.reply(
      { command: 'ask', question: 'How many boats came adrift?' },
      reader('en', '2030-06-04'),
    );
    expect(plainText(reply)).toContain('Review was due by 20 May 2030; none is on record');
  });
});

import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { languageOf } from '../../../src/answer/understanding/question-language.ts';
import { LOCALES, type Locale } from '../../../src/knowledge/model/schema.ts';
import { createIndex } from '../../../src/search/index.ts';
import { labelledQuestions } from '../../support/labelled-questions.ts';
import { harbour } from '../../support/packs/harbour.ts';

const index = createIndex(harbour());
/** A reader whose client is set to a language that is easily taken for the question's. */
const OTHER = { en: 'tr', ru: 'az', az: 'tr', tr: 'az' } as const;

describe('the language of a short question, whatever the reader’s', () => {
  it.each<[Locale, readonly string[]]>([
    [
      'en',
      [
        'when',
        'who?',
        'why',
        'how many died',
        'who did it',
        'cause of crash',
        'president?',
        'death toll',
        'wen did plane crash',
        'hw many ded',
        'any survivors',
        'embassador recalled?',
        'aliyev who',
        'baku when',
        'Is Putin dead?',
        'where is Баку',
        'who is Путин?',
        'who is Əliyev',
        'who is Erdoğan',
        'What happened in Şuşa?',
      ],
    ],
    [
      'ru',
      [
        'kogda samolet upal',
        'skolko pogiblo',
        'skoka umerlo',
        'kto takoy putin',
        'gde upal samolyot',
        'pochemu',
        'chto sluchilos',
        'kto vinovat',
        'kakaya prichina',
        'kakoj prezident',
        'kogda',
        'kto trump',
        'chto skazal lavrov',
        'posol otozvan?',
        'jertvy est',
        'aliyev kto eto',
        'novosti',
        'Сколько?',
        'Баку?',
        'кто такой Trump',
        'что такое npm run check',
        'Есть ли у Dateline API?',
        'chto tam v baku',
      ],
    ],
    [
      'az',
      [
        'teyyare harada dusdu',
        'tayyara harada dushdu',
        'nece nefer oldu',
        'neche nefer olub',
        'nece nefer xesaret aldi',
        'olenler nece neferdir',
        'kimi hebs etdiler',
        'kim gunahkardir',
        'harada',
        'haçan',
        'ne vaxt',
        'nə oldu',
        'hara ucurdu',
        'harda bas verdi',
        'zelzele ne vaxt oldu',
        'ne qeder pul odenildi',
        'aliyev kimdir',
        'Əliyev kim?',
        'Putin nə dedi?',
        'Rusiya niyə vurdu?',
        'təyyarə',
      ],
    ],
    [
      'tr',
      [
        'ucak nerede dustu',
        'kac kisi oldu',
        'kac olu var',
        'uçak düştü mü',
        'nerede',
        'ne zaman',
        'saldiri ne zaman oldu',
        'kim yapti bunu',
        'nasil oldu',
        'hangi ulke',
        'yaralilar nerede',
        'niye tutuklandi',
        'bu haber dogru mu',
        'ozur diledi mi',
        'cumhurbaskani kim',
        "Putin Bakü'de ne dedi?",
        'Ölü sayısı kaç',
        'Moskova ne dedi',
      ],
    ],
  ])('%s', (locale, questions) => {
    for (const question of questions)
      for (const reader of LOCALES)
        expect([question, reader, languageOf(question, index, reader)]).toEqual([
          question,
          reader,
          locale,
        ]);
  });
});

describe('what Turkish and Azerbaijani have alike is told apart by one ending, letter or word', () => {
  it.each<[Locale, string]>([
    [
      'tr',
      "Ermenistan'a silahı kim verdi? | kim silah verdi | ermenistana silahi kim verdi | Azerbaycana silahi kim satti | ucagi kim vurdu | Bakü'ye kim geldi | Moskova'ya kim gitti | Azerbaycan'ı kim destekledi? | Putin'e kim cevap verdi | silah kimden geldi | kim kazandi savasi | kim kacti | sefir niye cagirildi",
    ],
    [
      'az',
      'Ermənistana silahı kim verdi? | Ermenistana silah kim verib | teyyareni kim vurdu | kim satdi silahi | turkiye kime komek etdi | muharibeni kim qazandi | kim qacdi | Qarabağ kimindir? | kapitan kim idi | sefiri niye cagirib',
    ],
  ])('%s', (locale, questions) => {
    for (const question of questions.split(' | '))
      expect([question, languageOf(question, index, 'en')]).toEqual([question, locale]);
  });
});

describe('a bare name in Latin letters says nothing of the language', () => {
  it.each([
    'lavrov',
    'Lavrov',
    'peskov',
    'kovalenko',
    'bastrykin',
    'mammadov',
    'petrosyan',
    'Obama',
  ])('%s', (name) => {
    for (const reader of LOCALES) {
      expect([reader, languageOf(name, index, reader)]).toEqual([reader, reader]);
      expect([reader, languageOf(name, index, 'en', reader)]).toEqual([reader, reader]);
    }
  });

  it.each(['путин', 'лавров', 'Песков', 'Азал', 'кремль'])(
    'in Cyrillic it is Russian: %s',
    (name) => {
      for (const reader of LOCALES) expect(languageOf(name, index, reader)).toBe('ru');
    },
  );

  it('and its page is in the language of the talk, then of the reader, but for Cyrillic letters', () => {
    const engine = createEngine(harbour());
    const now = new Date('2030-12-01');
    const context = engine.ask('Сколько пассажиров спасли с парома?', {
      locale: 'en',
      now,
    }).context;
    expect(engine.ask('Reed', { locale: 'en', now }).locale).toBe('en');
    expect(engine.ask('Reed', { locale: 'tr', now }).locale).toBe('tr');
    expect(engine.ask('Reed', { locale: 'en', now, context }).locale).toBe('ru');
    expect(engine.ask('Рид', { locale: 'en', now }).locale).toBe('ru');
  });
});

describe('a question that would do in two languages', () => {
  it.each<[string, Locale, Locale | undefined, Locale]>([
    ['kim?', 'az', undefined, 'az'],
    ['kim?', 'tr', undefined, 'tr'],
    ['neden', 'az', 'tr', 'tr'],
    ['kim öldü?', 'tr', undefined, 'tr'],
    ['kim öldü?', 'az', undefined, 'az'],
    ['kim?', 'en', 'az', 'az'],
    ['kim?', 'en', 'tr', 'tr'],
    ['niye', 'en', 'az', 'az'],
    ['Putin?', 'ru', undefined, 'ru'],
    ['Putin?', 'en', 'az', 'az'],
    ['Baku 2024', 'tr', undefined, 'tr'],
    ['Rusya neden vurdu', 'tr', undefined, 'tr'],
    ['2024?', 'az', undefined, 'az'],
    ['2024?', 'en', 'ru', 'ru'],
    ['???', 'en', 'tr', 'tr'],
    ['', 'ru', undefined, 'ru'],
  ])('%j of a reader with %s in a talk in %s is %s', (question, reader, talked, locale) => {
    expect(languageOf(question, index, reader, talked)).toBe(locale);
  });

  it('is asked in the language of the conversation that it goes on with', () => {
    const engine = createEngine(harbour());
    const reader = { locale: 'en', now: new Date('2030-12-01') } as const;
    const first = engine.ask('Сколько пассажиров спасли с парома?', reader);
    expect(first.context.language).toBe('ru');
    expect(engine.ask('2030?', { ...reader, context: first.context }).locale).toBe('ru');
  });
});

describe('the labelled questions are read in their own language', async () => {
  const all = await labelledQuestions();
  it.each<[string, (locale: Locale) => Locale, number]>([
    ['set to it, too', (locale) => locale, 0.995],
    ['set to English', () => 'en', 0.99],
    ['set to one easily taken for it', (locale) => OTHER[locale], 0.985],
  ])('by readers whose client is %s', (_, readers, least) => {
    // Every third: all of them take a minute on a busy machine.
    const read = all
      .filter((_, at) => at % 3 === 0)
      .map((one) => ({
        locale: one.locale,
        right: languageOf(one.question, one.index, readers(one.locale)) === one.locale,
      }));
    const share = (some: typeof read) => some.filter(({ right }) => right).length / some.length;
    expect(share(read)).toBeGreaterThan(least);
    // Azerbaijani and Turkish share whole questions.
    for (const of of LOCALES)
      expect(share(read.filter(({ locale }) => locale === of))).toBeGreaterThan(least - 0.015);
  });
});

import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { areAlike } from '../../src/insight/alike.ts';
import { harbour } from '../support/packs/harbour.ts';

const engine = createEngine(harbour());
const now = new Date('2030-06-01T12:00:00Z');
const like = (question: string) => engine.likeness(question, { locale: 'en', now });

/** One matter a line, its wordings parted by bars: each must be together with each. */
const TOGETHER: readonly string[] = [
  // In other words, and with other signs and small words.
  'How many passengers were on the ferry? | how many passengers were there on the ferry | And how many passengers were on the ferry???',
  'How old is the mayor of Brill? | what age is the mayor of brill?',
  'How much did the new bridge cost? | What was the price of the new bridge?',
  'Who is the president of Norway? | whos the president of norway',
  'When was the bridge opened? | when was the bridge opened please',
  // With slips.
  'How many passengers were on the ferry? | how many pasengers were on the ferry? | how many passengres were on teh ferry',
  'Who owned the warehouse? | who owned the warehose',
  'сколько пассажиров было на пароме | сколько пассажиров было на паромме?',
  'Yangında kaç gemi battı? | yanginda kac gemi batti',
  'Limanda neçə gəmi var idi? | limanda nece gemi var idi',
  // In other scripts and languages.
  'Who is the president of Norway? | Кто президент Норвегии? | Norveçin prezidenti kimdir? | Norveç cumhurbaşkanı kim? | kto prezident norvegii',
  'How old is Erdogan? | Сколько лет Эрдогану? | Ərdoğanın neçə yaşı var? | Erdoğan kaç yaşında?',
  'How many soldiers died in Grozny? | Сколько солдат погибло в Грозном? | Qroznıda neçə əsgər həlak oldu? | Grozni’de kaç asker öldü?',
  'Did the minister resign? | Министр подал в отставку? | Nazir istefa verdi? | Bakan istifa etti mi?',
  'Did Azerbaijan lose territory in 1993? | Потерял ли Азербайджан территории в 1993 году? | Azərbaycan 1993-cü ildə ərazi itirdi? | Azerbaycan 1993’te toprak kaybetti mi?',
];

/** Two that look alike and ask about different things. */
const APART: readonly (readonly [why: string, one: string, other: string])[] = [
  ['another town', 'How many people live in Oslo?', 'How many people live in Bergen?'],
  ['another town', 'Сколько людей живёт в Баку?', 'Сколько людей живёт в Гяндже?'],
  ['another town', 'Bakıda neçə nəfər yaşayır?', 'Gəncədə neçə nəfər yaşayır?'],
  ['another town', 'Ankara’da kaç kişi yaşıyor?', 'İzmir’de kaç kişi yaşıyor?'],
  ['another town by a letter', 'What happened in Aktau?', 'What happened in Aktobe?'],
  ['a town nobody knows', 'Who lives in Wendover?', 'Who lives in Westover?'],
  [
    'a town and its country',
    'How many Azerbaijanis live in Moscow?',
    'How many Azerbaijanis live in Russia?',
  ],
  ['a town, across languages', 'How many people live in Oslo?', 'Сколько людей живёт в Бергене?'],
  ['another person', 'How old is Putin?', 'How old is Zelensky?'],
  ['another person', 'Who is Anna Kovalenko?', 'Who is Anna Kovalchuk?'],
  ['another country', 'Кто президент Норвегии?', 'Кто президент Швеции?'],
  ['another figure', 'How many people were killed?', 'How many people were injured?'],
  ['another figure', 'How many passengers were on the ferry?', 'How many crew were on the ferry?'],
  ['another figure', 'Сколько человек погибло на пароме?', 'Сколько человек спасли с парома?'],
  ['another figure', 'Feribotta kaç kişi öldü?', 'Feribotta kaç kişi yaralandı?'],
  ['another figure', 'Paromda neçə nəfər öldü?', 'Paromda neçə nəfər yaralandı?'],
  ['another number', 'Did 12 people die in the fire?', 'Did 14 people die in the fire?'],
  ['another year', 'What did the harbour sell in 2029?', 'What did the harbour sell in 2030?'],
  ['another year', 'Что продавали в порту в 2029 году?', 'Что продавали в порту в 2030 году?'],
  ['another day', 'Was the harbour closed on 4 May 2030?', 'Was the harbour closed on 5 May 2030?'],
  ['when, not where', 'When did the ferry burn?', 'Where did the ferry burn?'],
  ['who, not why', 'Кто закрыл порт?', 'Почему закрыли порт?'],
  ['how, not what', 'How did the captain react?', 'What did the captain react to?'],
  ['how many, not who', 'How many sailors died?', 'Who of the sailors died?'],
  ['cost, not age', 'How much did the bridge cost?', 'How old is the bridge?'],
  ['the opposite', 'Did the mayor resign?', 'Did the mayor not resign?'],
  ['the opposite', 'Кто подписал договор?', 'Кто не подписал договор?'],
  ['the opposite', 'Anlaşmayı kim imzaladı?', 'Anlaşmayı kim imzalamadı?'],
  ['the opposite', 'Müqaviləni kim imzaladı?', 'Müqaviləni kim imzalamadı?'],
  ['turned round', 'Did Russia attack Ukraine?', 'Did Ukraine attack Russia?'],
  ['turned round', 'Россия напала на Украину?', 'Украина напала на Россию?'],
  ['turned round', 'Украину атаковала Россия?', 'Украина атаковала Россию?'],
  ['turned round', 'Rusya Ukrayna’ya saldırdı mı?', 'Ukrayna Rusya’ya saldırdı mı?'],
  ['turned round, in another language', 'Did Russia attack Ukraine?', 'Украина напала на Россию?'],
  ['done to it', 'Was Russia attacked by Ukraine?', 'Has Russia attacked Ukraine?'],
  ['who did it and whom', 'Who attacked Norway?', 'Whom did Norway attack?'],
  ['who did it and whom', 'Who attacked Norway?', 'Who did Norway attack?'],
  ['who did it and whom', 'Кто обвинил министра?', 'Кого обвинил министр?'],
  ['who did it and whom', 'Nazir kimi ittiham etdi?', 'Naziri kim ittiham etdi?'],
  ['before, not after', 'Who was mayor before the fire?', 'Who was mayor after the fire?'],
  ['first, not last', 'Who was the first mayor?', 'Who was the last mayor?'],
  ['again', 'Did the mayor resign?', 'Did the mayor resign again?'],
  [
    'said, not done',
    'What did the minister say about the fishing ban?',
    'What did the minister do about the fishing ban?',
  ],
  ['said, not done', 'Что сказал министр о запрете?', 'Что сделал министр с запретом?'],
  ['from, not to', 'Which ships sailed from Oslo?', 'Which ships sailed to Oslo?'],
  ['from, not to', 'Bakıdan hansı gəmi üzdü?', 'Bakıya hansı gəmi üzdü?'],
  ['more', 'Which port has fish?', 'Which port has the most fish?'],
  ['one word more', 'Did the captain survive?', 'Did the captain’s brother survive?'],
  ['one word more', 'When was the bridge opened?', 'When was the old bridge opened?'],
  ['nothing but a name', 'What did Norway say?', 'What did Norway do?'],
  ['what only the talk explains', 'When did he resign?', 'When did he resign?'],
  ['what only the talk explains', 'and how many?', 'and how many?'],
];

describe('wordings that ask the same', () => {
  for (const line of TOGETHER) {
    const wordings = line.split(' | ');
    it(`are put together: ${wordings[0]}`, () => {
      const apart = wordings.flatMap((one, at) =>
        wordings
          .slice(at + 1)
          .filter((other) => !areAlike(like(one)!, like(other)!))
          .map((other) => `${one} ≠ ${other}`),
      );
      expect(apart).toEqual([]);
    });
  }
});

describe('questions about different things', () => {
  it.each(APART)('stay apart, %s: %s / %s', (_why, one, other) => {
    const [a, b] = [like(one)!, like(other)!];
    expect(areAlike(a, b)).toBe(false);
    expect(areAlike(b, a)).toBe(false);
  });
});

describe('what asks nothing of the facts', () => {
  it.each([
    ...[
      'hi',
      'thanks!',
      'you are stupid',
      'тупой бот',
      'salam',
      'teşekkürler',
      '👍',
      '',
      '   ',
      '/timeline',
      '/timline karabakh',
    ],
    ...[
      'https://example.org/a',
      'asdfgh',
      '<@123456789012345678>',
      'what can you do?',
      'aptal bot',
      'axmaq',
      '???',
    ],
  ])('is no question: %j', (text) => {
    expect(like(text)).toBeUndefined();
  });
});

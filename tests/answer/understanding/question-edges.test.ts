import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { questionsIn } from '../../../src/answer/understanding/question-in-message.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';
import { harbour, RESCUED } from '../../support/packs/harbour.ts';

/** `…` stands for the question. */
const AROUND: readonly (readonly [Locale, string, readonly string[]])[] = [
  [
    'en',
    'who built the bridge?',
    [
      'hi! quick q: …  thx',
      'guys … pls',
      'hey guys, …',
      'yo guys, anyone know …',
      'quick question, …',
      'pls … thanks in advance',
      'um, stupid question: …',
      'sorry to bother, … cheers',
      'folks, … anyone know?',
      'just curious, …',
      'everyone, …',
      'so guys … any ideas?',
      'does anyone know … please',
      'hello bot, …',
    ],
  ],
  [
    'ru',
    'кто построил мост?',
    [
      'ребят, …',
      'привет! а не подскажете … спасибо',
      'подскажите пожалуйста, …',
      'народ, … кто-нибудь знает?',
      'ребята подскажите … спс',
      'люди, …',
      'вопрос: … заранее спасибо',
      'извините за вопрос, …',
      'ну ребят … пж',
      'друзья, … кто в курсе?',
      'скажите пожалуйста …',
      'слушайте, …',
    ],
  ],
  [
    'az',
    'körpünü kim tikib?',
    [
      'uşaqlar, …',
      'zəhmət olmasa deyin …',
      'salam, bir sualım var: … sağ olun',
      'dostlar, … bilən var?',
      'xahiş edirəm, …',
      'deyə bilərsiniz …',
      'ay qardaş, …',
      'bilən var … təşəkkürlər',
      'salam! zəhmət olmasa, …',
      'bir sual: …',
    ],
  ],
  [
    'tr',
    'köprüyü kim yaptı?',
    [
      'arkadaşlar, …',
      'arkadaşlar … bilen var mı?',
      'merhaba, bir sorum var: … teşekkürler',
      'lütfen söyler misiniz …',
      'beyler … bilen varsa yazsın',
      'hocam, …',
      'merak ediyorum, …',
      'kanka … ya, biliyor musun?',
      'millet, …',
      'acaba …',
    ],
  ],
];

describe('address, politeness and filler are no part of the question', () => {
  it.each(AROUND)('%s: %s', (locale, question, around) => {
    for (const message of around.map((one) => one.replace('…', question)))
      expect([message, questionsIn(message, locale)]).toEqual([message, [question]]);
  });

  it.each<[Locale, string, string]>([
    ['en', 'guys who built the bridge pls', 'who built the bridge'],
    ['en', 'who built the bridge, anyone know?', 'who built the bridge?'],
    ['en', 'who the hell built the bridge?', 'who built the bridge?'],
    ['ru', 'кто построил мост, кто знает?', 'кто построил мост?'],
    ['ru', 'кто построил мост подскажите пожалуйста', 'кто построил мост'],
    ['ru', 'кто вообще построил этот мост?', 'кто построил этот мост?'],
    ['ru', 'ребят, сколько блин он стоил', 'сколько он стоил'],
    ['az', 'körpünü kim tikib zəhmət olmasa', 'körpünü kim tikib'],
    ['az', 'uşaqlar, körpünü kim tikib, bilən var?', 'körpünü kim tikib?'],
    ['az', 'korpunu kim tikib, zehmet olmasa?', 'korpunu kim tikib?'],
    ['tr', 'arkadaşlar köprüyü kim yaptı bilen var mı', 'köprüyü kim yaptı'],
    ['tr', 'köprüyü kim yaptı lütfen', 'köprüyü kim yaptı'],
    ['tr', 'kopruyu kim yapti, bilen var mi?', 'kopruyu kim yapti?'],
  ])('%s: %s → %s', (locale, message, question) => {
    expect(questionsIn(message, locale)).toEqual([question]);
  });
});

describe('the same words are left where they are what is asked about', () => {
  it.each<[Locale, string]>([
    ['en', 'who knows the truth?'],
    ['en', 'who is Ty?'],
    ['en', 'which people died?'],
    ['en', 'how many friends has he?'],
    ['en', 'did he say thanks?'],
    ['ru', 'кто знает правду?'],
    ['ru', 'братья когда умерли?'],
    ['ru', 'кто эти люди?'],
    ['ru', 'сколько ребят погибло?'],
    ['az', 'uşaqlar nə vaxt gəldi?'],
    ['az', 'qardaşlar necə öldü?'],
    ['tr', 'millet kimi seçti?'],
    ['tr', 'gençler neden gidiyor?'],
    ['tr', 'reis ne dedi?'],
    ['en', 'anyone know?'],
    ['ru', 'кто знает?'],
    ['tr', 'bilen var mı?'],
  ])('%s: %s', (locale, question) => {
    expect(questionsIn(question, locale)).toEqual([question]);
  });
});

it.each([
  `hi! quick q: ${RESCUED} thx`,
  `guys, ${RESCUED} anyone know?`,
  `pls tell me, ${RESCUED}`,
  `sorry to bother, ${RESCUED} cheers`,
])('a wrapped question is as surely answered as a bare one: %s', (message) => {
  const engine = createEngine(harbour());
  const reader = { locale: 'en', now: new Date('2030-12-01') } as const;
  const [wrapped, bare] = [engine.ask(message, reader), engine.ask(RESCUED, reader)];
  expect([wrapped.outcome, wrapped.confidence]).toEqual(['answer', bare.confidence]);
});

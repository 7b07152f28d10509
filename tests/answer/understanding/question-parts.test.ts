import { describe, expect, it } from 'vitest';
import { questionParts } from '../../../src/answer/understanding/question-parts.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';

describe('a question that asks two things is parted', () => {
  it.each<[Locale, string, string, string]>([
    // Where each part stands alone.
    [
      'en',
      'When did it start and how many people were hurt?',
      'When did it start?',
      'how many people were hurt?',
    ],
    [
      'en',
      'What was the guard accused of and was he convicted',
      'What was the guard accused of?',
      'was he convicted?',
    ],
    [
      'en',
      'Did the mayor know, and when did she resign?',
      'Did the mayor know?',
      'when did she resign?',
    ],
    ['en', 'When did it sink? How many were saved?', 'When did it sink?', 'How many were saved?'],
    [
      'ru',
      'Кто приказал открыть ворота и в чём его обвиняют?',
      'Кто приказал открыть ворота?',
      'в чём его обвиняют?',
    ],
    [
      'az',
      'Solvanq nə vaxt istefa verdi, Falkao nə vaxt gəlmişdi?',
      'Solvanq nə vaxt istefa verdi?',
      'Falkao nə vaxt gəlmişdi?',
    ],
    [
      'tr',
      'Set ilk ne zaman yapıldı ve sonradan kim yükseltti?',
      'Set ilk ne zaman yapıldı?',
      'sonradan kim yükseltti?',
    ],
    // Where they share what follows, or what goes before.
    [
      'en',
      'When and where was the final held?',
      'When was the final held?',
      'where was the final held?',
    ],
    [
      'en',
      'How long and how tall is the bridge?',
      'How long is the bridge?',
      'how tall is the bridge?',
    ],
    ['en', 'Who won the cup, and when?', 'Who won the cup?', 'when won the cup?'],
    ['ru', 'Когда и где прошёл финал?', 'Когда прошёл финал?', 'где прошёл финал?'],
    ['tr', 'Kaza ne zaman ve nerede oldu?', 'Kaza ne zaman oldu?', 'Kaza nerede oldu?'],
    [
      'tr',
      'Petek’e kaç yıl, Verdan’a kaç yıl verildi?',
      'Petek’e kaç yıl verildi?',
      'Verdan’a kaç yıl verildi?',
    ],
  ])('%s: %s', (locale, question, first, second) => {
    expect(questionParts(question, locale)).toEqual([first, second]);
  });

  it.each<[Locale, string]>([
    ['en', 'Who sold fruit and vegetables to Russia?'],
    ['en', 'Why did he stay away when they came?'],
    ['en', 'Which parties nominated Tavares and Lopes?'],
    ['en', 'Who was arrested and released?'],
    ['en', 'the fire and the inquiry'],
    ['ru', 'Какая плата для легковых и для грузовиков?'],
    ['az', 'Birinci və ikinci turdan sonra neçə şikayət gəldi?'],
    ['tr', 'Rusya ve Azerbaycan neden kavga etti?'],
    ['en', 'and how many died?'],
    ['ru', 'а, и сколько?'],
    ['en', 'when'],
    ['en', ''],
  ])('%s: not %j', (locale, question) => {
    expect(questionParts(question, locale)).toBeUndefined();
  });
});

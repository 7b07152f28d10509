import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import type { Engine } from '../../../src/answer/types.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';

const now = new Date('2026-11-24T12:00:00Z');
let engine: Engine;
beforeAll(async () => {
  engine = createEngine((await loadKnowledge('knowledge/russia-azerbaijan')).knowledge);
});
const told = (question: string, locale: Locale) => {
  const { contradiction } = engine.ask(question, { locale, now });
  return contradiction && [contradiction.aspect, contradiction.asserted, contradiction.approved];
};

describe('a date in any form', () => {
  it.each<[Locale, string, string, string]>([
    ['en', 'Did the AZAL plane crash on 24 December 2024?', '24 December 2024', '25 December 2024'],
    ['en', 'Did the AZAL plane crash on 12/24/2024?', '24 December 2024', '25 December 2024'],
    ['en', 'Did the AZAL plane crash on Dec 24th?', '24 December', '25 December 2024'],
    ['en', 'Did the AZAL plane crash in November?', 'November', '25 December 2024'],
    ['en', 'Did the AZAL plane crash in the nineties?', 'the 1990s', '25 December 2024'],
    ['en', 'Did Azerbaijan retake Karabakh in the 19th century?', '19th century', 'September 2023'],
    ['en', 'Did Heydar Aliyev come to power in 447 BC?', '447 BC', '1993'],
    [
      'ru',
      'Самолёт AZAL разбился 24-го декабря 2024 года?',
      '24 декабря 2024 г.',
      '25 декабря 2024 г.',
    ],
    [
      'az',
      'AZAL təyyarəsi 2024-cü il dekabrın 24-də qəzaya uğrayıb?',
      '24 dekabr 2024',
      '25 dekabr 2024',
    ],
    ['tr', 'AZAL uçağı 24 Aralık 2024’te mi düştü?', '24 Aralık 2024', '25 Aralık 2024'],
  ])('that is another is contradicted, %s: %s', (locale, question, asserted, approved) => {
    expect(told(question, locale)).toEqual(['date', asserted, approved]);
  });

  it.each<[Locale, string]>([
    ['en', 'Did the AZAL plane crash on 25 December?'],
    ['en', 'Did the AZAL plane crash on the 25th of December, 2024?'],
    ['en', 'Did the AZAL plane crash on 12/25/2024?'],
    ['en', 'Did the AZAL plane crash in December?'],
    ['en', 'Did the AZAL plane crash in the 21st century?'],
    ['en', 'Did the AZAL plane crash in the 2020s?'],
    ['en', 'Did the AZAL plane crash two years ago?'],
    ['en', 'Did Azerbaijan retake Karabakh between 2020 and 2024?'],
    ['en', 'Did Azerbaijan retake Karabakh in September?'],
    ['ru', 'Самолёт AZAL разбился 25-го декабря?'],
    ['ru', 'Самолёт AZAL разбился в декабре?'],
    ['ru', 'Самолёт AZAL разбился 25.12.2024?'],
    ['ru', 'Самолёт AZAL разбился в XXI веке?'],
    ['az', 'AZAL təyyarəsi dekabrın 25-də qəzaya uğrayıb?'],
    ['az', 'AZAL təyyarəsi dekabrda qəzaya uğrayıb?'],
    ['tr', 'AZAL uçağı 25 Aralık’ta mı düştü?'],
    ['tr', 'AZAL uçağı Aralık ayında mı düştü?'],
  ])('that agrees is not, %s: %s', (locale, question) => {
    expect(told(question, locale)).toBeUndefined();
  });

  it.each<[Locale, string]>([
    ['en', 'Did the AZAL plane crash after Aliyev, who took office in 2003, met Putin?'],
    ['en', 'Did Azerbaijan retake Karabakh after the war of 2020?'],
    ['en', 'Did the AZAL plane crash before the raids of 2025?'],
    ['en', 'Has Azerbaijan held Karabakh since 2024?'],
    ['en', 'Did Ilham Aliyev (elected 2003) criticise Russia over the AZAL crash?'],
    ['en', 'Did the crash of AZAL flight 8243 kill people?'],
    ['en', 'Did Theresa May speak of the AZAL crash?'],
    ['en', 'Did the AZAL crash kill 1453 birds?'],
    ['ru', 'Азербайджан вернул Карабах после войны 2020 года?'],
    ['tr', 'Azerbaycan 2020’den beri Karabağ’ı geri aldı mı?'],
  ])('of another event is not, %s: %s', (locale, question) => {
    expect(told(question, locale)?.[0]).not.toBe('date');
  });
});

/** The year 44 before Christ is not that after: in answers, and in what is asked. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';
import { rome } from '../../support/packs/rome.ts';

const engine = createEngine(rome());
const ask = (question: string, locale: Locale = 'en') =>
  engine.ask(question, { locale, now: new Date('2031-01-01T00:00:00Z') });

describe('a date before Christ', () => {
  it.each<[Locale, string, string]>([
    ['en', 'When was the dictator killed?', '15 March 44 BC'],
    ['ru', 'Когда убили диктатора?', '15 марта 44 г. до н. э.'],
    ['az', 'Diktator nə vaxt öldürüldü?', 'E.ə. 15 mart 44'],
    ['tr', 'Diktatör ne zaman öldürüldü?', 'MÖ 15 Mart 44'],
  ])('is answered in %s: %s %s', (locale, question, answer) => {
    expect(ask(question, locale)).toMatchObject({ outcome: 'answer', answer });
  });

  it.each([
    'Who stabbed the dictator in 44 BC?',
    'Who stabbed the dictator in 44 BCE?',
    'Who stabbed the dictator in 44 B.C.?',
    'Who stabbed the dictator on 15 March 44 BC?',
    'Who stabbed the dictator between 50 and 40 BC?',
    'Кто заколол диктатора в 44 г. до н.э.?',
    'e.ə. 44-cü ildə diktatoru kim bıçaqladı?',
    "MÖ 44'te diktatörü kim bıçakladı?",
  ])('is found: %s', (question) => {
    const { outcome, facts } = ask(question);
    expect([outcome, facts[0]?.fact.id]).toEqual(['answer', 'stabbed']);
  });

  it.each([
    'Who stabbed the dictator in AD 44?',
    'Was the dictator stabbed in 44 AD?',
    'Who stabbed the dictator in 45 BC?',
    'Who finished the aqueduct in 44 BC?',
    'Кто заколол диктатора в 44 г. н. э.?',
    "MS 44'te diktatörü kim bıçakladı?",
  ])('is no date after Christ, nor another: %s', (question) => {
    const { outcome, nearness } = ask(question);
    expect(outcome).not.toBe('answer');
    expect(nearness?.kind).toBe('other-time-or-place');
  });
});

/** What is said of a name that no fact is about: plainly that there is nothing. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/contract/plain-text.ts';
import { engine } from '../../support/packs/shipped.ts';

const ask = (question: string) =>
  engine.ask(question, { locale: 'en', now: new Date('2026-01-01') });
const said = (question: string) =>
  plainText(
    engine.reply({ command: 'ask', question }, { locale: 'en', now: new Date('2026-01-01') }).reply,
  );

it.each([
  // A word of Azerbaijani, "qazan", is no fact about the city.
  ['How many people died in the plane crash in Kazan?', 'There is nothing on file about “Kazan”.'],
  ['How many people died in the plane crash in Tokyo?', 'There is nothing on file about “Tokyo”.'],
  ['Сколько человек погибло в авиакатастрофе в Токио?', 'По запросу «Токио» в базе ничего нет.'],
])('%s', (question, words) => {
  expect(said(question)).toContain(words);
});

describe('a people whose community the facts are about', () => {
  it.each([
    ['Сколько азербайджанцев живёт в России?', 'diaspora-official-number'],
    ['Сколько азербайджанцев проживает в России?', 'diaspora-official-number'],
    ['How many Azerbaijanis live in Russia?', 'diaspora-official-number'],
    ['Rusiyada neçə azərbaycanlı yaşayır?', 'diaspora-official-number'],
    ["Rusya'da kaç Azerbaycanlı yaşıyor?", 'diaspora-official-number'],
    ['Чем зарабатывают азербайджанцы?', 'diaspora-business'],
  ])('%s: it is no name of another', (question, fact) => {
    const { facts, nearness } = ask(question);
    expect([facts[0]?.fact.id, nearness?.kind ?? 'close']).toEqual([fact, 'close']);
  });

  it.each([
    ['Сколько армян живёт в России?', 'other-name'],
    ['Сколько грузин живёт в России?', 'unknown-name'],
  ])('%s: of another people it is', (question, kind) => {
    expect(ask(question).nearness?.kind).toBe(kind);
  });
});

describe('a place inside the country where it happened, of which there is no fact', () => {
  it.each([
    ['Who was arrested in Ganja?', 'Ganja'],
    ['Кто был арестован в Гяндже?', 'Гяндже'],
    ['Gəncədə kim həbs edildi?', 'Gəncədə'],
    ["Gence'de kim tutuklandı?", 'Gence'],
    ['Кого задержали в Уфе?', 'Уфе'],
    ['When did the plane crash in Aktau?', 'Aktau'],
  ])('%s', (question, name) => {
    expect(ask(question).nearness).toEqual({ kind: 'unknown-name', name });
  });
});

describe('a place or somebody that other facts are about', () => {
  it.each([
    ['When did the plane crash in Baku?', 'Baku'],
    ['Когда самолёт разбился в Баку?', 'Баку'],
    ['Təyyarə Bakıda nə vaxt qəzaya uğradı?', 'Bakıda'],
    ["Uçak Bakü'de ne zaman düştü?", 'Bakü'],
    ['When did the plane crash in Grozny?', 'Grozny'],
    ['Why did Turkey shoot down the plane?', 'Turkey'],
    ['Was the plane shot down by Turkey?', 'Turkey'],
    ['Почему Турция сбила самолёт?', 'Турция'],
    ['Türkiyə təyyarəni niyə vurdu?', 'Türkiyə'],
    ['Türkiye uçağı neden düşürdü?', 'Türkiye'],
  ])('%s', (question, name) => {
    expect(ask(question).nearness).toEqual({ kind: 'other-name', name });
  });

  it.each([
    'Who was arrested in Baku?',
    'What happened in Moscow?',
    'How did Turkey help Azerbaijan?',
  ])('%s: the nearest may well tell it', (question) => {
    expect(ask(question).nearness?.kind ?? 'close').toBe('close');
  });
});

it('never says so of what facts are about', () => {
  expect(said('How many people died in the plane crash in Baku?')).not.toContain('nothing on file');
});

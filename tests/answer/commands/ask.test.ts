import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { toAskJson } from '../../../src/answer/presentation/ask-json.ts';
import type { Reader } from '../../../src/answer/types.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import type { Outcome } from '../../../src/contract/reply.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';
import { harbour } from '../../support/packs/harbour.ts';

const engine = createEngine(harbour());
const reader: Reader = { locale: 'en', now: new Date('2030-12-01T00:00:00Z') };
const reply = (question: string, locale: Locale = 'en') =>
  engine.reply({ command: 'ask', question }, { ...reader, locale }).reply;

describe('ask finds the fact', () => {
  it.each<[string, string, string | null]>([
    ['How many passengers were rescued from the ferry?', 'rescued', '12 of the 14 passengers'],
    ['how many pasengers were rescud from the ferry', 'rescued', '12 of the 14 passengers'],
    ['When did the inquiry begin?', 'inquiry-opened', 'June 2030'],
    ['What does Reed say started the fire?', 'cause-reed', null],
    ['How much herring did Brill sell?', 'herring', 'About 300 tonnes of herring'],
    ['Сколько пассажиров спасли с парома?', 'rescued', '12 из 14 пассажиров'],
    ['skolko passazhirov spasli s paroma', 'rescued', '12 из 14 пассажиров'],
  ])('%s → %s (%s)', (question, fact, answer) => {
    const asked = engine.ask(question, reader);
    expect([asked.outcome, asked.facts[0]?.fact.id, asked.answer]).toEqual([
      'answer',
      fact,
      answer,
    ]);
  });
});

describe('ask does not answer what no fact answers', () => {
  it.each<[string, Outcome]>([
    ['Who was the captain in the ferry fire?', 'related'],
    ['How many engines did the ferry have?', 'none'],
    ['What is the weather tomorrow?', 'none'],
    ['asdf qwer zxcv', 'none'],
    ['Кто выиграл чемпионат?', 'none'],
  ])('%s → %s', (question, outcome) => {
    const asked = engine.ask(question, reader);
    expect([asked.outcome, asked.answer]).toEqual([outcome, null]);
  });

  it('says so, and offers questions that do have an answer', () => {
    const none = reply('What is the weather tomorrow?');
    expect(plainText(none)).toContain('There is no fact on file about this.');
    const offered = none.blocks.flatMap((block) => (block.type === 'choices' ? block.choices : []));
    expect(offered.length).toBeGreaterThan(0);
    for (const { request } of offered) {
      expect(request.command === 'ask' && engine.ask(request.question, reader).outcome).toBe(
        'answer',
      );
    }
  });
});

describe('an answer', () => {
  it('carries the fact word for word, with who says so, when, how sure and from where', () => {
    const text = plainText(reply('How many passengers were rescued from the ferry?'));
    for (const part of [
      'Boats brought 12 of the 14 passengers of the burning ferry ashore.',
      'According to the Harbour Office',
      '4 May 2030',
      'confirmed',
      'Harbour log · Brill Harbour Office · June 2030 · https://example.org/log',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('never shows a disputed claim without the other side', () => {
    const text = plainText(reply('What does Reed say started the fire?'));
    expect(text).toContain('Claimed by Jon Reed');
    expect(text).toContain('What others say');
    expect(text).toContain('The Harbour Office holds that a stove set the ferry alight.');
  });

  it('says that a translation is by machine, and that one is missing', () => {
    expect(plainText(reply('Сколько пассажиров спасли с парома?'))).toContain('Машинный перевод');
    const untranslated = engine.reply(
      { command: 'ask', question: 'Was it lightning?', language: 'ru' },
      reader,
    ).reply;
    expect(plainText(untranslated)).toContain('показано по-английски');
  });

  it('is never a retracted fact', () => {
    const asked = engine.ask(
      'withdrawn number of old herring figure before the correction',
      reader,
    );
    expect(asked.outcome === 'answer' && asked.facts[0]?.fact.id).not.toBe('herring-old');
  });

  it('is the same for the same question, knowledge and time', () => {
    expect(reply('Was it a stove?')).toEqual(
      createEngine(harbour()).reply({ command: 'ask', question: 'Was it a stove?' }, reader).reply,
    );
  });
});

describe('small talk claims nothing', () => {
  it.each(['hello', 'Привет', 'thanks', 'what can you do?', ''])('%j', (question) => {
    const { reply: civil, asked } = engine.reply({ command: 'ask', question }, reader);
    expect(asked).toBeUndefined();
    expect(civil.blocks.some((block) => block.type === 'fact')).toBe(false);
  });
});

it('takes any text without failing, and always has a reply', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom<Locale[]>('en', 'ru', 'az', 'tr'),
      (question, locale) => {
        const { reply: given, asked } = engine.reply(
          { command: 'ask', question },
          { ...reader, locale },
        );
        expect(given.blocks.length).toBeGreaterThan(0);
        if (asked) expect(toAskJson(asked, engine.knowledge).confidence).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

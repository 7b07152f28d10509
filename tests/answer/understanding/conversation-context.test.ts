import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/knowledge/model/schema.ts';
import { engine } from '../../support/packs/shipped.ts';

const now = new Date('2026-01-01T00:00:00Z');

describe('a question goes on with the conversation', () => {
  it.each<[Locale, string, string, string]>([
    ['en', 'When did the AZAL jet crash?', 'how many survived?', 'jet-killed'],
    ['en', 'When did the AZAL jet crash?', 'where?', 'jet-crash-place'],
    ['ru', 'Когда разбился самолёт AZAL?', 'а сколько погибло?', 'jet-killed'],
    ['az', 'AZAL təyyarəsi nə vaxt qəzaya uğradı?', 'bəs neçə nəfər öldü?', 'jet-killed'],
    ['tr', 'Uçak ne zaman düştü?', 'kaç kişi öldü?', 'jet-killed'],
  ])('%s: %s … %s → %s', (locale, before, question, fact) => {
    const { context } = engine.ask(before, { locale, now });
    const asked = engine.ask(question, { locale, now, context });
    expect([asked.followUp, asked.facts[0]?.fact.id]).toEqual([true, fact]);
    // Without the conversation, nothing says which incident is meant.
    expect(engine.ask(question, { locale, now }).followUp).toBe(false);
  });

  it('carries the context in the request, so that a button can bring it back', () => {
    const { context } = engine.ask('When did the AZAL jet crash?', { locale: 'en', now });
    const request = { command: 'ask', question: 'how many survived?', context } as const;
    const { asked } = engine.reply(request, { locale: 'en', now });
    expect(asked?.facts[0]?.fact.id).toBe('jet-killed');
  });

  it('contradicts a figure that a follow-up takes for granted', () => {
    const { context } = engine.ask('How many people were on board the AZAL jet?', {
      locale: 'en',
      now,
    });
    const asked = engine.ask('why did all 67 die?', { locale: 'en', now, context });
    expect([asked.contradiction?.aspect, asked.facts[0]?.fact.id]).toEqual([
      'figure',
      'jet-killed',
    ]);
  });

  it('begins anew where the question names something else', () => {
    const { context } = engine.ask('When did the AZAL jet crash?', { locale: 'en', now });
    const question = 'How many Russian IT specialists were detained?';
    const asked = engine.ask(question, { locale: 'en', now, context });
    expect([asked.followUp, asked.facts[0]?.fact.id]).toEqual([false, 'it-specialists-detained']);
    expect(asked.context.about).not.toContain('incident:azal-crash');
  });
});

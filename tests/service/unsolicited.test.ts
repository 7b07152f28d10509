/** Questions that nobody addressed to Dateline. */
import { afterEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import type { AskResult, Engine } from '../../src/answer/types.ts';
import { harbourService, reader } from '../support/harbour-service.ts';
import { harbour, RESCUED } from '../support/packs/harbour.ts';
import type { RealService } from '../support/real-service.ts';

const engine = createEngine(harbour());
/** The real engine, which finds its answers as sure as the case says. */
const finding = (found: Partial<AskResult>): Engine => ({
  ...engine,
  ask: () => {
    throw new Error('decided on something else than the reply that is posted');
  },
  reply(request, by) {
    const { reply, asked } = engine.reply(request, by);
    return { reply, ...(asked && { asked: { ...asked, ...found } }) };
  },
});
const contradicted = engine.reply(
  { command: 'ask', question: 'Why were all 14 passengers rescued from the ferry?' },
  { locale: 'en', now: new Date('2031-01-01') },
).asked!;

let real: RealService;
afterEach(() => real.close());

async function hear(found: Partial<AskResult>) {
  real = await harbourService({ unasked: ['100000'], userWait: 10 }, finding(found));
  return real.service.answerUnsolicited(RESCUED, { ...reader, conversation: 'talk' });
}
const gaps = () => real.store.gaps(10);

describe('a question that nobody asked Dateline', () => {
  it('is answered where the very reply to be posted is sure', async () => {
    const answered = await hear({ outcome: 'answer', confidence: 0.97 });
    expect(answered?.asked?.facts[0]?.fact.id).toBe('rescued');
  });

  it.each<[string, Partial<AskResult>]>([
    ['is not quite sure', { outcome: 'answer', confidence: 0.949 }],
    ['only shows what is related', { outcome: 'related', confidence: 0.99 }],
    ['says that no fact answers', { outcome: 'none', confidence: 0.99 }],
    [
      'contradicts what the question takes for granted',
      { outcome: 'answer', confidence: 1, contradiction: contradicted.contradiction! },
    ],
  ])('is left alone where the reply %s, and nothing is noted', async (_name, found) => {
    expect(await hear(found)).toBeUndefined();
    expect(await gaps()).toEqual([]);
    // Nobody has to wait for an answer that was not given.
    expect(await real.service.refusal(reader)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import type { Engine } from '../../src/answer/types.ts';
import type { Request } from '../../src/contract/request.ts';
import type { Similarities } from '../../src/search/similarities.ts';
import { orderOf, similaritiesOf } from '../../src/semantic/similarities.ts';
import { createReplyCache } from '../../src/service/reply-cache.ts';
import type { FindSimilarities, Meaning } from '../../src/service/types.ts';
import { harbour } from '../support/packs/harbour.ts';

const now = new Date('2030-12-01T12:00:00Z');
const RESCUED: Request = { command: 'ask', question: 'How many passengers were rescued?' };
const IN_RUSSIAN: Request = { command: 'ask', question: 'Сколько пассажиров спасли с парома?' };

const inEnglish = (similar: FindSimilarities): Meaning => ({ locales: ['en'], similar });

/** An engine that notes what it was asked. */
function counting(): { readonly engine: Engine; readonly asked: Request[] } {
  const engine = createEngine(harbour());
  const asked: Request[] = [];
  return {
    asked,
    engine: {
      ...engine,
      reply: (request, reader) => {
        asked.push(request);
        return engine.reply(request, reader);
      },
    },
  };
}
const similarities: Similarities = similaritiesOf(
  orderOf(['rescued']),
  Float32Array.of(0.9),
  Float32Array.of(0.8),
);

describe('a reply is made once', () => {
  it.each<[string, Request, Date, number]>([
    ['the same question on the same day', RESCUED, new Date('2030-12-01T23:00:00Z'), 1],
    ['on another day, as "yesterday" is another', RESCUED, new Date('2030-12-02T00:00:00Z'), 2],
    ['another question', { command: 'ask', question: 'Who was rescued?' }, now, 2],
    [
      'in a conversation',
      { ...RESCUED, context: { about: ['incident:ferry-fire'] } } as Request,
      now,
      2,
    ],
  ])('%s', async (_, request, at, times) => {
    const { engine, asked } = counting();
    const replying = createReplyCache(undefined, () => 'v');
    const first = await replying(engine, RESCUED, { locale: 'en', now });
    const second = await replying(engine, request, { locale: 'en', now: at });
    expect(asked.length).toBe(times);
    if (times === 1) expect(second).toBe(first);
  });

  it('anew from new knowledge', async () => {
    const [one, other] = [counting(), counting()];
    const replying = createReplyCache(undefined, () => 'v');
    await replying(one.engine, RESCUED, { locale: 'en', now });
    await replying(other.engine, RESCUED, { locale: 'en', now });
    expect([one.asked.length, other.asked.length]).toEqual([1, 1]);
  });

  it('and no more are kept than some hundreds', async () => {
    const { engine, asked } = counting();
    const replying = createReplyCache(undefined, () => 'v');
    const ask = (number: number) =>
      replying(engine, { command: 'who', name: `nobody ${number}` }, { locale: 'en', now });
    for (let number = 0; number <= 500; number += 1) await ask(number);
    await ask(500);
    expect(asked.length).toBe(501);
    await ask(0);
    expect(asked.length).toBe(502);
  });
});

describe('meaning', () => {
  it('is asked for English questions alone', async () => {
    const compared: string[] = [];
    const replying = createReplyCache(
      inEnglish(async (question) => {
        compared.push(question);
        return similarities;
      }),
      () => 'v',
    );
    const { engine } = counting();
    await replying(engine, RESCUED, { locale: 'en', now });
    await replying(engine, IN_RUSSIAN, { locale: 'en', now });
    await replying(engine, { command: 'topics' }, { locale: 'en', now });
    expect(compared).toEqual([RESCUED.question]);
  });

  it('that came too late is tried again when the question comes again', async () => {
    const answers: (Similarities | 'late')[] = ['late', similarities];
    const replying = createReplyCache(
      inEnglish(async () => answers.shift()!),
      () => 'v',
    );
    const { engine, asked } = counting();
    for (let time = 0; time < 3; time += 1) await replying(engine, RESCUED, { locale: 'en', now });
    expect(asked.length).toBe(2);
  });

  it.each<[string, FindSimilarities | undefined, number]>([
    ['is off by the settings', undefined, 1],
    ['was given up', async () => 'off', 1],
    ['is late every time', async () => 'late', 1],
    ['is late, then given up', lateThenOff(), 1],
  ])(
    'that %s runs the engine for three equal questions as often as that may help',
    async (_what, similar, times) => {
      const replying = createReplyCache(similar && inEnglish(similar), () => 'v');
      const { engine, asked } = counting();
      for (let time = 0; time < 3; time += 1)
        await replying(engine, RESCUED, { locale: 'en', now });
      expect(asked.length).toBe(times);
    },
  );

  it('is compared once for all who ask the same at that moment', async () => {
    const compared = Promise.withResolvers<Similarities>();
    let times = 0;
    const replying = createReplyCache(
      inEnglish(() => {
        times += 1;
        return compared.promise;
      }),
      () => 'v',
    );
    const { engine, asked } = counting();
    const replies = Array.from({ length: 3 }, () =>
      replying(engine, RESCUED, { locale: 'en', now }),
    );
    compared.resolve(similarities);
    expect(new Set(await Promise.all(replies)).size).toBe(1);
    expect([times, asked.length]).toEqual([1, 1]);
  });

  it('that fails is tried again', async () => {
    let times = 0;
    const replying = createReplyCache(
      inEnglish(async () => {
        times += 1;
        if (times === 1) throw new Error('out of order');
        return similarities;
      }),
      () => 'v',
    );
    const { engine } = counting();
    const ask = () => replying(engine, RESCUED, { locale: 'en', now });
    await expect(ask()).rejects.toThrow('out of order');
    expect((await ask()).asked?.outcome).toBe('answer');
  });
});

function lateThenOff(): FindSimilarities {
  let times = 0;
  return async () => {
    times += 1;
    return times === 1 ? 'late' : 'off';
  };
}

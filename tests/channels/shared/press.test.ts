/** What the press of a button does, whatever the platform. */
import { describe, expect, it } from 'vitest';
import type { ButtonPress } from '../../../src/channels/shared/button-codec.ts';
import { changesSince, type OldMessage } from '../../../src/channels/shared/changes-since.ts';
import { decidePress, inPlace } from '../../../src/channels/shared/press.ts';
import type { Request } from '../../../src/contract/request.ts';
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';

const REQUESTS: Readonly<Record<string, Request>> = {
  page: { command: 'timeline', page: 2 },
  editors: { command: 'editors', question: 'Why?' },
  settings: { command: 'settings' },
  quote: { command: 'quote', facts: ['a', 'b'], language: 'tr' },
  why: { command: 'why', question: 'Why?', language: 'tr' },
  within: { command: 'why', question: 'And then?', context: { about: ['fact:a'] } },
  next: { command: 'ask', question: 'Something else?', language: 'tr' },
  past: { command: 'ask', question: 'How many?', asOf: '2030-07-01' },
  changes: {
    command: 'changes',
    since: '2030-07-02T00:00:00.000Z',
    facts: ['c'],
    page: 2,
    language: 'az',
  },
};
const NOTED = {
  at: new Date('2030-07-04T12:00:00Z'),
  facts: ['rescued'],
  request: { command: 'ask', question: 'How many?', language: 'ru' },
} as const;
const context = {
  locale: 'en',
  service: {
    recall: async (id: string) => REQUESTS[id],
    knowledge: () => ({ version: 'now' }) as Knowledge,
    posted: {
      note: async () => {},
      withFacts: async () => [],
      at: async ({ message }: { readonly message: string }) =>
        message === 'noted' ? NOTED : undefined,
    },
  },
} as const;
const posted = { at: new Date('2030-07-04T10:00:00Z'), buttons: [] };
const message = { hidden: false, amongOthers: true, own: false, posted };
const press = (kind: ButtonPress['kind'], id = 'page', version = 'now'): ButtonPress => ({
  kind,
  id,
  version,
});

describe('a page', () => {
  it.each([
    ['by the one it was made for', { own: true }, 'turn'],
    ['that only one reader sees', { hidden: true }, 'turn'],
    ['between Dateline and a reader', { amongOthers: false }, 'turn'],
    ['by anybody else', {}, 'answer'],
  ])('turned %s: %j is a %s', async (_name, more, type) => {
    const decision = await decidePress(press('turn'), { ...message, ...more }, context);
    expect(decision).toMatchObject({ type, request: REQUESTS.page });
    if (decision.type === 'answer') expect(decision.privately).toBe(true);
  });

  it('takes another’s place only where it is one message', () => {
    expect([inPlace([1]), inPlace([1, 2]), inPlace([])]).toEqual([1, undefined, undefined]);
  });
});

describe('any other button', () => {
  it.each([true, false])('answers privately where others read along: %s', async (amongOthers) => {
    const decision = await decidePress(press('reply'), { ...message, amongOthers }, context);
    expect(decision).toMatchObject({ type: 'answer', privately: amongOthers });
  });

  it.each([
    ['editors', { type: 'ask-editors', question: 'Why?' }],
    ['settings', { type: 'settings' }],
  ])('to the %s opens what they have', async (id, decision) => {
    expect(await decidePress(press('reply', id), message, context)).toEqual(decision);
  });

  it.each([
    ['share', 'page'],
    ['reply', 'editors'],
    ['reply', 'settings'],
  ] as const)('of an old message looks nothing up that is not said: %s, %s', async (kind, id) => {
    const looked: string[] = [];
    const service = {
      ...context.service,
      async recall(one: string) {
        looked.push(one);
        return REQUESTS[one];
      },
    };
    const old = { ...message, posted: { ...posted, buttons: [{ custom_id: 'dl:r:quote' }] } };
    await decidePress(press(kind, id, 'then'), old, { ...context, service });
    expect(looked).toEqual([id]);
  });

  it('shows everyone what was asked', async () => {
    const decision = await decidePress(press('share'), message, context);
    expect(decision).toEqual({ type: 'share', request: REQUESTS.page });
  });
});

describe('an old message', () => {
  it('is answered with a word on that facts have changed since, and the way to which', async () => {
    const decision = await decidePress(press('reply', 'page', 'then'), message, context);
    expect(decision).toMatchObject({
      beneath: {
        note: expect.stringContaining('updated since'),
        choice: {
          label: 'What changed since?',
          request: { command: 'changes', since: '2030-07-04T10:00:00.000Z', language: 'en' },
        },
      },
    });
    const now = await decidePress(press('reply'), message, context);
    expect(now).toMatchObject({ beneath: undefined });
  });

  it.each([
    ['of a past day', 'past'],
    ['of changes', 'changes'],
  ])('says nothing of the kind where what is asked is %s', async (_name, id) => {
    const decision = await decidePress(press('reply', id, 'then'), message, context);
    expect(decision).toMatchObject({ type: 'answer', beneath: undefined });
  });

  it.each([[undefined], [press('reply', 'forgotten')]])(
    'says so where nobody remembers: %j',
    async (old) => {
      const decision = await decidePress(old, message, context);
      expect(decision).toEqual({
        type: 'expired',
        sentence: expect.stringContaining('no longer known'),
      });
    },
  );
});

describe('what changed since a message', () => {
  const since = '2030-07-04T10:00:00.000Z';
  const buttons = (...ids: string[]) => ids.map((id) => ({ custom_id: `dl:r:${id}` }));
  const copy = { tenant: 'discord:1', channel: '2' } as const;
  it.each<[string, Partial<OldMessage>, object]>([
    [
      'of an answer on record, its facts and its question, since it was posted',
      { copy: { ...copy, message: 'noted' }, buttons: buttons('quote') },
      {
        since: '2030-07-04T12:00:00.000Z',
        facts: ['rescued'],
        shownIn: 'ru',
        question: 'How many?',
      },
    ],
    [
      'of one that is on no record, as its buttons tell',
      { copy: { ...copy, message: 'other' }, buttons: buttons('gone', 'next', 'quote', 'why') },
      { since, facts: ['a', 'b'], shownIn: 'tr', question: 'Why?' },
    ],
    [
      'of what went on with a talk, without its question',
      { buttons: buttons('quote', 'within') },
      { since, facts: ['a', 'b'], shownIn: 'tr' },
    ],
    [
      'of an answer that says itself since when, since then',
      { buttons: buttons('quote', 'changes') },
      { since: '2030-07-02T00:00:00.000Z', facts: ['c'], shownIn: 'az' },
    ],
    [
      'of a message with nothing of Dateline’s, all facts',
      { buttons: [{ custom_id: 'theirs' }, null, 7] },
      { since },
    ],
  ])('is asked %s', async (_name, more, request) => {
    expect(await changesSince({ ...posted, ...more }, context.service)).toEqual({
      command: 'changes',
      ...request,
    });
  });
});

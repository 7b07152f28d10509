/** What the press of a button does, whatever the platform. */
import { describe, expect, it } from 'vitest';
import type { ButtonPress } from '../../../src/channels/shared/button-codec.ts';
import { decidePress, inPlace } from '../../../src/channels/shared/press.ts';
import type { Request } from '../../../src/contract/request.ts';
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';

const REQUESTS: Readonly<Record<string, Request>> = {
  page: { command: 'timeline', page: 2 },
  editors: { command: 'editors', question: 'Why?' },
  settings: { command: 'settings' },
};
const context = {
  locale: 'en',
  service: {
    recall: async (id: string) => REQUESTS[id],
    knowledge: () => ({ version: 'now' }) as Knowledge,
  },
} as const;
const message = { hidden: false, amongOthers: true, own: false };
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

  it('shows everyone what was asked', async () => {
    const decision = await decidePress(press('share'), message, context);
    expect(decision).toEqual({ type: 'share', request: REQUESTS.page });
  });
});

describe('an old message', () => {
  it('is answered with a word on what has changed since', async () => {
    const decision = await decidePress(press('reply', 'page', 'then'), message, context);
    expect(decision).toMatchObject({ note: expect.stringContaining('updated since') });
    expect(await decidePress(press('reply'), message, context)).toMatchObject({ note: undefined });
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

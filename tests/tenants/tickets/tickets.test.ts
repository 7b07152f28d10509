/** How many questions one person can send to the editors, and who can answer them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../../src/contract/plain-text.ts';
import type { From } from '../../../src/service/service.ts';
import {
  type Harbour,
  openHarbour,
  place,
  reader,
  UNKNOWN,
} from '../../support/harbour-service.ts';

let harbour: Harbour;
beforeEach(async () => {
  harbour = await openHarbour({ editorsChannel: '555555' });
});
afterEach(() => harbour.store.close());

const send = (question: string, from: From = reader) =>
  harbour.service.answer({ command: 'editors', question }, from);
const told = async (question: string, from?: From) => plainText((await send(question, from)).reply);
const SENT = /has been sent/;
const ALREADY = /already with the editors/;
const ENOUGH = /^3 questions of yours are still with the editors/;

describe('a question to the editors', () => {
  it('is taken once from one person, however it is typed, also when pressed twice at once', async () => {
    const [first, second] = await Promise.all([told(UNKNOWN), told(` ${UNKNOWN.toUpperCase()}?!`)]);
    expect(first).toMatch(SENT);
    expect(second).toMatch(ALREADY);
    expect((await send(UNKNOWN)).toEditors).toBeUndefined();
    expect(await told(UNKNOWN, { ...reader, user: '700001' })).toMatch(SENT);
  });

  it('is one of three that one person can have open in a place', async () => {
    const all = await Promise.all(['a?', 'b?', 'c?', 'd?', 'e?'].map((one) => told(one)));
    expect(all.filter((text) => SENT.test(text))).toHaveLength(3);
    expect(all.filter((text) => ENOUGH.test(text))).toHaveLength(2);
    expect(await told('f?', { ...reader, user: '700001' })).toMatch(SENT);
  });

  it('makes room for the next once it is answered, or a month old', async () => {
    const [first] = await Promise.all(['a?', 'b?', 'c?'].map((one) => send(one)));
    expect(await told('d?')).toMatch(ENOUGH);
    const { id } = first!.toEditors!.ticket;
    await harbour.service.editors.reply(id, { words: 'Yes.', by: 'e', place });
    expect(await told('d?')).toMatch(SENT);
    expect(await told('e?')).toMatch(ENOUGH);
    harbour.later(31);
    expect(await told('e?')).toMatch(SENT);
  });

  it('that could not be posted can be asked again', async () => {
    const { toEditors } = await send(UNKNOWN);
    await harbour.service.editors.unsent(toEditors!.ticket.id);
    expect(await told(UNKNOWN)).toMatch(SENT);
  });

  it('is answered by the editors of its own place alone', async () => {
    const { id } = (await send(UNKNOWN)).toEditors!.ticket;
    const { editors } = harbour.service;
    const words = { words: 'Ada.', by: 'e' };
    expect(await editors.ticket(id, 'discord:2')).toBeUndefined();
    expect(await editors.reply(id, { ...words, place: 'discord:2' })).toBeUndefined();
    expect(await editors.ticket(id, place)).toMatchObject({ state: 'open' });
    expect(await editors.reply(id, { ...words, place })).toBeDefined();
  });
});

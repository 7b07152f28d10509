/** How many questions one person can send to the editors, and who can answer them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../../src/contract/plain-text.ts';
import type { RequestContext } from '../../../src/service/request-context.ts';
import { harbourService, reader, tenant } from '../../support/harbour-service.ts';
import { UNKNOWN } from '../../support/packs/harbour.ts';
import type { RealService } from '../../support/real-service.ts';

let real: RealService;
beforeEach(async () => {
  real = await harbourService({ editorsChannel: '555555' });
});
afterEach(() => real.close());

const send = (question: string, from: RequestContext = reader) =>
  real.service.answer({ command: 'editors', question }, from);
const told = async (question: string, from?: RequestContext) =>
  plainText((await send(question, from)).reply);
const SENT = /has been sent/;
const ALREADY = /already with the editors/;
const ENOUGH = /^3 questions of yours are still with the editors/;

describe('a question to the editors', () => {
  it('is taken once from one person, however it is typed, also when pressed twice at once', async () => {
    const [first, second] = await Promise.all([told(UNKNOWN), told(` ${UNKNOWN.toUpperCase()}?!`)]);
    expect(first).toMatch(SENT);
    expect(second).toMatch(ALREADY);
    expect((await send(UNKNOWN)).ticket).toBeUndefined();
    expect(await told(UNKNOWN, { ...reader, user: '700001' })).toMatch(SENT);
  });

  it('is one of three that one person can have open in a tenant', async () => {
    const all = await Promise.all(['a?', 'b?', 'c?', 'd?', 'e?'].map((one) => told(one)));
    expect(all.filter((text) => SENT.test(text))).toHaveLength(3);
    expect(all.filter((text) => ENOUGH.test(text))).toHaveLength(2);
    expect(await told('f?', { ...reader, user: '700001' })).toMatch(SENT);
  });

  it('makes room for the next once it is answered, or a month old', async () => {
    const [first] = await Promise.all(['a?', 'b?', 'c?'].map((one) => send(one)));
    expect(await told('d?')).toMatch(ENOUGH);
    const { id } = first!.ticket!.ticket;
    await real.service.tickets.reply(id, { words: 'Yes.', by: 'e', tenant });
    expect(await told('d?')).toMatch(SENT);
    expect(await told('e?')).toMatch(ENOUGH);
    real.later({ days: 31 });
    expect(await told('e?')).toMatch(SENT);
  });

  it('whose process ended before it was posted is the same question when it is taken up again', async () => {
    const { ticket: first } = await send(UNKNOWN);
    real.later({ seconds: 6 });
    const { ticket: again } = await send(UNKNOWN);
    expect(again).toMatchObject({ ticket: { id: first!.ticket.id }, again: true });
    await real.service.tickets.posted(again!.ticket.id, {
      tenant,
      channel: '555555',
      message: '9',
    });
    expect(await told(UNKNOWN)).toMatch(ALREADY);
  });

  it('that could not be posted can be asked again', async () => {
    const { ticket: delivery } = await send(UNKNOWN);
    await real.service.tickets.unsent(delivery!.ticket.id);
    expect(await told(UNKNOWN)).toMatch(SENT);
  });

  it('is answered by the editors of its own tenant alone', async () => {
    const { id } = (await send(UNKNOWN)).ticket!.ticket;
    const { tickets: editors } = real.service;
    const words = { words: 'Ada.', by: 'e' };
    expect(await editors.ticket(id, 'discord:2')).toBeUndefined();
    expect(await editors.reply(id, { ...words, tenant: 'discord:2' })).toBeUndefined();
    expect(await editors.ticket(id, tenant)).toMatchObject({ state: 'open' });
    expect(await editors.reply(id, { ...words, tenant })).toBeDefined();
  });
});

/** A reader's question to the editors and their reply back, whatever the platform. */
import { describe, expect, it } from 'vitest';
import {
  editorsTenant,
  sendToEditors,
  sendToReader,
  type TicketMessenger,
  ticketId,
  ticketNumber,
} from '../../../src/channels/shared/tickets.ts';
import type { Reply } from '../../../src/contract/reply.ts';
import type { Service } from '../../../src/service/service.ts';
import type { Ticket } from '../../../src/tenants/tickets/types.ts';

const TENANT = 'discord:1';
const reply: Reply = { locale: 'en', command: 'editors', blocks: [] };
const ticket: Ticket = {
  id: 17,
  question: 'Why?',
  locale: 'en',
  asker: { tenant: TENANT, channel: 'here', user: 'reader' },
  state: 'open',
  at: new Date(0),
};

/** A platform where some of what is to be done fails. */
function messenger(...failing: readonly ('question' | 'direct' | 'where asked')[]) {
  const done: unknown[] = [];
  const act = (what: (typeof failing)[number]) => async () => {
    if (failing.includes(what)) throw new Error(`no ${what}`);
    done.push(what);
    return 'the message';
  };
  const log = (_facts: object, message: string) => done.push(message);
  return {
    done,
    platform: {
      name: 'Zulip',
      log: { info: log, warn: log, error: log },
      isClosed: () => false,
      factsOf: String as never,
      service: {
        tickets: {
          posted: async (id: number, at: object) => done.push([id, at]),
          unsent: async (id: number) => done.push(['unsent', id]),
          reply: async (id: number) => (id === ticket.id ? { ticket, reply } : undefined),
        },
      } as never,
      postQuestion: act('question'),
      replyDirectly: act('direct'),
      replyWhereAsked: act('where asked'),
    } satisfies TicketMessenger,
  };
}

describe('a question', () => {
  const delivery = { ticket, channel: 'editors', reply };

  it('is posted, and where it stands is noted', async () => {
    const { platform, done } = messenger();
    expect(await sendToEditors(delivery, reply, 'en', platform)).toEqual({ reply });
    const at = { tenant: TENANT, channel: 'editors', message: 'the message' };
    expect(done).toEqual(['question', [17, at]]);
  });

  it('that cannot be posted can be asked again, and the reader is told', async () => {
    const { platform, done } = messenger('question');
    expect(await sendToEditors(delivery, reply, 'en', platform)).toEqual({
      sentence: expect.stringContaining('editors'),
    });
    expect(done).toEqual([
      'A question could not be posted in the Zulip editors’ channel',
      ['unsent', 17],
    ]);
  });
});

describe('an editors’ reply', () => {
  const given = { words: 'Because.', by: 'editor', tenant: TENANT } as const;
  const SENT = /with the reader/;

  it('goes to the reader directly', async () => {
    const { platform, done } = messenger();
    expect(await sendToReader(17, given, 'en', platform)).toMatch(SENT);
    expect(done).toEqual(['direct']);
  });

  it('goes where they asked if they take no direct messages', async () => {
    const { platform, done } = messenger('direct');
    expect(await sendToReader(17, given, 'en', platform)).toMatch(SENT);
    expect(done.at(-1)).toBe('where asked');
  });

  it('is kept where neither works, and where there is no such question', async () => {
    const { platform } = messenger('direct', 'where asked');
    expect(await sendToReader(17, given, 'en', platform)).not.toMatch(SENT);
    expect(await sendToReader(18, given, 'en', platform)).not.toMatch(SENT);
  });

  it('counts only from the channel that the settings name now', () => {
    const service = {
      settings: { of: () => ({ editorsChannel: 'editors' }) },
    } as unknown as Service;
    const from = (channel: string | undefined, tenant: typeof TENANT | undefined = TENANT) =>
      editorsTenant({ tenant, channel }, service);
    expect([from('editors'), from('elsewhere'), from(undefined)]).toEqual([
      TENANT,
      undefined,
      undefined,
    ]);
    expect(editorsTenant({ tenant: undefined, channel: 'editors' }, service)).toBeUndefined();
  });
});

describe('the id of a question', () => {
  it('is read back', () => expect(ticketNumber(ticketId(17))).toBe(17));
  it.each(['dl:ed:ask', 'dl:ed:', 'dl:r:17'])('is not %j', (id) =>
    expect(ticketNumber(id)).toBe(0),
  );
});

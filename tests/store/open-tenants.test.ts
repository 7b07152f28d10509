import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenStore, openStore } from '../../src/store/index.ts';
import type { Feedback } from '../../src/tenants/feedback/repository.ts';
import { DEFAULTS } from '../../src/tenants/settings/settings.ts';
import { STRICT } from '../support/logs.ts';
import { DATABASES } from '../support/store/databases.ts';

const at = new Date('2030-06-01T10:00:00Z');
const feedback = (kind: Feedback['kind'], user?: string): Feedback => ({
  kind,
  answer: 'a',
  question: 'who?',
  fact: 'f',
  platform: 'discord',
  tenant: 'discord:1',
  user,
  at,
});

describe.each(DATABASES)('the store of tenants on $name', ({ fresh }) => {
  const database = fresh();
  let store: OpenStore;
  const open = () => openStore(database.dialect(), STRICT);
  const reopen = async () => {
    await store.close();
    store = await open();
  };
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  it('keeps settings and the salt through a restart', async () => {
    const settings = { ...DEFAULTS, packs: ['harbour'] };
    const salt = store.tenants.salt();
    await store.tenants.saveSettings('slack:T1', DEFAULTS, 'u');
    await store.tenants.saveSettings('slack:T1', settings, 'u');
    expect(store.tenants.settings('slack:T1')).toEqual(settings);
    await reopen();
    expect(store.tenants.settings('slack:T1')).toEqual(settings);
    expect(store.tenants.settings('slack:T2')).toBeUndefined();
    expect(store.tenants.salt()).toBe(salt);
    expect(salt.length).toBeGreaterThan(30);
  });

  it('finds a ticket by its number and by where it was posted', async () => {
    const asker = { tenant: 'slack:T1', channel: 'C1', message: '1.2', user: 'U1' } as const;
    const made = await store.tenants.addTicket({ question: 'why?', locale: 'az', asker, at });
    expect(made).toEqual({ id: 1, question: 'why?', locale: 'az', asker, at, state: 'open' });
    const posted = { tenant: 'slack:T1', channel: 'CED', message: '3.4' } as const;
    await store.tenants.ticketPosted(1, posted);
    await store.tenants.ticketReplied(1, { words: 'Because.', by: 'U2', at });
    await reopen();
    const found = await store.tenants.ticketAt(posted);
    expect(found).toEqual({
      ...made,
      state: 'answered',
      posted,
      reply: { words: 'Because.', by: 'U2', at },
    });
    expect(await store.tenants.ticket(1)).toEqual(found);
    expect(await store.tenants.ticketAt({ ...posted, message: '9' })).toBeUndefined();
  });

  it('counts the last word of each named reader and every nameless one', async () => {
    for (const one of [
      feedback('good', 'x'),
      feedback('bad', 'x'),
      feedback('not-asked', 'y'),
      feedback('good'),
      feedback('good'),
    ])
      await store.tenants.recordFeedback(one);
    expect(await store.tenants.feedback(10)).toMatchObject([{ good: 2, bad: 1, notAsked: 1 }]);
    await store.tenants.recordFeedback(feedback('good', 'x'));
    expect(await store.tenants.feedback(10)).toEqual([
      { question: 'who?', fact: 'f', good: 3, bad: 0, notAsked: 1, last: at },
    ]);
  });

  it('finds the messages that show a fact, newest first', async () => {
    const posted = (message: string, ...ids: string[]) => ({
      tenant: 'discord:1' as const,
      channel: '5',
      message,
      request: '{"command":"help"}',
      facts: ids.map((id) => ({ id, hash: `${id}-1` })),
      at: new Date(+at + Number(message)),
    });
    for (const one of [posted('1', 'a', 'b'), posted('2', 'b'), posted('3', 'c')])
      await store.tenants.notePosted(one);
    await reopen();
    expect(await store.tenants.postedWith(['b', 'x'])).toEqual([
      posted('2', 'b'),
      posted('1', 'a', 'b'),
    ]);
    expect(await store.tenants.postedWith([])).toEqual([]);
  });

  it('keeps of a message what it showed last, until it is forgotten', async () => {
    const shows = (fact: string, day: number) => ({
      tenant: 'slack:T1' as const,
      channel: 'C1',
      message: '1.2',
      request: '{"command":"help"}',
      facts: [{ id: fact, hash: `${fact}-1` }],
      at: new Date(+at + day * 86_400_000),
    });
    await store.tenants.notePosted(shows('a', 0));
    await store.tenants.notePosted(shows('b', 0));
    await reopen();
    await store.tenants.notePosted(shows('c', 1));
    expect(await store.tenants.postedWith(['a', 'b'])).toEqual([]);
    expect(await store.tenants.postedFacts(at)).toEqual([{ id: 'c', hash: 'c-1' }]);
    expect(await store.tenants.postedFacts(new Date(+at + 2 * 86_400_000))).toEqual([]);
    await store.tenants.forgetPosted(shows('c', 1));
    expect(await store.tenants.postedWith(['c'])).toEqual([]);
  });
});

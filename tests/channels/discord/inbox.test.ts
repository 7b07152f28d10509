/** What Discord tells of is answered once: however often it tells, in however many processes, and whichever of them die. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Inbox } from '../../../src/channels/shared/inbox.ts';
import type { InboxRepository } from '../../../src/service/inbox-repository.ts';
import type { Considered, Service } from '../../../src/service/service.ts';
import { localDiscord, serviceInGuild, shown } from '../../support/discord/harness.ts';
import { inboxes } from '../../support/inboxes.ts';
import { ANSWER, QUESTION } from '../../support/packs/downing.ts';
import type { RealService } from '../../support/real-service.ts';
import type { Said } from '../../support/servers/discord-channels.ts';

const LONG = { id: '1', content: 'All 67 people on board the downed jet died. '.repeat(40) };

const local = localDiscord();
let real: RealService;
let processes: ReturnType<typeof inboxes>;
let ended: PromiseWithResolvers<Considered>;
beforeEach(async () => {
  real = await serviceInGuild();
  processes = inboxes(local.log);
  ended = Promise.withResolvers();
});
afterEach(async () => {
  ended.resolve({ kind: 'silence' });
  await real.close();
});

/** A busy processor takes its time. */
const LONG_POLL = { timeout: 10_000 };

type Parts = { readonly kept: InboxRepository; readonly service: Service };

/** A process of Dateline's, over the store that all of them have. */
async function process({
  kept = real.store.inbox,
  service = real.restarted(),
}: Partial<Parts> = {}): Promise<Inbox> {
  const inbox = processes.over(kept);
  await local.start({ service, inbox });
  return inbox;
}

/** A service that comes to no answer while the test goes on, as where its process is killed over it. */
const dying = (): Service => ({
  ...real.restarted(),
  considerMessage: () => ended.promise,
  check: () => {
    throw new Error('killed');
  },
});

const ask = (times: number): Said[] =>
  Array.from({ length: times }, () => local.server.write(`<@${local.server.appId}> ${QUESTION}`));

const answersTo = ({ id }: Said) =>
  local.server.posts
    .filter((post) => (post as Referring).message_reference?.message_id === id)
    .map(shown);
type Referring = { readonly message_reference?: { readonly message_id: string } };

/** Once all that was begun is over, each is answered once. */
async function expectOnce(said: readonly Said[], inbox: Inbox): Promise<void> {
  await expect
    .poll(() => said.filter((one) => answersTo(one).length === 0).length, LONG_POLL)
    .toBe(0);
  await expect.poll(inbox.open, LONG_POLL).toBe(0);
  expect(said.map((one) => answersTo(one).length)).toEqual(said.map(() => 1));
  for (const one of said) expect(answersTo(one)[0]).toContain(ANSWER);
}

describe('a message to Dateline', () => {
  it('that is replayed after a resume is not answered again: 20 of 20', async () => {
    const inbox = await process();
    const said = ask(20);
    await expectOnce(said, inbox);
    local.server.replay(40);
    await expect.poll(() => inbox.counts().known).toBeGreaterThanOrEqual(20);
    local.server.forgetNonces();
    await expectOnce(said, inbox);
  });

  it('that two processes hear is answered by one: 10 of 10', async () => {
    const [one, other] = [await process(), await process()];
    const said = ask(10);
    // The local Discord, too, tells of a message by one connection at a time.
    local.server.replay(10);
    await expectOnce(said, one);
    expect(one.counts().taken + other.counts().taken).toBe(10);
  });

  it('and that a process died over is answered by the next: 18 of 18', async () => {
    await process({ service: dying() });
    const said = ask(18);
    await expect.poll(real.store.inbox.openArrivals).toBe(18);
    const after = await process();
    await processes.outlive(after);
    await expectOnce(said, after);
  });

  it('and for which the store was away is answered when it is back', async () => {
    let away = true;
    const working = real.restarted();
    const service: Service = {
      ...working,
      considerMessage: (...given) =>
        away
          ? Promise.reject(new Error('the connection was closed'))
          : working.considerMessage(...given),
    };
    const inbox = await process({ service });
    const said = ask(1);
    await local.saying(/was not finished/);
    away = false;
    await processes.outlive(inbox);
    await expectOnce(said, inbox);
  });

  it.each([
    ['a moment ago', () => {}],
    ['so long ago that Discord knows its nonce no more', () => local.server.forgetNonces()],
  ])(
    'answered %s by a process that died before it could say so stands there once, and is corrected later',
    async (_when, pass) => {
      const kept = { ...real.store.inbox, finish: () => new Promise<never>(() => {}) };
      await process({ kept });
      const said = ask(5);
      await expect
        .poll(() => said.filter((one) => answersTo(one).length === 0).length, LONG_POLL)
        .toBe(0);
      pass();
      const after = await process();
      await processes.outlive(after);
      await expectOnce(said, after);
      const noted = await real.service.posted.withFacts([...real.service.knowledge().facts.keys()]);
      expect(noted.map(({ message }) => message).sort()).toEqual(
        local.server.posts.map(({ id }) => id).sort(),
      );
    },
  );

  it('is answered also where it cannot be written down', async () => {
    const kept = { ...real.store.inbox, take: () => Promise.reject(new Error('disk full')) };
    await process({ kept });
    const [said] = ask(1);
    expect(shown(await said!.reply())).toContain(ANSWER);
  });

  it('is not written down where it is none of Dateline’s business', async () => {
    const inbox = await process();
    local.server.write('Lunch?');
    await expectOnce(ask(1), inbox);
    expect(inbox.counts().taken).toBe(1);
  });
});

describe('an interaction', () => {
  it('that is replayed is not answered, and changes nothing again', async () => {
    const inbox = await process();
    await local.server.slash('ask', { question: QUESTION }).message;
    local.server.replay(1);
    await expect.poll(() => inbox.counts().known).toBe(1);
    await expect.poll(inbox.open).toBe(0);
    expect(local.server.requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(1);
    expect(local.errors()).toEqual([]);
  });

  it('under which “thinking…” stands as its process dies is finished by the next', async () => {
    const never = () => new Promise<never>(() => {});
    await process({ service: { ...real.restarted(), answer: never } });
    const sent = local.server.menu('Check this message', LONG);
    await sent.callback;
    const after = await process();
    await processes.outlive(after);
    expect(shown(await sent.edited)).toContain(ANSWER);
    await expect.poll(after.open).toBe(0);
  });

  it('that shows everyone an answer, twice at the same moment, shows it once', async () => {
    const inbox = await process();
    const mine = await local.server.slash('ask', { question: QUESTION, private: true }).message;
    const presses = [1, 2].map(() => local.server.button(mine, 'Show everyone'));
    await Promise.all(presses.map(({ callback }) => callback));
    await expect.poll(inbox.open).toBe(0);
    const sent = ({ method, path }: { readonly method: string; readonly path: string }) =>
      method === 'POST' && /^\/webhooks\/\d+\/[^/]+$/.test(path);
    expect(local.server.requests.filter(sent)).toHaveLength(1);
  });

  it('that could not show everyone the answer can be pressed again', async () => {
    await process();
    const mine = await local.server.slash('ask', { question: QUESTION, private: true }).message;
    local.server.fail({ path: /^\/webhooks\/\d+\/[^/]+$/, status: 400, code: 50035 });
    expect(shown(await local.server.button(mine, 'Show everyone').followUp())).toContain(
      'could not be shown',
    );
    expect(shown(await local.server.button(mine, 'Show everyone').followUp())).toContain(ANSWER);
  });

  it('that could not be acknowledged can be pressed again', async () => {
    await process();
    const mine = await local.server.slash('ask', { question: QUESTION, private: true }).message;
    local.server.fail({ path: /callback$/, status: 404, code: 10062 });
    local.server.button(mine, 'Show everyone');
    await local.saying(/was over before the answer/);
    expect(shown(await local.server.button(mine, 'Show everyone').followUp())).toContain(ANSWER);
  });

  it('that shows everyone an answer does so while the store is away', async () => {
    await process({ kept: { ...real.store.inbox, note: () => Promise.reject(new Error('away')) } });
    const mine = await local.server.slash('ask', { question: QUESTION, private: true }).message;
    expect(shown(await local.server.button(mine, 'Show everyone').followUp())).toContain(ANSWER);
  });

  it('that nobody acknowledged is over', async () => {
    const never = () => new Promise<never>(() => {});
    await process({ service: { ...real.restarted(), answer: never } });
    local.server.slash('ask', { question: QUESTION });
    await expect.poll(real.store.inbox.openArrivals).toBe(1);
    const after = await process();
    await processes.outlive(after);
    await expect.poll(after.open).toBe(0);
    expect(local.server.requests.filter(({ path }) => path.endsWith('/callback'))).toEqual([]);
  });

  it('whose answer stands there as its process dies is noted for corrections', async () => {
    const kept = { ...real.store.inbox, finish: () => new Promise<never>(() => {}) };
    const forgetful = real.restarted();
    const service = { ...forgetful, posted: { ...forgetful.posted, note: async () => {} } };
    await process({ kept, service });
    const { id } = await local.server.slash('ask', { question: QUESTION }).message;
    const after = await process();
    await processes.outlive(after);
    await expect.poll(after.open).toBe(0);
    const noted = await real.service.posted.withFacts([...real.service.knowledge().facts.keys()]);
    expect(noted.map(({ message }) => message)).toEqual([id]);
  });
});

/** A newsroom posts an answer at noon, corrects the fact at three, and every posted copy says so. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Fact } from '../../../src/knowledge/model/schema.ts';
import { localDiscord, serviceInGuild, shown } from '../../support/discord/harness.ts';
import { type Correcting, correcting } from '../../support/jobs/correcting.ts';
import { ANSWER, edit, HARBOURS, QUESTION } from '../../support/packs/downing.ts';
import type { RealService } from '../../support/real-service.ts';
import { GUILD } from '../../support/servers/discord-shapes.ts';

const CORRECTED = 'Of the 67 people on board the downed jet, 39 died.';
const CHANNEL = '600000000000000001';
const THREAD = '600000000000000002';
const reader = { user: '500000000000000001', channel: CHANNEL };

const local = localDiscord();
let real: RealService;
let corrector: Correcting;
afterEach(async () => {
  await corrector.stop();
  await real.close();
});

async function start(over: 'gateway' | 'http' = 'gateway') {
  real = await serviceInGuild();
  const { service } = real;
  const bot = await (over === 'http' ? local.startHttp({ service }) : local.start({ service }));
  corrector = correcting(real, service, {
    edit: bot.editPosted,
    tell: bot.tellPromised,
    log: local.log,
  });
  return local.server;
}

const me = () => `<@${local.server.appId}>`;
/** The message as it stands now. */
const now = (message: { id: string }) => shown(local.server.standing(message.id)!);
/** The message once Dateline knows that it is there, which it is told only then. */
async function noted<M extends { id: string }>(
  posted: Promise<M>,
  by: 'message' | 'channel' = 'message',
): Promise<M> {
  const message = await posted;
  await vi.waitFor(async () => {
    const known = await real.service.posted.withFacts(['azal-dead']);
    expect(known.map((one) => one[by])).toContain(message.id);
  });
  return message;
}
const edits = () =>
  local.server.requests.filter(
    ({ method, path }) => method === 'PATCH' && path.startsWith('/channels/'),
  );

const toll = edit((fact) => ({
  ...fact,
  text: { ...fact.text, en: CORRECTED, ru: 'Из 67 человек на борту погибли 39.' },
}));

describe('a posted answer', () => {
  it.each(['gateway', 'http'] as const)(
    'to a command says first that it was corrected, and when, and then what is approved now (%s)',
    async (over) => {
      const server = await start(over);
      const message = await noted(server.slash('ask', { question: QUESTION }, reader).message);
      real.change(toll);
      await corrector.check();
      expect(now(message).trim()).toMatch(/^Corrected on 1 July 2025\./);
      expect(now(message)).toContain(CORRECTED);
      expect(now(message)).not.toContain(ANSWER);
    },
  );

  it('to a mention is corrected in the language it was given in', async () => {
    const server = await start();
    const question = 'Сколько человек погибло на сбитом самолёте?';
    const message = await noted(server.write(`${me()} ${question}`, reader).reply());
    real.change(toll);
    await corrector.check();
    expect(now(message)).toContain('1 июля 2025 г. — исправлено.');
    expect(now(message)).toContain('Из 67 человек на борту погибли 39.');
  });

  it('in a thread, and one that was shown to everyone, are corrected where they stand', async () => {
    const server = await start();
    const inThread = await server.slash(
      'ask',
      { question: QUESTION },
      { ...reader, thread: THREAD },
    ).message;
    const hidden = await server.slash('ask', { question: QUESTION, private: true }, reader).message;
    const shared = await noted(server.button(hidden, 'Show everyone', reader).followUp());
    real.change(toll);
    await corrector.check();
    expect(now(inThread)).toContain(CORRECTED);
    expect(now(shared)).toContain(CORRECTED);
    expect(edits()).toHaveLength(2);
  });

  it('that one reader alone sees is changed for a quarter of an hour, and then on record as not reached', async () => {
    const server = await start();
    const hidden = await server.slash('ask', { question: QUESTION, private: true }, reader).message;
    await noted(Promise.resolve({ ...hidden, id: 'private' }), 'channel');
    real.change(toll);
    await corrector.check();
    expect(now(hidden)).toContain(CORRECTED);
    expect(hidden.flags).toBe(64);
    expect((await real.store.tenants.receipts({}, 1))[0]?.state).toBe('reached');
    vi.setSystemTime(Date.now() + 3_600_000);
    real.change(edit((fact) => ({ ...fact, status: 'retracted' })));
    await corrector.check();
    vi.useRealTimers();
    expect(await real.store.tenants.receipts({}, 1)).toMatchObject([
      { state: 'not-reached', why: expect.stringContaining('one reader alone') },
    ]);
  });

  it('that one reader alone sees tells them once, in a direct message, who wanted to be told', async () => {
    const server = await start();
    const hidden = await server.slash('ask', { question: QUESTION, private: true }, reader).message;
    const press = async () => server.button(hidden, 'Tell me if this changes', reader).answer;
    const kept = await press();
    expect(kept.flags).toBe(64);
    expect(shown(kept)).toContain('Should this change before 31 July 2025');
    const watched = () =>
      real.store.tenants.watchedBy({ tenant: `discord:${GUILD}`, person: reader.user });
    expect(await watched()).toBe(1);
    await server.button(kept, 'No longer tell me', reader).answer;
    expect(await watched()).toBe(0);
    await press();
    await press();
    expect(await watched()).toBe(1);
    vi.setSystemTime(Date.now() + 3_600_000);
    real.change(toll);
    await corrector.check();
    vi.useRealTimers();
    const [told, ...more] = server.posts;
    expect(more).toEqual([]);
    expect(told).toMatchObject({ channel_id: expect.stringMatching(/^7/) });
    expect(shown(told!).trim()).toMatch(/^You wanted to be told if this changes: “How many/);
    expect(shown(told!)).toContain(CORRECTED);
    // Nobody is known any more; what was told is a message like any other.
    expect(await watched()).toBe(0);
    const ways = (await real.store.tenants.receipts({}, 9)).map(({ state, how }) => [state, how]);
    expect(ways).toContainEqual(['reached', ['told']]);
    real.change(edit((fact) => ({ ...fact, text: { ...fact.text, en: 'Of the 67, 40 died.' } })));
    await corrector.check();
    expect(now(told!)).toContain('40 died');
    // By then it has changed already, and there is nothing to wait for.
    expect(shown(await press())).toContain('This has changed already.');
  });

  it('that somebody who left wanted to be told of is forgotten with them', async () => {
    const server = await start();
    const hidden = await server.slash('ask', { question: QUESTION, private: true }, reader).message;
    await server.button(hidden, 'Tell me if this changes', reader).answer;
    server.remove(reader.user);
    vi.setSystemTime(Date.now() + 3_600_000);
    real.change(toll);
    await corrector.check();
    vi.useRealTimers();
    expect(server.posts).toEqual([]);
    expect(
      await real.store.tenants.watchedBy({ tenant: `discord:${GUILD}`, person: reader.user }),
    ).toBe(0);
    const whys = (await real.store.tenants.receipts({}, 9)).map(({ why }) => why);
    expect(whys).toContain('whoever wanted to be told is not there any more');
  });

  it('in a direct message is changed there, and a line says so', async () => {
    const server = await start();
    const direct = { user: reader.user, direct: true };
    const message = await noted(server.write(QUESTION, direct).reply());
    real.change(toll);
    await corrector.check();
    expect(now(message)).toContain(CORRECTED);
    const said = () => server.posts.filter((one) => /was changed on 1 July 2025/.test(shown(one)));
    // A change makes no sound, so a line says so each time; it shows no fact that could change in turn.
    expect(said()).toHaveLength(1);
    expect(said()[0]).toMatchObject({ message_reference: { message_id: message.id } });
    expect(shown(said()[0]!)).toContain(`The answer above to “${QUESTION}”`);
    expect(shown(said()[0]!)).not.toContain('39');
    real.change(edit((fact) => ({ ...fact, text: { ...fact.text, en: 'Of the 67, 40 died.' } })));
    await corrector.check();
    expect(now(message)).toContain('40 died');
    expect(said()).toHaveLength(2);
    const [receipt] = await real.store.tenants.receipts({}, 1);
    expect(receipt).toMatchObject({ state: 'reached', how: ['edited', 'told'] });
  });

  it.each([
    [50_005, 'which is not its own any more'],
    [50_083, 'in a thread that was archived'],
  ])('that nobody can change (%i), %s, gets one reply, which is changed later', async (code) => {
    const server = await start();
    const message = await noted(server.write(`${me()} ${QUESTION}`, reader).reply());
    server.fail({ path: new RegExp(`/messages/${message.id}$`), status: 400, code });
    real.change(toll);
    await corrector.check();
    const replies = () =>
      server.posts.filter(({ message_reference: to }) => to?.message_id === message.id);
    expect(replies()).toHaveLength(1);
    const [reply] = replies();
    expect(shown(reply!)).toContain('The answer above does not hold any more');
    expect(shown(reply!)).toContain(`It said: ${ANSWER}`);
    expect(shown(reply!)).toContain(CORRECTED);
    real.change(edit((fact) => ({ ...fact, status: 'retracted' })));
    await corrector.check();
    expect(replies()).toHaveLength(1);
    expect(now(reply!)).toContain('Withdrawn on 1 July 2025.');
    expect((await real.store.tenants.receipts({}, 9)).map(({ how }) => how)).toEqual([
      ['followed-up'],
      ['followed-up'],
    ]);
  });

  it('says that its fact was withdrawn, and shows it as such', async () => {
    const server = await start();
    const message = await noted(server.slash('ask', { question: QUESTION }, reader).message);
    real.change(edit((fact) => ({ ...fact, status: 'retracted' })));
    await corrector.check();
    expect(now(message)).toContain('Withdrawn on 1 July 2025.');
    expect(now(message)).toContain('The editors have withdrawn this statement.');
  });

  it('says so when the fact is gone from the files', async () => {
    const server = await start();
    const message = await noted(server.slash('ask', { question: QUESTION }, reader).message);
    real.change(edit(() => undefined));
    await corrector.check();
    expect(now(message)).toContain('Withdrawn on 1 July 2025.');
    expect(now(message)).not.toContain(ANSWER);
  });

  it('is changed once for each change, and not for what its readers cannot see', async () => {
    const server = await start();
    const message = await noted(server.slash('ask', { question: QUESTION }, reader).message);
    real.change(edit((fact) => ({ ...fact, text: { ...fact.text, tr: 'Başka bir çeviri.' } })));
    await corrector.check();
    expect(edits()).toHaveLength(0);
    real.change(toll);
    await corrector.check();
    await corrector.check();
    expect(edits()).toHaveLength(1);
    real.change(edit((fact) => ({ ...fact, text: { ...fact.text, en: ANSWER } })));
    await corrector.check();
    expect(edits()).toHaveLength(2);
    expect(now(message)).toContain(ANSWER);
  });

  it('whose question cannot be read any more says what changed, once', async () => {
    const server = await start();
    const question = 'Сколько человек погибло на сбитом самолёте?';
    const message = await noted(server.slash('ask', { question }, reader).message);
    const [kept] = await real.service.posted.withFacts(['azal-dead']);
    await real.store.tenants.notePosted({ ...kept!, request: '{"command":"of another version"}' });
    real.change(toll);
    await corrector.check();
    await corrector.check();
    expect(now(message)).toContain('1 июля 2025 г. — исправлено.');
    expect(now(message)).toContain('Из 67 человек на борту погибли 39.');
    expect(edits()).toHaveLength(1);
    expect(local.logged.filter(({ message }) => /cannot be read/.test(message))).toHaveLength(1);
    real.change(edit((fact) => ({ ...fact, status: 'retracted' })));
    await corrector.check();
    expect(now(message)).toContain('отозвано');
  });

  it('of several messages is corrected in each of them', async () => {
    const server = await start();
    const texts = HARBOURS.map(
      (name) => `The ${name} harbour ${`counted ${name} boats and `.repeat(20)}more.`,
    );
    real.change((knowledge) => {
      const model = knowledge.facts.get('azal-route')!;
      const facts = texts.map(
        (text, at): Fact => ({ ...model, id: `long-${at}`, text: { en: text } }),
      );
      const all = new Map([...knowledge.facts, ...facts.map((fact) => [fact.id, fact] as const)]);
      return { ...knowledge, version: 'long', facts: all };
    });
    const sent = server.menu('Check this message', { id: '1', content: texts.join('\n') }, reader);
    await sent.edited;
    const last = await sent.followUp();
    await server.button(last, 'Show everyone', reader).followUp(2);
    await vi.waitFor(async () =>
      expect(await real.service.posted.withFacts(['long-0'])).toHaveLength(1),
    );
    const [before] = await real.service.posted.withFacts(['long-0']);
    const ids = [before!.message, ...(before!.more ?? [])];
    expect(ids.length).toBeGreaterThan(1);
    const wrong = 'long-5';
    real.change((knowledge) => {
      const fact = knowledge.facts.get(wrong)!;
      const facts = new Map(knowledge.facts).set(wrong, { ...fact, text: { en: 'Not so.' } });
      return { ...knowledge, version: 'corrected', facts };
    });
    await corrector.check();
    const words = ids.map((id) => now({ id })).join();
    expect(words.trim()).toMatch(/^Corrected on 1 July 2025\./);
    expect(words).toContain('Not so.');
    expect(words).not.toContain(texts[5]);
    expect(edits()).toHaveLength(ids.length);
  });

  it('of more than thirty days ago is left as it is', async () => {
    const server = await start();
    await noted(server.slash('ask', { question: QUESTION }, reader).message);
    real.later({ days: 31 });
    real.change(toll);
    await corrector.check();
    expect(edits()).toHaveLength(0);
  });

  it('for one reader alone is not touched', async () => {
    const server = await start();
    await server.slash('ask', { question: QUESTION, private: true }, reader).message;
    real.change(toll);
    await corrector.check();
    expect(edits()).toHaveLength(0);
  });

  it('that is gone is forgotten; one that is refused is tried again until it may be changed', async () => {
    const server = await start();
    const gone = await noted(server.write(`${me()} ${QUESTION}`, reader).reply());
    const shut = await noted(server.write(`${me()} ${QUESTION}`, reader).reply());
    const elsewhere = { ...reader, channel: '600000000000000009' };
    const message = await noted(server.write(`${me()} ${QUESTION}`, elsewhere).reply());
    server.fail({ path: new RegExp(`/messages/${gone.id}$`), status: 404, code: 10_008 });
    server.fail({ path: new RegExp(`/messages/${shut.id}$`), status: 403, code: 50_001 });
    server.fail({ path: new RegExp(`/messages/${message.id}$`), status: 400 });
    real.change(toll);
    await corrector.check();
    expect(edits()).toHaveLength(3);
    await corrector.check();
    expect(edits()).toHaveLength(3);
    real.later({ seconds: 61 });
    await corrector.check();
    expect(edits()).toHaveLength(5);
    expect(now(shut)).toContain(CORRECTED);
    expect(now(message)).toContain(CORRECTED);
    const receipts = await real.store.tenants.receipts({}, 10);
    expect(new Map(receipts.map((one) => [one.at.message, [one.state, one.why]]))).toEqual(
      new Map([
        [gone.id, ['not-reached', expect.stringContaining('10008')]],
        [shut.id, ['reached', undefined]],
        [message.id, ['reached', undefined]],
      ]),
    );
  });

  it('that is too old to be changed now is not pressed: its channel rests as long as Discord says', async () => {
    const server = await start();
    const message = await noted(server.write(`${me()} ${QUESTION}`, reader).reply());
    const path = new RegExp(`/messages/${message.id}$`);
    const limited = { path, status: 429, code: 30_046, retryAfter: 12 };
    server.fail(limited);
    real.change(toll);
    await corrector.check();
    expect(edits()).toHaveLength(1);
    real.later({ seconds: 10 });
    await corrector.check();
    expect(edits()).toHaveLength(1);
    real.later({ seconds: 3 });
    await corrector.check();
    expect(edits()).toHaveLength(2);
    expect(now(message)).toContain(CORRECTED);
  });
});

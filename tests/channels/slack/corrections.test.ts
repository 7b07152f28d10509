/** A newsroom posts an answer at noon, corrects the fact at three, and every posted copy says so. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Fact } from '../../../src/knowledge/model/schema.ts';
import type { Settings } from '../../../src/tenants/settings/settings.ts';
import { updateReply } from '../../../src/tenants/subscriptions/update-reply.ts';
import { type Correcting, correcting } from '../../support/jobs/correcting.ts';
import { SILENT } from '../../support/logs.ts';
import { ANSWER, edit, HARBOURS, QUESTION } from '../../support/packs/downing.ts';
import type { RealService } from '../../support/real-service.ts';
import type { Post } from '../../support/servers/slack.ts';
import { BOT_USER } from '../../support/servers/slack-shapes.ts';
import {
  labels,
  localSlack,
  serviceInWorkspace,
  shown,
  TENANT,
} from '../../support/slack/harness.ts';

const ME = `<@${BOT_USER}>`;
const CORRECTED = 'Of the 67 people on board the downed jet, 39 died.';

const local = localSlack();
let real: RealService;
let corrector: Correcting;
let connection: Awaited<ReturnType<typeof local.start>>;
afterEach(async () => {
  await corrector.stop();
  await real.close();
});

async function start(settings: Partial<Settings> = { answers: 'public' }) {
  real = await serviceInWorkspace(settings);
  connection = await local.start(real.service);
  corrector = correcting(real, real.service, {
    edit: connection.editPosted,
    tell: connection.tellPromised,
    log: local.log,
  });
  return local.server;
}

/** The message once Dateline knows that it is there, which it is told only then. */
async function noted(posted: Promise<Post>): Promise<Post> {
  const post = await posted;
  await vi.waitFor(async () => {
    const known = await real.service.posted.withFacts(['azal-dead']);
    expect(known.map(({ message }) => message)).toContain(post.ts);
  });
  return post;
}
const now = (post: Post) => shown(local.server.shown(post)!);
const edits = () => local.server.called('chat.update');

const toll = edit((fact) => ({
  ...fact,
  text: { ...fact.text, en: CORRECTED, tr: 'Uçaktaki 67 kişiden 39’u öldü.' },
}));

describe('a posted answer', () => {
  it('to a command says first that it was corrected, and when, and then what is approved now', async () => {
    const server = await start();
    const post = await noted(server.slash('/ask', QUESTION).message());
    expect(post).toMatchObject({ method: 'chat.postMessage', ephemeral: false });
    real.change(toll);
    await corrector.check();
    expect(now(post)).toMatch(/^Corrected on 1 July 2025\./);
    expect(local.server.shown(post)?.text).toMatch(/^Corrected on 1 July 2025\./);
    expect(now(post)).toContain(CORRECTED);
    expect(now(post)).not.toContain(ANSWER);
  });

  it('to a mention, in its thread, is corrected in the language it was given in', async () => {
    const server = await start();
    const question = 'Düşürülen uçakta kaç kişi öldü?';
    const post = await noted((await server.say(`${ME} ${question}`)).message());
    real.change(toll);
    await corrector.check();
    expect(now(post)).toContain('Düzeltildi: 1 Temmuz 2025');
    expect(now(post)).toContain('Uçaktaki 67 kişiden 39’u öldü.');
  });

  it('that was shared is corrected; the one reader’s own copy is not', async () => {
    const server = await start({ answers: 'private' });
    const own = await server.slash('/ask', QUESTION).message();
    const shared = await noted(server.press(own, 'Share to channel').message(2));
    real.change(toll);
    await corrector.check();
    expect(now(shared)).toContain(CORRECTED);
    expect(edits()).toHaveLength(1);
  });

  it('that one reader alone sees gets one word beside it, to that reader, while Slack takes it', async () => {
    const server = await start({ answers: 'private' });
    await server.slash('/ask', QUESTION).message();
    await vi.waitFor(async () => {
      expect(await real.service.posted.withFacts(['azal-dead'])).toMatchObject([
        { channel: 'private' },
      ]);
    });
    const before = server.posts.length;
    real.change(toll);
    await corrector.check();
    await corrector.check();
    const [beside, ...more] = server.posts.slice(before);
    expect(more).toEqual([]);
    expect(beside).toMatchObject({ ephemeral: true });
    expect(shown(beside!)).toContain(CORRECTED);
  });

  it('that one reader alone sees tells them once, in a direct message, who wanted to be told', async () => {
    const server = await start({ answers: 'private' });
    const own = await server.slash('/ask', QUESTION).message();
    const kept = await server.press(own, 'Tell me if this changes').message();
    expect(kept.ephemeral).toBe(true);
    expect(shown(kept)).toContain('Should this change before 31 July 2025');
    vi.setSystemTime(Date.now() + 3_600_000);
    real.change(toll);
    await corrector.check();
    vi.useRealTimers();
    const direct = await server.directWith();
    const told = server.posts.filter(({ channel }) => channel === direct);
    expect(told).toHaveLength(1);
    expect(shown(told[0]!)).toMatch(/^You wanted to be told if this changes: “How many/);
    expect(shown(told[0]!)).toContain(CORRECTED);
    const person = server.people.reader.id;
    expect(await real.store.tenants.watchedBy({ tenant: TENANT, person })).toBe(0);
    real.change(edit((fact) => ({ ...fact, text: { ...fact.text, en: 'Of the 67, 40 died.' } })));
    await corrector.check();
    expect(now(told[0]!)).toContain('40 died');
  });

  it.each(['command', 'message'])(
    'to a %s in a direct message is changed there, and a line says so',
    async (how) => {
      const server = await start();
      const channel = await server.directWith();
      const post = await noted(
        how === 'command'
          ? server.slash('/ask', QUESTION, { channel }).message()
          : (await server.say(QUESTION, { channel })).message(),
      );
      real.change(toll);
      await corrector.check();
      expect(now(post)).toContain(CORRECTED);
      const said = server.posts.filter((one) => /was changed on 1 July 2025/.test(shown(one)));
      expect(said).toMatchObject([{ channel, method: 'chat.postMessage' }]);
      expect(shown(said[0]!)).toContain(`The answer above to “${QUESTION}”`);
      // A thread of its own makes no sound.
      expect(said[0]?.thread_ts).toBe(post.thread_ts);
    },
  );

  it.each(['cant_update_message', 'edit_window_closed'])(
    'that Slack lets nobody change (%s) gets one reply, which is changed later',
    async (error) => {
      const server = await start();
      const post = await noted(server.slash('/ask', QUESTION).message());
      server.fail({ method: 'chat.update', error });
      real.change(toll);
      await corrector.check();
      const replies = () => server.posts.filter(({ thread_ts }) => thread_ts === post.ts);
      expect(replies()).toHaveLength(1);
      const [reply] = replies();
      expect(shown(reply!)).toContain('The answer above does not hold any more');
      expect(shown(reply!)).toContain(`It said: ${ANSWER}`);
      expect(shown(reply!)).toContain(CORRECTED);
      real.change(edit((fact) => ({ ...fact, status: 'retracted' })));
      await corrector.check();
      expect(replies()).toHaveLength(1);
      expect(now(reply!)).toContain('Withdrawn on 1 July 2025.');
      const ways = (await real.store.tenants.receipts({}, 9)).map(({ how }) => how);
      expect(ways).toEqual([['followed-up'], ['followed-up']]);
    },
  );

  it('that a channel that follows was told is changed there, with what else it was told', async () => {
    const server = await start();
    const channel = server.channels.general!;
    const { facts } = real.service.knowledge();
    const subscription = {
      ...({ tenant: TENANT, about: 'incident:azal-crash', locale: 'en', by: 'U' } as const),
      channel,
      at: new Date(),
    };
    const added = (id: string) => ({ type: 'added', fact: facts.get(id)! }) as const;
    const changes = [added('azal-dead'), added('azal-route')];
    const reply = updateReply([{ subscription, changes }], real.service.knowledge());
    expect(await connection.postUpdate({ tenant: TENANT, channel }, reply)).toBe('posted');
    const post = server.posts.at(-1)!;
    expect(now(post)).toContain(ANSWER);
    real.change(toll);
    await corrector.check();
    expect(now(post)).toMatch(/^Corrected on 1 July 2025\./);
    expect(now(post)).toContain(CORRECTED);
    expect(now(post)).toContain(facts.get('azal-route')!.text.en);
    expect(now(post)).not.toContain(ANSWER);
  });

  it('whose page was turned is corrected by what it shows now', async () => {
    const server = await start();
    const post = await noted(server.slash('/timeline').message());
    const asked = async () => (await real.service.posted.withFacts(['azal-dead']))[0]?.request;
    const before = await asked();
    const order = labels(post).find((label) => /first/.test(label))!;
    await server.press(post, order).message();
    await vi.waitFor(async () => expect(await asked()).not.toBe(before));
    real.change(toll);
    await corrector.check();
    expect(now(post)).toMatch(/^Corrected on 1 July 2025\./);
    expect(now(post)).toContain(CORRECTED);
  });

  it('says that its fact was withdrawn, and, when that is undone, what is approved again', async () => {
    const server = await start();
    const post = await noted(server.slash('/ask', QUESTION).message());
    real.change(edit((fact) => ({ ...fact, status: 'retracted' })));
    await corrector.check();
    expect(now(post)).toMatch(/^Withdrawn on 1 July 2025\./);
    expect(now(post)).toContain('The editors have withdrawn this statement.');
    real.change(edit((fact) => ({ ...fact, status: 'confirmed' })));
    await corrector.check();
    expect(now(post)).toMatch(/^Corrected on 1 July 2025\./);
    expect(now(post)).not.toContain('withdrawn');
    expect(edits()).toHaveLength(2);
  });

  it('says that its fact was replaced, and by which', async () => {
    const server = await start();
    const post = await noted(server.slash('/ask', QUESTION).message());
    real.change((knowledge) => {
      const old = knowledge.facts.get('azal-dead')!;
      const newer = { ...old, id: 'azal-toll', supersedes: old.id, text: { en: CORRECTED } };
      const facts = new Map(knowledge.facts).set(newer.id, newer);
      return { ...knowledge, version: `${knowledge.version}x`, facts };
    });
    await corrector.check();
    await corrector.check();
    expect(now(post)).toMatch(/^Corrected on 1 July 2025\. A newer fact has replaced/);
    expect(now(post)).toContain(CORRECTED);
    expect(edits()).toHaveLength(1);
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
    const said = await server.say(texts.join('\n'));
    const answer = server.shortcut('dl:check', said);
    await server.press(await answer.message(2), 'Share to channel').message(3);
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
    const words = ids.map((ts) => now({ ts, channel: before!.channel } as Post)).join();
    expect(words.trim()).toMatch(/^Corrected on 1 July 2025\./);
    expect(words).toContain('Not so.');
    expect(words).not.toContain(texts[5]);
    expect(edits()).toHaveLength(ids.length);
  });

  it('is corrected after a restart, once', async () => {
    const server = await start();
    const post = await noted(server.slash('/ask', QUESTION).message());
    real.change(toll);
    const connection = await local.start(real.restarted());
    await corrector.stop();
    corrector = correcting(real, real.restarted(), { edit: connection.editPosted, log: SILENT });
    await corrector.check();
    await corrector.check();
    expect(now(post)).toContain(CORRECTED);
    expect(edits()).toHaveLength(1);
  });

  it('that is gone is forgotten; one that Slack fails on is tried again, and each is on record', async () => {
    const server = await start();
    const posts = [
      await noted(server.slash('/ask', QUESTION).message()),
      await noted(server.slash('/ask', QUESTION).message()),
    ];
    real.change(toll);
    server.fail({ method: 'chat.update', error: 'fatal_error' });
    server.fail({ method: 'chat.update', error: 'message_not_found' });
    await corrector.check();
    // Slack itself fails: the others there wait, too.
    expect(edits()).toHaveLength(1);
    real.later({ seconds: 61 });
    await corrector.check();
    expect(edits()).toHaveLength(3);
    expect(posts.map(now).filter((words) => words.includes(CORRECTED))).toHaveLength(1);
    const states = (await real.store.tenants.receipts({}, 10)).map(({ state, why }) => [
      state,
      why,
    ]);
    expect(states.sort()).toEqual([
      ['not-reached', expect.stringContaining('message_not_found')],
      ['reached', undefined],
    ]);
    expect(await real.service.posted.withFacts(['azal-dead'])).toHaveLength(1);
  });
});

describe('a public answer to a command', () => {
  it('where Dateline may not post still comes, with the command', async () => {
    const server = await start();
    const channel = server.channels.outside!;
    const sent = server.slash('/ask', QUESTION, { channel });
    expect((await sent.ack).body).toEqual({ response_type: 'in_channel' });
    const message = await sent.message();
    expect(message).toMatchObject({ method: 'response_url', ephemeral: false });
    expect(shown(message)).toContain(ANSWER);
  });
});

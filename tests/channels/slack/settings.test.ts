/** What a workspace settles on: settings, questions to the editors, feedback, followed stories. */
import { describe, expect, it } from 'vitest';
import { QUESTION, UNKNOWN } from '../../support/packs/downing.ts';
import type { Post } from '../../support/servers/slack.ts';
import { labels, quiet, shown, TENANT } from '../../support/slack/harness.ts';
import { localWorkspace } from '../../support/slack/workspace.ts';

const GROUP = 'S0MANAGERS';
const at = localWorkspace({ groups: { [GROUP]: ['neighbour'] } });
const { local, start } = at;
type Channels = typeof local.server.channels;

const settingsNow = () => at.real.service.settings.of(TENANT);
const postsIn = (channel: string) => local.server.posts.filter((post) => post.channel === channel);

describe('the settings', () => {
  it('open for an admin in one form, and keep what it says', async () => {
    const server = await start();
    const user = server.people.admin!;
    const form = await server.slash('/dateline', 'settings', { user }).view();
    expect(form.blocks.map(({ block_id }) => block_id).sort()).toEqual(
      Object.keys(settingsNow()).sort(),
    );
    const { editors, newsroom } = server.channels;
    const changed = {
      answers: 'public',
      language: 'ru',
      userWait: '7',
      channels: [newsroom!],
      editorsChannel: editors!,
      digestChannel: editors!,
      managerRoles: [GROUP],
      managerUsers: [server.people.editor!.id],
    };
    const saved = await server.submit(form, changed, { user }).view();
    expect(shown(saved)).toContain('The settings have been saved');
    expect(settingsNow()).toMatchObject({ ...changed, userWait: 7 });
    const emptied = await server.slash('/dateline', 'settings', { user }).view();
    await server.submit(
      emptied,
      { channels: [], editorsChannel: null, managerRoles: [], managerUsers: [] },
      { user },
    ).ack;
    expect(settingsNow()).toMatchObject({ channels: [], editorsChannel: null, managerRoles: [] });
  });

  it('say beside the field what is wrong with it', async () => {
    const server = await start();
    const user = server.people.admin!;
    const form = await server.slash('/dateline', 'settings', { user }).view();
    const field = Object.entries(await server.submit(form, { unasked: ['x'] }, { user }).errors());
    expect(field).toEqual([['unasked', expect.stringContaining('cannot be used here')]]);
  });

  it('are shown to others, who are not let in by an old form either', async () => {
    const server = await start();
    const form = await server.slash('/dateline', 'settings', { user: server.people.admin! }).view();
    const message = await server.slash('/settings').message();
    expect(message.ephemeral).toBe(true);
    expect(shown(message)).toContain('may change the settings');
    const errors = await server.submit(form, { language: 'ru' }).errors();
    expect(Object.values(errors).join()).toContain('may change the settings');
    expect(settingsNow().language).toBe('en');
  });

  it('open for a user group that they name', async () => {
    const server = await start({ managerRoles: [GROUP] });
    const user = server.people.neighbour!;
    expect((await server.slash('/settings', '', { user }).view()).callback_id).toBe('dl:settings');
  });
});

describe('the editors', () => {
  const settled = ({ editors }: Channels) => ({ editorsChannel: editors! });

  async function ask(from: { channel?: string } = {}): Promise<Post> {
    const { server } = local;
    const message = await server.slash('/ask', UNKNOWN, from).message();
    const form = await server.press(message, 'Ask the editors').view();
    const told = await server.submit(form, {}).view();
    expect(shown(told)).toContain('has been sent to the editors');
    return server.until(
      () => server.posts.findLast(({ channel }) => channel === server.channels.editors),
      'the question',
    );
  }

  it('get the question with a way to answer and a way back; the first thread reply reaches the reader', async () => {
    const server = await start(settled);
    const question = await ask();
    expect(shown(question)).toContain(UNKNOWN);
    expect(labels(question)).toEqual(['Reply', 'Where it was asked']);
    const channel = server.channels.editors!;
    const user = server.people.editor!;
    await (await server.say('Jørn Utzon &amp; others', { user, channel, thread: question.ts })).ack;
    const direct = await server.directWith();
    const reply = await server.until(() => postsIn(direct)[0], 'the reply');
    expect(shown(reply)).toContain('Jørn Utzon & others');
    expect(shown(reply)).toContain('It is not a fact on file');
    await server.until(() => postsIn(channel)[1], 'what became of it');
    await (await server.say('Was that right?', { user, channel, thread: question.ts })).ack;
    await quiet(local.server);
    expect(postsIn(direct)).toHaveLength(1);
  });

  it('are asked no sooner than anything else, and the form keeps its words', async () => {
    const server = await start((at) => ({ ...settled(at), userWait: 600 }));
    const message = await server.slash('/ask', UNKNOWN).message();
    const form = await server.press(message, 'Ask the editors').view();
    const errors = await server.submit(form, {}).errors();
    expect(Object.values(errors).join()).toMatch(/possible in \d+ seconds/);
    expect(postsIn(server.channels.editors!)).toEqual([]);
  });

  it('reply with the button, and only from their channel', async () => {
    const server = await start(settled);
    const question = await ask();
    const user = server.people.editor!;
    const form = await server.press(question, 'Reply', { user }).view();
    const done = await server.submit(form, { words: 'A *Dane*.' }, { user }).view();
    expect(shown(done)).toContain('Your reply is with the reader');
    const direct = await server.directWith();
    expect(shown((await server.until(() => postsIn(direct)[0], 'the reply'))!)).toContain(
      'A *Dane*.',
    );
    const late = await server.press(question, 'Reply', { user }).view();
    await at.real.service.settings.apply(
      TENANT,
      { editorsChannel: server.channels.random },
      { locale: 'en', admin: true },
    );
    expect(shown(await server.submit(late, { words: 'No' }, { user }).view())).toContain(
      'no longer known',
    );
  });

  it('reach a reader who takes no direct messages where they asked', async () => {
    const server = await start(settled);
    const question = await ask({ channel: server.channels.newsroom! });
    server.fail({ method: 'conversations.open', error: 'cannot_dm_bot' });
    const user = server.people.editor!;
    const channel = server.channels.editors!;
    await (await server.say('Utzon', { user, channel, thread: question.ts })).ack;
    const reply = await server.until(() => postsIn(server.channels.newsroom!)[1], 'the reply');
    expect(shown(reply)).toContain('Utzon');
  });

  it('who cannot be reached are not pretended to be', async () => {
    const server = await start(settled);
    const message = await server.slash('/ask', UNKNOWN).message();
    const form = await server.press(message, 'Ask the editors').view();
    server.fail({ method: 'chat.postMessage', error: 'channel_not_found' });
    const told = shown(await server.submit(form, {}).view());
    expect(told).toContain('may not write in their channel');
    expect(told).not.toContain('try again');
  });
});

describe('feedback', () => {
  it('is thanked for privately and counted', async () => {
    const server = await start({ answers: 'public' });
    const message = await server.slash('/ask', QUESTION).message();
    const thanks = await server.press(message, '👍 Helpful').message();
    expect(thanks.ephemeral).toBe(true);
    expect(shown(thanks)).toContain('Thank you');
    expect(labels(thanks)).toEqual([]);
  });

  it('is not asked for where it is off', async () => {
    const server = await start({ feedback: 'off' });
    expect(labels(await server.slash('/ask', QUESTION).message())).not.toContain('👍 Helpful');
  });
});

describe('a story', () => {
  it('is followed by those who may, listed, and unfollowed from its button', async () => {
    const server = await start();
    expect(shown(await server.slash('/follow', 'azal').message())).toContain('Here only those');
    const user = server.people.admin!;
    const done = await server
      .slash('/follow', 'Downing of the Azerbaijan Airlines jet', { user })
      .message();
    expect(shown(done)).toContain('now follows: Downing');
    const list = await server.slash('/following', '', { user }).message();
    expect(shown(list)).toContain('Downing of the Azerbaijan Airlines jet');
    const unfollow = labels(list).find((label) => label.startsWith('Unfollow'))!;
    expect(shown(await server.press(list, unfollow, { user }).message())).toContain('no longer');
  });

  it('has its channel told of changes; a channel that is gone is gone, another workspace waits', async () => {
    const server = await start();
    const { postUpdate } = await local.start(at.real.service);
    const reply = {
      locale: 'en',
      command: 'follow',
      blocks: [{ type: 'headline', text: 'Update: the jet' }],
    } as const;
    const channel = server.channels.newsroom!;
    expect(await postUpdate({ tenant: TENANT, channel }, reply)).toBe('posted');
    expect(shown(postsIn(channel)[0]!)).toContain('Update: the jet');
    server.fail({ method: 'chat.postMessage', error: 'channel_not_found' });
    expect(await postUpdate({ tenant: TENANT, channel }, reply)).toBe('gone');
    expect(await postUpdate({ tenant: 'slack:T0OTHER', channel }, reply)).toBe('later');
    server.fail({ method: 'chat.postMessage', error: 'is_archived' });
    await expect(postUpdate({ tenant: TENANT, channel }, reply)).rejects.toThrow('is_archived');
  });

  it('goes on with the message of a long update that was refused, and says nothing twice', async () => {
    const server = await start();
    const { postUpdate } = await local.start(at.real.service);
    const to = { tenant: TENANT, channel: server.channels.newsroom! };
    const parts = Array.from({ length: 30 }, (_, part) => `Part ${part}.`);
    const reply = {
      locale: 'en',
      command: 'following',
      blocks: parts.map(
        (part) => ({ type: 'text', text: `${part} ${'word '.repeat(400)}` }) as const,
      ),
    } as const;
    let sent = 0;
    const posted = () => {
      sent += 1;
      if (sent === 1) server.fail({ method: 'chat.postMessage', error: 'restricted_action' });
    };
    await expect(
      postUpdate(to, reply, { sent, posted, key: 'k', since: new Date(), again: false }),
    ).rejects.toThrow('restricted_action');
    expect(sent).toBe(1);
    expect(
      await postUpdate(to, reply, { sent, posted, key: 'k', since: new Date(), again: false }),
    ).toBe('posted');
    // A post that was refused is no message.
    const said = postsIn(to.channel).map(shown).join();
    expect(said.match(/Part \d+\./g)).toEqual(parts);
  });
});

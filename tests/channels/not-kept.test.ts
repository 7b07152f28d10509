/** What readers are told where nothing can be kept: never thanks, never "saved". */
import { afterEach, describe, expect, it } from 'vitest';
import { labels, localDiscord, serviceInGuild, shown, TENANT } from '../support/discord/harness.ts';
import { ANSWER, QUESTION, UNKNOWN } from '../support/packs/downing.ts';
import type { RealService } from '../support/real-service.ts';
import { shown as inSlack } from '../support/slack/harness.ts';
import { localWorkspace } from '../support/slack/workspace.ts';

const REFUSED = 'Dateline cannot reach what it keeps at the moment. Nothing was changed or noted';
const STORY = 'Downing of the Azerbaijan Airlines jet';

describe('on a Discord server whose database broke', () => {
  const HERE = '600000000000000003';
  const EDITORS = '600000000000000004';
  const reader = { user: '500000000000000001', channel: HERE };
  const manager = { user: '500000000000000003', channel: HERE, manager: true };
  const editor = { user: '500000000000000002', channel: EDITORS };
  const local = localDiscord({ messageContent: true });
  let real: RealService;
  afterEach(() => real.close());

  async function start() {
    real = await serviceInGuild({ editorsChannel: EDITORS, follows: 'everyone' });
    await local.start({ service: real.service });
    return local.server;
  }

  it('readers get answers, and are not thanked for what is not kept', async () => {
    const server = await start();
    real.breakStore();
    const answer = await server.slash('ask', { question: QUESTION }, reader).message;
    expect(shown(answer)).toContain(ANSWER);
    for (const label of ['👍 Helpful', '👎 Not helpful', 'Not what I asked'])
      expect(shown(await server.button(answer, label, reader).answer)).toContain(REFUSED);
    const unanswered = await server.slash('ask', { question: UNKNOWN }, reader).message;
    const form = await server.button(unanswered, 'Ask the editors', reader).modal;
    const before = server.posts.length;
    const told = await server.submit(form, {}, reader, unanswered).edited;
    expect(shown(told)).toContain(REFUSED);
    expect(server.posts).toHaveLength(before);
  });

  it.each([
    ['follow', { about: STORY }],
    ['unfollow', { about: STORY }],
    ['following', {}],
  ])('/%s is refused', async (command, options) => {
    const server = await start();
    real.breakStore();
    expect(shown(await server.slash(command, options, reader).message)).toContain(REFUSED);
  });

  it('settings are not said to be saved, and stay as they were', async () => {
    const server = await start();
    const message = await server.slash('settings', {}, manager).message;
    const before = real.service.settings.of(TENANT);
    real.breakStore();
    for (const label of labels(message)) {
      const form = await server.button(message, label, manager).modal;
      const fields = form.components.map(({ component }) => component.custom_id);
      if (!fields.includes('answers')) continue;
      const told = await server.submit(form, { answers: 'private' }, manager, message).message;
      expect(shown(told)).toContain(REFUSED);
    }
    expect.assertions(2);
    expect(real.service.settings.of(TENANT)).toEqual(before);
  });

  it('an editor’s reply is not said to be with the reader', async () => {
    const server = await start();
    const unanswered = await server.slash('ask', { question: UNKNOWN }, reader).message;
    const form = await server.button(unanswered, 'Ask the editors', reader).modal;
    const posted = server.next(EDITORS);
    await server.submit(form, {}, reader, unanswered).edited;
    real.breakStore();
    const reply = await server.button(await posted, 'Reply', editor).modal;
    const told = await server.submit(reply, { words: 'Jørn' }, editor, await posted).message;
    expect(shown(told)).toContain(REFUSED);
    const written = server.write('Jørn', { ...editor, replyTo: await posted });
    expect(shown(await written.reply())).toContain(REFUSED);
  });
});

describe('in a Slack workspace whose database broke', () => {
  const at = localWorkspace();

  it('readers get answers, and are not thanked for what is not kept', async () => {
    const server = await at.start((channels) => ({
      editorsChannel: channels.editors!,
      follows: 'everyone',
    }));
    at.real.breakStore();
    const answer = await server.slash('/ask', QUESTION).message();
    expect(inSlack(answer)).toContain(ANSWER);
    expect(inSlack(await server.press(answer, '👎 Not helpful').message())).toContain(REFUSED);
    expect(inSlack(await server.slash('/follow', STORY).message())).toContain(REFUSED);
    const unanswered = await server.slash('/ask', UNKNOWN).message();
    const form = await server.press(unanswered, 'Ask the editors').view();
    expect(inSlack(await server.submit(form, {}).view())).toContain(REFUSED);
  });

  it('settings are not said to be saved', async () => {
    const server = await at.start();
    const user = server.people.admin!;
    const form = await server.slash('/dateline', 'settings', { user }).view();
    at.real.breakStore();
    const errors = await server.submit(form, { language: 'ru' }, { user }).errors();
    expect(Object.values(errors).join()).toContain(REFUSED);
  });
});

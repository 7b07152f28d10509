/** Asking by command and by button, through Bolt, over Socket Mode and over HTTP. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../../src/tenants/settings/settings.ts';
import { ANSWER, QUESTION } from '../../support/packs/downing.ts';
import type { RealService } from '../../support/real-service.ts';
import {
  labels,
  localSlack,
  type Mode,
  serviceInWorkspace,
  shown,
} from '../../support/slack/harness.ts';

const local = localSlack();
let real: RealService;
afterEach(() => real.close());

async function start(mode: Mode, settings: Partial<Settings> = {}) {
  real = await serviceInWorkspace(settings);
  await local.start(real.service, mode);
  return local.server;
}

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  it('answers a command in its acknowledgement, to the reader alone, in words and blocks', async () => {
    const server = await start(mode);
    const sent = server.slash('/ask', QUESTION);
    const { body } = await sent.ack;
    expect(body).toMatchObject({ response_type: 'ephemeral', unfurl_links: false, mrkdwn: false });
    expect(body?.text).toContain(ANSWER);
    expect(shown(await sent.message())).toContain(ANSWER);
    expect(server.posts).toHaveLength(1);
  });

  it('answers everyone where the workspace settled on that', async () => {
    const server = await start(mode, { answers: 'public' });
    const message = await server.slash('/ask', QUESTION).message();
    expect(message.ephemeral).toBe(false);
    expect(labels(message)).not.toContain('Share to channel');
  });

  it.each([
    ['russian', 'Сколько человек погибло на сбитом самолёте?', '38 из 67 человек'],
    ['azerbaijani', 'Vurulan təyyarədə neçə nəfər həlak oldu?', '67 nəfərdən 38-i'],
    ['turk', 'Düşürülen uçakta kaç kişi öldü?', '67 kişiden 38’i'],
    ['reader', QUESTION, '38 of the 67 people'],
  ] as const)('answers %s in their language', async (name, question, answer) => {
    const server = await start(mode);
    const user = server.people[name]!;
    expect(shown(await server.slash('/ask', question, { user }).message())).toContain(answer);
  });

  it('shares an answer to the channel, says who did, and takes the button away', async () => {
    const server = await start(mode);
    const message = await server.slash('/ask', QUESTION).message();
    const sent = server.press(message, 'Share to channel');
    const changed = await sent.message(1);
    expect(changed).toMatchObject({ replaces: message.ts, ephemeral: true });
    expect(labels(changed)).not.toContain('Share to channel');
    const shared = await sent.message(2);
    expect(shared).toMatchObject({ method: 'chat.postMessage', ephemeral: false });
    expect(shown(shared)).toContain(ANSWER);
    expect(shown(shared)).toContain('Shared by reader');
  });

  it('shares once where it is pressed twice at the same moment', async () => {
    const server = await start(mode);
    const message = await server.slash('/ask', QUESTION).message();
    const presses = [1, 2].map(() => server.press(message, 'Share to channel'));
    await presses[0]!.message(2);
    await Promise.all(presses.map(({ ack }) => ack));
    // What comes after both is answered after both.
    await server.slash('/ask', 'who died?').message();
    expect(server.posts.filter((post) => shown(post).includes('Shared by reader'))).toHaveLength(1);
  });

  it('shares by the press itself where it is not a member', async () => {
    const server = await start(mode);
    const channel = server.channels.outside!;
    const message = await server.slash('/ask', QUESTION, { channel }).message();
    const shared = await server.press(message, 'Share to channel').message(2);
    expect(shared).toMatchObject({ method: 'response_url', ephemeral: false, channel });
  });

  it('answers a button privately beside what it stands on', async () => {
    const server = await start(mode, { answers: 'public' });
    const message = await server.slash('/ask', QUESTION).message();
    const sources = await server
      .press(message, 'Sources', { user: server.people.neighbour! })
      .message();
    expect(sources).toMatchObject({ ephemeral: true, user: server.people.neighbour!.id });
    expect(sources.replaces).toBeUndefined();
    expect(shown(sources)).toContain('Passenger jet crashes');
    expect(labels(sources)).toContain('Share to channel');
  });

  it('needs no call of its own for a command and a button', async () => {
    const server = await start(mode);
    await server.slash('/ask', QUESTION).ack;
    const before = server.calls.length;
    const message = await server.slash('/timeline', 'downing').message();
    await server.press(message, labels(message)[0]!).message();
    expect(server.calls.slice(before).map(({ method }) => method)).toEqual([]);
  });
});

describe('a command', () => {
  it.each([
    ['/dateline', `ask ${QUESTION}`, ANSWER],
    ['/dateline', QUESTION, ANSWER],
    ['/dateline', 'who kazakhstan', 'Kazakhstan'],
    ['/dateline', 'who died on the downed jet?', '38'],
    ['/dateline', 'хроника', 'Timeline'],
    ['/dateline', '', 'What you can ask'],
    ['/incident', 'azal', 'Downing of the Azerbaijan Airlines jet'],
    ['/topics', '', 'What Dateline covers'],
    ['/sources', '', 'Passenger jet crashes'],
    ['/help', '', '/dateline who'],
    ['/ask', `${QUESTION} language:tr`, '67 kişiden 38’i'],
    ['/factcheck-desk', QUESTION, ANSWER],
  ])('%s %s', async (command, text, expected) => {
    const server = await start('socket');
    const message = await server.slash(command, text).message();
    expect(shown(message)).toContain(expected);
  });

  it('without its question opens a form, whose answer takes its place', async () => {
    const server = await start('socket');
    const form = await server.slash('/ask').view();
    expect(form.callback_id).toBe('dl:ask');
    const answered = await server.submit(form, { question: QUESTION }).view();
    expect(shown(answered)).toContain(ANSWER);
    const sources = await server.press(answered, 'Sources').view();
    expect(shown(sources)).toContain('Passenger jet crashes');
  });

  it('shares from a form where it may post, and says so where it may not', async () => {
    const server = await start('socket');
    const answerIn = async (channel: string) => {
      const form = await server.slash('/ask', '', { channel }).view();
      return server.submit(form, { question: QUESTION }).view();
    };
    const newsroom = server.channels.newsroom!;
    const answered = await answerIn(newsroom);
    const shared = server.next((post) => post.channel === newsroom);
    const left = await server.press(answered, 'Share to channel').view();
    expect(labels(left)).not.toContain('Share to channel');
    expect(shown(await shared)).toContain(ANSWER);
    const sent = server.press(await answerIn(server.channels.outside!), 'Share to channel');
    expect(labels(await sent.view(2))).toContain('Share to channel');
    expect(shown(await sent.view(3))).toContain('is not a member of this channel');
  });

  it('that comes too soon is refused to the reader alone', async () => {
    const server = await start('socket', { userWait: 60, answers: 'public' });
    await server.slash('/ask', QUESTION).ack;
    const refused = await server.slash('/ask', QUESTION).message();
    expect(refused.ephemeral).toBe(true);
    expect(shown(refused)).toContain('One moment');
  });

  it('in a channel that the settings leave out is refused; help and direct messages are not', async () => {
    const server = await start('socket', { channels: ['C0ELSEWHERE'] });
    expect(shown(await server.slash('/ask', QUESTION).message())).toContain('not switched on');
    expect(shown(await server.slash('/help').message())).toContain('What you can ask');
    const channel = await server.directWith();
    expect(shown(await server.slash('/ask', QUESTION, { channel }).message())).toContain(ANSWER);
  });

  it('between two other people stays with the one who asked, until they share it', async () => {
    const server = await start('socket', { answers: 'public' });
    const user = server.people.reader!;
    const own = await server
      .slash('/ask', QUESTION, { channel: await server.directWith() })
      .message();
    expect(own.ephemeral).toBe(false);
    expect(labels(own)).not.toContain('Share to channel');
    const channel = 'D0BETWEENTWO';
    const message = await server.slash('/ask', QUESTION, { user, channel }).message();
    expect(message.ephemeral).toBe(true);
    expect(labels(message)).toContain('Share to channel');
  });

  it('that breaks says so in a plain sentence, without a stack', async () => {
    real = await serviceInWorkspace();
    const broken = {
      ...real.service,
      answer: async () => {
        throw new Error('the engine broke at line 7');
      },
    };
    await local.start(broken);
    const user = local.server.people.turk!;
    const message = await local.server.slash('/ask', QUESTION, { user }).message();
    expect(message.ephemeral).toBe(true);
    expect(message.text).toMatch(/^Burada bir şey ters gitti\. Lütfen yeniden deneyin; .+$/);
    expect(local.logged).toContainEqual(
      expect.objectContaining({ level: 'error', facts: { error: 'the engine broke at line 7' } }),
    );
  });

  it('is answered in the workspace’s language where Slack does not tell the reader’s', async () => {
    const server = await start('socket', { language: 'tr' });
    server.fail({ method: 'users.info', error: 'missing_scope' });
    expect(shown(await server.slash('/help').message())).toContain('Neler sorabilirsiniz');
  });
});

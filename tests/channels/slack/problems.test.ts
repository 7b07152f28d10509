/** What people are told when Slack does not take an answer, and when they press what is no longer known. */
import { afterEach, describe, expect, it } from 'vitest';
import { ANSWER, QUESTION } from '../../support/packs/downing.ts';
import type { RealService } from '../../support/real-service.ts';
import type { Post, View } from '../../support/servers/slack.ts';
import { BOT_USER } from '../../support/servers/slack-shapes.ts';
import {
  localSlack,
  type Mode,
  quiet,
  serviceInWorkspace,
  shown,
} from '../../support/slack/harness.ts';

const ME = `<@${BOT_USER}>`;
const MODES = ['socket', 'http'] as const;

const local = localSlack();
let real: RealService;
afterEach(() => real.close());

async function start(mode: Mode = 'socket') {
  real = await serviceInWorkspace();
  await local.start(real.service, mode);
  return local.server;
}

describe('a mention in a channel that does not take the answer', () => {
  const CAUSES = [
    ['not_in_channel', 'is not a member of this channel', '/invite @Dateline'],
    ['channel_not_found', 'is not a member of this channel', '/invite @Dateline'],
    ['restricted_action', 'Not everybody may post', 'can allow it'],
    ['restricted_action_read_only_channel', 'Not everybody may post', 'can allow it'],
    ['is_archived', 'is archived', 'unarchives'],
    ['ekm_access_denied', 'rules of this workspace', 'administrator'],
    ['msg_too_long', 'does not fit', 'a part of it'],
  ] as const;

  it.each(CAUSES)(
    'because of %s says what is in the way, to its writer alone',
    async (error, what, who) => {
      const server = await start();
      server.fail({ method: 'chat.postMessage', error });
      const told = await (await server.say(`${ME} ${QUESTION}`)).message();
      expect(told).toMatchObject({ method: 'chat.postEphemeral', user: server.people.reader!.id });
      expect(shown(told)).toContain(what);
      expect(shown(told)).toContain(who);
      expect(shown(told)).not.toContain('try again');
    },
  );

  it('and not even that is told in a direct message', async () => {
    const server = await start();
    server.fail({ method: 'chat.postMessage', error: 'restricted_action' });
    server.fail({ method: 'chat.postEphemeral', error: 'user_not_in_channel' });
    const told = await (await server.say(`${ME} ${QUESTION}`)).message();
    expect(told.channel).toBe(await server.directWith());
    expect(shown(told)).toContain('Not everybody may post');
  });

  it.each([
    ['russian', 'этот канал в архиве'],
    ['turk', 'bu kanal arşivlendi'],
    ['azerbaijani', 'bu kanal arxivdədir'],
  ] as const)('is told %s in their language', async (name, words) => {
    const server = await start();
    server.fail({ method: 'chat.postMessage', error: 'is_archived' });
    const user = server.people[name]!;
    const told = await (await server.say(`${ME} ${QUESTION}`, { user })).message();
    expect(shown(told).toLocaleLowerCase('tr')).toContain(words.toLocaleLowerCase('tr'));
  });

  it('may be asked again where that can help', async () => {
    const server = await start();
    server.fail({ method: 'chat.postMessage', error: 'internal_error' });
    expect(shown(await (await server.say(`${ME} ${QUESTION}`)).message())).toContain('try again');
  });
});

describe.each(MODES)('over %s', (mode) => {
  it('/ask alone, when Slack opens no form any more, says how to ask without one', async () => {
    const server = await start(mode);
    const told = await server.slash('/ask', '', { late: true }).message();
    expect(told.ephemeral).toBe(true);
    expect(shown(told)).toMatch(/Type the question after the command: \/ask .+\?/);
  });

  it('a form that opens too late is said to, and may be tried once more', async () => {
    const server = await start(mode);
    const user = server.people.admin!;
    const told = await server.slash('/dateline', 'settings', { user, late: true }).message();
    expect(shown(told)).toContain('opened too late');
    const anywhere = await server.globalShortcut('dl:ask', { late: true }).message();
    expect(anywhere.channel).toBe(await server.directWith());
    expect(shown(anywhere)).toContain('opened too late');
  });

  it('a command says to its reader that Dateline’s token is no longer good', async () => {
    const server = await start(mode);
    server.fail({ method: 'views.open', error: 'token_revoked' });
    expect(shown(await server.slash('/ask', '').message())).toContain('no longer accepts');
  });

  it('a button, a menu and a shortcut of an older Dateline are said to be no longer known', async () => {
    const server = await start(mode);
    const message = await server.slash('/ask', QUESTION).message();
    const pressed = server.press(withButton(message, 'old:7'), 'Old');
    expect((await pressed.ack).status ?? 200).toBe(200);
    expect(await pressed.message()).toMatchObject({ ephemeral: true });
    expect(shown(await pressed.message())).toContain('no longer known');
    const shortcut = server.shortcut('dl:gone', message);
    await shortcut.ack;
    expect(shown(await shortcut.message())).toContain('no longer known');
    const anywhere = server.globalShortcut('dl:gone');
    await anywhere.ack;
    expect(shown(await anywhere.message())).toContain('no longer known');
  });

  it('a form nobody knows keeps what was typed, and says so; closing it says nothing', async () => {
    const server = await start(mode);
    const form = await server.slash('/ask', '').view();
    const old: View = { ...form, callback_id: 'old-form' };
    const typed = { [form.blocks[0]!.block_id!]: 'How many?' };
    expect(Object.values(await server.submit(old, typed).errors())).toEqual([
      expect.stringContaining('no longer known'),
    ]);
    const posts = server.posts.length;
    await server.dismiss(old).ack;
    await server.dismiss(form).ack;
    expect(server.posts).toHaveLength(posts);
  });

  it('a button in a view that nobody knows is told in a direct message', async () => {
    const server = await start(mode);
    const form = await server.slash('/ask', '').view();
    const told = await server.press(withButton(form, 'old:view'), 'Old').message();
    expect(told.channel).toBe(await server.directWith());
    expect(shown(told)).toContain('no longer known');
  });

  it('a menu whose choices nobody knows has none', async () => {
    const server = await start(mode);
    const message = await server.slash('/ask', QUESTION).message();
    const menu = {
      ...message,
      blocks: [
        {
          type: 'actions',
          block_id: 'b',
          elements: [{ type: 'external_select', action_id: 'old:menu', min_query_length: 0 }],
        },
      ],
    };
    expect(await server.suggest(menu, 'old:menu', 'kara').options()).toEqual([]);
  });
});

it('what is known is answered as before, once', async () => {
  const server = await start();
  const message = await server.slash('/ask', QUESTION).message();
  expect(shown(message)).toContain(ANSWER);
  await server.press(message, 'Sources').message();
  await quiet(server);
  expect(server.posts.map(shown).join()).not.toContain('no longer known');
});

/** The same with one button of an older version under it. */
function withButton<Shown extends Post | View>(on: Shown, action_id: string): Shown {
  const text = { type: 'plain_text', text: 'Old' };
  const elements = [{ type: 'button', action_id, text, value: 'x' }];
  return { ...on, blocks: [...on.blocks, { type: 'actions', block_id: 'old', elements }] };
}

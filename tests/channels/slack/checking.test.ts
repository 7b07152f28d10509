/** "Check this message": each sentence of a message against the approved facts. */
import { afterEach, describe, expect, it } from 'vitest';
import { ANSWER } from '../../support/packs/downing.ts';
import type { RealService } from '../../support/real-service.ts';
import { labels, localSlack, serviceInWorkspace, shown } from '../../support/slack/harness.ts';

const CHECK = 'dl:check';
const WRONG = 'All 67 people on board the downed jet died.';

const local = localSlack();
let real: RealService;
afterEach(() => real.close());

async function start() {
  real = await serviceInWorkspace();
  await local.start(real.service);
  return local.server;
}

describe('checking a message', () => {
  it('names what differs and shows the approved fact, to the one who looks alone', async () => {
    const server = await start();
    const said = await server.say(`*${WRONG}*`, { user: server.people.neighbour! });
    const answer = await server.shortcut(CHECK, said).message();
    expect(answer).toMatchObject({ ephemeral: true, user: server.people.reader!.id });
    expect(shown(answer)).toContain('Contradicted by a fact on file');
    expect(shown(answer)).toContain(ANSWER);
  });

  it('speaks the language of the message', async () => {
    const server = await start();
    const said = await server.say('Все 67 человек на борту сбитого самолёта погибли.');
    const user = server.people.russian!;
    const answer = await server.shortcut(CHECK, said, { user }).message();
    expect(shown(answer)).toContain('Из 67 человек на борту сбитого самолёта погибли 38.');
  });

  it('takes each line for itself, of a long message too', async () => {
    const server = await start();
    const said = await server.say(
      `${'Hello there. '.repeat(100)}\n${WRONG}\nThe sea is blue today.`,
    );
    const answer = await server.shortcut(CHECK, said).message();
    expect(shown(answer)).toContain(ANSWER);
    expect(shown(answer)).toContain('“The sea is blue today.”');
    expect(shown(answer)).toContain('No fact on file could be matched with this sentence.');
  });

  it('is shared to the channel by a press', async () => {
    const server = await start();
    const said = await server.say(WRONG);
    const answer = await server.shortcut(CHECK, said).message();
    const shared = await server.press(answer, 'Share to channel').message(2);
    expect(shared).toMatchObject({ method: 'chat.postMessage', ephemeral: false });
    expect(shown(shared)).toContain(ANSWER);
    expect(labels(shared)).not.toContain('Share to channel');
  });

  const section = { type: 'section', text: { type: 'mrkdwn', text: `*${WRONG}*` } };
  const SHOWN: readonly [string, Readonly<Record<string, unknown>>][] = [
    ['of blocks', { text: '', blocks: [section] }],
    [
      'of attachments',
      { text: '', attachments: [{ title: 'News', text: WRONG, fallback: WRONG }] },
    ],
    [
      'of another program',
      { text: 'A new post', bot_id: 'B0FEED', subtype: 'bot_message', blocks: [section] },
    ],
    [
      'that shares another',
      { text: '', attachments: [{ is_share: true, is_msg_unfurl: true, text: WRONG }] },
    ],
  ];

  it.each(SHOWN)('reads a message %s, once', async (_name, as) => {
    const server = await start();
    const said = { ...(await server.say('.')), as };
    const answer = shown(await server.shortcut(CHECK, said).message());
    expect(answer).toContain('Contradicted by a fact on file');
    expect(answer.split(WRONG)).toHaveLength(2);
  });

  it.each(SHOWN)('finds facts about a message %s', async (_name, as) => {
    const server = await start();
    const said = { ...(await server.say('.')), as };
    expect(shown(await server.shortcut('dl:facts', said).message())).toContain(ANSWER);
  });

  it('"is this true?" in a thread means what was last stated there, not the talk about it', async () => {
    const server = await start();
    const { ts: thread } = await server.say(WRONG);
    await server.say('wow', { thread });
    const said = await server.say(`<@${server.botUser}> is this true?`, { thread });
    expect(shown(await said.message())).toContain('Contradicted by a fact on file');
  });

  it('"is this true?" means the message before, outside a thread', async () => {
    const server = await start();
    await server.say(WRONG);
    const said = await server.say(`<@${server.botUser}> bu doğrudurmu?`);
    expect(shown(await said.message())).toContain(WRONG);
  });

  it('"is this true?" where the thread is kept from Dateline says how it can be read', async () => {
    const server = await start();
    const { ts: thread } = await server.say(WRONG);
    server.fail({ method: 'conversations.replies', error: 'missing_scope' });
    const said = await server.say(`<@${server.botUser}> source?`, { thread });
    expect(shown(await said.message())).toContain('“Check this message” in its menu');
  });

  it.each([
    ['reader', 'There are no words in this message to look up.'],
    ['turk', 'Bu mesajda aranacak bir söz yok.'],
  ] as const)('without words says so to the %s', async (name, sentence) => {
    const server = await start();
    const said = await server.say('<@U0SOMEBODY>');
    const answer = await server.shortcut(CHECK, said, { user: server.people[name]! }).message();
    expect(shown(answer)).toContain(sentence);
  });
});

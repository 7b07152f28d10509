/** Slack answers 429: what one call is refused holds no other. */
import { afterEach, describe, expect, it } from 'vitest';
import { ANSWER, QUESTION } from '../../support/packs/downing.ts';
import type { RealService } from '../../support/real-service.ts';
import { BOT_USER } from '../../support/servers/slack-shapes.ts';
import { localSlack, serviceInWorkspace, shown } from '../../support/slack/harness.ts';

const local = localSlack();
let real: RealService;
afterEach(() => real.close());

async function start() {
  real = await serviceInWorkspace();
  await local.start(real.service);
  return local.server;
}

const LIMITED = [
  'users.info',
  'views.open',
  'views.publish',
  'conversations.history',
  'assistant.threads.setSuggestedPrompts',
] as const;
const ME = `<@${BOT_USER}>`;
/** Far longer than any test waits. */
const LONG = { status: 429, retryAfter: 50 } as const;

describe('an answer does not wait for', () => {
  it('a limit on anything else', async () => {
    const server = await start();
    for (const method of LIMITED) server.fail({ method, ...LONG });
    // Whatever it is that meets the limits.
    const { neighbour: user, admin } = server.people;
    void server.openHome(user);
    void server.openAssistant({ user: user! });
    void server.slash('/ask', '', { user: user! });
    void server.slash('/follow', 'karabakh', { user: admin! });
    await server.until(() => LIMITED.every((method) => server.called(method)[0]), 'the limits');
    expect(shown(await server.slash('/ask', QUESTION).message())).toContain(ANSWER);
    const said = await server.say(`${ME} ${QUESTION}`);
    expect(shown(await said.message())).toContain(ANSWER);
  });

  it('a limit on posting in another channel', async () => {
    const server = await start();
    server.fail({ method: 'chat.postMessage', ...LONG });
    void server.say(`${ME} ${QUESTION}`, { channel: server.channels.random });
    await server.until(() => server.called('chat.postMessage')[0], 'the post that is refused');
    const said = await server.say(`${ME} ${QUESTION}`);
    expect(shown(await said.message())).toContain(ANSWER);
  });

  it('its reader’s language', async () => {
    const server = await start();
    server.fail({ method: 'users.info', ...LONG });
    const user = server.people.russian!;
    expect(shown(await server.slash('/ask', QUESTION, { user }).message())).toContain(ANSWER);
  });
});

it('what is refused is called again when Slack says, and not before', async () => {
  const server = await start();
  server.fail({ method: 'chat.postMessage', status: 429, retryAfter: 1 });
  const began = performance.now();
  expect(shown(await (await server.say(`${ME} ${QUESTION}`)).message())).toContain(ANSWER);
  expect(performance.now() - began).toBeGreaterThan(950);
  expect(server.called('chat.postMessage')).toHaveLength(2);
});

/** From a question in Slack to an approved fact of the packs that ship, through every real part of Dateline. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { startSlack } from '../../../src/channels/slack/start.ts';
import { ALL_COMMANDS } from '../../../src/contract/commands.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import { createService } from '../../../src/service/service.ts';
import { openStore, sqliteDialect } from '../../../src/store/index.ts';
import {
  type Post,
  type SlackServer,
  startSlackServer,
  type View,
} from '../../support/servers/slack.ts';
import { labels, shown } from '../../support/slack/harness.ts';
import { TENANT } from '../../support/slack/real-service.ts';

let server: SlackServer;
const stops: (() => Promise<void>)[] = [];
const failures: unknown[] = [];

beforeAll(async () => {
  const log = { info() {}, warn() {}, error: (...what: unknown[]) => failures.push(what) };
  server = await startSlackServer();
  const { knowledge, findings } = await loadKnowledge('knowledge');
  const engine = createEngine(knowledge);
  const store = await openStore(sqliteDialect(':memory:'), log);
  const service = createService({
    serving: () => ({ engine, findings }),
    store,
    tenants: store.tenants,
    clock: () => new Date('2025-07-01T12:00:00Z'),
  });
  await service.settings.apply(
    TENANT,
    { userWait: 0, editorsChannel: server.channels.editors },
    { locale: 'en', admin: true },
  );
  const { botToken, appToken, url: apiUrl } = server;
  const slack = await startSlack({ botToken, appToken, apiUrl, service, log });
  stops.push(slack.stop, store.close, server.stop);
});

afterAll(async () => {
  for (const stop of stops) await stop();
  expect(server.violations).toEqual([]);
  expect(failures).toEqual([]);
});

const WRONG = /went wrong|no longer known|Что-то пошло не так|getmədi|ters gitti/;

/** What comes of a press: a message, or a view. */
async function comesOf(stood: Post | View, label: string, user = server.people.reader!) {
  const sent = server.press(stood, label, { user });
  return Promise.race([sent.message(), sent.view()]);
}

describe.each(['reader', 'russian', 'azerbaijani', 'turk'])('for the %s', (name) => {
  it.each(ALL_COMMANDS.map((command) => command.name))('/%s is answered', async (command) => {
    const user = server.people[name]!;
    const sent = server.slash('/dateline', command, { user });
    const answered = await Promise.race([sent.message(), sent.view()]);
    expect(shown(answered).length).toBeGreaterThan(0);
    expect(shown(answered)).not.toMatch(WRONG);
  });

  it.each([
    'How many people died when the jet was downed?',
    'Сколько человек погибло?',
    'Təyyarədə neçə nəfər həlak oldu?',
    'Yekaterinburg baskınlarında ne oldu?',
    '/timeline karabakh',
  ])('every button under %s leads on', async (question) => {
    const user = server.people[name]!;
    const channel = await server.directWith(user);
    const answer = await (await server.say(question, { user, channel })).message();
    for (const label of labels(answer)) {
      const next = await comesOf(answer, label, user);
      expect(shown(next), label).not.toMatch(WRONG);
      for (const further of labels(next).slice(0, 2)) {
        if (!('private_metadata' in next)) {
          expect(shown(await comesOf(next, further, user)), further).not.toMatch(WRONG);
        }
      }
    }
  });

  it('the Home tab and every button on it work', async () => {
    const user = server.people[name]!;
    const home = await (await server.openHome(user)).view();
    for (const label of labels(home).filter((one) => one !== '')) {
      const next = await server.press(home, label, { user }).view();
      expect(shown(next)).not.toMatch(WRONG);
    }
  });
});

it('is not made to ping or link anybody by a hostile question', async () => {
  const question = '<!channel> *win* <https://evil.example|Reuters> @everyone :smile: zeppelin';
  const said = await server.say(`<@${server.botUser}> ${question}`);
  const message = await said.message();
  expect(shown(message)).not.toMatch(WRONG);
  expect(JSON.stringify(message.blocks)).not.toContain('"url":"https://evil');
});

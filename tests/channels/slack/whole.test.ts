/** From a question in Slack to an approved fact of the packs that ship, through every real part of Dateline. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_COMMANDS } from '../../../src/contract/commands.ts';
import type { RealService } from '../../support/real-service.ts';
import type { Post, SlackServer, View } from '../../support/servers/slack.ts';
import { labels, localSlack, serviceInWorkspace, shown } from '../../support/slack/harness.ts';

const local = localSlack({}, 'file');
let server: SlackServer;
let real: RealService;

beforeAll(async () => {
  ({ server } = local);
  const settings = { editorsChannel: server.channels.editors! };
  real = await serviceInWorkspace(settings, { knowledge: 'knowledge' });
  await local.start(real.service);
});

afterAll(async () => {
  await real.close();
  expect(local.errors()).toEqual([]);
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
    // Nobody asks in such haste that they have to wait.
    real.later({ seconds: 10 });
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

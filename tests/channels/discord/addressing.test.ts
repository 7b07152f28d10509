/** Whom a message on Discord is for. */
import { afterEach, describe, expect, it } from 'vitest';
import { type Message, meantFor } from '../../../src/channels/discord/receive/addressing.ts';
import { localDiscord, serviceInGuild, shown } from '../../support/discord/harness.ts';
import { ANSWER, QUESTION } from '../../support/packs/downing.ts';
import type { RealService } from '../../support/real-service.ts';
import { EDITORS_ROLE, OWN_ROLE } from '../../support/servers/discord-shapes.ts';

const self = { own: '1', role: '9' };
const answer = { author: { id: '1' } };
const pinged = [{ id: '1' }];

/** A message as far as it says whom it is for. */
const meant = (content: string, more: object = {}) =>
  meantFor({ guild_id: '5', mentions: [], content, ...more } as unknown as Message, self);

describe('a message', () => {
  it.each<[string, string, object, ReturnType<typeof meantFor>]>([
    ['in a direct message', 'hello', { guild_id: undefined }, 'addressed'],
    ['with a mention', 'hello <@1>', {}, 'addressed'],
    ['with a mention as old clients write it', '<@!1> hello', {}, 'addressed'],
    ['with a mention of its role', '<@&9> hello', {}, 'addressed'],
    ['with a mention of another role', '<@&8> hello', {}, undefined],
    ['with a mention, about somebody else', '<@1> what did <@2> say?', {}, 'addressed'],
    ['to somebody else, about Dateline', '<@2> ask <@1>', {}, 'among-people'],
    ['to everyone', '@everyone hello', {}, undefined],
    ['with a mention in code', 'write `<@1> hello`', {}, undefined],
    ['with a mention in a block of code', '```\n<@1> hello\n```', {}, undefined],
    ['with a mention in a quote', '> <@1> hello\nWell.', {}, undefined],
    ['with a mention in a quote of many lines', '>>> a\n<@1> hello', {}, undefined],
    ['with a mention under a quote', '> hello\n<@1> is that so?', {}, 'addressed'],
    ['in reply to an answer', 'hello', { referenced_message: answer, mentions: pinged }, 'reply'],
    ['in reply without the @', 'hello', { referenced_message: answer }, 'among-people'],
    ['in reply without words', '', { referenced_message: answer, mentions: pinged }, undefined],
    [
      'in reply to an answer, to somebody else',
      '<@2> did you see this?',
      { referenced_message: answer, mentions: [...pinged, { id: '2' }] },
      undefined,
    ],
    ['of people among themselves', 'hello', {}, undefined],
    ['that was forwarded', 'hello <@1>', { message_reference: { type: 1 } }, undefined],
  ])('%s (%j) is meant for Dateline: %o, %s', (_what, content, more, expected) =>
    expect(meant(content, more)).toBe(expected),
  );
});

describe('with the message-content intent', () => {
  const local = localDiscord({ messageContent: true });
  let real: RealService;
  afterEach(() => real.close());
  async function start() {
    real = await serviceInGuild();
    await local.start({ service: real.service, messageContent: true });
    return local.server;
  }

  it('a mention of Dateline’s own role is as good as one of Dateline', async () => {
    const server = await start();
    server.write(`<@&${EDITORS_ROLE}> ${QUESTION}`);
    const said = server.write(`<@&${OWN_ROLE}> ${QUESTION}`);
    expect(shown(await said.reply())).toContain(ANSWER);
    expect(server.posts).toHaveLength(1);
    await server.write(`<@&${OWN_ROLE}> ${QUESTION}`).reply();
    const looks = server.requests.filter(({ path }) => path.endsWith('/roles'));
    expect(looks).toHaveLength(1);
  });

  it('a mention of its role is left alone where Discord does not tell the roles, and asked for again', async () => {
    const server = await start();
    server.fail({ status: 403, path: /\/roles$/, code: 50001 });
    server.write(`<@&${OWN_ROLE}> ${QUESTION}`);
    await local.saying(/roles of a Discord server could not be read/);
    const said = server.write(`<@&${OWN_ROLE}> ${QUESTION}`);
    expect(shown(await said.reply())).toContain(ANSWER);
    expect(server.posts).toHaveLength(1);
  });

  it('a question in reply without the @ is answered where the answer is sure', async () => {
    const server = await start();
    const answered = await server.write(`<@${server.appId}> ${QUESTION}`).reply();
    const quietly = { replyTo: answered, ping: false } as const;
    server.write('lol', quietly);
    const said = server.write('and when was that?', quietly);
    expect(shown(await said.reply())).toContain('25 December 2024');
    expect(server.posts).toHaveLength(2);
  });
});

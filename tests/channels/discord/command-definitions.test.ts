import { beforeEach, describe, expect, it } from 'vitest';
import { discordCommands } from '../../../src/channels/discord/command-definitions.ts';
import { registerDiscord } from '../../../src/channels/discord/register.ts';
import { localeOf } from '../../../src/channels/shared/locale.ts';
import { ALL_COMMANDS, COMMANDS } from '../../../src/contract/commands.ts';
import { localDiscord } from '../../support/discord/harness.ts';
import type { DiscordServer } from '../../support/servers/discord.ts';
import { judgeCommands } from '../../support/servers/discord-rules.ts';

describe('the commands', () => {
  it('are what Discord accepts', () => expect(judgeCommands(discordCommands())).toEqual([]));

  const typed = () => discordCommands().filter((command) => command.type === 1);

  it('are all there, each with a private option', () => {
    const commands = typed();
    expect(commands.map(({ name }) => name)).toEqual(ALL_COMMANDS.map(({ name }) => name));
    for (const { options } of commands.filter(({ name }) => name !== 'settings'))
      expect(options.at(-1)).toMatchObject({ name: 'private', type: 5 });
  });

  it('have Russian and Turkish names, and no Azerbaijani ones, which Discord would refuse', () => {
    const ask = typed().find(({ name }) => name === 'ask');
    expect(ask?.name_localizations).toEqual({ ru: 'вопрос', tr: 'sor' });
    expect(Object.keys(ask?.description_localizations ?? {})).toEqual(['ru', 'tr']);
  });

  it('complete from knowledge where the command suggests', () => {
    const completing = typed().flatMap(({ name, options }) =>
      options.filter(({ autocomplete }) => autocomplete).map((option) => `${name} ${option.name}`),
    );
    const suggesting = ALL_COMMANDS.flatMap(({ name, options }) =>
      options.filter(({ suggest }) => suggest).map((option) => `${name} ${option.name}`),
    );
    expect(completing).toEqual(suggesting);
  });

  it('are for servers, direct messages and groups, wherever a reader takes Dateline', () => {
    const names = COMMANDS.map(({ name }): string => name);
    for (const command of discordCommands()) {
      if (command.type !== 1 || names.includes(command.name)) {
        expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
      }
    }
  });

  it.each(['follow', 'unfollow', 'following', 'settings'])(
    'are for a server alone where they concern one: /%s',
    (name) => {
      const command = typed().find((one) => one.name === name);
      expect(command).toMatchObject({ integration_types: [0], contexts: [0] });
    },
  );

  it('offer the settings to those who may manage the server', () => {
    const offered = typed().filter((command) => command.default_member_permissions !== undefined);
    expect(offered).toMatchObject([{ name: 'settings', default_member_permissions: 32 }]);
  });

  it('can be asked without a question, which opens a form', () => {
    const question = typed().find(({ name }) => name === 'ask')?.options[0];
    expect(question).toMatchObject({ name: 'question', required: false });
  });

  it('stand in a message’s own menu, in the reader’s language', () => {
    const menu = discordCommands().filter((command) => command.type === 3);
    expect(menu[0]).toMatchObject({
      name: 'Find facts about this',
      name_localizations: { ru: 'Найти факты об этом', tr: 'Bununla ilgili olguları bul' },
    });
  });
});

describe('localeOf', () => {
  it.each([
    ['en-US', undefined, 'en'],
    ['en-GB', 'ru', 'en'],
    ['ru', 'en-US', 'ru'],
    ['tr', undefined, 'tr'],
    ['de', 'ru', 'ru'],
    ['de', 'fr', 'en'],
    [undefined, undefined, 'en'],
  ])('reader %s, server %s → %s', (reader, server, expected) =>
    expect(localeOf(reader, server)).toBe(expected),
  );
});

describe('registerDiscord', () => {
  const local = localDiscord();
  let server: DiscordServer;
  beforeEach(() => {
    ({ server } = local);
  });

  const register = async (more: { token?: string; appId?: string } = {}) => {
    return registerDiscord({
      token: server.token,
      appId: server.appId,
      apiUrl: server.url,
      ...more,
    });
  };
  const puts = () => server.requests.filter(({ method }) => method === 'PUT').length;

  it('writes the commands once, and only again when something changed', async () => {
    expect(await register()).toEqual({ changed: true, count: discordCommands().length });
    expect(await register()).toEqual({ changed: false, count: discordCommands().length });
    expect(puts()).toBe(1);
    (server.commands()[0] as { description: string }).description = 'Edited elsewhere';
    expect(await register()).toEqual({ changed: true, count: discordCommands().length });
    expect(server.violations).toEqual([]);
  });

  it('removes a command that is no longer ours', async () => {
    await register();
    server.commands().push({ ...server.commands()[0], name: 'old', name_localizations: null });
    expect(await register()).toMatchObject({ changed: true });
    expect(server.commands()).toHaveLength(discordCommands().length);
  });

  it.each([
    ['another token', { token: 'MTIz.bad.secret' }, /refused the token in DISCORD_TOKEN/],
    ['a token no header can carry', { token: 'bad\nsecret' }, /refused the token in DISCORD_TOKEN/],
    ['another application', { appId: '999999999999999999' }, /DISCORD_APP_ID/],
  ])('says what to do about %s, without the secret', async (_name, more, message) => {
    const error: Error = await register(more).then(
      () => new Error('it registered'),
      (reason) => reason,
    );
    expect(error.message).toMatch(message);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('secret');
  });

  it('says where Discord could not be reached', async () => {
    await expect(
      registerDiscord({ token: 'MTIz.a.secret', appId: '1', apiUrl: 'http://127.0.0.1:1/api' }),
    ).rejects.toThrow(/could not be reached at http:\/\/127\.0\.0\.1:1\/api: .*ECONNREFUSED/);
  });
});

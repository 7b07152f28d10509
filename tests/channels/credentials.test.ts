/** What is said when a token or an id stands in the wrong place, or is not whole. */
import { describe, expect, it } from 'vitest';
import { credentialProblems } from '../../src/channels/credentials.ts';
import { readConfig } from '../../src/config.ts';

const DISCORD = 'MTIzNDU2Nzg5MDEyMzQ1Njc4OTA.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789_-';
const APP_ID = '123456789012345678';
const KEY = '0123456789abcdef'.repeat(4);
const BOT = 'xoxb-12345-67890-AbCdEf';
const APP = 'xapp-1-A123-456-abcdef';
const SECRET = '0123456789abcdef0123456789abcdef';

const INSTALL = {
  SLACK_CLIENT_ID: '123.456',
  SLACK_CLIENT_SECRET: 'a-secret',
  SLACK_SIGNING_SECRET: SECRET,
  SLACK_STATE_SECRET: 'any text',
  ENCRYPTION_KEYS: Buffer.alloc(32).toString('base64'),
};

const problemsOf = (env: Readonly<Record<string, string>>) => credentialProblems(readConfig(env));
const said = (env: Readonly<Record<string, string>>) => {
  const { discord, slack, warnings } = problemsOf(env);
  return [...discord, ...slack, ...warnings].join('\n');
};

describe('tokens and ids', () => {
  it.each([
    [{}],
    [{ DISCORD_TOKEN: DISCORD, DISCORD_APP_ID: APP_ID, DISCORD_PUBLIC_KEY: KEY }],
    [{ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: SECRET }],
    [{ DISCORD_TOKEN: `"${DISCORD}"`, SLACK_BOT_TOKEN: ` '${BOT}' `, SLACK_APP_TOKEN: `${APP} ` }],
    [{ DISCORD_TOKEN: `Bot ${DISCORD}` }],
    [{ DISCORD_TOKEN: `"bot ${DISCORD}"` }],
    [{ ...INSTALL }],
  ])('that look right are used, with quotes, blanks or “Bot” around them: %j', (env) => {
    expect(said(env)).toBe('');
    const { DISCORD_TOKEN, SLACK_BOT_TOKEN } = readConfig(env);
    expect([DISCORD, undefined]).toContain(DISCORD_TOKEN);
    expect([BOT, undefined]).toContain(SLACK_BOT_TOKEN);
  });

  it.each([
    [
      { DISCORD_TOKEN: KEY },
      /^DISCORD_TOKEN must be .+ three parts.+public key of Discord’s, which belongs in DISCORD_PUBLIC_KEY\.$/,
    ],
    [{ DISCORD_TOKEN: APP_ID }, /which belongs in DISCORD_APP_ID\.$/],
    [
      { DISCORD_TOKEN: 'a-client-secret-of-32-characters' },
      /^DISCORD_TOKEN must be .+ with dots between them\.$/,
    ],
    [{ DISCORD_TOKEN: BOT }, /looks like a bot token of Slack’s.+SLACK_BOT_TOKEN\.$/],
    [
      { DISCORD_TOKEN: `${DISCORD.slice(0, 40)} ${DISCORD.slice(40)}` },
      /without blanks or line breaks/,
    ],
    [
      { DISCORD_TOKEN: DISCORD, DISCORD_APP_ID: 'dateline' },
      /^DISCORD_APP_ID must be .+ digits\.$/,
    ],
    [
      { DISCORD_TOKEN: DISCORD, DISCORD_APP_ID: DISCORD },
      /^DISCORD_APP_ID .+ belongs in DISCORD_TOKEN\.$/,
    ],
    [
      { DISCORD_TOKEN: DISCORD, DISCORD_PUBLIC_KEY: KEY.slice(1) },
      /^DISCORD_PUBLIC_KEY must be .+ 64 characters/,
    ],
    [
      { DISCORD_TOKEN: DISCORD, DISCORD_PUBLIC_KEY: APP_ID, DISCORD_INTERACTIONS: 'http' },
      /^DISCORD_PUBLIC_KEY must be .+ which belongs in DISCORD_APP_ID\.$/,
    ],
    [
      { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: BOT },
      /^SLACK_APP_TOKEN must be .+ starts with xapp-: what is set looks like a bot token/,
    ],
    [
      { SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: BOT },
      /^SLACK_BOT_TOKEN must .+ SLACK_APP_TOKEN\.\nSLACK_APP_TOKEN must .+ SLACK_BOT_TOKEN\.$/,
    ],
    [{ SLACK_BOT_TOKEN: 'xoxp-1-2-3' }, /^SLACK_BOT_TOKEN .+ user token/],
    [{ SLACK_BOT_TOKEN: 'xoxe-1-abc' }, /refresh token/],
    [{ SLACK_BOT_TOKEN: 'xoxe.xoxb-1-abc' }, /^SLACK_BOT_TOKEN expires after 12 hours/],
    [
      { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: APP },
      /^SLACK_SIGNING_SECRET must .+ SLACK_APP_TOKEN\.$/,
    ],
    [
      { SLACK_APP_TOKEN: APP },
      /^SLACK_APP_TOKEN is set and SLACK_BOT_TOKEN is not: Slack is not connected\.$/,
    ],
    [{ DISCORD_APP_ID: APP_ID }, /^DISCORD_APP_ID is set and DISCORD_TOKEN is not/],
  ])('%j', (env: Record<string, string>, sentence) => {
    expect(said(env)).toMatch(sentence);
    for (const value of Object.values(env)) expect(said(env)).not.toContain(value);
  });

  it.each([
    [{ DISCORD_GATEWAY: 'off' }, /^DISCORD_GATEWAY=off leaves nothing/],
    [{ DISCORD_SHARDS: '4/4' }, /^DISCORD_SHARDS must be/],
    [{ DISCORD_SHARDS: '0-3/16' }, /^$/],
    [{ DISCORD_SHARDS: 'lease' }, /^$/],
    [{ DISCORD_GATEWAY: 'off', DISCORD_INTERACTIONS: 'http', DISCORD_PUBLIC_KEY: KEY }, /^$/],
  ])('%j: what does not go together is said', (env, sentence) => {
    expect(problemsOf({ DISCORD_TOKEN: DISCORD, ...env } as never).discord.join()).toMatch(
      sentence,
    );
  });

  it('that interactions over HTTP need are asked for', () => {
    const env = { DISCORD_TOKEN: DISCORD, DISCORD_INTERACTIONS: 'http' };
    expect(problemsOf(env).discord.join()).toMatch(/^DISCORD_INTERACTIONS=http needs DISCORD_PUBL/);
    expect(problemsOf({ ...env, DISCORD_PUBLIC_KEY: KEY }).discord).toEqual([]);
  });
});

describe('letting workspaces install Dateline by themselves', () => {
  it.each([
    'SLACK_CLIENT_SECRET',
    'SLACK_SIGNING_SECRET',
    'SLACK_STATE_SECRET',
    'ENCRYPTION_KEYS',
  ] as const)('needs %s, and says what that is', (name) => {
    const { [name]: _left, ...rest } = INSTALL;
    expect(said(rest)).toMatch(new RegExp(`^SLACK_CLIENT_ID needs ${name}: .+\\.$`));
  });

  it('is not done beside the token of one workspace, which is said', () => {
    expect(said({ ...INSTALL, SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP })).toMatch(/both set/);
  });
});

/** What is logged, on a terminal and elsewhere: never a secret. */
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';

const SECRETS = {
  DISCORD_TOKEN: 'MTIz.discord.secret',
  SLACK_BOT_TOKEN: 'xoxb-secret',
  SLACK_APP_TOKEN: 'xapp-secret',
  SLACK_SIGNING_SECRET: 'signing-secret',
  SLACK_CLIENT_SECRET: 'client-secret',
  SLACK_STATE_SECRET: 'state-secret',
  DATABASE_URL: 'postgres://dateline:pass%2Fsecret@db.example/dateline',
  METRICS_TOKEN: 'metrics-"secret',
  ENCRYPTION_KEYS: 'first-secret, second-secret',
};

function logged(isTTY: boolean, env: Readonly<Record<string, string>> = {}): string {
  let written = '';
  const config = readConfig({ ...SECRETS, ...env });
  const log = createLog(config, { isTTY, write: (line) => (written += line) });
  const words = [...Object.values(SECRETS), 'pass/secret', 'second-secret'].join(' ');
  log.warn({ error: words, facts: 3 }, `Something is wrong: ${words}`);
  return written;
}

describe('a log', () => {
  it.each<[string, boolean, Record<string, string>]>([
    ['where nobody looks', false, {}],
    ['on a terminal, where that is asked for', true, { LOG_FORMAT: 'json' }],
  ])('is JSON %s, with the time in UTC', (_, isTTY, env) => {
    expect(JSON.parse(logged(isTTY, env))).toMatchObject({
      level: 40,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      facts: 3,
      msg: expect.stringContaining('Something is wrong'),
    });
  });

  it.each<[string, boolean, Record<string, string>]>([
    ['on a terminal', true, {}],
    ['elsewhere, where that is asked for', false, { LOG_FORMAT: 'pretty' }],
  ])('is a line to be read %s', (_, isTTY, env) => {
    const line = logged(isTTY, env);
    expect(line).toMatch(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/);
    expect(line).toContain('WARN');
    expect(line.trim().split('\n')).toHaveLength(1);
    expect(line.includes('\u001b[')).toBe(isTTY);
  });

  it.each([true, false])('holds no secret, on a terminal: %s', (isTTY) => {
    const line = logged(isTTY);
    expect(line).toContain('[secret]');
    expect(line).not.toMatch(/-\\?"?secret|\.secret|pass/);
  });

  it.each(['json', 'pretty'])('tells an error without what a library hangs on it: %s', (format) => {
    let written = '';
    const log = createLog(readConfig({ LOG_FORMAT: format }), {
      write: (line) => (written += line),
    });
    const row = { code: '23502', detail: 'Failing row contains (who shot them?)' };
    const request = {
      requestBody: { json: { content: 'who shot them?' } },
      url: '/webhooks/1/aW50',
    };
    log.error({ err: Object.assign(new Error('null value'), row, request) }, 'It failed');
    expect(written).toMatch(/null value[\s\S]+log\.test\.ts[\s\S]+23502/);
    expect(written).not.toMatch(/who shot|webhooks/);
  });
});

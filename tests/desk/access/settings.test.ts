/** What the settings of signing in come to, and what a browser is given where the desk has TLS. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAccess } from '../../../src/desk/access/index.ts';
import { type AccessEnvironment, accessSettings } from '../../../src/desk/access/settings.ts';
import { deskOverHttp } from '../../support/desk/over-http.ts';
import { SILENT } from '../../support/logs.ts';
import { type RealService, realService } from '../../support/real-service.ts';
import { type PlatformSignIn, startPlatformSignIn } from '../../support/sign-in/platform.ts';

const HERE = { HOST: '127.0.0.1', TRUST_PROXY: 0 };
const WHOLE: AccessEnvironment = {
  ...HERE,
  SIGN_IN: 'discord',
  SIGN_IN_CLIENT_ID: 'dateline',
  SIGN_IN_CLIENT_SECRET: 'a secret of the tests, as long as one should be',
  DESK_URL: 'https://dateline.example.org',
  EDITORS: '8123',
};

describe('who is let in', () => {
  it.each<[string, AccessEnvironment, string]>([
    ['this machine alone', HERE, 'here'],
    ['this machine, under its name', { ...HERE, DESK_URL: 'http://localhost:3000' }, 'here'],
    ['others reach it', { ...HERE, HOST: '0.0.0.0' }, 'nobody'],
    ['it has an address', { ...HERE, DESK_URL: 'https://dateline.example.org' }, 'nobody'],
    ['it has another name', { ...HERE, DESK_HOSTS: 'newsroom.lan' }, 'nobody'],
    ['a proxy stands in front', { ...HERE, TRUST_PROXY: 1 }, 'nobody'],
    ['people sign in', WHOLE, 'signed-in'],
    ['people sign in, also on this machine', { ...WHOLE, DESK_URL: undefined }, 'signed-in'],
    [
      'people sign in at an issuer',
      { ...WHOLE, SIGN_IN: 'https://id.example.org/realm' },
      'signed-in',
    ],
  ])('where %s', (_, env, to) => {
    expect(accessSettings(env).to).toBe(to);
  });

  it.each<[Partial<AccessEnvironment>, RegExp]>([
    [{ SIGN_IN_CLIENT_SECRET: undefined }, /SIGN_IN_CLIENT_SECRET/],
    [{ SIGN_IN: 'facebook' }, /slack, discord, or the https address/],
    [{ SIGN_IN: 'http://id.example.org' }, /slack, discord, or the https address/],
    [{ DESK_URL: 'http://dateline.example.org' }, /must begin with https/],
    [{ DESK_URL: undefined, HOST: '0.0.0.0' }, /needs DESK_URL/],
    [{ EDITORS: ' , ' }, /name nobody/],
    [{ SIGN_IN: 'slack', EDITORS: 'anna@newsroom.example' }, /SIGN_IN_WORKSPACES/],
  ])('nobody, where something is missing: %j', (changed, problem) => {
    const settings = accessSettings({ ...WHOLE, ...changed });
    expect(settings).toMatchObject({ to: 'nobody-yet' });
    expect('problems' in settings && settings.problems.join(' ')).toMatch(problem);
  });
});

describe('where the desk has TLS', () => {
  let real: RealService;
  let platform: PlatformSignIn;
  beforeAll(async () => {
    real = await realService({ tenants: false });
    platform = await startPlatformSignIn();
  });
  afterAll(async () => {
    await platform.stop();
    await real.close();
  });
  const start = deskOverHttp();
  const names = [WHOLE.DESK_URL, 'https://other.example.org'];
  const desk = () =>
    start({
      editors: {},
      names,
      ...openAccess(
        { ...WHOLE, DISCORD_API_URL: `${platform.address}/api` },
        real.store.access,
        SILENT,
        real.now,
      ),
    });

  it('the browser holds what no other host, and no page without TLS, can have put there', async () => {
    const { ask } = await desk();
    platform.signsIn({ id: '8123', username: 'anna' });
    const host = 'dateline.example.org';
    const asked = await ask('/sign-in/begin?to=/facts', { host });
    const there = new URL(String(asked.headers.location));
    expect(there.searchParams.get('redirect_uri')).toBe(
      'https://dateline.example.org/sign-in/back',
    );
    const answer = await fetch(there, { redirect: 'manual' });
    const back = new URL(answer.headers.get('location') ?? '');
    const [attempt = ''] = asked.headers['set-cookie'] ?? [];
    expect(attempt).toMatch(
      /^__Host-dateline-signing-in=.*Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const end = await ask(back.pathname + back.search, {
      host,
      cookie: attempt.split(';')[0] ?? '',
    });
    expect(end).toMatchObject({ status: 303, headers: { location: '/facts' } });
    expect(end.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-dateline-signing-in=; Max-Age=0; Path=\/; Secure/),
      expect.stringMatching(
        /^__Host-dateline-session=[\w-]{43}; Max-Age=86400; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
    const session = String((end.headers['set-cookie'] as string[])[1]).split(';')[0] ?? '';
    const mine = async (headers: Record<string, string>) =>
      (await ask('/api/editors/x', { host, ...headers })).status;
    expect(await mine({ cookie: session })).toBe(404);
    // Without the name that guards it, it is nobody's.
    expect(await mine({ cookie: session.replace('__Host-', '') })).toBe(401);
    expect(await mine({})).toBe(401);
    // This machine is no exception.
    expect((await ask('/api/editors/x')).status).toBe(401);
  });

  it('who begins under another name goes on under the one that people come back to', async () => {
    const { ask } = await desk();
    const { status, headers } = await ask('/sign-in/begin?to=/facts', {
      host: 'other.example.org',
    });
    expect({ status, to: headers.location }).toEqual({
      status: 303,
      to: 'https://dateline.example.org/sign-in/begin?to=%2Ffacts',
    });
  });

  it('attempts are few in a minute', async () => {
    const access = openAccess(WHOLE, real.store.access, SILENT, real.now);
    const { ask } = await start({ ...access, names, patience: { perMinute: 100, proxies: 0 } });
    const statuses: number[] = [];
    for (let n = 0; n < 32; n += 1)
      statuses.push((await ask('/sign-in/back', { host: 'dateline.example.org' })).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  });

  it.each([
    ['/', 200],
    ['/sign-in', 200],
    ['/api/access', 200],
    ['/api/version', 401],
    ['/api/facts', 401],
  ])(
    'beyond this machine readers sign in, too, unless PUBLIC_DESK opens it: %s',
    async (path, status) => {
      const { ask } = await start({
        host: '0.0.0.0',
        names,
        ...openAccess({ ...WHOLE, HOST: '0.0.0.0' }, real.store.access, SILENT, real.now),
      });
      expect((await ask(path)).status).toBe(status);
    },
  );
});

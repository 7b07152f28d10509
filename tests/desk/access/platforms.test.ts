/** Signing in with Slack and with Discord, as both answer. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccessState } from '../../../src/desk/api-types.ts';
import { type RealService, realService } from '../../support/real-service.ts';
import { type SignInDesk, startSignInDesk } from '../../support/sign-in/desk.ts';
import { type PlatformSignIn, startPlatformSignIn } from '../../support/sign-in/platform.ts';
import { createVisitor } from '../../support/sign-in/visitor.ts';

let real: RealService;
let platform: PlatformSignIn;
let desk: SignInDesk;
beforeAll(async () => {
  real = await realService({ tenants: false });
  platform = await startPlatformSignIn();
  desk = await startSignInDesk(real, {
    SLACK_API_URL: `${platform.address}/api/`,
    DISCORD_API_URL: `${platform.address}/api`,
  });
});
afterAll(async () => {
  await desk.stop();
  await platform.stop();
  await real.close();
});

/** Started with these settings, if it is not. */
async function started(env: Parameters<SignInDesk['restart']>[0]): Promise<void> {
  if (now !== JSON.stringify(env)) await desk.restart(env);
  now = JSON.stringify(env);
}
let now = '';

async function signIn(...[person, wrong]: Parameters<PlatformSignIn['signsIn']>) {
  platform.signsIn(person, wrong);
  const who = createVisitor();
  const { url } = await who.visit(`${desk.origin}/sign-in/begin`);
  const { is, name, role } = await who.json<AccessState>(`${desk.origin}/api/access`);
  return { to: url.pathname + url.search, is, name, role };
}
const REFUSED = { is: 'to-sign-in' };
const IN = { to: '/edit', is: 'signed-in', role: 'editor' };

describe('with Slack', () => {
  const of = (team: string, user: string, more: object = {}) => ({
    sub: user,
    'https://slack.com/team_id': team,
    'https://slack.com/user_id': user,
    name: 'Anna',
    ...more,
  });
  const ANNA = of('T1', 'U1');

  it.each<[string, object, object, object]>([
    ['who is listed', ANNA, {}, { ...IN, name: 'Anna' }],
    [
      'who has the same number in another workspace',
      of('T2', 'U1'),
      {},
      { to: '/sign-in?why=unlisted', ...REFUSED },
    ],
    [
      'of whom no workspace is said',
      { sub: 'U1', name: 'Anna' },
      {},
      { to: '/sign-in?why=unlisted', ...REFUSED },
    ],
    ['with another’s nonce', ANNA, { nonce: 'another' }, REFUSED],
    ['without a nonce', ANNA, { nonce: undefined }, REFUSED],
    ['for another application', ANNA, { aud: 'another' }, REFUSED],
    ['of another issuer', ANNA, { iss: 'https://slack.com' }, REFUSED],
    ['of yesterday', ANNA, { exp: 1_000_000_000 }, REFUSED],
    ['signed by another', ANNA, { key: 'another' }, REFUSED],
    ['signed by nobody', ANNA, { key: 'none' }, REFUSED],
  ])('somebody %s', async (_, person, wrong, end) => {
    await started({ SIGN_IN: 'slack', EDITORS: 'T1/U1' });
    expect(await signIn({ ...person }, { ...wrong })).toMatchObject(end);
    expect(platform.scopes.at(-1)).toBe('openid profile');
  });

  it.each<[string, object, object]>([
    [
      'of the newsroom’s workspace',
      of('T1', 'U5', { email: 'anna@newsroom.example', email_verified: true }),
      IN,
    ],
    [
      'of another, where anybody can have it',
      of('T9', 'U5', { email: 'anna@newsroom.example', email_verified: true }),
      REFUSED,
    ],
    [
      'that Slack has not verified',
      of('T1', 'U5', { email: 'anna@newsroom.example', email_verified: false }),
      REFUSED,
    ],
  ])('an editor by an address %s', async (_, person, end) => {
    await started({
      SIGN_IN: 'slack',
      EDITORS: 'anna@newsroom.example',
      SIGN_IN_WORKSPACES: 'T1',
    });
    expect(await signIn({ ...person })).toMatchObject(end);
  });
});

describe('with Discord', () => {
  it.each<[string, object, string, object]>([
    [
      'by number',
      { id: '8123', username: 'anna', global_name: 'Anna' },
      'identify',
      { ...IN, name: 'Anna' },
    ],
    [
      'who is not listed',
      { id: '8124', username: 'anna' },
      'identify',
      { to: '/sign-in?why=unlisted', ...REFUSED },
    ],
    [
      'by a verified address',
      { id: '9', username: 'anna', email: 'anna@newsroom.example', verified: true },
      'identify email',
      { ...IN, name: 'anna' },
    ],
    [
      'by one that is not',
      { id: '9', username: 'anna', email: 'anna@newsroom.example', verified: false },
      'identify email',
      { to: '/sign-in?why=unverified', ...REFUSED },
    ],
    ['who is nobody', {}, 'identify', REFUSED],
  ])('somebody %s', async (_, person, scope, end) => {
    const EDITORS = scope === 'identify' ? '8123' : '8123,anna@newsroom.example';
    await started({ SIGN_IN: 'discord', EDITORS });
    expect(await signIn({ ...person })).toMatchObject(end);
    expect(platform.scopes.at(-1)).toBe(scope);
  });
});

it('says that the provider does not answer, and asks it again at the next attempt', async () => {
  await desk.restart({ SIGN_IN: 'http://127.0.0.1:1', EDITORS: 'a' });
  for (let attempt = 0; attempt < 2; attempt += 1)
    expect(await signIn({})).toMatchObject({ to: '/sign-in?why=provider' });
  expect(desk.logged.at(-1)?.message).toContain('127.0.0.1:1 cannot be asked');
});

/** Signing in at a real OpenID provider, and what people try who should not come in. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccessState } from '../../../src/desk/api-types.ts';
import { createEditors } from '../../../src/desk/editors/index.ts';
import { markOf } from '../../../src/editing/reviewing.ts';
import { actionWords, UNKNOWN_ACTION } from '../../../src/i18n/action-words.ts';
import { editedFolder } from '../../support/editing.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { type RealService, realService } from '../../support/real-service.ts';
import { type SignInDesk, startSignInDesk } from '../../support/sign-in/desk.ts';
import { type OpenIdProvider, startOpenIdProvider } from '../../support/sign-in/openid-provider.ts';
import { createVisitor, type Visitor } from '../../support/sign-in/visitor.ts';

const ANNA = {
  sub: 'a-1',
  name: 'Anna Editor',
  email: 'Anna@Newsroom.example',
  email_verified: true,
};
const VERA = { sub: 'v-1', name: 'Vera Viewer' };
const STRANGER = { sub: 's-1', name: 'Sam', email: 'sam@elsewhere.example', email_verified: true };
const LISTS = { EDITORS: 'anna@newsroom.example', VIEWERS: 'v-1' };
/** What the guard lets through finds no such route. */
const LET_IN = 404;

let real: RealService;
let provider: OpenIdProvider;
let desk: SignInDesk;
const temporary = temporaryFolder('file');
beforeAll(async () => {
  real = await realService({ tenants: false });
  provider = await startOpenIdProvider();
  desk = await startSignInDesk(real, { SIGN_IN: provider.issuer, ...LISTS });
  provider.knows(`${desk.origin}/sign-in/back`);
});
afterAll(async () => {
  await desk.stop();
  await provider.stop();
  await real.close();
});

const begin = (to = '/edit/gaps') => `${desk.origin}/sign-in/begin?${new URLSearchParams({ to })}`;
const stateOf = (who: Visitor) => who.json<AccessState>(`${desk.origin}/api/access`);
const write = async (who: Visitor, headers: Readonly<Record<string, string>> = {}) => {
  const { proof = '' } = await stateOf(who);
  return who.post(`${desk.origin}/api/editors/publish`, { 'x-dateline-page': proof, ...headers });
};
const read = async (who: Visitor) =>
  (await who.once(new URL(`${desk.origin}/api/editors/x`))).status;
async function signedIn(person: Parameters<OpenIdProvider['signsIn']>[0]): Promise<Visitor> {
  provider.signsIn(person);
  const who = createVisitor();
  await who.visit(begin());
  return who;
}
const audit = async () =>
  (await real.store.access.audit(50)).map(({ action, person, outcome }) => [
    action,
    person,
    outcome,
  ]);

describe('signing in', () => {
  it('brings an editor back to the page they wanted, who may then change things', async () => {
    provider.signsIn(ANNA);
    const anna = createVisitor();
    expect(await read(anna)).toBe(401);
    expect(await stateOf(anna)).toEqual({
      is: 'to-sign-in',
      readers: 'everyone',
      provider: new URL(provider.issuer).host,
    });
    const { url, status } = await anna.visit(begin('/edit/gaps?all#last'));
    expect(url.href).toBe(`${desk.origin}/edit/gaps?all#last`);
    expect(status).toBe(200);
    expect(await stateOf(anna)).toMatchObject({
      is: 'signed-in',
      name: 'Anna Editor',
      role: 'editor',
      proof: expect.any(String),
    });
    expect(await read(anna)).toBe(LET_IN);
    expect((await write(anna)).status).toBe(LET_IN);
  });

  it('lets a viewer read, and change nothing', async () => {
    const vera = await signedIn(VERA);
    expect(await stateOf(vera)).toMatchObject({ role: 'viewer' });
    expect(await read(vera)).toBe(LET_IN);
    expect((await write(vera)).status).toBe(403);
    expect((await audit())[0]).toEqual(['publish', 'openid:v-1', 'refused']);
  });

  it('gives the browser what no script and no other site can use', async () => {
    const anna = await signedIn(ANNA);
    const session = anna.given.filter((line) => line.startsWith('dateline-session='));
    expect(session).toHaveLength(1);
    expect(session[0]).toMatch(/HttpOnly/);
    expect(session[0]).toMatch(/SameSite=Lax/);
    expect(session[0]).toMatch(/Path=\//);
    // The store has nothing that a browser could hold.
    const token = anna.held.get('dateline-session') ?? 'none';
    expect(await real.store.access.session(token)).toBeUndefined();
  });

  it('leads on to no other site', async () => {
    provider.signsIn(ANNA);
    const { url } = await createVisitor().visit(begin('//evil.example/edit'));
    expect(url.href).toBe(`${desk.origin}/edit`);
  });
});

describe('somebody who should not come in', () => {
  it.each([
    ['is on no list', STRANGER, 'unlisted'],
    [
      'has the address of an editor, which nobody verified',
      { ...STRANGER, email: ANNA.email, email_verified: false },
      'unverified',
    ],
    [
      'has it, and nothing is said of whether it was verified',
      { sub: 's-2', email: ANNA.email },
      'unverified',
    ],
    ['did not agree', { sub: 'refuses' }, 'cancelled'],
  ])('who %s', async (_, person, why) => {
    provider.signsIn(person);
    const who = createVisitor();
    const { url } = await who.visit(begin());
    expect(`${url.pathname}${url.search}`).toBe(`/sign-in?why=${why}`);
    expect(await read(who)).toBe(401);
    expect(who.held.has('dateline-session')).toBe(false);
  });

  it('is in the log of what was done, by what the provider calls them, so that they can be listed', async () => {
    await signedIn(STRANGER);
    expect((await audit())[0]).toEqual(['sign-in', 'openid:s-1', 'refused']);
  });

  /** An attempt as far as the provider's answer, which is not followed. */
  async function answered(who: Visitor): Promise<URL> {
    const { url } = await who.visit(begin(), (next) => next.pathname === '/sign-in/back');
    return url;
  }
  const AGAIN = '/sign-in?why=again';
  const endOf = async (who: Visitor, address: URL | string) => {
    const { url } = await who.visit(String(address));
    return `${url.pathname}${url.search}`;
  };

  it('with an answer that another browser was given', async () => {
    provider.signsIn(ANNA);
    const stolen = await answered(createVisitor());
    const thief = createVisitor();
    expect(await endOf(thief, stolen)).toBe(AGAIN);
    expect(await read(thief)).toBe(401);
  });

  it('with the code of another’s answer, put into an attempt of their own', async () => {
    provider.signsIn(ANNA);
    const stolen = await answered(createVisitor());
    const thief = createVisitor();
    const own = await answered(thief);
    own.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    expect(await endOf(thief, own)).toBe(AGAIN);
    expect(await read(thief)).toBe(401);
  });

  it('with another’s state', async () => {
    provider.signsIn(ANNA);
    const other = await answered(createVisitor());
    const who = createVisitor();
    const own = await answered(who);
    own.searchParams.set('state', other.searchParams.get('state') ?? '');
    expect(await endOf(who, own)).toBe(AGAIN);
    expect(await read(who)).toBe(401);
  });

  it('with an answer that was used', async () => {
    provider.signsIn(ANNA);
    const who = createVisitor();
    const answer = await answered(who);
    const before = new Map(who.held);
    expect(await endOf(who, answer)).toBe('/edit/gaps');
    // As a copy of the browser from before.
    const copy = createVisitor();
    for (const [name, value] of before) copy.held.set(name, value);
    expect(await endOf(copy, answer)).toBe(AGAIN);
    expect(await read(copy)).toBe(401);
    expect(await endOf(who, answer)).toBe(AGAIN);
  });

  it('says that another issuer answered', async () => {
    provider.signsIn(ANNA);
    const who = createVisitor();
    const own = await answered(who);
    own.searchParams.set('iss', 'https://evil.example');
    expect(await endOf(who, own)).toBe(AGAIN);
  });
});

describe('a session', () => {
  let anna: Visitor;
  beforeAll(async () => {
    anna = await signedIn(ANNA);
  });

  it.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }, 403],
    ['another site, where the browser says little', { origin: 'https://evil.example' }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a form that passes for JSON', { 'content-type': 'text/plain; application/json' }, 415],
    ['whoever does not know what the page knows', { 'x-dateline-page': '' }, 403],
    ['whoever knows what another page knew', { 'x-dateline-page': 'A'.repeat(43) }, 403],
    ['the page', {}, LET_IN],
  ])('is used for changes by %s', async (_, headers, status) => {
    expect((await write(anna, headers)).status).toBe(status);
    expect((await anna.post(`${desk.origin}/api/access/sign-out`, headers)).status).toBe(
      status === LET_IN ? 403 : status,
    );
    expect(await stateOf(anna)).toMatchObject({ is: 'signed-in' });
  });

  it('is a new one after signing in: what somebody put into the browser before is nobody’s', async () => {
    const mallory = await signedIn(VERA);
    const put = mallory.held.get('dateline-session') ?? '';
    provider.signsIn(ANNA);
    const anna = createVisitor();
    anna.held.set('dateline-session', put);
    await anna.visit(begin());
    expect(anna.held.get('dateline-session')).not.toBe(put);
    expect(await stateOf(anna)).toMatchObject({ name: 'Anna Editor' });
    expect(await read(mallory)).toBe(401);
  });

  it.each([
    [{ hours: [3.9] }, true],
    [{ hours: [4.1] }, false],
    [{ hours: [3.9, 3.9, 3.9, 3.9, 3.9, 3.9] }, true],
    [{ hours: [3.9, 3.9, 3.9, 3.9, 3.9, 3.9, 3.9] }, false],
  ])('lasts while it is used, and a day at most: %j', async ({ hours }, lasts) => {
    const anna = await signedIn(ANNA);
    for (const each of hours) {
      real.later({ seconds: each * 3600 });
      await read(anna);
    }
    expect(await read(anna)).toBe(lasts ? LET_IN : 401);
  });

  it('is over at once for who is taken off the list, and less or more for who is put on the other', async () => {
    const lists = temporary.file('viewers.txt');
    const list = (text: string) => writeFile(lists, text);
    await list('# nobody yet\n');
    await desk.restart({ VIEWERS: '', VIEWERS_FILE: lists, EDITORS: 'a-9' });
    provider.signsIn(VERA);
    await list('v-1 # Vera\nanna@newsroom.example\n');
    const [vera, anna] = [await signedIn(VERA), await signedIn(ANNA)];
    const elsewhere = await signedIn(ANNA);
    expect([await read(vera), (await write(vera)).status]).toEqual([LET_IN, 403]);
    await list('v-1\n');
    expect([await read(anna), await read(elsewhere), await read(vera)]).toEqual([401, 401, LET_IN]);
    // Back on it, they sign in anew.
    await list('v-1\nanna@newsroom.example\n');
    expect([await read(anna), await read(elsewhere)]).toEqual([401, 401]);
    expect(await stateOf(await signedIn(ANNA))).toMatchObject({ role: 'viewer' });
    await rm(lists);
    expect(await read(vera)).toBe(401);
    expect(desk.logged.map(({ facts }) => facts)).toContainEqual(
      expect.objectContaining({ setting: 'VIEWERS_FILE', error: 'ENOENT' }),
    );
    await desk.restart();
  });

  it.each([
    ['an editor', { EDITORS: 'v-1' }, LET_IN],
    ['a viewer', { VIEWERS: 'v-1' }, 403],
    ['nobody', {}, 401],
  ])('is that of %s as soon as the settings say so', async (_, now, status) => {
    let names: object = { EDITORS: 'a-9', VIEWERS: 'v-1' };
    await desk.restart({ VIEWERS: 'v-1' }, async () => names);
    const vera = await signedIn(VERA);
    expect((await write(vera)).status).toBe(403);
    names = now;
    expect((await write(vera)).status).toBe(status);
    await desk.restart();
  });

  it('ends in this browser, or in all of them', async () => {
    const [here, there, third] = [await signedIn(ANNA), await signedIn(ANNA), await signedIn(ANNA)];
    const out = async (who: Visitor, query = '') => {
      const { proof = '' } = await stateOf(who);
      return who.post(`${desk.origin}/api/access/sign-out${query}`, { 'x-dateline-page': proof });
    };
    const token = here.held.get('dateline-session') ?? '';
    expect((await out(here)).status).toBe(200);
    expect(here.held.has('dateline-session')).toBe(false);
    here.held.set('dateline-session', token);
    expect([await read(here), await read(there)]).toEqual([401, LET_IN]);
    await out(there, '?everywhere=yes');
    expect([await read(there), await read(third)]).toEqual([401, 401]);
    expect((await audit()).slice(0, 2).map(([action]) => action)).toEqual([
      'sign-out-everywhere',
      'sign-out',
    ]);
  });

  it('is nothing that can be guessed or written', async () => {
    const who = createVisitor();
    for (const token of ['', 'x', 'a'.repeat(43), "' or 1=1 --", '%00', '{}']) {
      who.held.set('dateline-session', token);
      expect(await read(who)).toBe(401);
    }
  });
});

describe('the log of what editors did', () => {
  it('says what it was to, and that it was done only where anything was', async () => {
    const { dir, editing } = await editedFolder();
    const editors = await startSignInDesk(
      real,
      { SIGN_IN: provider.issuer, ...LISTS },
      { editors: { editing } },
    );
    try {
      provider.knows(`${editors.origin}/sign-in/back`);
      provider.signsIn(ANNA);
      const anna = createVisitor();
      await anna.visit(`${editors.origin}/sign-in/begin`);
      const { proof = '' } = await anna.json<AccessState>(`${editors.origin}/api/access`);
      const does = (what: string, body: object) =>
        anna.post(
          `${editors.origin}/api/editors/${what}`,
          { 'x-dateline-page': proof },
          JSON.stringify(body),
        );
      const approves = async (id: string, what = 'item') => {
        const view = await editing.view('openid:a-1');
        const value = view.items.find((one) => one.id === id)?.value ?? {};
        await does('approve', { section: 'facts', id, what, mark: markOf(value) });
      };
      await approves('rescued');
      await approves('rescued', 'en');
      await approves('nobody');
      await does('file', { path: 'harbour/harbour.json', text: '{}', over: 'another' });
      await does('publish', {});
      await does('publish', { note: 'Nothing is left.' });
      await does('try', { question: 'Who was rescued?' });
      const noted = (await real.store.access.audit(6)).toReversed();
      expect(noted.map(({ action, about, outcome }) => [action, about, outcome])).toEqual([
        ['approve', 'rescued', 'done'],
        ['approve', 'rescued', 'done'],
        ['approve', 'nobody', 'failed'],
        ['file', 'harbour/harbour.json', 'failed'],
        ['publish', 'harbour/harbour.json', 'done'],
        ['publish', '', 'failed'],
      ]);
      await writeFile(join(dir, 'harbour', 'drafts.json'), '{"drafts": [');
      const drafts = [{ id: 'd', text: { en: 'The ferry burned.' } }];
      expect(await does('draft/keep', { pack: 'harbour', drafts })).toEqual({
        status: 400,
        body: expect.stringContaining('cannot be read'),
      });
    } finally {
      await editors.stop();
    }
  });

  it('has words for whatever the page can do', () => {
    const there = {} as never;
    const all = { history: there, editing: there, insight: there, impact: there };
    const actions = createEditors(all)
      .routes.filter(({ method }) => method === 'POST')
      .map(({ path }) => path.replace(/^\//, '').replace(':id', 'aa11'));
    expect(actions).toContain('gaps/aside');
    expect(actions.filter((action) => actionWords(action) === UNKNOWN_ACTION)).toEqual([]);
  });

  it('is read on from where it was left, whatever was done in the same millisecond', async () => {
    const { store } = real;
    const at = new Date('2099-01-01T00:00:00.000Z');
    const who = {
      name: 'Anna',
      person: 'a',
      role: 'editor',
      session: '',
      outcome: 'done',
    } as const;
    for (const about of ['1', '2', '3', '4', '5'])
      await store.access.note({ ...who, at, action: 'item', about });
    const first = await store.access.audit(2);
    const second = await store.access.audit(3, first.at(-1)!.id);
    expect([...first, ...second].map(({ about }) => about)).toEqual(['5', '4', '3', '2', '1']);
  });
});

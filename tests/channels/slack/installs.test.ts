/** Many workspaces and whole organisations, each with an installation of its own, on any number of replicas. */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineSlack } from '../../../src/channels/slack/examine.ts';
import { SCOPES } from '../../../src/channels/slack/manifest.ts';
import { textReply } from '../../../src/contract/blocks.ts';
import { createKeyring } from '../../../src/tenants/installations/keyring.ts';
import { ownerOf, resealAll } from '../../../src/tenants/installations/reseal.ts';
import { ANSWER, QUESTION } from '../../support/packs/downing.ts';
import { type RealService, realService } from '../../support/real-service.ts';
import type { Place } from '../../support/servers/slack-installs.ts';
import { localSlack, shown } from '../../support/slack/harness.ts';

const OTHER: Place = { team: 'T0OTHER', botUser: 'U0DATEOTHER' };
const THIRD: Place = { team: 'T0THIRD', botUser: 'U0DATETHIRD' };
const IN_ORG: Place = { team: 'T0GRIDA', organisation: 'E0GRID', orgWide: true, botUser: 'W0DATE' };

const local = localSlack();
const KEY = randomBytes(32);
let real: RealService;
beforeEach(async () => {
  real = await realService();
});
afterEach(() => real.close());

/** One more replica over the same store. */
async function replica(key: Buffer = KEY) {
  const { server } = local;
  const connection = await local.start(real.service, 'http', {
    botToken: '',
    install: {
      clientId: server.client.id,
      clientSecret: server.client.secret,
      stateSecret: 'a long random text',
      kept: real.store.installations,
      keyring: createKeyring([key]),
    },
  });
  const address = new URL('/slack/install', server.address());
  return {
    ...connection,
    install: (place: Place, how: { expires?: boolean; deny?: boolean } = {}) =>
      server.install(address.href, server.people.admin!, { place, ...how }),
    address,
  };
}

/** Somebody there mentions Dateline, by the name that it has there. */
async function ask(place: Place) {
  local.server.goTo(place);
  const said = await local.server.say(`<@${local.server.botUser}> ${QUESTION}`);
  return said.message();
}

/** Where the token that posted last belongs. */
const postedFor = () =>
  local.server.placeOf(local.server.called('chat.postMessage').at(-1)!.token)?.botUser;

const tell = (connection: Awaited<ReturnType<typeof replica>>, team: string) =>
  connection.postUpdate(
    { tenant: `slack:${team}`, channel: local.server.channels.newsroom },
    textReply('follow', 'en', 'News'),
  );

describe('somebody installs Dateline', () => {
  it('and it answers there, as who it is there and with the token from there', async () => {
    const app = await replica();
    for (const place of [OTHER, THIRD]) {
      const page = await app.install(place);
      expect(page).toMatchObject({ status: 200, text: expect.stringContaining('is installed') });
    }
    for (const place of [OTHER, THIRD]) {
      expect(shown(await ask(place))).toContain(ANSWER);
      expect(postedFor()).toBe(place.botUser);
      const user = local.server.people.neighbour!;
      const told = await local.server.slash('/ask', QUESTION, { user }).message();
      expect(shown(told)).toContain(ANSWER);
    }
    expect(await tell(app, OTHER.team)).toBe('posted');
    expect(postedFor()).toBe(OTHER.botUser);
    expect(Object.fromEntries(await app.names())).toEqual({
      [`slack:${OTHER.team}`]: OTHER.team,
      [`slack:${THIRD.team}`]: THIRD.team,
    });
    expect([...(await (await replica(randomBytes(32))).names())]).toEqual([]);
  });

  it('and no token stands in the store as it is, nor is one taken in another’s place', async () => {
    const app = await replica();
    await app.install(OTHER);
    await app.install(THIRD);
    const { installations: kept } = real.store;
    const rows = await kept.installations();
    expect(rows.map(({ id }) => id)).toEqual([OTHER.team, THIRD.team]);
    expect(JSON.stringify(rows)).not.toContain('xoxb');
    await kept.saveInstallation({ id: OTHER.team, sealed: rows[1]!.sealed });
    local.server.goTo(OTHER);
    await local.server.slash('/ask', QUESTION).ack;
    await expect(tell(app, OTHER.team)).rejects.toThrow();
    expect(local.server.posts).toEqual([]);
    expect(shown(await ask(THIRD))).toContain(ANSWER);
  });

  it('or does not allow it, or somebody brings another’s state: then nothing is kept', async () => {
    const app = await replica();
    expect((await app.install(OTHER, { deny: true })).text).toContain('was not installed');
    const begun = await fetch(app.address, { redirect: 'manual' });
    const state = new URL(begun.headers.get('location')!).searchParams.get('state')!;
    const back = new URL(
      `/slack/oauth_redirect?${new URLSearchParams({ code: 'c', state })}`,
      app.address,
    );
    for (const cookie of ['', 'slack-app-oauth-state=another']) {
      const page = await fetch(back, { headers: { cookie, 'accept-language': 'tr-TR,en;q=0.5' } });
      expect(page.status).toBe(400);
      expect(await page.text()).toContain('kurulmadı');
    }
    expect(await real.store.installations.installations()).toEqual([]);
    expect(local.server.called('oauth.v2.access')).toEqual([]);
  });

  it('asks for every scope of the manifest', async () => {
    const { address } = await replica();
    const begun = await fetch(address, { redirect: 'manual' });
    const asked = new URL(begun.headers.get('location')!).searchParams.get('scope');
    expect(asked?.split(',')).toEqual(Object.keys(SCOPES));
  });
});

describe('where nobody has installed it', () => {
  it('nothing is answered, and the others are', async () => {
    const app = await replica();
    await app.install(OTHER);
    local.server.goTo(THIRD);
    const { status } = await local.server.slash('/ask', QUESTION).ack;
    expect(status).toBe(200);
    expect(await tell(app, THIRD.team)).toBe('gone');
    expect(local.server.posts).toEqual([]);
    expect(shown(await ask(OTHER))).toContain(ANSWER);
  });
});

describe('an organisation', () => {
  it('has it in all its workspaces, each a tenant of its own', async () => {
    const app = await replica();
    await app.install(IN_ORG);
    expect(await tell(app, IN_ORG.team)).toBe('gone');
    for (const team of [IN_ORG.team, 'T0GRIDB']) {
      expect(shown(await ask({ ...IN_ORG, team }))).toContain(ANSWER);
      expect(local.server.called('chat.postMessage').at(-1)!.args.team_id).toBe(team);
      expect(await tell(app, team)).toBe('posted');
    }
    expect(postedFor()).toBe(IN_ORG.botUser);
    const gaps = await real.store.installations.installations();
    expect(gaps.map(({ id }) => id)).toEqual(['E0GRID']);
    expect(await tell(app, 'T0STRANGE')).toBe('gone');
  });

  it('that takes it away has it in none', async () => {
    const app = await replica();
    await app.install(IN_ORG);
    await ask(IN_ORG);
    local.server.uninstall(IN_ORG);
    await local.server.event({ type: 'app_uninstalled' }).ack;
    await local.saying(/was taken out/);
    expect(await tell(app, IN_ORG.team)).toBe('gone');
    expect(await real.store.installations.organisationOf(IN_ORG.team)).toBeUndefined();
  });
});

describe('somebody takes Dateline away', () => {
  it.each([
    { type: 'app_uninstalled' },
    { type: 'tokens_revoked', tokens: { bot: [OTHER.botUser] } },
  ])('$type ends what is posted there, on every replica, and nowhere else', async (event) => {
    const [one, two] = [await replica(), await replica()];
    await one.install(OTHER);
    await one.install(THIRD);
    expect(await tell(two, OTHER.team)).toBe('posted');
    local.server.goTo(OTHER);
    local.server.uninstall(OTHER);
    await local.server.event(event).ack;
    await local.saying(/was taken out/);
    for (const app of [one, two]) {
      expect(await tell(app, OTHER.team)).toBe('gone');
      expect(await tell(app, THIRD.team)).toBe('posted');
    }
  });

  it('and Slack’s event is lost: the first post that is refused finds out', async () => {
    const app = await replica();
    await app.install(OTHER);
    local.server.uninstall(OTHER);
    expect(await tell(app, OTHER.team)).toBe('gone');
    expect(await real.store.installations.installations()).toEqual([]);
  });

  it('and installs it again: the old event, told again, ends nothing', async () => {
    const app = await replica();
    await app.install(OTHER);
    local.server.uninstall(OTHER);
    await app.install(OTHER);
    local.server.goTo(OTHER);
    await local.server.event({ type: 'app_uninstalled' }).ack;
    expect(shown(await ask(OTHER))).toContain(ANSWER);
    expect(await tell(app, OTHER.team)).toBe('posted');
  });
});

describe('a token that expires', () => {
  it('is renewed before it is used, for what is asked and for what is told', async () => {
    const app = await replica();
    await app.install(OTHER, { expires: true });
    local.server.expire();
    const row = (await real.store.installations.installation(OTHER.team))!;
    const keyring = createKeyring([KEY]);
    const kept = JSON.parse(keyring.open(row.sealed, ownerOf(row.id)));
    kept.bot.expiresAt = Math.floor(Date.now() / 1000) - 1;
    const sealed = keyring.seal(JSON.stringify(kept), ownerOf(row.id));
    await real.store.installations.saveInstallation({ id: row.id, sealed });
    expect(await tell(app, OTHER.team)).toBe('posted');
    expect(shown(await ask(OTHER))).toContain(ANSWER);
    expect(local.server.called('oauth.v2.access')).toHaveLength(2);
  });
});

describe('a new key', () => {
  it('seals everything anew, after which the old one can go', async () => {
    await (await replica()).install(OTHER);
    const next = randomBytes(32);
    const both = createKeyring([next, KEY]);
    expect(await resealAll(real.store.installations, both)).toEqual({
      resealed: 1,
      current: 0,
      unreadable: [],
    });
    expect(await resealAll(real.store.installations, createKeyring([KEY]))).toMatchObject({
      unreadable: [OTHER.team],
    });
    const keyring = createKeyring([next]);
    const set = { install: { kept: real.store.installations, keyring }, desk: false };
    expect(await examineSlack(set)).toMatchObject([{ right: true }]);
    const lost = { kept: real.store.installations, keyring: createKeyring([KEY]) };
    expect(await examineSlack({ ...set, install: lost })).toMatchObject([{ right: false }]);
    await replica(next);
    expect(shown(await ask(OTHER))).toContain(ANSWER);
  });
});

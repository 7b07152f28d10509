/** Two processes on one database. */
import { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConversations } from '../../src/service/conversation-state.ts';
import { createGroupCommit } from '../../src/store/commit/group-commit.ts';
import { forget, type OpenStore, openStore, placeOf } from '../../src/store/index.ts';
import { createTurnRepository } from '../../src/store/repositories/turn-repository.ts';
import type { Tables } from '../../src/store/tables/tables.ts';
import { DEFAULTS } from '../../src/tenants/settings/settings.ts';
import {
  createSettingsService,
  type SettingsService,
} from '../../src/tenants/settings/settings-service.ts';
import { STRICT } from '../support/logs.ts';
import { DATABASES } from '../support/store/databases.ts';

describe.each(DATABASES)('with two processes on one $name', ({ fresh }) => {
  const database = fresh('file');
  let here: OpenStore;
  let there: OpenStore;
  const connections: Kysely<Tables>[] = [];
  const turnsOf = (db: Kysely<Tables>) =>
    createTurnRepository(db, createGroupCommit(db, { failed: () => {} })).store;
  beforeEach(async () => {
    for (let at = 0; at < 2; at += 1)
      connections[at] = new Kysely<Tables>({ dialect: database.dialect() });
    here = await openStore(database.dialect(), STRICT);
    there = await openStore(database.dialect(), STRICT);
  });
  afterEach(async () => {
    await here.close();
    await there.close();
    for (const connection of connections) await connection.destroy();
  });
  const soon = (check: () => unknown) => vi.waitFor(check, { timeout: 5_000, interval: 20 });

  it('a setting that is changed in one holds in the other within two seconds', async () => {
    const began = performance.now();
    await here.tenants.saveSettings('slack:T1', { ...DEFAULTS, userWait: 7 }, 'u');
    await soon(() => expect(there.tenants.settings('slack:T1')).toMatchObject({ userWait: 7 }));
    expect(performance.now() - began).toBeLessThan(4_000);
    await there.tenants.saveSettings('slack:T1', { ...DEFAULTS, userWait: 8 }, 'u');
    expect(there.tenants.settings('slack:T1')).toMatchObject({ userWait: 8 });
    await soon(() => expect(here.tenants.settings('slack:T1')).toMatchObject({ userWait: 8 }));
  });

  it('what is forgotten of a workspace, or of a channel in it, is forgotten by both', async () => {
    const by = { by: 'anna', now: new Date() };
    const settings = { ...DEFAULTS, channels: ['C1', 'C2'], userWait: 9 };
    for (const tenant of ['slack:TGONE', 'slack:TSTAY'] as const)
      await here.tenants.saveSettings(tenant, settings, 'u');
    await soon(() => expect(there.tenants.settings('slack:TSTAY')).toEqual(settings));
    await forget(database.settings(), placeOf('slack:TSTAY/C1'), by);
    await forget(database.settings(), placeOf('slack:TGONE'), by);
    for (const { tenants } of [here, there]) {
      await soon(() => expect(tenants.settings('slack:TGONE')).toBeUndefined());
      await soon(() => expect(tenants.settings('slack:TSTAY')?.channels).toEqual(['C2']));
      expect(tenants.settled()).not.toContain('slack:TGONE');
    }
    // What is set from then on holds in both, though it is the last one's number that went.
    await here.tenants.saveSettings('slack:TGONE', DEFAULTS, 'u');
    await soon(() => expect(there.tenants.settings('slack:TGONE')).toEqual(DEFAULTS));
  });

  it('settings that are changed in both at once hold in both', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        (at % 2 ? here : there).tenants.saveSettings(`slack:A${at}`, DEFAULTS, 'u'),
      ),
    );
    await soon(() => {
      for (let at = 0; at < 20; at += 1)
        for (const store of [here, there])
          expect(store.tenants.settings(`slack:A${at}`)).toEqual(DEFAULTS);
    });
  });

  it('what two admins change at once, each another setting, is all kept', async () => {
    const admin = { user: 'U1', admin: true, locale: 'en' } as const;
    const [first, second] = [here, there].map(({ tenants }) =>
      createSettingsService(tenants, () => []),
    ) as [SettingsService, SettingsService];
    const done = await Promise.all([
      first.apply('slack:T2', { userWait: '7' }, admin),
      second.apply('slack:T2', { channelWait: '9' }, admin),
      second.apply('slack:T2', { feedback: 'off' }, admin),
    ]);
    expect(done.map(({ ok }) => ok)).toEqual([true, true, true]);
    const all = { userWait: 7, channelWait: 9, feedback: 'off' };
    for (const { of } of [first, second])
      await soon(() => expect(of('slack:T2')).toMatchObject(all));
  });

  it('a conversation that one begins goes on in the other, and back', async () => {
    const ferry = { about: ['incident:ferry-fire'] };
    const mayor = { about: ['actor:mayor'] };
    const goesOn = async (store: OpenStore) => {
      const request = { command: 'ask', question: 'And then?' } as const;
      const continued = await createConversations(store).continue(request, 'slack:T1:C1:1');
      return continued.command === 'ask' ? continued.context : undefined;
    };
    createConversations(here).note('slack:T1:C1:1', ferry);
    await soon(async () => expect(await goesOn(there)).toEqual(ferry));
    createConversations(there).note('slack:T1:C1:1', mayor);
    await soon(async () => expect(await goesOn(here)).toEqual(mayor));
  });

  it('who asked in one waits in the other, and a refusal makes nobody wait longer', async () => {
    const turns = { here: turnsOf(connections[0]!), there: turnsOf(connections[1]!) };
    const at = (seconds: number) => new Date(Date.parse('2030-06-01T10:00:00Z') + seconds * 1_000);
    const person = { id: 'person', ms: 5_000 };
    const channel = { id: 'channel', ms: 2_000 };
    expect(await turns.here.takeTurns([person, channel], at(0))).toBe(0);
    expect(await turns.there.takeTurns([person, channel], at(1))).toBe(4_000);
    expect(await turns.there.takeTurns([channel], at(2))).toBe(0);
    expect(await turns.here.takeTurns([person, channel], at(3))).toBe(2_000);
    expect(await turns.here.takeTurns([person], at(5))).toBe(0);
    // At the same moment one of them is first.
    const both = await Promise.all(
      [turns.here, turns.there].map(({ takeTurns }) => takeTurns([person], at(20))),
    );
    expect(both.toSorted()).toEqual([0, 5_000]);
  });

  it('what both are told at once, in whatever order, each takes a part of, and neither waits for the other', async () => {
    const keys = Array.from({ length: 1_500 }, (_, at) => `slack:T1:message:C1:${at}`);
    const takenIn = (store: OpenStore, all: readonly string[]) =>
      Promise.all(
        all.map((key) =>
          store.inbox.take({ key, platform: 'slack', kind: 'message', body: '{}' }, 'worker'),
        ),
      );
    const taken = await Promise.all([takenIn(here, keys), takenIn(there, keys.toReversed())]);
    // A deadlock would be logged as a database that is away, which STRICT throws.
    expect(taken.flat().filter(Boolean)).toHaveLength(keys.length);
  });

  it('a button that one shows can be pressed in the other', async () => {
    here.rememberRequest('r1', '{"command":"topics"}');
    await here.requestsWritten();
    expect(await there.recallRequest('r1')).toBe('{"command":"topics"}');
  });
});

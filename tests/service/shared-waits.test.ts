/** Waits of people whom several processes answer. */
import { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRefusal } from '../../src/service/refusal.ts';
import { createGroupCommit } from '../../src/store/commit/group-commit.ts';
import { sqliteDialect } from '../../src/store/index.ts';
import { createTurnRepository } from '../../src/store/repositories/turn-repository.ts';
import { migrate } from '../../src/store/tables/migrate.ts';
import type { Tables } from '../../src/store/tables/tables.ts';
import { createSettingsService } from '../../src/tenants/settings/settings-service.ts';

const reader = { locale: 'en', platform: 'slack', tenant: 'slack:T1', user: 'U1' } as const;
let db: Kysely<Tables>;
let seconds = 0;
const clock = () => new Date(Date.parse('2030-06-01T10:00:00Z') + seconds * 1_000);

/** One process more. */
function process() {
  const { takeTurns } = createTurnRepository(db, createGroupCommit(db, { failed: () => {} })).store;
  const settings = createSettingsService(undefined, () => []);
  return createRefusal(settings, clock, { takeTurns, salt: () => 'grains' });
}

beforeEach(async () => {
  seconds = 0;
  db = new Kysely<Tables>({ dialect: sqliteDialect(':memory:') });
  await migrate(db);
});
afterEach(() => db.destroy());

it('who asked one process waits in every other, and nobody else does', async () => {
  const [here, there] = [process(), process()];
  expect(await here(reader)).toBeUndefined();
  seconds = 1;
  expect(await there(reader)).toMatchObject({ waitSeconds: 1 });
  expect(await there({ ...reader, user: 'U2' })).toBeUndefined();
  seconds = 2;
  expect(await there(reader)).toBeUndefined();
  expect(await here(reader)).toMatchObject({ waitSeconds: 2 });
});

it('nothing is kept that says who asked', async () => {
  await process()(reader);
  expect(await db.selectFrom('turn').select('id').execute()).toEqual([
    { id: expect.stringMatching(/^[\w-]{22}$/) },
  ]);
});

it('a store that cannot say leaves each process to itself', async () => {
  const takeTurns = () => Promise.reject(new Error('away'));
  const settings = createSettingsService(undefined, () => []);
  const alone = createRefusal(settings, clock, { takeTurns, salt: () => 'grains' });
  expect(await alone(reader)).toBeUndefined();
  expect(await alone(reader)).toMatchObject({ waitSeconds: 2 });
});

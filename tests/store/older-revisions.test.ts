/** Revisions that a version before the chain has published, also while replicas are replaced one by one. */
import { gzipSync } from 'node:zlib';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { MIGRATIONS } from '../../src/store/tables/tables.ts';
import { STRICT } from '../support/logs.ts';
import { DATABASES } from '../support/store/databases.ts';

const older = (id: string, day: number) => ({
  id,
  published_at: `2026-11-0${day}T08:00:00.000Z`,
  published_by: 'Vera',
  version: `version ${id}`,
  note: '',
  files: gzipSync(JSON.stringify([{ path: 'p/k.json', text: `the ${id}` }])).toString('base64'),
});

describe.each(DATABASES)('on $name', ({ fresh }) => {
  const database = fresh();

  it('begin the chain, in the order of their days, and go on being taken over into it', async () => {
    const db = new Kysely<Record<string, Record<string, unknown>>>({ dialect: database.dialect() });
    onTestFinished(() => db.destroy());
    const { '2026-11-26-revisions-chain': _, ...before } = MIGRATIONS;
    const provider = { getMigrations: async () => before };
    expect((await new Migrator({ db, provider }).migrateToLatest()).error).toBeUndefined();
    const publish = (id: string, day: number) =>
      db.insertInto('knowledge_revision').values(older(id, day)).execute();
    await publish('b', 2);
    await publish('a', 1);
    await db.insertInto('knowledge_served').values({ name: 'knowledge', revision: 'b' }).execute();

    const { revisions, close } = await openStore(database.dialect(), STRICT);
    onTestFinished(close);
    const ids = async () => (await revisions.revisions({ limit: 9 })).map(({ id }) => id);
    expect(await ids()).toEqual(['b', 'a']);
    expect(await revisions.revision('b')).toMatchObject({
      ...{ number: 2, publishedAt: '2026-11-02T08:00:00.000Z', version: 'version b' },
      files: [{ path: 'p/k.json', text: 'the b' }],
    });

    await publish('c', 3);
    await db.updateTable('knowledge_served').set({ revision: 'c' }).execute();
    expect((await revisions.revision('c'))?.files).toEqual([{ path: 'p/k.json', text: 'the c' }]);
    expect(await ids()).toEqual(['c', 'b', 'a']);
    expect((await revisions.verify()).problems).toEqual([]);
  });
});

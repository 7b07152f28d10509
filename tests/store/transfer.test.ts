/** A whole store, backed up, put back and moved: every table of it, or nothing. */
import { chmodSync, existsSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openStore, sqliteDialect } from '../../src/store/index.ts';
import { migrate } from '../../src/store/tables/migrate.ts';
import type { Tables } from '../../src/store/tables/tables.ts';
import { copyRows } from '../../src/store/transfer/copy-rows.ts';
import {
  backupStore,
  fillPostgres,
  migrateStore,
  restoreStore,
} from '../../src/store/transfer/index.ts';
import { type AnyDatabase, contentOf } from '../../src/store/transfer/rows.ts';
import { DEFAULTS } from '../../src/tenants/settings/settings.ts';
import { temporaryFolder } from '../support/folders.ts';
import { STRICT } from '../support/logs.ts';
import { DATABASES, type TestDatabase } from '../support/store/databases.ts';

type Fresh = ReturnType<TestDatabase['fresh']>;
const [sqlite, postgres] = DATABASES as [TestDatabase, TestDatabase];
const AT = new Date('2030-06-01T10:00:00.000Z');

/** Opened as it is, with whatever is in it. */
async function opened<T>(
  at: Pick<Fresh, 'dialect'>,
  use: (db: AnyDatabase) => Promise<T>,
): Promise<T> {
  const db = new Kysely<Tables>({ dialect: at.dialect() });
  try {
    await migrate(db);
    return await use(db as unknown as AnyDatabase);
  } finally {
    await db.destroy();
  }
}

const inFile = (file: string) => ({ dialect: () => sqliteDialect(file) });

/** What a newsroom has gathered: settings, a follow, a question to the editors, feedback, questions. */
async function fill(at: Pick<Fresh, 'dialect'>, questions = 3): Promise<void> {
  const store = await openStore(at.dialect(), STRICT, () => AT);
  const tenant = 'discord:1';
  await store.tenants.saveSettings(tenant, { ...DEFAULTS, packs: ['harbour'] }, 'U1');
  const follow = { tenant, channel: 'C1', about: 'x', locale: 'ru', by: 'U1', at: AT } as const;
  await store.tenants.subscribe(follow, new Map());
  const asker = { tenant, channel: 'C1', user: 'U2' } as const;
  await store.tenants.addTicket({ question: 'Почему? “x” 🕊', locale: 'ru', asker, at: AT });
  for (let number = 0; number < questions; number += 1)
    store.recordQuestion({
      question: `How many ${number}?`,
      locale: 'en',
      outcome: 'none',
      confidence: number / 7,
      fact: undefined,
      platform: 'discord',
      at: AT,
    });
  await store.close();
}

const read = (db: AnyDatabase) => db.transaction().execute(contentOf);
const held = (at: Pick<Fresh, 'dialect'>) => opened(at, read);

describe.each(DATABASES)('a store on $name', ({ fresh }) => {
  const database = fresh();
  const folder = temporaryFolder();

  it('backed up and put back is the same, to the last row, and goes on counting', async () => {
    await fill(database, 1234);
    const before = await held(database);
    const file = folder.file('backup.db');
    expect(await backupStore(database.settings(), file)).toEqual(before);
    expect(await held(inFile(file))).toEqual(before);

    // Something is asked after the backup, and the backup put back.
    await fill(database, 1);
    await restoreStore(database.settings(), file, { replace: true });
    expect(await held(database)).toEqual(before);
    await fill(database, 1);
    const rows = (contents: typeof before) =>
      contents.find(({ table }) => table === 'question')?.rows;
    expect(rows(await held(database))).toBe(rows(before)! + 1);
  });

  it('is not overwritten unless that is asked for, and says what it holds', async () => {
    await fill(database);
    const file = folder.file('backup.db');
    await backupStore(database.settings(), file);
    const before = await held(database);
    await expect(restoreStore(database.settings(), file)).rejects.toThrow(
      /holds something already: .*question 3.* Nothing was changed.*--replace/,
    );
    expect(await held(database)).toEqual(before);
  });

  it('that only a start has made is filled without being asked twice', async () => {
    const filled = inFile(folder.file('filled.db'));
    await fill(filled);
    await backupStoreOf(folder.file('filled.db'), folder.file('backup.db'));
    await (await openStore(database.dialect(), STRICT)).close();
    await restoreStore(database.settings(), folder.file('backup.db'));
    expect(await held(database)).toEqual(await held(filled));
  });

  it('is left as it was by a backup that is damaged', async () => {
    await fill(database);
    const file = folder.file('backup.db');
    await backupStore(database.settings(), file);
    const before = await held(database);
    truncateSync(file, 8192);
    const restored = restoreStore(database.settings(), file, { replace: true });
    await expect(restored).rejects.toThrow(/backup\.db is damaged/);
    expect(await held(database)).toEqual(before);
    expect(readdirSync(folder.path)).toEqual(['backup.db']);
  });

  it('is backed up to a file that is there only if that is asked for, and wholly or not at all', async () => {
    await fill(database);
    const file = folder.file('backup.db');
    writeFileSync(file, 'precious');
    await expect(backupStore(database.settings(), file)).rejects.toThrow(/is there already/);
    await backupStore(database.settings(), file, { replace: true });
    expect(await held(inFile(file))).toEqual(await held(database));
    await expect(backupStore(database.settings(), '/proc/dateline/backup.db')).rejects.toThrow(
      /ENOENT/,
    );
  });

  it('is brought to the tables of this version, once', async () => {
    expect((await migrateStore(database.settings())).length).toBeGreaterThan(8);
    expect(await migrateStore(database.settings())).toEqual([]);
  });

  it('has every table copied, those of later versions too, and none left out silently', async () => {
    const table = sql`create table added (id text primary key, worth double precision, about text)`;
    const file = folder.file('other.db');
    await fill(database);
    await opened(inFile(file), (to) =>
      opened(database, async (from) => {
        await table.execute(from);
        await sql`insert into added values ('a', 1.5, null), ('b', 1e300, 'Ω')`.execute(from);
        const copy = () =>
          from
            .transaction()
            .execute((here) => to.transaction().execute((there) => copyRows(here, there)));
        await expect(copy()).rejects.toThrow(/differ in added.+store migrate/);
        await table.execute(to);
        const copied = await copy();
        expect(copied.filter(({ same }) => !same)).toEqual([]);
        expect(copied.find(({ table: of }) => of === 'added')?.to.rows).toBe(2);
        expect(await read(to)).toEqual(await read(from));
      }),
    );
  });
});

describe('moving from SQLite to PostgreSQL', () => {
  const from = sqlite.fresh();
  const to = postgres.fresh();
  const file = () => `${from.settings().DATA_DIR}/dateline.db`;

  it('copies all rows, compares them, and leaves the file as it was', async () => {
    await fill(from, 700);
    const copied = await fillPostgres(file(), to.settings());
    expect(copied.every(({ same }) => same)).toBe(true);
    expect(copied.map(({ to: there }) => there)).toEqual(await held(from));
    expect(await held(to)).toEqual(await held(from));
  });

  it('copies what holds the character NUL, which PostgreSQL cannot keep, with a sign in its place', async () => {
    const store = await openStore(from.dialect(), STRICT);
    store.rememberRequest('r', 'a\0b');
    await store.close();
    const copied = await fillPostgres(file(), to.settings());
    expect(copied.filter(({ same }) => !same)).toEqual([]);
    const there = await openStore(to.dialect(), STRICT);
    expect(await there.recallRequest('r')).toBe('a\u{fffd}b');
    await there.close();
  });

  it('changes nothing where a table does not arrive as it was', async () => {
    await fill(from);
    await opened(to, (db) =>
      sql`create function shout() returns trigger language plpgsql as
          $$ begin new.question = upper(new.question); return new; end $$`.execute(db),
    );
    await opened(to, (db) =>
      sql`create trigger shouting before insert on question for each row execute function shout()`.execute(
        db,
      ),
    );
    const copied = await fillPostgres(file(), to.settings());
    expect(copied.filter(({ same }) => !same).map(({ table }) => table)).toEqual(['question']);
    expect((await held(to)).every(({ rows }) => rows === 0)).toBe(true);
  });
});

describe('a backup of PostgreSQL', () => {
  const database = postgres.fresh();
  const folder = temporaryFolder();

  it('is of one moment, though others write all the while', async () => {
    await fill(database, 3000);
    const more = (contents: Awaited<ReturnType<typeof held>>) => {
      const rows = (table: string) => contents.find((one) => one.table === table)?.rows ?? 0;
      return rows('meta') - rows('request');
    };
    const before = more(await held(database));
    let writing = true;
    const written = opened(database, async (db) => {
      for (let number = 0; writing; number += 1)
        await db.transaction().execute(async (both) => {
          await both
            .insertInto('meta')
            .values({ name: `n${number}`, value: '' })
            .execute();
          await both
            .insertInto('request')
            .values({ id: `n${number}`, json: '{}', used_at: AT.toISOString() })
            .execute();
        });
    });
    const backups = [];
    for (const name of ['1', '2', '3'])
      backups.push(await backupStore(database.settings(), folder.file(name)));
    writing = false;
    await written;
    expect(backups.map(more)).toEqual([before, before, before]);
  });
});

describe('a backup put back in place of a SQLite file', () => {
  const database = sqlite.fresh();
  const folder = temporaryFolder();
  const file = () => `${database.settings().DATA_DIR}/dateline.db`;

  it.each<[string, (file: string) => void, RegExp]>([
    ['something else', (file) => writeFileSync(file, 'x'.repeat(9000)), /is no SQLite database/],
    ['empty', (file) => truncateSync(file, 0), /backup\.db is empty/],
    ['of another application', (file) => foreign(file), /of another application/],
    ['from a newer Dateline', (file) => newer(file), /changed by a newer Dateline/],
  ])('leaves it as it was where it is %s', async (_what, harm, says) => {
    await fill(database);
    const file = folder.file('backup.db');
    await backupStore(database.settings(), file);
    const before = await held(database);
    harm(file);
    await expect(restoreStore(database.settings(), file, { replace: true })).rejects.toThrow(says);
    expect(await held(database)).toEqual(before);
    expect(readdirSync(folder.path)).toEqual(['backup.db']);
  });

  it.skipIf(process.platform === 'win32')(
    'is for nobody else to read, and neither is the folder made for it',
    async () => {
      await fill(database);
      const backup = folder.file('backups', 'of-tonight', 'backup.db');
      await backupStore(database.settings(), backup);
      const others = (path: string) => statSync(path).mode & 0o077;
      expect([backup, dirname(backup)].map(others)).toEqual([0, 0]);
    },
  );

  it('is refused while Dateline has it open', async () => {
    await fill(database);
    await backupStore(database.settings(), folder.file('backup.db'));
    const store = await openStore(database.dialect(), STRICT);
    await expect(
      restoreStore(database.settings(), folder.file('backup.db'), { replace: true }),
    ).rejects.toThrow(/has .+dateline\.db open\. Stop it first/);
    await store.close();
    await restoreStore(database.settings(), folder.file('backup.db'), { replace: true });
  });

  it('keeps the old one aside, a damaged one too, and none of its log is read into the new', async () => {
    await fill(database);
    await backupStore(database.settings(), folder.file('backup.db'));
    const before = await held(inFile(folder.file('backup.db')));
    writeFileSync(file(), 'damaged'.repeat(2000));
    writeFileSync(`${file()}-wal`, 'of the damaged one');
    await expect(restoreStore(database.settings(), folder.file('backup.db'))).rejects.toThrow(
      /is no SQLite database.+say --replace/,
    );
    const { aside } = await restoreStore(database.settings(), folder.file('backup.db'), {
      replace: true,
    });
    expect(await held(database)).toEqual(before);
    expect(existsSync(`${aside}-wal`)).toBe(true);
    expect(existsSync(`${file()}-made`)).toBe(true);
  });

  it('needs nothing there, and may lie where nothing can be written', async () => {
    const filled = inFile(folder.file('filled.db'));
    await fill(filled);
    await backupStoreOf(folder.file('filled.db'), folder.file('backup.db'));
    chmodSync(folder.file('backup.db'), 0o444);
    await restoreStore(database.settings(), folder.file('backup.db'));
    expect(await held(database)).toEqual(await held(filled));
  });
});

function foreign(file: string): void {
  writeFileSync(file, '');
  run(file, 'create table notes (a)');
}

const newer = (file: string) =>
  run(file, "insert into kysely_migration values ('2031-01-01-more', '2031-01-01')");

function run(file: string, statement: string): void {
  const database = new DatabaseSync(file);
  database.exec(statement);
  database.close();
}

/** Of a file under any name. */
async function backupStoreOf(from: string, to: string): Promise<void> {
  const database = new DatabaseSync(from);
  database.prepare('vacuum into ?').run(to);
  database.close();
}

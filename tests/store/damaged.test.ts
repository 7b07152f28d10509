/** Databases that cannot be used: named, with what to do, and answered without. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KeptStore, openSqliteStore, openUsableStore } from '../../src/store/index.ts';
import { DEFAULTS } from '../../src/tenants/settings/settings.ts';
import { temporaryFolder } from '../support/folders.ts';
import { collectingLog, STRICT } from '../support/logs.ts';

const folder = temporaryFolder();
const file = () => folder.file('dateline.db');
let opened: KeptStore[];
beforeEach(() => {
  opened = [];
});
afterEach(() => Promise.all(opened.map((store) => store.close())));

async function open(at = file()) {
  const { log, logged, saying } = collectingLog();
  const store = await openSqliteStore(at, log);
  opened.push(store);
  return { store, logged, saying };
}

const closed = async (store: KeptStore) => {
  opened.splice(opened.indexOf(store), 1);
  await store.close();
};

/** A database in which a server has settings, of more pages than one. */
async function filled(): Promise<void> {
  const { store } = await open();
  await store.tenants.saveSettings('discord:1', { ...DEFAULTS, packs: ['harbour'] }, 'U1');
  for (let number = 0; number < 200; number += 1)
    store.recordQuestion({
      question: `How many ${number}? ${'words '.repeat(20)}`,
      locale: 'en',
      outcome: 'none',
      confidence: 0,
      fact: undefined,
      platform: 'discord',
      at: new Date('2030-06-01T10:00:00Z'),
    });
  await closed(store);
}

const other = (sql: string) => {
  rmSync(file());
  const database = new DatabaseSync(file());
  database.exec(sql);
  database.close();
};

function overwrite(from: number, length: number, at = file()): void {
  const bytes = readFileSync(at);
  for (let index = from; index < Math.min(from + length, bytes.length); index += 1)
    bytes[index] = (bytes[index]! * 7 + 13) & 0xff;
  writeFileSync(at, bytes);
}

/** Runs as a process that ends without closing, so that its log of last writes stays. */
function writtenAndKilled(sql: string): void {
  execFileSync(process.execPath, [
    '--input-type=module',
    '-e',
    `import { DatabaseSync } from 'node:sqlite';
     const database = new DatabaseSync(${JSON.stringify(file())});
     database.exec('pragma journal_mode = wal');
     for (const each of ${JSON.stringify(sql)}.split(';')) database.exec(each);
     process.exit(0);`,
  ]);
}

type Damage = {
  readonly name: string;
  readonly harm: () => void;
  readonly kind: string;
  readonly says: RegExp;
  /** Whether what the server has set is still had, because it can be read. */
  readonly settings?: true;
};

const DAMAGE: readonly Damage[] = [
  {
    name: 'overwritten with something else',
    harm: () => writeFileSync(file(), 'these are the lines of some other file\n'.repeat(300)),
    kind: 'garbage',
    says: /is no SQLite database.+store restore FILE/,
  },
  {
    name: 'cut in half',
    harm: () => truncateSync(file(), Math.floor(statSync(file()).size / 8192) * 4096),
    kind: 'damaged',
    says: /is damaged.+store restore FILE/,
  },
  {
    name: 'with its beginning overwritten',
    harm: () => overwrite(0, 200),
    kind: 'garbage',
    says: /is no SQLite database/,
  },
  {
    name: 'with pages overwritten in the middle',
    harm: () => overwrite(statSync(file()).size - 5 * 4096, 4 * 4096),
    kind: 'damaged',
    says: /is damaged \(.+\).+store restore FILE/,
    settings: true,
  },
  {
    name: 'emptied',
    harm: () => truncateSync(file(), 0),
    kind: 'emptied',
    says: /is empty and was not.+store restore FILE.+To begin with an empty one/,
  },
  {
    name: 'a fresh one without tables in its place',
    harm: () => other('pragma user_version = 1'),
    kind: 'emptied',
    says: /is empty and was not/,
  },
  {
    name: 'gone',
    harm: () => rmSync(file()),
    kind: 'gone',
    says: /is gone\. If it was moved, put it back.+dateline\.db-made/,
  },
  {
    name: 'of another application in its place',
    harm: () => other('create table moz_bookmarks (id integer primary key)'),
    kind: 'foreign',
    says: /database of another application \(its tables: moz_bookmarks\).+DATA_DIR/,
  },
  {
    name: 'of another application that names itself',
    harm: () => other('pragma application_id = 252006674; create table t (a)'),
    kind: 'foreign',
    says: /database of another application/,
  },
  {
    name: 'changed by a newer Dateline',
    harm: () => {
      const database = new DatabaseSync(file());
      database.exec(
        "insert into kysely_migration (name, timestamp) values ('2031-01-01-more', '2031-01-01')",
      );
      database.close();
    },
    kind: 'newer',
    says: /newer Dateline \(2031-01-01-more\)\. Run that version/,
    settings: true,
  },
  {
    name: 'with a folder in its place',
    harm: () => {
      rmSync(file());
      mkdirSync(file());
    },
    kind: 'directory',
    says: /is a folder where the database should be/,
  },
  {
    name: 'with a log of last writes of which the beginning is overwritten',
    harm: () => {
      writtenAndKilled("insert into meta values ('a', 'b')");
      overwrite(0, 32, `${file()}-wal`);
    },
    kind: 'log',
    says: /write-ahead log .+dateline\.db-wal is damaged.+delete .+dateline\.db-wal/,
    settings: true,
  },
  {
    name: 'with a log of last writes that is damaged before what was committed last',
    harm: () => {
      writtenAndKilled(
        "insert into meta values ('a', 'b'); insert into meta values ('c', 'd'); insert into meta values ('e', 'f')",
      );
      overwrite(32 + 24 + 100, 50, `${file()}-wal`);
    },
    kind: 'log',
    says: /frame 1 does not fit its checksum, and commits follow it/,
    settings: true,
  },
];

describe('a database that is', () => {
  beforeEach(filled);

  it.each(DAMAGE)('$name is named, and nothing more is kept', async (damage) => {
    damage.harm();
    const before = fingerprint();
    const { store, logged } = await open();
    expect(store.problem()).toMatchObject({ kind: damage.kind, file: file() });
    expect(logged).toHaveLength(1);
    expect(logged[0]!.message).toContain(file());
    expect(logged[0]!.message).toMatch(damage.says);
    expect(logged[0]!.message).toMatch(/Until then Dateline answers and keeps nothing/);

    const settings = store.tenants.settings('discord:1');
    expect(settings?.packs).toEqual(damage.settings ? ['harbour'] : undefined);
    store.rememberRequest('r1', '{}');
    expect(await store.recallRequest('r1')).toBe('{}');
    await expect(store.tenants.saveSettings('discord:1', DEFAULTS, 'U1')).rejects.toThrow(
      damage.says,
    );
    await closed(store);
    // What can still be saved is still there.
    expect(fingerprint()).toEqual(before);
  });
});

/** The files with their sizes and contents, but for what SQLite makes to read beside another. */
const fingerprint = () =>
  readdirSync(folder.path)
    .filter((name) => !/-shm$/.test(name))
    .map((name) => {
      const at = folder.file(name);
      return [name, statSync(at).isFile() ? readFileSync(at, 'base64') : 'folder'];
    })
    .filter(([name, content]) => !(name!.endsWith('-wal') && content === ''));

describe('what is nothing to worry about', () => {
  it('a first start makes a database, and a note that it is there', async () => {
    const { store, logged } = await open();
    expect(store.problem()).toBeUndefined();
    expect(logged).toEqual([]);
    expect(readFileSync(`${file()}-made`, 'utf8')).toMatch(/^store [\w-]{36}$/m);
  });

  it('an empty file without a note is a first start', async () => {
    writeFileSync(file(), '');
    expect((await open()).store.problem()).toBeUndefined();
  });

  it('a database of a Dateline that left no note gets one', async () => {
    await filled();
    rmSync(`${file()}-made`);
    const { store } = await open();
    expect(store.problem()).toBeUndefined();
    expect(store.tenants.settings('discord:1')?.packs).toEqual(['harbour']);
    expect(existsSync(`${file()}-made`)).toBe(true);
  });

  it('another database in its place is used, and that is said', async () => {
    await filled();
    const first = readFileSync(`${file()}-made`, 'utf8');
    rmSync(file());
    renameSync(`${file()}-made`, folder.file('aside'));
    await closed((await open()).store);
    copyFileSync(folder.file('aside'), `${file()}-made`);
    const { store, logged } = await open();
    expect(store.problem()).toBeUndefined();
    expect(logged.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      'warn: the database is another than at the last start; it is used from now on',
    ]);
    expect(readFileSync(`${file()}-made`, 'utf8')).not.toBe(first);
  });

  it('a log of last writes that a killed process left is read', async () => {
    await filled();
    writtenAndKilled("insert into meta values ('a', 'b'); insert into meta values ('c', 'd')");
    expect(statSync(`${file()}-wal`).size).toBeGreaterThan(0);
    expect((await open()).store.problem()).toBeUndefined();
  });
});

describe('a folder', () => {
  it.each([
    [
      'under /proc',
      () => '/proc/dateline/data/dateline.db',
      /folder \/proc\/dateline\/data cannot be made/,
    ],
    [
      'that is a file',
      () => {
        writeFileSync(folder.file('data'), '');
        return folder.file('data', 'dateline.db');
      },
      /data cannot be made or used.+Set DATA_DIR/,
    ],
  ])('%s is named at once', async (_name, at, says) => {
    const { store, logged } = await open(at());
    expect(store.problem()?.kind).toBe('folder');
    expect(logged[0]!.message).toMatch(says);
  });
});

/** Opened in a process of its own. @returns what it says: the problem, the log and what a server has set */
const openedUnder = (...[command = '', ...given]: readonly string[]) =>
  JSON.parse(
    execFileSync(command, [
      ...given,
      process.execPath,
      '--input-type=module',
      '-e',
      `import { openSqliteStore } from './src/store/index.ts';
       const logged = [];
       const log = { error: (facts, message) => logged.push(message), warn() {} };
       const store = await openSqliteStore(${JSON.stringify(file())}, log);
       const packs = store.tenants.settings('discord:1')?.packs;
       console.log(JSON.stringify({ kind: store.problem()?.kind, logged, packs }));
       await store.close();`,
    ]).toString(),
  ) as { kind?: string; logged: string[]; packs?: string[] };

describe('a database', () => {
  it('that may only be read is answered from, and named', async () => {
    await filled();
    chmodSync(file(), 0o444);
    chmodSync(folder.path, 0o555);
    // Root may write everywhere, so it gives that right away.
    const opened = openedUnder(
      ...(process.getuid?.() === 0
        ? ['setpriv', '--bounding-set', '-dac_override', '--']
        : ['env']),
    );
    chmodSync(folder.path, 0o755);
    expect(opened).toMatchObject({ kind: 'unwritable', packs: ['harbour'] });
    expect(opened.logged.join()).toMatch(/dateline\.db cannot be written to \(EACCES\)/);
  });

  it('for which the disk has no room is named', async () => {
    // In kilobytes: enough for a beginning of the database, and not for its tables.
    const opened = openedUnder('bash', '-c', 'ulimit -f 40 && exec "$0" "$@"');
    expect(opened.kind).toMatch(/full|unwritable/);
    expect(opened.logged.join()).toMatch(/dateline\.db.+(no room|cannot be written to)/);
  });
});

describe('at a terminal', () => {
  it('a database that cannot be used is named, and nothing is shown in its place', async () => {
    await filled();
    overwrite(0, 200);
    const settings = { DATA_DIR: folder.path };
    await expect(openUsableStore(settings, STRICT)).rejects.toThrow(/is no SQLite database/);
  });
});

describe('while Dateline runs', () => {
  it('a large database is read through beside the start, and its damage said when it is found', async () => {
    await filled();
    const database = new DatabaseSync(file());
    database.exec('create table large (bytes blob)');
    database.exec('insert into large values (zeroblob(17000000))');
    database.exec(
      'drop index question_outcome; create index question_outcome on question (outcome)',
    );
    const { rootpage } = database
      .prepare("select rootpage from sqlite_master where name = 'question_outcome'")
      .get() as { rootpage: number };
    database.close();
    overwrite((rootpage - 1) * 4096, 4096);
    const { store, saying } = await open();
    expect(store.problem()).toBeUndefined();
    await saying(/is damaged \(.+\).+keeps nothing/);
    expect(store.problem()?.kind).toBe('damaged');
    await expect(store.tenants.saveSettings('discord:1', DEFAULTS, 'U1')).rejects.toThrow(
      /damaged/,
    );
  });

  it.each([
    ['deleted', () => rmSync(file()), /was deleted while Dateline runs/],
    [
      'replaced',
      () => {
        copyFileSync(file(), folder.file('copy'));
        renameSync(folder.file('copy'), file());
      },
      /was replaced while Dateline runs/,
    ],
  ])('a database that is %s is missed, and what it held is saved', async (kind, harm, says) => {
    const { store, logged, saying } = await open();
    await store.tenants.saveSettings('discord:1', { ...DEFAULTS, packs: ['harbour'] }, 'U1');
    harm();
    await saying(/what it held is saved as/);
    expect(logged[0]).toMatchObject({ level: 'error', facts: { kind } });
    expect(logged[0]!.message).toMatch(says);
    expect(store.problem()?.kind).toBe(kind);
    await expect(store.tenants.unsubscribe({ tenant: 'discord:1', channel: '1' })).rejects.toThrow(
      says,
    );
    const [, saved] = /saved as (\S+dateline\.db\.saved-[\w-]+)/.exec(store.problem()!.message)!;
    await closed(store);

    for (const name of ['', '-wal', '-shm']) rmSync(`${file()}${name}`, { force: true });
    renameSync(saved!, file());
    const again = await open();
    expect(again.store.problem()).toBeUndefined();
    expect(again.store.tenants.settings('discord:1')?.packs).toEqual(['harbour']);
  });
});

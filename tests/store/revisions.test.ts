/** Published knowledge: kept whole and for good, one current, nobody's publishing lost, nothing altered unseen. */
import { Kysely } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPast, type Past } from '../../src/as-of/index.ts';
import { chained, sha256 } from '../../src/chain/chain.ts';
import { assembleFiles } from '../../src/knowledge/revisions/assemble-revision.ts';
import { createFactHistory } from '../../src/knowledge/revisions/fact-history.ts';
import { historyOf } from '../../src/knowledge/revisions/history.ts';
import { publish, record } from '../../src/knowledge/revisions/publish.ts';
import type { NewRevision, RevisionProblem } from '../../src/knowledge/revisions/repository.ts';
import { contentOf, contentsOf } from '../../src/knowledge/revisions/sealed.ts';
import { type OpenStore, openStore } from '../../src/store/index.ts';
import { noteOf } from '../../src/store/repositories/revision-log.ts';
import { all, fact as FACT, file, one } from '../support/knowledge/examples.ts';
import { STRICT } from '../support/logs.ts';
import { DATABASES } from '../support/store/databases.ts';

const NOW = new Date('2026-11-26T08:00:00Z');
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const draft = (version: string) => ({
  files: [
    { path: 'harbour/facts.json', text: `{"facts": "${version} ☃"}` },
    { path: 'a.json', text: '' },
  ],
  version,
  publishedBy: 'Vera',
  note: 'The herring',
});
const revision = (id: string): NewRevision => ({
  ...draft(id),
  id,
  publishedAt: NOW.toISOString(),
});

describe.each(DATABASES)('revisions on $name', ({ fresh }) => {
  const database = fresh();
  let here: OpenStore;
  beforeEach(async () => {
    here = await openStore(database.dialect(), STRICT);
  });
  afterEach(() => here.close());

  it('are none at first; then each is the current one, as it was given, whoever looks', async () => {
    const there = await openStore(database.dialect(), STRICT);
    try {
      expect(await there.revisions.currentRevision()).toBeUndefined();
      expect(await there.revisions.currentNote()).toBeUndefined();
      expect(await there.revisions.latest()).toBeUndefined();
      let previous = '';
      for (const [at, version] of ['one', 'two'].entries()) {
        const published = await publish(draft(version), here.revisions, NOW);
        const { id, hash } = published.revision!;
        expect(published).toEqual({
          kind: 'published',
          revision: {
            id: expect.stringMatching(/^[0-9a-f]{10}$/),
            publishedAt: '2026-11-26T08:00:00.000Z',
            publishedBy: 'Vera',
            note: 'The herring',
            version,
            number: at + 1,
            contents: contentsOf(draft(version).files),
            previous,
            hash: expect.stringMatching(/^[0-9a-f]{64}$/),
          },
        });
        previous = hash;
        expect(await there.revisions.currentRevision()).toBe(id);
        expect(await there.revisions.currentNote()).toEqual(published.revision);
        expect(await there.revisions.latest()).toEqual(published.revision);
        expect(await there.revisions.revision(id)).toEqual({
          ...published.revision,
          files: draft(version).files,
        });
      }
      expect((await publish(draft('two'), there.revisions, NOW)).kind).toBe('same');
      expect(await there.revisions.revision('nobody')).toBeUndefined();
    } finally {
      await there.close();
    }
  });

  it('published at once by many are kept of one, and the others are told', async () => {
    const stores = [
      here,
      ...(await Promise.all([1, 2].map(() => openStore(database.dialect(), STRICT)))),
    ];
    try {
      for (const over of [undefined, 'first'] as const) {
        const all = await Promise.all(
          stores.map(({ revisions }, at) =>
            revisions.addRevision(revision(`${over ?? 'none'}-${at}`), over, { over }),
          ),
        );
        expect(all.filter(Boolean)).toHaveLength(over === undefined ? 1 : 0);
        const current = await here.revisions.currentRevision();
        expect(await here.revisions.revision(current!)).toBeDefined();
      }
      // Of those that lost nothing is left.
      expect(await here.revisions.revisions({ limit: 10 })).toHaveLength(1);
    } finally {
      await Promise.all(stores.slice(1).map((store) => store.close()));
    }
  });

  it('recorded by replicas at once are recorded once, and serve nobody', async () => {
    const there = await openStore(database.dialect(), STRICT);
    try {
      const both = await Promise.all(
        [here, there].map(({ revisions }) => record(draft('one'), revisions, NOW)),
      );
      expect(both.map(({ kind }) => kind).sort()).toEqual(['recorded', 'same']);
      expect(both[0]!.revision).toEqual(both[1]!.revision);
      expect(await here.revisions.currentRevision()).toBeUndefined();
      const named = { ...draft('one'), publishedBy: 'Rena' };
      expect(await record(named, here.revisions, NOW, { named: true })).toMatchObject({
        kind: 'recorded',
        revision: { number: 2, publishedBy: 'Rena' },
      });
    } finally {
      await there.close();
    }
  });

  it('are found by page and by the moment, and none is older than the one before it', async () => {
    for (const [version, hours] of [
      ['a', 0],
      ['b', 24],
      ['c', 23],
      ['d', 48],
    ] as const)
      await record(draft(version), here.revisions, later(hours));
    const versions = async (of: { before?: number; limit: number }) =>
      (await here.revisions.revisions(of)).map(({ version, number }) => `${number} ${version}`);
    expect(await versions({ limit: 3 })).toEqual(['4 d', '3 c', '2 b']);
    expect(await versions({ before: 2, limit: 3 })).toEqual(['1 a']);
    for (const [hours, version] of [
      [0, undefined],
      [1, 'a'],
      [24, 'a'],
      [24.5, 'c'],
      [99, 'd'],
    ] as const)
      expect((await here.revisions.revisionBefore(later(hours)))?.version).toBe(version);
  });

  it('tell the history of a fact, with what each revision changed in it', async () => {
    const text = (facts: object) =>
      JSON.stringify({
        facts: Object.entries(facts).map(([id, words]) => ({ ...FACT, id, text: { en: words } })),
      });
    const states = [
      { a: 'One.' },
      { a: 'One.', b: 'B.' },
      { a: 'Two.', b: 'B.' },
      { b: 'B.' },
      { a: 'Two.', b: 'B.' },
    ];
    for (const [at, state] of states.entries())
      await record(
        { ...draft(String(at)), files: [{ path: 'k.json', text: text(state) }] },
        here.revisions,
        NOW,
      );
    const history = async (of: { before?: number; limit?: number } = {}) =>
      (await historyOf({ section: 'facts', id: 'a' }, here.revisions, of)).map(
        ({ revision, diff }) => [
          revision.number,
          diff.kind,
          diff.fields.find(({ field }) => field === 'text.en')?.after,
        ],
      );
    expect(await history()).toEqual([
      [5, 'added', 'Two.'],
      [4, 'withdrawn', undefined],
      [3, 'changed', 'Two.'],
      [1, 'added', 'One.'],
    ]);
    expect(await history({ limit: 2 })).toEqual([
      [5, 'added', 'Two.'],
      [4, 'withdrawn', undefined],
    ]);
    expect(await history({ before: 4, limit: 1 })).toEqual([[3, 'changed', 'Two.']]);
    expect(await historyOf({ section: 'facts', id: 'nobody' }, here.revisions)).toEqual([]);
  });

  /** The rows as they are, for altering them. */
  async function altered<T>(
    alter: (db: Kysely<Record<string, Record<string, unknown>>>) => Promise<T>,
  ) {
    const db = new Kysely<Record<string, Record<string, unknown>>>({ dialect: database.dialect() });
    try {
      return await alter(db);
    } finally {
      await db.destroy();
    }
  }

  it('are whole, and name whichever was altered afterwards, in whatever column', async () => {
    const ids: string[] = [];
    for (const version of ['a', 'b', 'c', 'd'])
      ids.push((await publish(draft(version), here.revisions, NOW)).revision!.id);
    const verified = async () => (await here.revisions.verify()).problems;
    const { revisions, last, hashes, problems } = await here.revisions.verify();
    expect([revisions, problems, hashes.has(last!.hash), last!.id]).toEqual([4, [], true, ids[3]]);
    const named = (found: readonly RevisionProblem[]) =>
      found.map((one) =>
        'id' in one ? `${one.kind} ${ids.indexOf(one.id)}` : `${one.kind} ${one.from}-${one.to}`,
      );

    await altered(async (db) => {
      const rows = await db.selectFrom('knowledge_log').selectAll().orderBy('number').execute();
      for (const [at, row] of rows.entries()) {
        const set = (values: Record<string, unknown>, of: Record<string, unknown> = row) =>
          db.updateTable('knowledge_log').set(values).where('number', '=', of.number).execute();
        for (const column of Object.keys(row)) {
          const value =
            column === 'number'
              ? 9
              : column === 'published_at'
                ? '2026-11-26T08:00:00.001Z'
                : `${row[column]}x`;
          await set({ [column]: value });
          const found = named(await verified());
          // A revision of another id is known by that.
          expect(found, `${column} of ${at}`).toContain(
            column === 'id' ? 'altered -1' : `altered ${at}`,
          );
          const others = found.filter(
            (one) => /^altered [0-9]/.test(one) && one !== `altered ${at}`,
          );
          expect(others, `${column} of ${at}`).toEqual([]);
          await set({ [column]: row[column] }, { number: column === 'number' ? 9 : row.number });
        }
      }
      expect(await verified()).toEqual([]);

      // Whoever alters one and makes its hash anew is told by the one behind it.
      const [first, second, third] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
      const forged = { ...second, note: 'Nothing' };
      const note = noteOf(forged as never);
      const { hash } = chained(contentOf(note), noteOf(first as never));
      await db
        .updateTable('knowledge_log')
        .set({ note: 'Nothing', hash })
        .where('number', '=', 2)
        .execute();
      expect(named(await verified())).toEqual(['altered 1']);
      await db
        .updateTable('knowledge_log')
        .set({ note: second.note, hash: second.hash })
        .where('number', '=', 2)
        .execute();

      await db.deleteFrom('knowledge_log').where('number', '=', 3).execute();
      expect(named(await verified())).toEqual(['missing 3-3']);
      await db.insertInto('knowledge_log').values(third).execute();
      await db.deleteFrom('knowledge_log').where('number', '=', 4).execute();
      expect(named(await verified())).toEqual(['gone 3', 'gone 3']);
      await db.insertInto('knowledge_log').values(rows[3]!).execute();
      await db
        .updateTable('knowledge_served')
        .set({ revision: ids[1] })
        .where('name', '=', 'chain')
        .execute();
      expect(named(await verified())).toEqual(['not-last 1']);
      await db
        .updateTable('knowledge_served')
        .set({ revision: ids[3] })
        .where('name', '=', 'chain')
        .execute();

      // The texts: one that all have, then the list of one of them.
      for (const [hash, expected] of [
        [sha256(''), ['files 0', 'files 1', 'files 2', 'files 3']],
        [second.contents, ['files 1']],
      ] as const) {
        const kept = await db
          .selectFrom('knowledge_text')
          .selectAll()
          .where('hash', '=', hash)
          .executeTakeFirstOrThrow();
        for (const change of [
          { text: 'H4sIAAAAAAAAA6uuBQBDv6ajAgAAAA==' },
          { text: 'no' },
          { hash: 'x' },
        ]) {
          await db.updateTable('knowledge_text').set(change).where('hash', '=', hash).execute();
          expect(named(await verified())).toEqual(expected);
          await db
            .updateTable('knowledge_text')
            .set(kept)
            .where('hash', '=', 'hash' in change ? 'x' : hash)
            .execute();
        }
      }
      expect(await verified()).toEqual([]);
    });
  });

  it('cost little, however many there are of a file that hardly changes', async () => {
    const large = {
      path: 'large.json',
      text: Array.from({ length: 5000 }, (_, at) => at * 7919).join(' '),
    };
    const grown = async () =>
      altered(async (db) => {
        const rows = await db.selectFrom('knowledge_text').select('text').execute();
        return rows.reduce((sum, { text }) => sum + String(text).length, 0);
      });
    await record({ ...draft('0'), files: [large] }, here.revisions, NOW);
    const first = await grown();
    for (let at = 1; at <= 20; at += 1) {
      const { files } = draft(String(at));
      await record({ ...draft(String(at)), files: [large, ...files] }, here.revisions, NOW);
    }
    expect(await here.revisions.revisions({ limit: 100 })).toHaveLength(21);
    expect((await grown()) - first).toBeLessThan(first / 2);
  });
});

describe.each(DATABASES)('the facts of past days on $name', ({ name, fresh }) => {
  const database = fresh('file');
  let store: OpenStore;
  let past: Past;
  beforeAll(async () => {
    store = await openStore(database.dialect(), STRICT);
    past = createPast(store.revisions);
    for (const [words, at] of [
      [`12 were saved, says ${name}.`, '2030-07-01T10:00:00Z'],
      [`13 were saved, says ${name}.`, '2030-07-05T23:59:59.999Z'],
      [undefined, '2030-07-08T00:00:00Z'],
    ] as const) {
      const saved = words ? [{ ...FACT, id: 'bridge', text: all(words) }] : [];
      const files = one(file({ facts: [{ ...FACT, id: 'tower' }, ...saved] }));
      const { version } = assembleFiles(files).knowledge;
      await publish({ files, version, publishedBy: 'Vera' }, store.revisions, new Date(at));
    }
  });
  afterAll(async () => {
    await past?.stop();
    await store?.close();
  });

  it('are read whole, each as it was published, and once', async () => {
    const at = async (day: string) => {
      const revision = (await store.revisions.revisionBefore(new Date(day)))!.id;
      const stood = await past.stood({ revision, packs: [] });
      return [...stood!.facts.values()].map(({ id, text }) => `${id}: ${text.en}`).toSorted();
    };
    expect(await at('2030-07-05')).toContain(`bridge: 12 were saved, says ${name}.`);
    // The last moment of a day is of that day.
    expect(await at('2030-07-06')).toContain(`bridge: 13 were saved, says ${name}.`);
    expect(await at('2030-07-09')).toEqual([expect.stringMatching(/^tower: /)]);
    expect(await at('2030-07-05')).toHaveLength(2);
    await expect(past.stood({ revision: 'none', packs: [] })).rejects.toThrow(/no revision none/);
  });

  it('tell what became of a fact, the latest first', async () => {
    const became = createFactHistory(store.revisions);
    expect(await became('bridge')).toEqual([
      {
        at: '2030-07-08T00:00:00.000Z',
        kind: 'withdrawn',
        fields: [],
        before: expect.objectContaining({ id: 'bridge' }),
      },
      { at: '2030-07-05T23:59:59.999Z', kind: 'changed', fields: ['text'] },
      { at: '2030-07-01T10:00:00.000Z', kind: 'added', fields: [] },
    ]);
    expect(await became('nothing')).toEqual([]);
  });
});

/** Published knowledge: kept whole, one current, and nobody's publishing lost without a word. */
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/knowledge/revisions/publish.ts';
import type { Revision } from '../../src/knowledge/revisions/repository.ts';
import { type OpenStore, openStore } from '../../src/store/index.ts';
import { STRICT } from '../support/logs.ts';
import { DATABASES } from '../support/store/databases.ts';

const NOW = new Date('2026-11-26T08:00:00Z');
const draft = (version: string) => ({
  files: [
    { path: 'harbour/facts.json', text: `{"facts": "${version} ☃"}` },
    { path: 'a.json', text: '' },
  ],
  version,
  publishedBy: 'Vera',
  note: 'The herring',
});
const revision = (at: number): Revision => ({
  ...draft(`v${at}`),
  id: `r${at}`,
  publishedAt: new Date(NOW.getTime() + at).toISOString(),
});

describe.each(DATABASES)('revisions on $name', ({ fresh }) => {
  const database = fresh();

  it('are none at first; then each is the current one, as it was given, whoever looks', async () => {
    const here = await openStore(database.dialect(), STRICT);
    const there = await openStore(database.dialect(), STRICT);
    try {
      expect(await there.revisions.currentRevision()).toBeUndefined();
      expect(await there.revisions.currentNote()).toBeUndefined();
      for (const version of ['one', 'two']) {
        const published = await publish(draft(version), here.revisions, NOW);
        const { id } = published.revision!;
        expect(published).toEqual({
          kind: 'published',
          revision: {
            id: expect.stringMatching(/^[0-9a-f]{10}$/),
            publishedAt: '2026-11-26T08:00:00.000Z',
            publishedBy: 'Vera',
            note: 'The herring',
            version,
          },
        });
        expect(await there.revisions.currentRevision()).toBe(id);
        expect(await there.revisions.currentNote()).toEqual(published.revision);
        expect(await there.revisions.revision(id)).toEqual({
          ...published.revision,
          files: draft(version).files,
        });
      }
      expect((await publish(draft('two'), there.revisions, NOW)).kind).toBe('same');
      expect(await there.revisions.revision('nobody')).toBeUndefined();
    } finally {
      await Promise.all([here.close(), there.close()]);
    }
  });

  it('published at once by many are kept of one, and the others are told', async () => {
    const stores: OpenStore[] = [];
    for (let at = 0; at < 3; at += 1) stores.push(await openStore(database.dialect(), STRICT));
    try {
      for (const over of [undefined, 'first'] as const) {
        const all = await Promise.allSettled(
          stores.map(({ revisions }, at) =>
            revisions.publishRevision({ ...revision(at), id: `${over ?? 'none'}-${at}` }, over),
          ),
        );
        const won = all.filter((one) => one.status === 'fulfilled' && one.value);
        expect(won).toHaveLength(over === undefined ? 1 : 0);
        const current = await stores[0]!.revisions.currentRevision();
        expect(await stores[0]!.revisions.revision(current!)).toBeDefined();
      }
      // Of those that lost nothing is left.
      const kept = await Promise.all(
        [0, 1, 2].map((at) => stores[0]!.revisions.revision(`none-${at}`)),
      );
      expect(kept.filter(Boolean)).toHaveLength(1);
    } finally {
      await Promise.all(stores.map((store) => store.close()));
    }
  });

  it('are kept up to the latest 500, to go back to', async () => {
    const store = await openStore(database.dialect(), STRICT);
    try {
      for (let at = 0; at < 503; at += 1) {
        const over = at === 0 ? undefined : `r${at - 1}`;
        expect(await store.revisions.publishRevision(revision(at), over)).toBe(true);
      }
      for (const [at, kept] of [
        [2, false],
        [3, true],
        [502, true],
      ] as const)
        expect((await store.revisions.revision(`r${at}`)) !== undefined).toBe(kept);
    } finally {
      await store.close();
    }
  });
});

import { describe, expect, it } from 'vitest';
import { chained } from '../../src/chain/chain.ts';
import { plainText } from '../../src/contract/plain-text.ts';
import { LOCALES } from '../../src/knowledge/model/schema.ts';
import { assembleFiles } from '../../src/knowledge/revisions/assemble-revision.ts';
import { publish } from '../../src/knowledge/revisions/publish.ts';
import type { NewRevision, Revision } from '../../src/knowledge/revisions/repository.ts';
import { contentsOf } from '../../src/knowledge/revisions/sealed.ts';
import type { LiveEngine } from '../../src/service/live-engine.ts';
import { startRevisionEngine } from '../../src/service/live-revision.ts';
import { edition, editionsIn } from '../support/knowledge/editions.ts';
import { collectingLog } from '../support/logs.ts';

const NOW = new Date('2026-11-26T08:05:00Z');

/** A store in memory that can be away. */
function revisions() {
  const kept = new Map<string, Revision>();
  let current: string | undefined;
  let away = false;
  const here = async <T>(value: T): Promise<T> => {
    if (away) throw new Error('connection refused');
    return value;
  };
  const store = {
    currentRevision: () => here(current),
    currentNote: () => here(current === undefined ? undefined : kept.get(current)),
    revision: (id: string) => here(kept.get(id)),
    latest: () => here(current === undefined ? undefined : kept.get(current)),
    async addRevision(added: NewRevision, after: string | undefined) {
      if (current !== after) return undefined;
      const contents = contentsOf(added.files);
      const link = chained({}, current === undefined ? undefined : kept.get(current));
      const revision = { ...added, ...link, contents };
      kept.set(revision.id, revision);
      current = revision.id;
      return revision;
    },
  };
  return {
    store,
    goAway: (gone: boolean) => {
      away = gone;
    },
    async publish(text: string) {
      const files = [{ path: 'p/k.json', text }];
      const { version } = assembleFiles(files).knowledge;
      const published = await publish({ files, version, publishedBy: 'Vera' }, store, NOW);
      return published.revision!;
    },
  };
}

async function served() {
  const kept = revisions();
  const { log, logged } = collectingLog();
  const started = async () => {
    const engine = await startRevisionEngine({ store: kept.store, log, lookMs: 3_600_000 });
    return { ...engine, told: () => editionsIn(told(engine)) };
  };
  return { ...kept, logged, started };
}
const told = ({ now }: LiveEngine) =>
  plainText(
    now().engine.reply({ command: 'timeline', about: 'incident:crash' }, { locale: 'en', now: NOW })
      .reply,
  );

describe('an engine over what is published', () => {
  it('says that nothing is, then serves each revision once it is found, and tells whoever listens', async () => {
    const { publish, started } = await served();
    const { look, told, now, onChange } = await started();
    expect(now().findings[0]?.message).toMatch(/Nothing has been published yet.*dateline publish/);
    let changes = 0;
    onChange(() => {
      changes += 1;
    });
    for (const number of [1, 2]) {
      const { id } = await publish(edition(number));
      await look();
      await look();
      expect(told()).toEqual([number]);
      expect(now().engine.knowledge.revision).toEqual({ id, publishedAt: NOW.toISOString() });
      expect(now().findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    expect(changes).toBe(2);
  });

  it('says whether it serves the newest, also where the store is away', async () => {
    const { publish, started, goAway } = await served();
    const { look, isNewest } = await started();
    expect(await isNewest()).toBe(true);
    await publish(edition(1));
    expect(await isNewest()).toBe(false);
    await look();
    expect(await isNewest()).toBe(true);
    goAway(true);
    expect(await isNewest()).toBe(false);
  });

  it('is the same whether it has served others before or begins with the last', async () => {
    const { publish, started } = await served();
    await publish(edition(1));
    const older = await started();
    await publish(edition(2));
    await older.look();
    const newer = await started();
    const { knowledge } = newer.now().engine;
    expect(older.now().engine.knowledge).toEqual(knowledge);
  });

  it('keeps the last good one where another cannot be used here, and says which and why', async () => {
    const { publish, started, logged } = await served();
    await publish(edition(1));
    const { look, told } = await started();
    const { id } = await publish(edition(2).replace('"claimed"', '"rumoured"'));
    await look();
    await look();
    expect(told()).toEqual([1]);
    const said = logged.filter(({ level }) => level === 'error');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({
      facts: { revision: id, at: expect.stringContaining('p/k.json:') },
    });
    await publish(edition(3));
    await look();
    expect(told()).toEqual([3]);
  });

  it('keeps it while the store is away, which is said once, and goes on once it is back', async () => {
    const { publish, started, goAway, logged } = await served();
    await publish(edition(1));
    const { look, told } = await started();
    goAway(true);
    await look();
    await look();
    expect(told()).toEqual([1]);
    expect(logged.filter(({ message }) => message.includes('keeps serving'))).toHaveLength(1);
    await publish(edition(2)).catch(() => {});
    goAway(false);
    await publish(edition(2));
    await look();
    expect(told()).toEqual([2]);
  });

  it.each(LOCALES)('is named where somebody asks why, in %s', async (locale) => {
    const { publish, started } = await served();
    const { id } = await publish(edition(1));
    const { now } = await started();
    const question = 'Which edition tells of the harbour?';
    const reader = { locale, now: NOW } as const;
    const { reply } = now().engine.reply({ command: 'why', question, language: locale }, reader);
    expect(plainText(reply)).toMatch(new RegExp(`${id}.*2026.*08:05 UTC`));
  });
});

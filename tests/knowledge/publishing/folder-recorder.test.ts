/** What is served straight from a folder is on record, whoever changed it, and published where that is wanted. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  createFolderRecorder,
  TEXT_EDITOR,
} from '../../../src/knowledge/publishing/folder-recorder.ts';
import { assembleRevision } from '../../../src/knowledge/revisions/assemble-revision.ts';
import { startLiveEngine } from '../../../src/service/live-engine.ts';
import { openStore, sqliteDialect } from '../../../src/store/index.ts';
import { folderOf } from '../../support/folders.ts';
import { edition, editionsIn } from '../../support/knowledge/editions.ts';
import { publishText } from '../../support/knowledge/published.ts';
import { collectingLog, STRICT } from '../../support/logs.ts';

async function served(publishes: boolean) {
  const dir = await folderOf({ 'p/k.json': edition(1) });
  const store = await openStore(sqliteDialect(':memory:'), STRICT);
  const { log, logged, saying } = collectingLog();
  let away = false;
  const revisions = {
    ...store.revisions,
    latest: () => (away ? Promise.reject(new Error('away')) : store.revisions.latest()),
  };
  const recorder = createFolderRecorder({
    ...{ dir, store: revisions, publishes, log, watched: true },
    clock: () => new Date(),
    againMs: 20,
  });
  const engine = await startLiveEngine(dir, log, undefined, recorder.loaded);
  onTestFinished(async () => {
    await engine.close();
    await recorder.stop();
    await store.close();
  });
  await engine.watching;
  return {
    ...{ revisions: store.revisions, recorder, engine, logged, saying },
    write: (text: string) => writeFile(join(dir, 'p', 'k.json'), text),
    goAway: (gone: boolean) => {
      away = gone;
    },
    /** Who, and the editions that are told of, the oldest first. */
    onRecord: async () => {
      const kept = await store.revisions.revisions({ limit: 20 });
      const found = kept.toReversed().map(async ({ id, publishedBy }) => {
        const { files } = (await store.revisions.revision(id))!;
        return [publishedBy, editionsIn(files.map(({ text }) => text).join())];
      });
      return Promise.all(found);
    },
  };
}

describe('a folder that is served', () => {
  it('is on record each time that it changes, once, with what is served of it while it is broken', async () => {
    const { onRecord, write, revisions, engine } = await served(false);
    const recorded = async (...editions: number[][]) =>
      expect
        .poll(onRecord, { timeout: 20_000 })
        .toEqual(editions.map((each) => [TEXT_EDITOR, each]));
    await recorded([1]);
    await write(edition(2));
    await recorded([1], [2]);
    // Cut off in the middle: what was good keeps serving, and is on record already.
    await write(edition(3).slice(0, 500));
    await expect.poll(() => engine.now().findings.length > 0, { timeout: 20_000 }).toBe(true);
    await recorded([1], [2]);
    // One fact is broken, so that of the new edition two are served.
    await write(edition(4).replace('"claimed"', '"rumoured"'));
    await recorded([1], [2], [2, 4]);
    const latest = (await revisions.latest())!;
    const kept = assembleRevision((await revisions.revision(latest.id))!);
    expect(kept.knowledge.version).toBe(engine.now().engine.knowledge.version);
    expect(kept.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    // Layout is on record, too: it is the files that one goes back to.
    await write(edition(5));
    await recorded([1], [2], [2, 4], [5]);
    await write(`${edition(5)}\n`);
    await recorded([1], [2], [2, 4], [5], [5]);
    expect(await revisions.currentRevision()).toBeUndefined();
  });

  it('is on record as soon as the store is back', async () => {
    const { onRecord, write, goAway, saying } = await served(false);
    goAway(true);
    await write(edition(2));
    await saying(/could not be put on record/);
    goAway(false);
    await expect.poll(onRecord, { timeout: 20_000 }).toEqual([
      [TEXT_EDITOR, [1]],
      [TEXT_EDITOR, [2]],
    ]);
  });

  it('is published each time it is whole, over whatever was published meanwhile, where that is wanted', async () => {
    const { onRecord, write, revisions, saying, recorder } = await served(true);
    await expect.poll(onRecord, { timeout: 20_000 }).toEqual([[TEXT_EDITOR, [1]]]);
    await write(edition(2).slice(0, 500));
    await saying(/not published until/);
    await publishText(edition(7), revisions);
    await write(edition(3));
    await expect.poll(onRecord, { timeout: 20_000 }).toEqual([
      [TEXT_EDITOR, [1]],
      ['Vera', [7]],
      [TEXT_EDITOR, [3]],
    ]);
    await recorder.stop();
    expect(await revisions.currentRevision()).toBe((await revisions.latest())!.id);
  });
});

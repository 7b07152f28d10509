import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startLiveEngine } from '../../src/service/live-engine.ts';
import { createFolderPublisher } from '../../src/service/publish-folder.ts';
import { openStore, sqliteDialect } from '../../src/store/index.ts';
import { folderOf } from '../support/folders.ts';
import { edition, editionsIn } from '../support/knowledge/editions.ts';
import { publishText } from '../support/knowledge/published.ts';
import { collectingLog, STRICT } from '../support/logs.ts';

it('publishes what a watched folder holds each time it is whole, over whatever was published meanwhile', async () => {
  const dir = await folderOf({ 'p/k.json': edition(1) });
  const file = join(dir, 'p', 'k.json');
  const store = await openStore(sqliteDialect(':memory:'), STRICT);
  const { log, logged, saying } = collectingLog();
  const publisher = createFolderPublisher(
    dir,
    'the folder',
    store.revisions,
    log,
    () => new Date(),
  );
  const engine = await startLiveEngine(dir, log, undefined, publisher.loaded);
  onTestFinished(async () => {
    await engine.close();
    await publisher.stop();
    await store.close();
  });
  await engine.watching;
  const current = async () => {
    await publisher.stop();
    const id = await store.revisions.currentRevision();
    const [kept] = (await store.revisions.revision(id!))!.files;
    return { path: kept!.path, editions: editionsIn(kept!.text) };
  };
  const published = () => logged.filter(({ message }) => message === 'revision published').length;
  expect(await current()).toEqual({ path: 'p/k.json', editions: [1] });
  await writeFile(file, edition(2).slice(0, 500));
  await saying(/not published until/);
  expect(await current()).toEqual({ path: 'p/k.json', editions: [1] });
  await publishText(edition(7), store.revisions);
  await writeFile(file, edition(3));
  await expect.poll(published, { timeout: 20_000 }).toBe(2);
  expect(await current()).toEqual({ path: 'p/k.json', editions: [3] });
});

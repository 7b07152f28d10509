import { appendFile, stat, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { isPrepared, startBatch, startOnline, USE_LITE } from '../../src/semantic/index.ts';
import { passagesOf } from '../../src/semantic/passages.ts';
import { startWorkerClient, workerOptions } from '../../src/semantic/worker-client.ts';
import { temporaryFolder } from '../support/folders.ts';
import { collectingLog, SILENT } from '../support/logs.ts';
import { harbour } from '../support/packs/harbour.ts';

const knowledge = harbour();
const engine = createEngine(knowledge);
const folder = temporaryFolder('file');

const vectors = () => folder.file('vectors.bin');

describe('similarity in meaning', () => {
  it('finds the fact whose words the question does not share', async () => {
    const { similar, stop } = await startBatch(engine, folder.path, USE_LITE);
    const similarity = await similar('How many people were brought to safety from the boat?', 'en');
    await stop();
    expect(similarity!.nearest(1, () => false)).toEqual(['rescued']);
    for (const fact of knowledge.facts.keys()) {
      const { closest, top3Mean } = similarity!.get(fact) ?? { closest: 0, top3Mean: 0 };
      expect(closest).toBeLessThanOrEqual(1.01);
      expect(top3Mean).toBeLessThanOrEqual(closest);
    }
  });

  it('keeps its vectors, so that the next start has none to make', async () => {
    expect(isPrepared(knowledge, folder.path, USE_LITE)).toBe(true);
    const { size } = await stat(vectors());
    const { stop } = await startBatch(engine, folder.path, USE_LITE);
    await stop();
    expect((await stat(vectors())).size).toBe(size);
  });

  it('gives the same answer with the same vectors', async () => {
    const { similar, stop } = await startBatch(engine, folder.path, USE_LITE);
    const ask = async () => {
      const similarities = await similar('how many were brought to safety', 'en');
      return engine.ask('how many were brought to safety', {
        locale: 'en',
        now: new Date('2030-12-01T00:00:00Z'),
        ...(similarities && { similarities }),
      });
    };
    const [one, other] = [await ask(), await ask()];
    await stop();
    expect(one.facts[0]?.fact.id).toBe('rescued');
    expect(other).toEqual(one);
  });

  it('goes on from a file that was cut short', async () => {
    await appendFile(vectors(), 'half a record');
    const { similar, stop } = await startBatch(engine, folder.path, USE_LITE);
    expect((await similar('ferry fire', 'en'))?.get('rescued')?.closest).toBeGreaterThan(0);
    await stop();
  });

  it('sets aside a file that is none of its own', async () => {
    await writeFile(vectors(), 'something else entirely');
    expect(isPrepared(knowledge, folder.path, USE_LITE)).toBe(false);
    const { similar, stop } = await startBatch(engine, folder.path, USE_LITE);
    expect((await similar('ferry fire', 'en'))?.get('rescued')?.closest).toBeGreaterThan(0);
    await stop();
    expect((await stat(`${vectors()}.old`)).size).toBe(23);
  });
});

describe('knowledge that changes while the vectors are made', () => {
  it('serves the newest, however quickly it followed', async () => {
    const semantic = startWorkerClient(
      workerOptions(folder.file('quick'), USE_LITE),
      SILENT,
      30_000,
    );
    const passages = passagesOf(knowledge, USE_LITE.locales);
    for (const version of ['one', 'two', 'one', 'three']) semantic.serve(version, passages);
    await semantic.ready('three');
    const similarity = await semantic.similarities('ferry fire', 'three');
    expect(similarity?.get('rescued')?.closest).toBeGreaterThan(0);
    // What is of another version would be about other facts.
    expect(await semantic.similarities('ferry fire', 'one')).toBeUndefined();
    await semantic.stop();
  });

  it('goes on where its vectors cannot be kept', async () => {
    const { log, logged } = collectingLog();
    // A file stands where the folder should be.
    await writeFile(folder.file('file'), '');
    const semantic = startWorkerClient(workerOptions(folder.file('file'), USE_LITE), log, 30_000);
    semantic.serve('one', passagesOf(knowledge, USE_LITE.locales));
    await semantic.ready('one');
    const similarity = await semantic.similarities('ferry fire', 'one');
    expect(similarity?.get('rescued')?.closest).toBeGreaterThan(0);
    expect(logged.map(({ message }) => message)).toContain(
      'vectors could not be kept for the next start',
    );
    await semantic.stop();
  });
});

describe('a worker that is of no use', () => {
  it('is late at first, and off once it is given up', async () => {
    const { log, saying } = collectingLog();
    const script = new URL('../support/semantic/modelless-worker.ts', import.meta.url);
    const { serve, similar, stop } = startOnline(USE_LITE, folder.path, log, script);
    expect(await similar('ferry fire', knowledge.version)).toBe('late');
    serve(knowledge);
    await saying(/semantic search is off/);
    expect(await similar('ferry fire', knowledge.version)).toBe('off');
    await stop();
  });
});

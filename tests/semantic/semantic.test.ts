import { appendFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { isPrepared, startBatch, startOnline } from '../../src/semantic/index.ts';
import { passagesOf } from '../../src/semantic/passages.ts';
import { orderOf, similaritiesOf } from '../../src/semantic/similarities.ts';
import { startWorkerClient } from '../../src/semantic/worker-client.ts';
import { fixture } from '../support/packs/harbour.ts';

const knowledge = fixture();
const engine = createEngine(knowledge);
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'dateline-meaning-'));
});
afterAll(() => rm(dir, { recursive: true }));

const vectors = () => join(dir, 'vectors.bin');

describe('likeness in meaning', () => {
  it('finds the fact whose words the question does not share', async () => {
    const { similar, stop } = await startBatch(engine, dir);
    const likeness = await similar('How many people were brought to safety from the boat?', 'en');
    await stop();
    expect(likeness!.nearest(1, () => false)).toEqual(['rescued']);
    for (const fact of knowledge.facts.keys()) {
      const { closest, top3Mean } = likeness!.get(fact) ?? { closest: 0, top3Mean: 0 };
      expect(closest).toBeLessThanOrEqual(1.01);
      expect(top3Mean).toBeLessThanOrEqual(closest);
    }
  });

  it('keeps its vectors, so that the next start has none to make', async () => {
    expect(isPrepared(knowledge, dir)).toBe(true);
    const { size } = await stat(vectors());
    const { stop } = await startBatch(engine, dir);
    await stop();
    expect((await stat(vectors())).size).toBe(size);
  });

  it('gives the same answer with the same vectors', async () => {
    const { similar, stop } = await startBatch(engine, dir);
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
    const { similar, stop } = await startBatch(engine, dir);
    expect((await similar('ferry fire', 'en'))?.get('rescued')?.closest).toBeGreaterThan(0);
    await stop();
  });

  it('sets aside a file that is none of its own', async () => {
    await writeFile(vectors(), 'something else entirely');
    expect(isPrepared(knowledge, dir)).toBe(false);
    const { similar, stop } = await startBatch(engine, dir);
    expect((await similar('ferry fire', 'en'))?.get('rescued')?.closest).toBeGreaterThan(0);
    await stop();
    expect((await stat(`${vectors()}.old`)).size).toBe(23);
  });
});

describe('knowledge that changes while the vectors are made', () => {
  const silent = { info: () => {}, warn: () => {} };
  it('serves the newest, however quickly it followed', async () => {
    const semantic = startWorkerClient({ cacheFile: join(dir, 'quick.bin') }, silent, 30_000);
    const passages = passagesOf(knowledge);
    for (const version of ['one', 'two', 'one', 'three']) semantic.serve(version, passages);
    await semantic.ready('three');
    const likeness = await semantic.similarities('ferry fire', 'three');
    expect(likeness?.get('rescued')?.closest).toBeGreaterThan(0);
    // What is of another version would be about other facts.
    expect(await semantic.similarities('ferry fire', 'one')).toBeUndefined();
    await semantic.stop();
  });

  it('goes on where its vectors cannot be kept', async () => {
    const warned: string[] = [];
    const log = { info: () => {}, warn: (_: object, message: string) => warned.push(message) };
    // A file stands where the folder should be.
    await writeFile(join(dir, 'file'), '');
    const semantic = startWorkerClient(
      { cacheFile: join(dir, 'file', 'vectors.bin') },
      log,
      30_000,
    );
    semantic.serve('one', passagesOf(knowledge));
    await semantic.ready('one');
    const likeness = await semantic.similarities('ferry fire', 'one');
    expect(likeness?.get('rescued')?.closest).toBeGreaterThan(0);
    expect(warned).toContain('vectors could not be kept for the next start');
    await semantic.stop();
  });
});

describe('a worker that is of no use', () => {
  it('is late at first, and off once it is given up', async () => {
    const warned = Promise.withResolvers<string>();
    const log = { info: () => {}, warn: (_: object, message: string) => warned.resolve(message) };
    const script = new URL('../support/semantic/modelless-worker.ts', import.meta.url);
    const { serve, similar, stop } = startOnline(dir, log, script);
    expect(await similar('ferry fire', knowledge.version)).toBe('late');
    serve(knowledge);
    expect(await warned.promise).toContain('semantic search is off');
    expect(await similar('ferry fire', knowledge.version)).toBe('off');
    await stop();
  });
});

describe('the nearest', () => {
  const order = orderOf(['a', 'b', 'c', 'd']);
  const likeness = similaritiesOf(
    order,
    Float32Array.of(0.1, 0.9, 0.5, 0.9),
    Float32Array.of(0.1, 0.3, 0.5, 0.2),
  );
  it.each<[number, string[], string[]]>([
    [1, [], ['b']],
    [3, [], ['b', 'd', 'c']],
    [9, [], ['b', 'd', 'c', 'a']],
    [2, ['b'], ['d', 'c']],
  ])('%d, less %j, are %j', (limit, skipped, facts) => {
    expect(likeness.nearest(limit, (fact) => skipped.includes(fact))).toEqual(facts);
  });
  it('knows nothing of other facts', () => {
    expect(likeness.get('e')).toBeUndefined();
  });
});

/** A model that somebody brings, with the real worker, tokenizer and ONNX runtime. */
import { readdir, stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { isPrepared, openModel, startBatch, startOnline } from '../../src/semantic/index.ts';
import { passagesOf } from '../../src/semantic/passages.ts';
import { startWorkerClient, workerOptions } from '../../src/semantic/worker-client.ts';
import { folderOf, temporaryFolder, write } from '../support/folders.ts';
import { collectingLog } from '../support/logs.ts';
import { harbour } from '../support/packs/harbour.ts';
import { tinyModel } from '../support/semantic/tiny-model.ts';

const knowledge = harbour();
const engine = createEngine(knowledge);
const data = temporaryFolder();

async function modelOf(settings: object = {}) {
  const { model } = await openModel(await folderOf(tinyModel(settings)), '');
  return model;
}
const OFFLINE = new URL('../support/semantic/offline-worker.ts', import.meta.url);
const WITHOUT_PACKAGES = new URL('../support/semantic/without-packages-worker.ts', import.meta.url);

describe('a model that was brought', () => {
  it('compares questions with texts in all languages', async () => {
    const { similar, stop } = await startBatch(engine, data.path, await modelOf());
    for (const [locale, question, fact, other] of [
      ['en', 'Who was saved from the ship?', 'rescued', 'herring'],
      ['ru', 'Кто спасены с парома?', 'rescued', 'herring'],
      ['az', 'Bərə ilə bağlı kim xilas edildi?', 'rescued', 'herring'],
      ['tr', 'Kim feribot ile kurtarıldı?', 'rescued', 'herring'],
      ['en', 'How much fish was there for sale?', 'herring', 'rescued'],
      ['ru', 'Сколько продали сельди?', 'herring', 'rescued'],
      ['tr', 'Ne kadar balık satıldı?', 'herring', 'rescued'],
    ] as const) {
      const found = await similar(question, locale);
      expect([question, found?.nearest(1, () => false)]).toEqual([question, [fact]]);
      expect(found!.get(fact)!.closest).toBeGreaterThan(found!.get(other)!.closest + 0.2);
    }
    await stop();
  });

  it('leaves questions in languages alone that it does not serve', async () => {
    const model = await modelOf({ locales: ['ru'] });
    expect(passagesOf(knowledge, model.locales).map(({ fact }) => fact)).toEqual(['rescued']);
    const { similar, stop } = await startBatch(engine, data.path, model);
    expect(await similar('Who was saved from the ship?', 'en')).toBeUndefined();
    expect((await similar('Кто спасены с парома?', 'ru'))?.get('rescued')?.closest).toBeGreaterThan(
      0.5,
    );
    await stop();
  });

  it('keeps its vectors apart from those of other models, and makes them once', async () => {
    const [model, other] = [await modelOf(), await modelOf({ passagePrefix: 'question ' })];
    const start = async (one: typeof model) => (await startBatch(engine, data.path, one)).stop();
    await start(model);
    expect(await readdir(data.path)).toEqual([`vectors-${model.id}.bin`]);
    expect(isPrepared(knowledge, data.path, model)).toBe(true);
    expect(isPrepared(knowledge, data.path, other)).toBe(false);
    const { size } = await stat(data.file(`vectors-${model.id}.bin`));
    await start(other);
    await start(model);
    expect((await stat(data.file(`vectors-${model.id}.bin`))).size).toBe(size);
    expect(await readdir(data.path)).toHaveLength(2);
  });

  it('needs no other host', async () => {
    const { log, logged } = collectingLog();
    const options = workerOptions(data.path, await modelOf());
    const semantic = startWorkerClient(options, log, 30_000, OFFLINE);
    semantic.serve('one', passagesOf(knowledge, options.model.locales));
    await semantic.ready('one');
    const found = await semantic.similarities('saved from the ship', 'one');
    await semantic.stop();
    expect(found?.nearest(1, () => false)).toEqual(['rescued']);
    expect(logged.map(({ facts }) => facts)).toEqual([
      expect.objectContaining({
        model: options.model.name,
        runtime: expect.stringMatching(/^onnxruntime-/),
      }),
    ]);
  });
});

describe('a model that cannot be loaded', () => {
  it('is given up, and the log says what to install', async () => {
    const { log, logged, saying } = collectingLog();
    const { similar, serve, stop } = startOnline(await modelOf(), data.path, log, WITHOUT_PACKAGES);
    serve(knowledge);
    await saying(/semantic search is off; answers are found by words alone/);
    expect(JSON.stringify(logged)).toMatch(
      /needs packages that are not installed. Run: npm install .*onnxruntime-node @huggingface\/tokenizers/,
    );
    expect(await similar('saved from the ship', knowledge.version)).toBe('off');
    await stop();
  });

  it('is given up, and the log names the damaged file', async () => {
    const { log, logged, saying } = collectingLog();
    const path = await folderOf(tinyModel());
    await write(`${path}/onnx/model.onnx`, 'no graph');
    const { model } = await openModel(path, '');
    const { stop } = startOnline(model, data.path, log);
    await saying(/semantic search is off/);
    expect(JSON.stringify(logged)).toMatch(/has a onnx\/model\.onnx that cannot be loaded/);
    await stop();
  });
});

it('the model that comes with the packages serves English alone', async () => {
  const { model, weights, unfitted } = await openModel(undefined, '');
  expect([model.locales, weights, unfitted]).toEqual([['en'], undefined, undefined]);
  const { similar, stop } = await startBatch(engine, data.path, model);
  expect(await similar('Сколько пассажиров спасли с парома?', 'ru')).toBeUndefined();
  await stop();
});

import { describe, expect, it } from 'vitest';
import { readModelFolder } from '../../src/semantic/model-folder.ts';
import { folderOf } from '../support/folders.ts';
import { tinyModel } from '../support/semantic/tiny-model.ts';

const pooling = (config: object) => ({ '1_Pooling/config.json': JSON.stringify(config) });

describe('a folder that is a model', () => {
  it.each<[string, Record<string, string>, object, object]>([
    ['says nothing about its use', {}, {}, { pooling: 'mean', questionPrefix: '', maxTokens: 64 }],
    [
      'pools as sentence-transformers says',
      pooling({ pooling_mode_cls_token: true }),
      {},
      { pooling: 'cls' },
    ],
    [
      'pools as its settings say',
      pooling({ pooling_mode_cls_token: true }),
      { pooling: 'last' },
      { pooling: 'last' },
    ],
    [
      'serves the languages that its settings say',
      {},
      { locales: ['tr', 'az'] },
      { locales: ['tr', 'az'] },
    ],
    [
      'has a tokenizer that takes texts of any length',
      { 'tokenizer_config.json': '{"model_max_length":1e30}' },
      {},
      { maxTokens: 512, locales: ['en', 'ru', 'az', 'tr'] },
    ],
  ])('%s', async (_what, files, settings, expected) => {
    const path = await folderOf({ ...tinyModel(settings), ...files });
    expect(await readModelFolder(path)).toMatchObject({ path, ...expected });
  });

  it('is read from its smaller graph where it has two', async () => {
    const files = tinyModel();
    const path = await folderOf({
      ...files,
      'onnx/model_quantized.onnx': files['onnx/model.onnx']!,
    });
    expect((await readModelFolder(path)).graph).toMatch(/model_quantized\.onnx$/);
  });
});

describe('the id of a model', () => {
  const idOf = async (files: Record<string, string | Uint8Array>) =>
    (await readModelFolder(await folderOf(files))).id;

  it('is the same wherever the folder is', async () => {
    expect(await idOf(tinyModel())).toBe(await idOf(tinyModel()));
  });

  it.each([
    ['the way it is used', tinyModel({ questionPrefix: 'question: ' })],
    ['its graph', tinyModel({}, { output: 'token_embeddings' })],
    ['its tokenizer', { ...tinyModel(), 'tokenizer.json': '{}' }],
    ['weights that stand beside its graph', { ...tinyModel(), 'onnx/model.onnx_data': '1' }],
  ])('is another for %s', async (_what, files) => {
    expect(await idOf(files)).not.toBe(await idOf(tinyModel()));
  });
});

describe('a folder that is no model', () => {
  const without = (name: string) =>
    Object.fromEntries(Object.entries(tinyModel()).filter(([other]) => other !== name));

  it.each<[string, Record<string, string | Uint8Array>, RegExp]>([
    ['is empty', {}, /is no model: it has no tokenizer\.json/],
    ['has no graph', without('onnx/model.onnx'), /it has no onnx\/model_quantized\.onnx, nor /],
    [
      'has not the graph that its settings name',
      tinyModel({ file: 'onnx/model_fp16.onnx' }),
      /it has no onnx\/model_fp16\.onnx \(/,
    ],
    [
      'has settings that are none',
      { ...tinyModel(), 'dateline.json': '{' },
      /has a dateline\.json that is no JSON/,
    ],
    ['has a setting that is unknown', tinyModel({ prefix: '' }), /cannot be used: .*prefix/],
    [
      'has a setting of the wrong kind',
      tinyModel({ locales: ['de'] }),
      /cannot be used: locales\.0/,
    ],
    [
      'pools in a way that is unknown',
      { ...tinyModel(), ...pooling({ pooling_mode_max_tokens: true }) },
      /pools in none of these ways: mean, cls, last/,
    ],
  ])('%s', async (_what, files, told) => {
    const reading = readModelFolder(await folderOf(files));
    await expect(reading).rejects.toThrow(told);
    await expect(reading).rejects.toThrow(/^SEMANTIC_MODEL: .*docs\/semantic\.md/);
  });

  it('is not there', async () => {
    await expect(readModelFolder('/nowhere/at all')).rejects.toThrow(/is no folder/);
  });
});

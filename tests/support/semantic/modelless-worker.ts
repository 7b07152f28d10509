/** A semantic worker without a model: it says so as soon as it is given something to do. */
import { parentPort } from 'node:worker_threads';
import type { FromWorker } from '../../../src/semantic/worker-protocol.ts';

parentPort!.on('message', () =>
  parentPort!.postMessage({ type: 'failed', message: 'there is no model' } satisfies FromWorker),
);

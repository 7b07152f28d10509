/** A pictures' worker with faults: it crashes, hangs or refuses when a timeline's title says so. */
import { parentPort } from 'node:worker_threads';
import type { FromPictures, ToPictures } from '../../../src/pictures/worker-protocol.ts';

const say = (message: FromPictures) => parentPort!.postMessage(message);

parentPort!.on('message', ({ id, timeline: { title, entries } }: ToPictures) => {
  switch (title) {
    case 'crash':
      throw new Error('the worker crashed');
    case 'exit':
      process.exit(3);
      break;
    case 'hang':
      for (;;);
    case 'refuse':
      say({ type: 'failed', id, message: 'cannot draw this' });
      break;
    default:
      say({
        type: 'drawn',
        id,
        pictures: [{ png: new Uint8Array(1), width: 1, height: 1, from: 0, to: entries.length }],
      });
  }
});

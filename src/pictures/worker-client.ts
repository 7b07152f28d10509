/** Draws timelines in a worker that starts when first needed, one at a time. */
import { Worker } from 'node:worker_threads';
import { ALT_LIMITS, altText } from './alt.ts';
import type { Picture, TimelinePicture } from './picture.ts';
import type { Drawn, FromPictures, ToPictures } from './worker-protocol.ts';

export type PicturesOptions = {
  /** Timelines that may wait while one is drawn; 16 unless told. */
  readonly waiting?: number;
  /** Milliseconds a timeline may take to draw; 20 s unless told. */
  readonly patience?: number;
  /** Pixels a picture should not exceed; 4000 unless told. */
  readonly highest?: number;
  /** Another worker, for tests. */
  readonly worker?: URL;
};

export type Pictures = {
  /**
   * Draws a timeline whole: several pictures of much the same height where one would be too high.
   * Rejects with a PicturesError where that is not to be had now: go on without.
   * @param altLimit characters of alternative text; Discord's 1024 unless told
   */
  readonly render: (timeline: TimelinePicture, altLimit?: number) => Promise<readonly Picture[]>;
  readonly stop: () => Promise<void>;
};

export class PicturesError extends Error {
  readonly reason: 'busy' | 'slow' | 'failed' | 'stopped';
  constructor(reason: PicturesError['reason'], detail = '') {
    super(`pictures: ${reason}${detail && `: ${detail}`}`);
    this.name = 'PicturesError';
    this.reason = reason;
  }
}

type Job = ToPictures & {
  readonly resolve: (drawn: readonly Drawn[]) => void;
  readonly reject: (error: Error) => void;
};

const WAITING = 16;
const PATIENCE_MS = 20_000;
const HIGHEST = 4000;

export function startPictures({
  waiting = WAITING,
  patience = PATIENCE_MS,
  highest = HIGHEST,
  worker: script = new URL('./worker.ts', import.meta.url),
}: PicturesOptions = {}): Pictures {
  const queue: Job[] = [];
  let worker: Worker | undefined;
  let job: Job | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let next = 0;

  const start = (): Worker => {
    const started = new Worker(script);
    started.on('message', (message: FromPictures) => {
      if (message.id !== job?.id) return;
      finish(
        message.type === 'drawn'
          ? message.pictures
          : new PicturesError('failed', message.message.slice(0, 200)),
      );
    });
    const lost = (detail: string) => {
      // Whatever a worker says after it was replaced concerns nobody.
      if (worker !== started) return;
      worker = undefined;
      finish(new PicturesError('failed', detail));
    };
    started.on('error', (error) => lost(error instanceof Error ? error.message : String(error)));
    started.on('exit', (code) => lost(`the worker ended with ${code}`));
    return started;
  };
  const drop = async () => {
    const old = worker;
    worker = undefined;
    await old?.terminate();
  };
  const finish = (result: readonly Drawn[] | PicturesError) => {
    clearTimeout(timer);
    const done = job;
    job = undefined;
    // An idle worker alone must not keep the process up.
    worker?.unref();
    if (result instanceof PicturesError) done?.reject(result);
    else done?.resolve(result);
    proceed();
  };
  const proceed = () => {
    if (job || stopped) return;
    job = queue.shift();
    if (!job) return;
    worker ??= start();
    worker.ref();
    const { id, timeline } = job;
    timer = setTimeout(() => {
      void drop();
      finish(new PicturesError('slow'));
    }, patience);
    worker.postMessage({ id, timeline, highest } satisfies ToPictures);
  };

  return {
    async render(timeline, altLimit = ALT_LIMITS.discord) {
      if (stopped) throw new PicturesError('stopped');
      if (queue.length >= waiting) throw new PicturesError('busy');
      next += 1;
      const { promise, resolve, reject } = Promise.withResolvers<readonly Drawn[]>();
      queue.push({ id: next, timeline, highest, resolve, reject });
      proceed();
      const drawn = await promise;
      const { title, entries, locale } = timeline;
      return drawn.map(({ png, width, height, from, to }, at) => ({
        png: Buffer.from(png.buffer, png.byteOffset, png.byteLength),
        alt: altText(
          drawn.length > 1 ? `${title} (${at + 1}/${drawn.length})` : title,
          entries.slice(from, to),
          locale,
          altLimit,
        ),
        width,
        height,
      }));
    },
    async stop() {
      stopped = true;
      for (const { reject } of queue.splice(0)) reject(new PicturesError('stopped'));
      const old = drop();
      finish(new PicturesError('stopped'));
      await old;
    },
  };
}

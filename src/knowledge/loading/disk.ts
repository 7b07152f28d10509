/**
 * The file system as knowledge is read from it: plain files alone, so many bytes at most, and each answer within a
 * time. A mount that stands still never answers, and holds a thread of the few that everything else needs, too: so
 * only two things are asked at once, and nothing more while neither is answered.
 */
import { constants } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import pTimeout from 'p-timeout';

type Stat = {
  readonly size: number;
  readonly ino: number;
  readonly mtimeMs: number;
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
};

/** What is asked of the file system. */
export type Files = {
  readonly stat: (path: string) => Promise<Stat>;
  readonly realpath: (path: string) => Promise<string>;
  readonly readdir: (path: string) => Promise<string[]>;
  /** The first bytes of a plain file. */
  readonly read: (path: string, most: number) => Promise<Uint8Array>;
};

export type Disk = Files & {
  /** Whether something has not been answered although its time is over: its thread is held until it is. */
  readonly stuck: () => boolean;
};

/** Its `code` says that the file system did not answer in time. */
export const STALLED = 'ESTALLED';

const AT_ONCE = 2;
const WITHIN_MS = 10_000;

/** @param files another file system, for tests */
export function createDisk(files: Files = NODE, withinMs = WITHIN_MS): Disk {
  let running = 0;
  let lost = 0;
  let waiting: PromiseWithResolvers<void>[] = [];

  const next = () => {
    running -= 1;
    waiting.shift()?.resolve();
  };

  async function ask<T>(task: () => Promise<T>): Promise<T> {
    if (lost === AT_ONCE) throw stalled();
    while (running === AT_ONCE) {
      const turn = Promise.withResolvers<void>();
      waiting.push(turn);
      await turn.promise;
    }
    running += 1;
    let late = false;
    const asked = task().finally(() => {
      if (late) lost -= 1;
      next();
    });
    return pTimeout(asked, {
      milliseconds: withinMs,
      fallback() {
        late = true;
        lost += 1;
        if (lost === AT_ONCE) {
          for (const turn of waiting) turn.reject(stalled());
          waiting = [];
        }
        throw stalled();
      },
    });
  }

  return {
    stat: (path) => ask(() => files.stat(path)),
    realpath: (path) => ask(() => files.realpath(path)),
    readdir: (path) => ask(() => files.readdir(path)),
    read: (path, most) => ask(() => files.read(path, most)),
    stuck: () => lost > 0,
  };
}

const stalled = () => Object.assign(new Error('no answer in time'), { code: STALLED });

const NODE: Files = { stat: (path) => stat(path), realpath, readdir, read };

async function read(path: string, most: number): Promise<Uint8Array> {
  // Opening a device may do something to it, so it is looked at before, and again once it is open.
  if (!(await stat(path)).isFile()) throw new Error('no plain file');
  // A pipe that has come in its place would be waited for until somebody writes into it.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!(await file.stat()).isFile()) throw new Error('no plain file');
    const chunks: Uint8Array[] = [];
    for (let left = most; left > 0; ) {
      const { bytesRead, buffer } = await file.read({
        buffer: Buffer.alloc(Math.min(left, CHUNK)),
      });
      if (bytesRead === 0) break;
      chunks.push(buffer.subarray(0, bytesRead));
      left -= bytesRead;
    }
    return Buffer.concat(chunks);
  } finally {
    await file.close();
  }
}

const CHUNK = 256 * 1024;

/** The one that the process has. */
export const DISK: Disk = createDisk();

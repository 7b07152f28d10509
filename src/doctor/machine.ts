/** This machine: Node, the disk, the port, the clock, and who can reach the page. */
import { randomUUID } from 'node:crypto';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { isLoopback } from '../desk/reached-by.ts';
import { makeFolder } from '../make-folder.ts';
import { type Line, lines, wordsOf } from './line.ts';

const MB = 1024 * 1024;
const LITTLE_ROOM = 1024 * MB;
const NO_ROOM = 100 * MB;
const FEW_FILES = 1000;

export function nodeLine(version = process.versions.node): Line {
  const { ok, bad } = lines('Node');
  return Number.parseInt(version, 10) >= 24
    ? ok(`Node ${version}.`)
    : bad(`Node ${version} is too old: start it by npm, which brings Node 24, or install that.`);
}

export async function diskLines({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): Promise<Line[]> {
  const { ok, warn, bad } = lines('disk');
  try {
    makeFolder(DATA_DIR);
    const file = join(DATA_DIR, `.doctor-${randomUUID()}`);
    await writeFile(file, '');
    await rm(file);
  } catch (error) {
    return [
      bad(
        `DATA_DIR, ${DATA_DIR}, cannot be written to (${wordsOf(error)}). Name a folder that whoever runs Dateline may write to.`,
      ),
    ];
  }
  const { bavail, bsize, files, ffree } = await statfs(DATA_DIR);
  const free = bavail * bsize;
  const room = `${Math.floor(free / MB)} MB are free where DATA_DIR is`;
  const found = [
    free < NO_ROOM
      ? bad(`${room}. Make room: at none, nothing is kept any more.`)
      : free < LITTLE_ROOM
        ? warn(`${room}. Make room soon.`)
        : ok(`${room}.`),
  ];
  // Some file systems count no files.
  if (files > 0 && ffree < FEW_FILES)
    found.push(bad(`Only ${ffree} more files can be made where DATA_DIR is. Remove some there.`));
  return found;
}

export function portLine({ HOST, PORT }: Pick<Config, 'HOST' | 'PORT'>): Promise<Line> {
  const { ok, warn, bad } = lines('port');
  const where = `${HOST}, port ${PORT}`;
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code, message }: NodeJS.ErrnoException) =>
      resolve(
        code === 'EADDRINUSE'
          ? warn(`${where}, is taken: by Dateline, if it runs; else set another PORT.`)
          : bad(`${where}, cannot be listened at (${code ?? message}). Set another HOST or PORT.`),
      ),
    );
    server.listen(PORT, HOST, () => server.close(() => resolve(ok(`${where}, is free.`))));
  });
}

/** @param ahead seconds that this machine's clock is ahead of the platforms' */
export function clockLine(ahead: number | undefined): Line {
  const { ok, warn, bad } = lines('clock');
  if (ahead === undefined) return ok('Nobody was asked what time it is.');
  const off = Math.abs(ahead);
  const says = `The clock is ${off} s ${ahead < 0 ? 'behind' : 'ahead of'} the platforms’`;
  if (off <= 5) return ok('The clock is right.');
  const todo = 'Have it set by NTP: calls that are minutes off are refused.';
  return off <= 60 ? warn(`${says}. ${todo}`) : bad(`${says}. ${todo}`);
}

export function pageLine({
  HOST,
  PUBLIC_DESK,
  SIGN_IN,
}: Pick<Config, 'HOST' | 'PUBLIC_DESK' | 'SIGN_IN'>): Line {
  const { ok, warn } = lines('page');
  if (isLoopback(HOST)) return ok('Only this machine can reach the page.');
  return PUBLIC_DESK === 'on'
    ? warn(
        `Whoever can reach ${HOST} can ask on the page without signing in. That is what PUBLIC_DESK=on says.`,
      )
    : SIGN_IN !== undefined
      ? ok('Whoever signs in can use the page, and nobody else.')
      : ok(
          'HOST lets other machines in, so the page is not served; Slack’s and Discord’s calls are.',
        );
}

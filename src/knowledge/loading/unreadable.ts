/** Why a file or folder cannot be read, in words for whoever looks after it. */
import { basename } from 'node:path';
import type { Finding } from '../model/knowledge.ts';
import { finding, type Spot } from '../parsing/findings.ts';
import { STALLED } from './disk.ts';

/** @param thrown by the file system */
export function unreadable(path: string, thrown: unknown): Finding {
  const code = (thrown as NodeJS.ErrnoException).code ?? '';
  const reason = REASONS[code] ?? (code || `${basename(path)} is no plain file`);
  return finding('unreadable-file', top(path), { reason });
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it has gone, or is a link that leads nowhere',
  ELOOP: 'it is a link that leads to itself',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  [STALLED]: 'its disk does not answer',
};

export const top = (path: string): Spot => ({ path, line: 1, column: 1 });

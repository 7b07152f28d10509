/** What is wrong with a database, in words for whoever runs Dateline: what it is, where, and what to do. */

export type StoreProblem = {
  readonly kind: ProblemKind;
  /** The file, or the folder where that cannot be used. */
  readonly file: string;
  /** One or more sentences; the first names the file and what is wrong, the others say what to do. */
  readonly message: string;
};

export type ProblemKind = keyof typeof WORDS;

/** @param detail what the system or SQLite says about it */
export function problemOf(kind: ProblemKind, file: string, detail = ''): StoreProblem {
  return { kind, file, message: WORDS[kind](file, detail && ` (${detail.replace(/\s+/g, ' ')})`) };
}

const restore =
  'stop Dateline and put a backup in its place with `dateline store restore FILE --replace`';
const aside = (file: string) =>
  `to begin with an empty one, move ${file} and every file whose name begins so elsewhere`;

const WORDS = {
  folder: (file: string, detail: string) =>
    `The folder ${file} cannot be made or used${detail}. Set DATA_DIR to a folder that Dateline may write to.`,
  directory: (file: string) =>
    `${file} is a folder where the database should be. Move it away, or set DATA_DIR to another folder.`,
  unreadable: (file: string, detail: string) =>
    `The database ${file} cannot be opened${detail}. Give whoever runs Dateline the right to read and write it and its folder.`,
  unwritable: (file: string, detail: string) =>
    `The database ${file} cannot be written to${detail}. Give whoever runs Dateline the right to write it and its folder, and see that the disk is not mounted read-only.`,
  full: (file: string, detail: string) =>
    `There is no room for the database ${file}${detail}. Make room on the disk.`,
  busy: (file: string, detail: string) =>
    `The database ${file} is locked by another process${detail}. Stop that process; \`fuser ${file}\` names it.`,
  damaged: (file: string, detail: string) =>
    `The database ${file} is damaged${detail}. Keep a copy of it, then ${restore}; ${aside(file)}.`,
  garbage: (file: string) =>
    `${file} is no SQLite database: something else has been written there. Keep a copy of it, then ${restore}; ${aside(file)}.`,
  foreign: (file: string, detail: string) =>
    `${file} is the database of another application${detail}. Set DATA_DIR to a folder of Dateline's own, or move that file away.`,
  newer: (file: string, detail: string) =>
    `The database ${file} was changed by a newer Dateline${detail}. Run that version or a newer one, or ${restore} from before the upgrade.`,
  gone: (file: string, detail: string) =>
    `The database ${file} is gone${detail}. If it was moved, put it back; else ${restore}. To begin with an empty one, delete ${file}-made.`,
  emptied: (file: string, detail: string) =>
    `The database ${file} is empty and was not${detail}. To go on with what was kept, ${restore}. To begin with an empty one, delete it and ${file}-made.`,
  log: (file: string, detail: string) =>
    `The write-ahead log ${file}-wal is damaged${detail}: what was written last is in it. Keep a copy of it and of ${file}, then ${restore}; to go on without what is in it, delete ${file}-wal.`,
  deleted: (file: string, detail: string) =>
    `The database ${file} was deleted while Dateline runs${detail}. Stop Dateline, then put it back under its name, and start again.`,
  replaced: (file: string, detail: string) =>
    `The database ${file} was replaced while Dateline runs${detail}. Nothing more is written to either. Stop Dateline, see that the right one is in place, and start again.`,
} as const;

/** What SQLite's own errors stand for; undefined where it is not about the file. */
export function problemFrom(error: unknown, file: string): StoreProblem | undefined {
  const { errcode, message = '' } = error as { errcode?: number; message?: string };
  if (errcode === undefined) return undefined;
  const kind = KIND_BY_CODE[errcode & 0xff];
  return kind && problemOf(kind, file, message);
}

/** https://www.sqlite.org/rescode.html: the low byte is the primary code. */
const KIND_BY_CODE: Readonly<Record<number, ProblemKind>> = {
  3: 'unwritable',
  5: 'busy',
  6: 'busy',
  8: 'unwritable',
  10: 'unwritable',
  11: 'damaged',
  13: 'full',
  14: 'unreadable',
  26: 'garbage',
};

/** Whether a database only has no time, room or connection at the moment, so that trying again may help. */

/** SQLite's: busy, locked, out of memory, read-only, failing disk, full disk, file not to be opened. The low byte of a code is its kind. */
const SQLITE_AWAY = new Set([5, 6, 7, 8, 10, 13, 14]);
const SQLITE_BUSY = new Set([5, 6]);
/** Too big, against a constraint, of the wrong type, out of range. */
const SQLITE_OF_A_ROW = new Set([18, 19, 20, 25]);

/** The network's, and PostgreSQL's own words for a connection that it ends. */
const LOST =
  /^(08...|57P0[1-5]|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** No room, locked by others, read-only while another server takes over, failing disk. */
const POSTGRES_AWAY = /^(53...|55P03|40001|40P01|25006|58...)$/;
/** What `pg` says in words alone. */
const CONNECTION_LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

type DatabaseError = {
  readonly errcode?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly errors?: readonly unknown[];
};

/** Whether another process holds the lock of a SQLite file: nothing has been done, and soon it may be. */
export const isBusy = (problem: unknown): boolean => hasCode(problem, SQLITE_BUSY);

/** Whether the same may succeed later: nothing is wrong with what was to be written. */
export function isAway(problem: unknown): boolean {
  if (hasCode(problem, SQLITE_AWAY)) return true;
  const { code, errors } = (problem ?? {}) as DatabaseError;
  if (typeof code === 'string' && POSTGRES_AWAY.test(code)) return true;
  return isLost(problem) || (errors ?? []).some(isAway);
}

/** Whether it may be one row's fault, so that others can be written without it. */
export function isOfARow(problem: unknown): boolean {
  const { errcode, code } = (problem ?? {}) as DatabaseError;
  if (typeof errcode === 'number') return hasCode(problem, SQLITE_OF_A_ROW);
  return typeof code !== 'string' || /^(2[23]...|54000|ERR_\w+)$/.test(code);
}

/** Whether the connection to PostgreSQL broke, so that nobody knows whether the last words reached it. */
export function isLost(problem: unknown): boolean {
  const { code, message } = (problem ?? {}) as DatabaseError;
  if (typeof code === 'string') return LOST.test(code);
  return typeof message === 'string' && CONNECTION_LOST.test(message);
}

function hasCode(problem: unknown, kinds: ReadonlySet<number>): boolean {
  const { errcode } = (problem ?? {}) as DatabaseError;
  return typeof errcode === 'number' && kinds.has(errcode & 0xff);
}

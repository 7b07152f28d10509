/** What is found, one line a thing. */

export type Line = {
  /** `ok`: as it should be; `warn`: works, and could fail; `bad`: does not work. */
  readonly level: 'ok' | 'warn' | 'bad';
  /** "Discord", "database". */
  readonly of: string;
  /** What is so, and where it is not as it should be, what to do. Never a secret. */
  readonly says: string;
};

export const lines = (of: string) => {
  const line =
    (level: Line['level']) =>
    (says: string): Line => ({ level, of, says });
  return { ok: line('ok'), warn: line('warn'), bad: line('bad') };
};

export const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error as { cause?: unknown };
  return cause instanceof Error && cause.message ? cause.message : error.message;
};

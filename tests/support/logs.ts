/** Logs of the form of pino's: one that says nothing, one that lets no error pass, one to be read. */

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
type Level = (typeof LEVELS)[number];
/** Takes whatever any part of Dateline says: facts, then what happened in words. */
export type TestLog = Readonly<Record<Level, (...said: readonly unknown[]) => void>>;
export type Logged = {
  readonly level: string;
  readonly facts: object;
  readonly message: string;
};

const nothing = () => {};

export const SILENT: TestLog = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Where nothing may go wrong: what is logged as an error is thrown. */
export const STRICT: TestLog = {
  ...SILENT,
  error(facts, message) {
    throw new Error(`${message} ${JSON.stringify(facts)}`);
  },
};

export type CollectingLog = {
  readonly log: TestLog;
  /** What was said so far, in order. */
  readonly logged: Logged[];
  readonly errors: () => readonly Logged[];
  /** Resolves once the log says so: waiting for the log instead of for time. */
  readonly saying: (pattern: RegExp) => Promise<void>;
};

export function collectingLog(): CollectingLog {
  const logged: Logged[] = [];
  const watchers: { readonly pattern: RegExp; readonly resolve: () => void }[] = [];
  const at =
    (level: Level) =>
    (...[facts, message]: readonly unknown[]) => {
      logged.push({ level, facts: facts as object, message: message as string });
      for (const { pattern, resolve } of watchers) if (pattern.test(String(message))) resolve();
    };
  return {
    log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') },
    logged,
    errors: () => logged.filter(({ level }) => level === 'error'),
    saying: (pattern) =>
      new Promise((resolve) => {
        if (logged.some(({ message }) => pattern.test(message))) resolve();
        else watchers.push({ pattern, resolve });
      }),
  };
}

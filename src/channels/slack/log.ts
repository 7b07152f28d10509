/** As pino's: what happened, then in words. */
export type Log = Readonly<
  Record<'info' | 'warn' | 'error', (facts: object, message: string) => void>
>;

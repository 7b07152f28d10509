/** What every error can say of itself in the log. */

export type ErrorFacts = { readonly error: string; readonly code?: unknown };

/**
 * An error's message, what caused it, and its code; nothing else of it, as a library's errors may carry
 * requests, and so tokens and a reader's words.
 */
export function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { error: String(error) };
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return { error: `${error.message}${cause}`, ...('code' in error && { code: error.code }) };
}

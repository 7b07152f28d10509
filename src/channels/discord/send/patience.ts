/** Trying again where Discord itself stumbled: a 502, a connection that was cut. */
import { DiscordAPIError, HTTPError } from 'discord.js';
import { patiently as tryPatiently } from '../../shared/retry.ts';

const LONGEST_PAUSE_MS = 30_000;

/** Whether it may work the next time. discord.js itself has then tried a few times at once. */
export const mayPass = (error: unknown): boolean =>
  error instanceof DiscordAPIError
    ? error.status >= 500
    : error instanceof HTTPError || isOfTheNetwork(error);

const isOfTheNetwork = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'AbortError' ||
    /^(E[A-Z]+|UND_ERR_\w+)$/.test(codeOf(error) ?? codeOf(error.cause) ?? ''));

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

/**
 * Tries ever more rarely.
 * @param attempt what may be done twice
 * @param withinMs how long it is of any use
 * @param isPassing whether it may work the next time
 * @returns what came of it; rejects with what went wrong last
 */
export const patiently = <T>(
  attempt: () => Promise<T>,
  withinMs: number,
  firstPauseMs = 500,
  isPassing = mayPass,
): Promise<T> =>
  tryPatiently(attempt, { withinMs, firstPauseMs, longestPauseMs: LONGEST_PAUSE_MS, isPassing });

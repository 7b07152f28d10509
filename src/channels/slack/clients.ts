/**
 * Slack's Web API. The SDK's client stops all its calls at one answer of 429; here a limit holds only what it
 * is for, and what is looked up has a client of its own.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { webApi } from '@slack/bolt';

export type SlackClients = {
  /** For what readers are to see: answers, forms, files, pages. */
  readonly client: webApi.WebClient;
  /** For new messages, of which a second try must not make a second one: it tries nothing again by itself. */
  readonly poster: webApi.WebClient;
  /** For what can be done without: who somebody is, what stood before. */
  readonly lookups: webApi.WebClient;
};

/** Where Slack is, and where its client's warnings go. */
export type ClientOptions = Pick<webApi.WebClientOptions, 'slackApiUrl' | 'logger'> & {
  /** The workspace to act in, for the token of a whole organisation. */
  readonly teamId?: string;
  /** Told what every call came to. */
  readonly heard?: (error?: unknown) => void;
};

/** Within half a minute Slack is back or the reader is gone. */
const ANSWERS = {
  retryConfig: { retries: 4, factor: 2, minTimeout: 100, maxTimeout: 5000, randomize: true },
  timeout: 10_000,
} as const;
const POSTS = { retryConfig: { retries: 0 }, timeout: 10_000 } as const;
/** What is not there in time is of no use any more. */
const LOOKUPS = { retryConfig: { retries: 1, minTimeout: 100 }, timeout: 3000 } as const;
/** How long a call waits at most for the limits of Slack, over all. */
const ANSWERS_WAIT_MS = 60_000;
const LOOKUPS_WAIT_MS = 1000;
const SECOND_MS = 1000;

/** The three clients of one token. */
export const slackClients = (token: string, options: ClientOptions): SlackClients => ({
  client: new OwnPace(token, { ...options, ...ANSWERS }, ANSWERS_WAIT_MS),
  poster: new OwnPace(token, { ...options, ...POSTS }, ANSWERS_WAIT_MS),
  lookups: new OwnPace(token, { ...options, ...LOOKUPS }, LOOKUPS_WAIT_MS),
});

type Options = Parameters<webApi.WebClient['apiCall']>[1];

/** A client in which a call waits only for limits of its own. */
class OwnPace extends webApi.WebClient {
  /** When what is limited may be called again, in milliseconds. */
  readonly #again = new Map<string, number>();

  readonly #longestWaitMs: number;

  readonly #heard: ClientOptions['heard'];

  constructor(
    token: string,
    { heard, ...options }: webApi.WebClientOptions & ClientOptions,
    longestWaitMs: number,
  ) {
    super(token, { ...options, rejectRateLimitedCalls: true });
    this.#longestWaitMs = longestWaitMs;
    this.#heard = heard;
  }

  override async apiCall(method: string, options?: Options): Promise<webApi.WebAPICallResult> {
    const limit = limitOf(method, options);
    const latest = Date.now() + this.#longestWaitMs;
    for (;;) {
      await this.#wait(limit, latest);
      try {
        const result = await super.apiCall(method, options);
        this.#heard?.();
        return result;
      } catch (error) {
        this.#heard?.(error);
        if (!(error instanceof webApi.WebAPIRateLimitedError)) throw error;
        this.#again.set(limit, Date.now() + error.retryAfter * SECOND_MS);
      }
    }
  }

  async #wait(limit: string, latest: number): Promise<void> {
    const again = this.#again.get(limit);
    if (again === undefined) return;
    const wait = again - Date.now();
    if (again > latest) throw new webApi.WebAPIRateLimitedError(Math.ceil(wait / SECOND_MS));
    if (wait > 0) await pause(wait);
    // Whoever waited first may have been refused anew.
    if (this.#again.get(limit) === again) this.#again.delete(limit);
  }
}

/** What Slack limits together: a method in a workspace, and posting in a channel (docs.slack.dev/apis/web-api/rate-limits). */
const limitOf = (method: string, options?: Options): string =>
  method === 'chat.postMessage' ? `${method} ${String(options?.channel)}` : method;

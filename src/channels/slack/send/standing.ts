/**
 * Whether a message of Dateline's stands already: each carries a name in its metadata, for Dateline alone.
 * https://docs.slack.dev/messaging/message-metadata
 */
import { setTimeout as pause } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { contentHash } from '../../../knowledge/model/content-hash.ts';
import type { Log } from '../../../log.ts';
import type { SlackClients } from '../clients.ts';
import { factsOf } from '../errors.ts';

const EVENT = 'dateline_message';
/** As many as Slack gives every app at once. */
const MOST = 15;
/** Slack's clock may be another. */
const EARLIER_MS = 60_000;
const SECOND_MS = 1000;

type Place = {
  readonly channel: string;
  readonly thread?: string | undefined;
  /** When the first try can have been. */
  readonly since: Date;
};
type Standing = {
  readonly ts?: string;
  readonly metadata?: {
    readonly event_type?: string;
    readonly event_payload?: { readonly name?: string; readonly says?: string };
  };
};

/** What a message of that name carries: the name, and what tells whether it says something else by now. */
export const metadataOf = (name: string, text: string) => ({
  event_type: EVENT,
  event_payload: { name, says: contentHash(text) },
});

/**
 * @returns the message of that name; undefined where there is none, or where what stands there may not be read: an
 *   answer that stands twice is better than none. Rejects where Slack is away.
 */
export async function standing(
  name: string,
  { channel, thread, since }: Place,
  { lookups, log }: Pick<SlackClients, 'lookups'> & { readonly log: Pick<Log, 'info'> },
): Promise<{ readonly ts: string; readonly says?: string } | undefined> {
  const oldest = String((since.getTime() - EARLIER_MS) / SECOND_MS);
  const asked = { channel, oldest, limit: MOST, include_all_metadata: true };
  const look = () =>
    thread
      ? lookups.conversations.replies({ ...asked, ts: thread })
      : lookups.conversations.history(asked);
  try {
    const { messages = [] } = await inTurn(look);
    for (const { ts, metadata } of messages as readonly Standing[]) {
      const { name: stands, says } = metadata?.event_payload ?? {};
      if (ts && metadata?.event_type === EVENT && stands === name)
        return { ts, ...(says && { says }) };
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
    log.info(factsOf(error), 'Whether a Slack message stands already could not be looked up');
    return undefined;
  }
}

/** Slack may let an app look once a minute; what depends on it waits that long. */
async function inTurn<T>(look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof webApi.WebAPIRateLimitedError)) throw error;
    await pause(error.retryAfter * SECOND_MS);
    return look();
  }
}

/**
 * Posts a message once, though Slack cannot be told that it is the same: before a second try it is looked for. What
 * stands by then says what is to be said now, which may be something else than when it was first tried.
 */
import { randomUUID } from 'node:crypto';
import type { types } from '@slack/bolt';
import type { Log } from '../../../log.ts';
import { type Delivery, TooLate } from '../../shared/delivery.ts';
import { patiently } from '../../shared/retry.ts';
import type { SlackClients } from '../clients.ts';
import { mayHaveArrived, mayPass } from '../errors.ts';
import { metadataOf, standing } from './standing.ts';

export type PostServices = Pick<SlackClients, 'poster' | 'lookups'> & {
  readonly log: Pick<Log, 'info'>;
  /** What the message is about; left out, no other process can have posted it. */
  readonly delivery?: Delivery | undefined;
};

type Message = {
  readonly channel: string;
  readonly thread_ts?: string;
  readonly text: string;
  readonly blocks: types.KnownBlock[];
};

/** Room for a look-up that has to wait a minute for its turn. */
const WITHIN_MS = 3 * 60_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;

/** @returns the message's `ts`; rejects with what went wrong last */
export async function postOnce(
  message: Message,
  services: PostServices,
): Promise<string | undefined> {
  const { poster, delivery } = services;
  const { thread_ts: thread, ...body } = message;
  const { channel, text } = body;
  const name = delivery?.part(`${channel} ${thread ?? ''}`) ?? randomUUID();
  const place = { channel, thread, since: delivery?.since ?? new Date() };
  const metadata = metadataOf(name, text);
  let mayStand = delivery?.again === true;
  const attempt = async () => {
    const stands = mayStand ? await standing(name, place, services) : undefined;
    if (stands) {
      const { ts, says } = stands;
      if (says !== undefined && says !== metadata.event_payload.says)
        await poster.chat.update({ ...body, ts, metadata });
      return { ts };
    }
    if (delivery?.mayBegin?.() === false) throw new TooLate();
    try {
      return await poster.chat.postMessage({ ...message, metadata });
    } catch (error) {
      mayStand ||= mayHaveArrived(error);
      throw error;
    }
  };
  const { ts } = await patiently(attempt, {
    withinMs: WITHIN_MS,
    firstPauseMs: FIRST_PAUSE_MS,
    longestPauseMs: LONGEST_PAUSE_MS,
    isPassing: mayPass,
  });
  return ts;
}

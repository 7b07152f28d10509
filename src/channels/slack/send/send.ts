/** Messages as Slack takes them, and sending those of Dateline's own accord. */
import type { types, webApi } from '@slack/bolt';
import type { Answered } from '../../../service/types.ts';
import type { Place } from '../../../tenants/corrections/repository.ts';
import { notePosted as note } from '../../shared/note-posted.ts';
import { betweenTwo, type SlackServices, talkIn, tenantOf } from '../receive/event-context.ts';
import type { SlackMessage } from '../render/payload.ts';
import { type PostServices, postOnce } from './post-once.ts';

/** What every message says beside its words: format nothing, show no stranger's page. */
const PLAINLY = { mrkdwn: false, unfurl_links: false, unfurl_media: false } as const;

/** A message's body for `ack`, `respond` and the Web API. */
export const bodyOf = ({ text, blocks }: SlackMessage) => ({
  text,
  // The SDK's types lag behind `verbatim` and `emoji: false` being what they are here.
  blocks: blocks as types.KnownBlock[],
  ...PLAINLY,
});

/** The same for a `response_url`: it stands beside what is there, for one reader's eyes unless said. */
export const bodyBeside = (
  message: SlackMessage,
  {
    ephemeral = true,
    thread,
  }: { readonly ephemeral?: boolean; readonly thread?: string | undefined } = {},
) => ({
  response_type: ephemeral ? ('ephemeral' as const) : ('in_channel' as const),
  replace_original: false,
  ...bodyOf(message),
  ...(thread && { thread_ts: thread }),
});

export type To = { readonly channel: string; readonly thread?: string };

/** Posts messages in order, each of them once. @returns the `ts` of each */
export async function post(
  services: PostServices,
  { channel, thread }: To,
  messages: readonly SlackMessage[],
): Promise<string[]> {
  const posted: string[] = [];
  for (const message of messages) {
    const body = { channel, ...bodyOf(message), ...(thread && { thread_ts: thread }) };
    const ts = await postOnce(body, services);
    if (ts) posted.push(ts);
  }
  return posted;
}

/** Posts messages that one person sees: these stand nowhere to be looked up, so what is tried again may be seen twice. */
export async function postPrivately(
  client: webApi.WebClient,
  { channel, thread }: To,
  user: string,
  messages: readonly SlackMessage[],
): Promise<void> {
  for (const message of messages) {
    await client.chat.postEphemeral({
      channel,
      user,
      ...bodyOf(message),
      ...(thread && { thread_ts: thread }),
    });
  }
}

/**
 * Has a message noted once it stands where others see it, for its facts and for what is asked under it: within
 * a thread that goes on with the thread's own talk.
 */
export async function notePosted(
  answered: Answered,
  at: To & {
    readonly team: string;
    readonly messages: readonly string[];
    readonly place?: Place;
  },
  { service }: Pick<SlackServices, 'service'>,
): Promise<void> {
  const { team, channel, thread } = at;
  const [message] = at.messages;
  const about = answered.asked?.context ?? answered.context;
  if (message && !thread && about)
    service.talks.note(talkIn({ team, channel, thread: message }), about);
  const place: Place = {
    ...(betweenTwo(channel) && { direct: true }),
    ...(thread && { thread }),
    ...at.place,
  };
  await note(answered, { tenant: tenantOf(team), channel, place }, at.messages, service);
}

/** Whether something that somebody wrote is any business of Dateline's, and why; decided before it is acknowledged. */
import { mentionedIn } from './addressing.ts';
import { betweenTwo, type SlackServices, talkIn, tenantOf } from './event-context.ts';
import type { WrittenMessage } from './written-message.ts';

/**
 * Spoken to; in Dateline's direct messages; under a question in the editors' channel; in a thread that Dateline
 * is part of; in a channel where it answers unasked.
 */
export type Concern = 'mention' | 'direct' | 'editors' | 'talk' | 'unasked';

type Services = Pick<SlackServices, 'service' | 'own'>;

/** @param told by which event: Slack tells of a mention by itself, and then again as a message */
export async function concernOf(
  told: 'app_mention' | 'message',
  spoken: WrittenMessage,
  team: string,
  services: Services,
): Promise<Concern | undefined> {
  const { own, others } = mentionedIn(spoken, services.own);
  if (told === 'app_mention') return own ? 'mention' : undefined;
  // Slack tells Dateline of no direct messages but its own.
  if (betweenTwo(spoken.channel)) return 'direct';
  // Of a mention with a file it may tell only so.
  if (own) return spoken.files ? 'mention' : undefined;
  const settings = services.service.settings.of(tenantOf(team));
  if (spoken.thread_ts !== undefined) {
    if (settings.editorsChannel === spoken.channel) return 'editors';
    return !others && (await isInTalk(spoken, team, services)) ? 'talk' : undefined;
  }
  return !others && settings.unasked.includes(spoken.channel) ? 'unasked' : undefined;
}

/** Whether it stands in a thread that Dateline began or was asked in. */
const isInTalk = async (
  { channel, thread_ts, parent_user_id }: WrittenMessage,
  team: string,
  { own, service }: Services,
): Promise<boolean> =>
  thread_ts !== undefined &&
  (parent_user_id === own || service.talks.has(talkIn({ team, channel, thread: thread_ts })));

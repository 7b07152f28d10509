/** What becomes of a message that comes too soon, or where Dateline does not answer. */
import type { RequestContext } from '../../../../service/request-context.ts';
import type { Meant, Refusal } from '../../../../service/types.ts';
import type { Message } from '../../receive/addressing.ts';
import { renderDiscord } from '../../render/render.ts';
import { inReply, type MessageServices, NOTHING, type Reaction } from '../../send/reaction.ts';

/** A question is held where its wait is short. Else politely and privately, and not for every message of somebody in a hurry. */
export function refuse(
  {
    message,
    meant,
    waited,
  }: { readonly message: Message; readonly meant: Meant; readonly waited: number },
  { reply, waitSeconds, unsaid }: Refusal,
  { tenant }: RequestContext,
  { service, refused, held, again, delivery }: MessageServices,
): Reaction {
  const { id } = message.author;
  if (unsaid) return NOTHING;
  if (waitSeconds !== undefined) {
    const seconds = { wait: waitSeconds, waited };
    const over = held.hold(`${tenant} ${id}`, seconds, (all) => again(message, all, delivery));
    if (over) {
      delivery?.until(over);
      return NOTHING;
    }
  }
  if (meant === 'among-people') return NOTHING;
  const posts = renderDiscord(reply, { idFor: service.remember });
  if (message.guild_id === undefined) return { posts: inReply(message, posts) };
  if (refused.has(id)) return NOTHING;
  refused.set(id, true);
  return { posts: [], privately: posts };
}

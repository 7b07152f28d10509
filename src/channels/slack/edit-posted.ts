/** Posted answers whose facts have changed, changed where they stand. */

import { layOut } from '../../tenants/corrections/correction-reply.ts';
import type { EditPosted } from '../../tenants/corrections/stale-answers.ts';
import { factsOf, slackCode } from './errors.ts';
import { type SlackServices, tenantOf } from './event-context.ts';
import { renderSlack } from './render.ts';
import { bodyOf } from './send.ts';

/** The message is gone, or Dateline cannot reach it: trying again would not help. */
const GONE: ReadonlySet<string | undefined> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'channel_not_found',
  'is_inactive',
  'is_archived',
  'not_in_channel',
  'restricted_action',
]);

/** Edits over the connection at hand; what is of another workspace waits for one of its own. */
export const createEditPosted =
  ({ service, log, client, team }: SlackServices): EditPosted =>
  async ({ at: { tenant, channel, message, more = [] }, corrected }) => {
    if (tenant !== tenantOf(team)) return 'later';
    const ids = [message, ...more];
    const messages = layOut(corrected, ids.length, (reply) =>
      renderSlack(reply, { idFor: service.remember, version: service.knowledge().version }),
    );
    let outcome: 'edited' | 'gone' = 'gone';
    for (const [index, shown] of messages.entries()) {
      const ts = ids[index]!;
      try {
        await client.chat.update({ channel, ts, ...bodyOf(shown) });
        outcome = 'edited';
      } catch (error) {
        if (!GONE.has(slackCode(error))) throw error;
        log.warn({ channel, message: ts, ...factsOf(error) }, 'A Slack answer cannot be corrected');
      }
    }
    return outcome;
  };

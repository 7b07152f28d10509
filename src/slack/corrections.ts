/** Posted answers whose facts have changed, changed where they stand. */
import type { Reply } from '../reply/reply.ts';
import type { EditPosted } from '../service/corrector.ts';
import { type Parts, placeOf } from './around.ts';
import { factsOf, slackCode } from './errors.ts';
import type { SlackMessage } from './payload.ts';
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
  ({ service, log, client, team }: Parts): EditPosted =>
  async ({ at: { place, channel, message }, corrected }) => {
    if (place !== placeOf(team)) return 'later';
    const render = (reply: Reply): SlackMessage[] =>
      renderSlack(reply, { idFor: service.remember, version: service.knowledge().version });
    const whole = render(corrected.reply);
    // One message stays one.
    const [shown] = whole.length === 1 ? whole : render(corrected.short);
    if (!shown) throw new Error('a correction was rendered as no message');
    try {
      await client.chat.update({ channel, ts: message, ...bodyOf(shown) });
      return 'edited';
    } catch (error) {
      if (!GONE.has(slackCode(error))) throw error;
      log.warn({ channel, message, ...factsOf(error) }, 'A Slack answer cannot be corrected');
      return 'gone';
    }
  };

/** What followed stories bring, told to the channels that follow them. */
import type { PostUpdate } from '../follow/types.ts';
import { type Parts, placeOf } from './around.ts';
import { factsOf, slackCode } from './errors.ts';
import { renderSlack } from './render.ts';
import { post } from './send.ts';

/** The channel is gone, or Dateline may not write there: trying again would not help. */
const GONE: ReadonlySet<string | undefined> = new Set([
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'restricted_action',
  'restricted_action_read_only_channel',
]);

/** Posts over the connection at hand; what is of another workspace waits for one of its own. */
export const createPostUpdate =
  ({ service, log, client, team }: Parts): PostUpdate =>
  async ({ place, channel }, reply) => {
    if (place !== placeOf(team)) return 'later';
    const options = { idFor: service.remember, version: service.knowledge().version };
    try {
      await post(client, { channel }, renderSlack(reply, options));
      return 'posted';
    } catch (error) {
      if (!GONE.has(slackCode(error))) throw error;
      log.warn({ channel, ...factsOf(error) }, 'A Slack channel can be told of nothing any more');
      return 'gone';
    }
  };

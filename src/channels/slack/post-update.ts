/** What followed stories bring, told to the channels that follow them. */
import type { PostUpdate } from '../../tenants/subscriptions/types.ts';
import { factsOf, slackCode } from './errors.ts';
import { type SlackServices, tenantOf } from './event-context.ts';
import { renderSlack } from './render.ts';
import { post } from './send.ts';

/** Only this is for good: an archived channel or a permission taken away may come back. */
const GONE = 'channel_not_found';

/** Posts over the connection at hand; what is of another workspace waits for one of its own. */
export const createPostUpdate =
  ({ service, log, client, team }: SlackServices): PostUpdate =>
  async ({ tenant, channel }, reply, progress) => {
    if (tenant !== tenantOf(team)) return 'later';
    const options = { idFor: service.remember, version: service.knowledge().version };
    try {
      for (const message of renderSlack(reply, options).slice(progress?.sent)) {
        await post(client, { channel }, [message]);
        progress?.posted();
      }
      return 'posted';
    } catch (error) {
      if (slackCode(error) !== GONE) throw error;
      log.warn({ channel, ...factsOf(error) }, 'A Slack channel can be told of nothing any more');
      return 'gone';
    }
  };

/** Tells somebody what they wanted to know: in the thread where they pressed, or in a direct message. */
import type { TellPromised } from '../../../tenants/promises/types.ts';
import { deliveryOfJob } from '../../shared/delivery.ts';
import { factsOf, slackCode } from '../errors.ts';
import { betweenTwo, type SlackServices } from '../receive/event-context.ts';
import { renderSlack } from '../render/render.ts';
import { isClosed } from './problem.ts';
import { post } from './send.ts';

/** What Slack says of somebody who is not in the workspace any more. */
const LEFT: ReadonlySet<string> = new Set([
  'user_not_found',
  'users_not_found',
  'user_not_visible',
  'user_disabled',
]);

export function tellPromised(services: SlackServices): TellPromised {
  const { service, client, lookups } = services;

  async function hasLeft(user: string): Promise<boolean> {
    try {
      return (await lookups.users.info({ user })).user?.deleted === true;
    } catch (error) {
      const code = slackCode(error);
      if (code === undefined) throw error;
      return LEFT.has(code);
    }
  }

  return async ({ user = '', at }, reply, { key, since, again }) => {
    const delivery = deliveryOfJob(key, since, again, performance.now());
    // What stands in a channel is for all who asked there.
    if (at.way === 'directly' && (await hasLeft(user))) return { type: 'left', who: 'person' };
    const { version } = service.knowledge();
    const messages = renderSlack(reply, { idFor: service.remember, version });
    await service.remembered();
    try {
      const channel = at.way === 'there' ? at.channel : await directWith(user);
      const thread = at.way === 'there' ? at.message : undefined;
      const to = { channel, ...(thread && { thread }) };
      const posted = await post({ ...services, delivery }, to, messages);
      const direct = betweenTwo(channel);
      return { type: 'told', channel, messages: posted, ...(direct && { direct }) };
    } catch (error) {
      if (LEFT.has(slackCode(error) ?? '')) return { type: 'left', who: 'person' };
      if (!isClosed(error)) throw error;
      return { type: 'closed', why: factsOf(error).error };
    }
  };

  async function directWith(user: string): Promise<string> {
    const opened = await client.conversations.open({ users: user });
    return opened.channel?.id ?? user;
  }
}

/** Sentences of Dateline's own to one person, by whatever way is left. */
import { factsOf } from '../errors.ts';
import { amongOthers, type EventContext, type SlackServices } from '../receive/event-context.ts';
import { renderSentence } from '../render/render.ts';
import type { PostServices } from './post-once.ts';
import { post, postPrivately } from './send.ts';

/**
 * Where somebody said something, for their eyes alone; where the channel takes not even that, in their
 * direct messages. It throws nothing.
 */
export async function tellReader(sentence: string, context: EventContext): Promise<void> {
  const { client, log, location } = context;
  const { channel = '', thread, user } = location;
  const to = { channel, ...(thread && { thread }) };
  try {
    if (!amongOthers(context)) await post(context, to, [renderSentence(sentence)]);
    else {
      await postPrivately(client, to, user, [renderSentence(sentence)]).catch(() =>
        tellDirectly(sentence, user, context),
      );
    }
  } catch (error) {
    log.warn(factsOf(error), 'A Slack reader could not be told why there is no answer');
  }
}

/** In the person's direct messages with Dateline, which no channel's rules close. */
export async function tellDirectly(
  sentence: string,
  user: string,
  services: PostServices & Pick<SlackServices, 'client'>,
): Promise<void> {
  const opened = await services.client.conversations.open({ users: user });
  await post(services, { channel: opened.channel?.id ?? user }, [renderSentence(sentence)]);
}

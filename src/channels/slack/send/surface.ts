/** What a button stands on, a message or a view, and how an answer to it appears there. */
import { slackCode } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import type { ButtonArgs } from '../receive/bolt-args.ts';
import type { EventContext, Location } from '../receive/event-context.ts';
import type { SlackMessage } from '../render/payload.ts';
import { answerView } from '../render/view.ts';
import { bodyBeside, bodyOf } from './send.ts';

export type Surface = {
  /** Changes what the button stands on. */
  readonly replace: (message: SlackMessage) => Promise<void>;
  /** Shows something new beside it. */
  readonly add: (messages: readonly SlackMessage[], ephemeral: boolean) => Promise<void>;
  /** Whether what is added can be for everyone's eyes. */
  readonly reachesEveryone: boolean;
};

export function surfaceOf(args: ButtonArgs, context: EventContext): Surface {
  return args.body.view ? onView(args, context) : onMessage(args, context.location);
}

/** Over the `response_url`, which needs no right to post and no membership. */
function onMessage({ respond }: ButtonArgs, { thread }: Location): Surface {
  return {
    reachesEveryone: true,
    async replace(message) {
      await respond({ replace_original: true, ...bodyOf(message) });
    },
    async add(messages, ephemeral) {
      for (const message of messages.slice(0, LIMITS.responses)) {
        await respond(bodyBeside(message, { ephemeral, thread }));
      }
    },
  };
}

/** From the Home tab a modal opens; from a modal the next lies on top of it, with a way back. */
function onView({ body }: ButtonArgs, { client, location, locale }: EventContext): Surface {
  const view = body.view!;
  const update = async (messages: readonly SlackMessage[]) => {
    await client.views.update({ view_id: view.id, view: answerView(messages, location, locale) });
  };
  return {
    reachesEveryone: false,
    replace: (message) => (view.type === 'modal' ? update([message]) : open([message])),
    async add(messages) {
      if (view.type !== 'modal') return open(messages);
      try {
        await client.views.push({
          trigger_id: body.trigger_id,
          view: answerView(messages, location, locale),
        });
      } catch (error) {
        // Slack stacks three views and no more.
        if (slackCode(error) !== 'push_limit_reached') throw error;
        await update(messages);
      }
    },
  };

  async function open(messages: readonly SlackMessage[]): Promise<void> {
    const shown = answerView(messages, location, locale);
    await client.views.open({ trigger_id: body.trigger_id, view: shown });
  }
}

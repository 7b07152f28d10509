/** The ask box of the Home tab: Enter in it, and the button under it. */
import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import {
  type EventContext,
  eventContext,
  type SlackServices,
} from '../../receive/event-context.ts';
import { teamOf } from '../../receive/location.ts';
import type { SlackMessage } from '../../render/payload.ts';
import { answerView, typedIn } from '../../render/view.ts';
import { prepare } from '../../send/answer.ts';
import { refusedTo } from '../../send/refusal.ts';
import { HOME_ENTER, HOME_QUESTION } from '../home-view.ts';

type AskArgs = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** Answers what was typed in the ask box, in a modal. */
export async function onHomeAsk(args: AskArgs, services: SlackServices): Promise<void> {
  const { ack, action, body } = args;
  await ack();
  const context = await eventContext(
    { team: teamOf(args, services), user: body.user.id },
    services,
  );
  const entered = action.type === 'plain_text_input' ? action.value?.trim() : undefined;
  const question = entered ?? (body.view ? typedIn(body.view, HOME_QUESTION, HOME_ENTER) : '');
  const messages = await answerOrRefuse(question, context);
  await context.client.views.open({
    trigger_id: body.trigger_id,
    view: answerView(messages, {}, context.locale),
  });
}

async function answerOrRefuse(
  question: string,
  context: EventContext,
): Promise<readonly SlackMessage[]> {
  const request = { command: 'ask', question } as const;
  const refusal = await refusedTo(request, context);
  return refusal ? [refusal] : (await prepare(request, true, context)).messages;
}

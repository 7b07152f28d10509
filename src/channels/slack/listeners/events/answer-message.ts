/** What somebody said to Dateline, or where it is asked, is answered in its thread; or nothing is said. */
import type { Request } from '../../../../contract/request.ts';
import { translate } from '../../../../i18n/translate.ts';
import type { Answered, Meant, Refusal } from '../../../../service/types.ts';
import { isWorthAnotherTry } from '../../../shared/another-try.ts';
import { privateButton } from '../../../shared/buttons.ts';
import { factsOf, isAnswer, mayPass } from '../../errors.ts';
import { amongOthers, type EventContext, requestContextOf } from '../../receive/event-context.ts';
import { questionIn } from '../../receive/message-text.ts';
import { requestIn } from '../../receive/request-in-message.ts';
import type { WrittenMessage } from '../../receive/written-message.ts';
import { actions, buttonOf } from '../../render/buttons.ts';
import type { SlackMessage } from '../../render/payload.ts';
import { renderSentence, renderSlack } from '../../render/render.ts';
import { messagesOf, type Prepared, prepare } from '../../send/answer.ts';
import { problemSentence } from '../../send/problem.ts';
import { refusalIn } from '../../send/refusal.ts';
import { notePosted, post, postPrivately, type To } from '../../send/send.ts';
import { tellReader } from '../../send/tell.ts';

/**
 * Answers what was said, in its thread.
 * @param waited seconds that the message has been held before, as it came too soon
 * @returns whether anything came or will come of it; false where it is left alone
 */
export async function answerMessage(
  spoken: WrittenMessage,
  context: EventContext,
  meant: Meant,
  waited = 0,
): Promise<boolean> {
  const { locale, log, own, location, service } = context;
  try {
    if (meant === 'among-people' && !questionIn(spoken.text, own)) return false;
    const request = await requestIn(spoken, context);
    const considered = await service.considerMessage(
      request,
      requestContextOf(context),
      meant,
      () => refusalIn(request, context),
    );
    if (considered.kind === 'silence') return false;
    if (considered.kind === 'refused') {
      const again = (all: number) => {
        const asked = answerMessage(spoken, context, meant, all);
        context.follow(asked);
        return asked;
      };
      return await refuse(considered.refusal, { meant, waited, again }, context);
    }
    if (request.command === 'settings') {
      await toReader([behindButton(request, context)], context);
      return true;
    }
    const { answered, ephemeral, messages } =
      request.command === 'ask'
        ? prepared(await considered.give(), context)
        : await prepare(request, false, context);
    await context.service.remembered();
    if (ephemeral) {
      await toReader(messages, context);
      return true;
    }
    const posted = await post(context, toOf(context), messages);
    await notePosted(
      answered,
      { ...toOf(context), team: location.team, messages: posted },
      context,
    );
  } catch (error) {
    log.error(
      { ...factsOf(error), channel: spoken.channel, message: spoken.ts, own },
      'A Slack message could not be answered',
    );
    // It may pass, and what is written down is not lost.
    const { delivery } = context;
    if (delivery && (mayPass(error) || isWorthAnotherTry(error, delivery, isAnswer)))
      delivery.failed(error);
    else if (meant === 'among-people') return false;
    else await tellReader(problemSentence(error, locale), context);
  }
  return true;
}

const prepared = (answered: Answered, context: EventContext): Prepared => ({
  answered,
  ephemeral: false,
  messages: messagesOf(answered, false, context),
});

/** A question is held where its wait is short; else its writer is told, who spoke to Dateline. @returns whether it is either */
async function refuse(
  { reply, waitSeconds, unsaid }: Refusal,
  how: {
    readonly meant: Meant;
    readonly waited: number;
    readonly again: (all: number) => Promise<unknown>;
  },
  context: EventContext,
): Promise<boolean> {
  const { held, service, location } = context;
  const { meant, waited, again } = how;
  if (unsaid) return false;
  if (waitSeconds !== undefined) {
    const person = `${location.team} ${location.user}`;
    const over = held.hold(person, { wait: waitSeconds, waited }, again);
    if (over) {
      context.delivery?.until(over);
      return true;
    }
  }
  if (meant !== 'addressed') return false;
  await toReader(renderSlack(reply, { idFor: service.remember }), context);
  return true;
}

/** For the reader alone, where there are others. */
async function toReader(messages: readonly SlackMessage[], context: EventContext): Promise<void> {
  if (amongOthers(context))
    await postPrivately(context.client, toOf(context), context.location.user, messages);
  else await post(context, toOf(context), messages);
}

export const toOf = ({ location: { channel, thread } }: EventContext): To => ({
  channel: channel!,
  ...(thread && { thread }),
});

/** A form cannot be opened from a message; from a button it can. */
function behindButton(request: Request, { service, locale }: EventContext): SlackMessage {
  const message = renderSentence(translate(locale, 'private.ready'));
  const button = buttonOf(privateButton(request, locale, service.remember));
  return { ...message, blocks: [...message.blocks, actions([button])] };
}

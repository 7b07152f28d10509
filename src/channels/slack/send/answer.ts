/** A request → the messages that answer it, here and to this reader. */
import { textReply } from '../../../contract/blocks.ts';
import { isTenantRequest, type Request } from '../../../contract/request.ts';
import { translate } from '../../../i18n/translate.ts';
import type { Beneath } from '../../../service/adapt-reply.ts';
import type { Answered } from '../../../service/types.ts';
import { createAnswerPreparer, type PreparedAnswer } from '../../shared/prepare-answer.ts';
import { canPost } from '../receive/can-post.ts';
import {
  amongOthers,
  audienceOf,
  type EventContext,
  requestContextOf,
  requestContextWithRights,
} from '../receive/event-context.ts';
import type { SlackMessage } from '../render/payload.ts';
import { renderSlack } from '../render/render.ts';

/** An answer, ready to be sent. */
export type Prepared = PreparedAnswer<SlackMessage>;

const answers = createAnswerPreparer<SlackMessage>(renderSlack);

/**
 * Answers a request.
 * @param privately whether only the reader shall see it; they can share it where there are others
 */
export async function prepare(
  request: Request,
  privately: boolean,
  context: EventContext,
  beneath?: Beneath,
): Promise<Prepared> {
  const { channel } = context.location;
  if (request.command === 'follow' && channel && !(await canPost(channel, context))) {
    const answered = uninvited(request, context);
    const ephemeral = amongOthers(context);
    return { answered, ephemeral, messages: messagesOf(answered, true, context) };
  }
  const from = needsRights(request)
    ? await requestContextWithRights(context)
    : requestContextOf(context, privately);
  const how = { from, audience: audienceOf(context), privately, beneath };
  return answers.prepare(request, how, context.service);
}

/** A channel that cannot be posted to would follow in vain: said at once, and not with the first news. */
const uninvited = (request: Request, { locale }: EventContext): Answered => ({
  reply: textReply(request.command, locale, translate(locale, 'follow.invite')),
  request,
  feedback: [],
  onlyReader: true,
});

/** What only some may do, so that Slack is asked who they are. */
const needsRights = (request: Request): boolean =>
  isTenantRequest(request) && !OF_ANYBODY.has(request.command);

const OF_ANYBODY: ReadonlySet<string> = new Set(['feedback', 'editors', 'promise', 'watch']);

/** The messages of an answer that is there already. */
export const messagesOf = (
  answered: Answered,
  ephemeral: boolean,
  context: EventContext,
): readonly SlackMessage[] =>
  answers.messagesOf(answered, ephemeral, audienceOf(context), context.service);

/** A request → the messages that answer it, here and to this reader. */
import { isTenantRequest, type Request } from '../../contract/request.ts';
import { translate } from '../../i18n/translate.ts';
import { withNote } from '../../service/adapt-reply.ts';
import type { Answered } from '../../service/service.ts';
import { asShown, createRenderCache } from '../shared/render-cache.ts';
import { turnsPages } from './buttons.ts';
import { canPost } from './can-post.ts';
import {
  amongOthers,
  type EventContext,
  requestContextOf,
  requestContextWithRights,
} from './event-context.ts';
import type { SlackMessage } from './payload.ts';
import { renderSlack } from './render.ts';

/** An answer, ready to be sent. */
export type Prepared = {
  readonly answered: Answered;
  readonly messages: readonly SlackMessage[];
  /** Whether it is for the reader's eyes alone. */
  readonly ephemeral: boolean;
};

/**
 * Answers a request.
 * @param privately whether only the reader shall see it; they can share it where there are others
 * @param note said beneath the answer
 */
export async function prepare(
  request: Request,
  privately: boolean,
  context: EventContext,
  note?: string,
): Promise<Prepared> {
  const { channel } = context.location;
  if (request.command === 'follow' && channel && !(await canPost(channel, context))) {
    const answered = uninvited(request, context);
    return {
      answered,
      ephemeral: amongOthers(context),
      messages: messagesOf(answered, true, context),
    };
  }
  const from = needsRights(request)
    ? await requestContextWithRights(context)
    : requestContextOf(context, privately);
  const given = await context.service.answer(request, from);
  const answered = note ? { ...given, reply: withNote(given.reply, note) } : given;
  const ephemeral = privately || (answered.onlyReader === true && amongOthers(context));
  return { answered, ephemeral, messages: messagesOf(answered, ephemeral, context) };
}

/** A channel that cannot be posted to would follow in vain: said at once, and not with the first news. */
const uninvited = (request: Request, { locale }: EventContext): Answered => ({
  reply: {
    locale,
    command: request.command,
    blocks: [{ type: 'text', text: translate(locale, 'follow.invite') }],
  },
  request,
  feedback: [],
  onlyReader: true,
});

/** What only some may do, so that Slack is asked who they are. */
const needsRights = (request: Request): boolean =>
  isTenantRequest(request) && request.command !== 'feedback' && request.command !== 'editors';

/** The messages of an answer. */
export function messagesOf(
  answered: Answered,
  ephemeral: boolean,
  context: EventContext,
): readonly SlackMessage[] {
  const { reply, request, onlyReader, feedback, editors } = answered;
  const { service, location } = context;
  const { remember } = service;
  const shareable = ephemeral && !onlyReader && amongOthers(context);
  const way = {
    ...(shareable && { shareId: remember(asShown(request, reply)) }),
    ...(turnsPages(reply) && { asker: location.user }),
  };
  return rendered(answered, way, service, (version) =>
    renderSlack(reply, {
      idFor: remember,
      version,
      ...way,
      ...(editors && { editors }),
      ...(feedback.length > 0 && { feedback }),
    }),
  );
}

const rendered = createRenderCache<SlackMessage>();

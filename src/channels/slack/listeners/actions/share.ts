/** "Share to channel": what one reader sees, for everyone there. */
import type { Request } from '../../../../contract/request.ts';
import { translate } from '../../../../i18n/translate.ts';
import { withNote } from '../../../../service/adapt-reply.ts';
import type { Answered } from '../../../../service/types.ts';
import { isPicture } from '../../../shared/pictures.ts';
import { factsOf } from '../../errors.ts';
import type { ButtonArgs } from '../../receive/bolt-args.ts';
import { type EventContext, requestContextOf } from '../../receive/event-context.ts';
import type { SlackMessage } from '../../render/payload.ts';
import { renderSentence } from '../../render/render.ts';
import { messagesOf } from '../../send/answer.ts';
import { sendToEveryone } from '../../send/pictures.ts';
import { knownProblem } from '../../send/problem.ts';
import { notePosted, post } from '../../send/send.ts';
import type { Surface } from '../../send/surface.ts';

/** Everyone sees, too, who shared it. */
export async function share(
  request: Request,
  context: EventContext,
  surface: Surface,
  { body }: ButtonArgs,
): Promise<void> {
  const { service, inbox, delivery, location, locale, log } = context;
  const { channel, user, team } = location;
  const stood = body.container?.message_ts ?? body.view?.id;
  const key = `slack:${team}:share:${stood}:${user}:${service.remember(request)}`;
  if (!channel) return;
  // Pressed twice, it is shared once, whichever process has which press. One that a process left is gone on with.
  if (!(await inbox.note(key, 'slack')) && !delivery?.again) return;
  let answered: Answered | undefined;
  try {
    answered = await service.answer(request, requestContextOf(context));
    await surface.replace(messagesOf(answered, false, context).at(-1)!);
    const name = 'name' in body.user ? body.user.name : undefined;
    await toEveryone(answered, signed(answered, name, context), channel, context, surface);
  } catch (error) {
    await inbox.forget(key).catch(() => {});
    if (!answered) throw error;
    log.warn(factsOf(error), 'A Slack answer could not be shown to everyone');
    await surface.replace(messagesOf(answered, true, context).at(-1)!);
    await surface.add(
      [renderSentence(knownProblem(error, locale) ?? translate(locale, 'error.share'))],
      true,
    );
  }
}

/** The messages, with the name of who shared them. */
function signed(
  answered: Answered,
  name: string | undefined,
  context: EventContext,
): readonly SlackMessage[] {
  const { reply } = answered;
  const note = name && translate(reply.locale, 'slack.shared-by', { name });
  return messagesOf(
    note ? { ...answered, reply: withNote(reply, note) } : answered,
    false,
    context,
  );
}

/** Where Dateline may not post by itself, the reader's own press may. */
async function toEveryone(
  answered: Answered,
  messages: readonly SlackMessage[],
  channel: string,
  context: EventContext,
  surface: Surface,
): Promise<void> {
  const { log, location } = context;
  const { team, thread } = location;
  let posted: string[];
  try {
    await context.service.remembered();
    posted = await post(context, { channel, ...(thread && { thread }) }, messages);
  } catch (error) {
    if (!surface.reachesEveryone) throw error;
    log.info(factsOf(error), 'A Slack answer is shared over the press itself');
    return surface.add(messages, false);
  }
  await notePosted(answered, { team, channel, messages: posted }, context);
  if (!isPicture(answered)) return;
  const under = thread ?? posted[0];
  const pictures = await sendToEveryone(
    answered,
    { channel, ...(under && { thread: under }) },
    context,
  );
  if (pictures.length === 0) return;
  const place = { pictures, ...(under && { thread: under }) };
  await notePosted(answered, { team, channel, messages: posted, place }, context);
}

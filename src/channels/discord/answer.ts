/** A request → the messages that answer it, here and to this reader. */
import type { Request } from '../../contract/request.ts';
import { withNote } from '../../service/adapt-reply.ts';
import type { InteractionContext } from './interaction-context.ts';
import { messagesOf, noting } from './messages.ts';
import { illustrated, isPicture } from './pictures.ts';
import { requestContextOf } from './request-context.ts';
import { type InteractionResponse, show, take } from './response.ts';

/** Answers in a new message; private ones among others can be shown to everyone there. */
export async function answer(
  request: Request,
  privately: boolean,
  context: InteractionContext,
  /** Said beneath the answer. */
  note?: string,
): Promise<InteractionResponse> {
  const given = await context.service.answer(request, requestContextOf(context, { privately }));
  const answered = note ? { ...given, reply: withNote(given.reply, note) } : given;
  const ephemeral = privately || answered.onlyReader === true;
  // Drawing may take longer than Discord waits for a word.
  if (isPicture(answered)) {
    const handled = take(() => illustrated(answered, ephemeral, context), ephemeral);
    return ephemeral ? handled : { ...handled, ...noting(answered, context) };
  }
  const [first, ...followUps] = messagesOf(answered, ephemeral, context);
  if (!first) throw new Error('a reply was rendered as no message');
  const handled = show(first, followUps);
  return ephemeral ? handled : { ...handled, ...noting(answered, context) };
}

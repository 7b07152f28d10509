/** A request → what answers it, here and to this reader. */
import type { Request } from '../../../contract/request.ts';
import type { Beneath } from '../../../service/adapt-reply.ts';
import { isPicture } from '../../shared/pictures.ts';
import type { PreparedAnswer } from '../../shared/prepare-answer.ts';
import { soon } from '../../shared/soon.ts';
import type { InteractionContext } from '../receive/interaction-context.ts';
import { requestContextOf } from '../receive/request-context.ts';
import type { DiscordPayload } from '../render/payload.ts';
import { answers, audienceOf, noting, notingPrivately } from './answer-messages.ts';
import { illustrated } from './pictures.ts';
import { type InteractionResponse, show, take } from './response.ts';

/** Answers in a new message; private ones among others can be shown to everyone there. */
export async function answer(
  request: Request,
  privately: boolean,
  context: InteractionContext,
  beneath?: Beneath,
): Promise<InteractionResponse> {
  const preparing = prepare(request, privately, context, beneath);
  const prepared = await soon(request, preparing);
  return prepared
    ? showAnswer(prepared, context)
    : take(async () => (await preparing).messages, privately);
}

/** The answer, ready to be shown. */
export const prepare = (
  request: Request,
  privately: boolean,
  context: InteractionContext,
  beneath?: Beneath,
): Promise<PreparedAnswer<DiscordPayload>> =>
  answers.prepare(
    request,
    {
      from: requestContextOf(context, { privately }),
      audience: audienceOf(context),
      privately,
      beneath,
    },
    context.service,
  );

/** Shows an answer in a new message. */
export function showAnswer(
  { answered, messages, ephemeral }: PreparedAnswer<DiscordPayload>,
  context: InteractionContext,
): InteractionResponse {
  const [first, ...followUps] = messages;
  if (!first) throw new Error('a reply was rendered as no message');
  // Drawing may take longer than Discord waits for a word.
  const response = isPicture(answered)
    ? take(() => illustrated(answered, ephemeral, context), ephemeral)
    : show(first, followUps);
  return { ...response, ...(ephemeral ? notingPrivately : noting)(answered, context) };
}

/** A request → what answers it, here and to this reader. */
import type { Request } from '../../../contract/request.ts';
import { isPicture } from '../../shared/pictures.ts';
import type { PreparedAnswer } from '../../shared/prepare-answer.ts';
import type { InteractionContext } from '../receive/interaction-context.ts';
import { requestContextOf } from '../receive/request-context.ts';
import type { DiscordPayload } from '../render/payload.ts';
import { answers, audienceOf, noting, notingPrivately } from './answer-messages.ts';
import { illustrated } from './pictures.ts';
import { type InteractionResponse, show, take } from './response.ts';

/**
 * Answers in a new message; private ones among others can be shown to everyone there.
 * @param note said beneath the answer
 */
export const answer = async (
  request: Request,
  privately: boolean,
  context: InteractionContext,
  note?: string,
): Promise<InteractionResponse> =>
  showAnswer(await prepare(request, privately, context, note), context);

/** The answer, ready to be shown. */
export const prepare = (
  request: Request,
  privately: boolean,
  context: InteractionContext,
  note?: string,
): Promise<PreparedAnswer<DiscordPayload>> =>
  answers.prepare(
    request,
    {
      from: requestContextOf(context, { privately }),
      audience: audienceOf(context),
      privately,
      note,
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

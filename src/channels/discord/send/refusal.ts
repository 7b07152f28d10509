/** Wrong channel, or too soon: said to the reader alone. */
import type { Request } from '../../../contract/request.ts';
import { refusalOf } from '../../shared/refusal.ts';
import { amongOthers, type InteractionContext } from '../receive/interaction-context.ts';
import { requestContextOf } from '../receive/request-context.ts';
import { renderDiscord } from '../render/render.ts';
import { type InteractionResponse, show } from './response.ts';

/** @returns what to say instead of an answer; undefined where nothing is in the way */
export async function refusedTo(
  request: Request,
  context: InteractionContext,
): Promise<InteractionResponse | undefined> {
  const { service } = context;
  const from = requestContextOf(context);
  const refusal = await refusalOf(request, from, amongOthers(context), service);
  const [first] = refusal
    ? renderDiscord(refusal.reply, { idFor: service.remember, ephemeral: true })
    : [];
  return first && show(first);
}

/** Wrong channel, or too soon: said to the reader alone. */
import type { Request } from '../../../contract/request.ts';
import type { Refusal } from '../../../service/types.ts';
import { refusalOf } from '../../shared/refusal.ts';
import { amongOthers, type EventContext, requestContextOf } from '../receive/event-context.ts';
import type { SlackMessage } from '../render/payload.ts';
import { renderSlack } from '../render/render.ts';

/** Whether something is in the way of a request; it counts for the waits. */
export const refusalIn = (request: Request, context: EventContext): Promise<Refusal | undefined> =>
  refusalOf(request, requestContextOf(context), amongOthers(context), context.service);

/** @returns what to say instead of an answer; undefined where nothing is in the way */
export async function refusedTo(
  request: Request,
  context: EventContext,
): Promise<SlackMessage | undefined> {
  const { service } = context;
  const refusal = await refusalIn(request, context);
  return refusal && renderSlack(refusal.reply, { idFor: service.remember })[0];
}

/** Wrong channel, or too soon: said to the reader alone. */
import type { Request } from '../../../contract/request.ts';
import { refusalOf } from '../../shared/refusal.ts';
import { amongOthers, type EventContext, requestContextOf } from '../receive/event-context.ts';
import type { SlackMessage } from '../render/payload.ts';
import { renderSlack } from '../render/render.ts';

/** @returns what to say instead of an answer; undefined where nothing is in the way */
export function refusedTo(request: Request, context: EventContext): SlackMessage | undefined {
  const { service } = context;
  const from = requestContextOf(context);
  const refusal = refusalOf(request, from, amongOthers(context), service);
  return refusal && renderSlack(refusal, { idFor: service.remember })[0];
}

/** Wrong channel, or too soon: said to the reader alone. */
import type { Request } from '../../contract/request.ts';
import { type EventContext, requestContextOf } from './event-context.ts';
import type { SlackMessage } from './payload.ts';
import { renderSlack } from './render.ts';

/** @returns what to say instead of an answer; undefined where nothing is in the way */
export function refusedTo(context: EventContext, request?: Request): SlackMessage | undefined {
  const { service, location } = context;
  const { tenant, channel, ...anywhere } = requestContextOf(context);
  // Which channels to answer in says nothing of what is between Dateline and one reader.
  const from =
    channel === undefined || location.direct
      ? anywhere
      : { ...anywhere, channel, ...(tenant && { tenant }) };
  const refusal = service.refusal(from, request);
  return refusal && renderSlack(refusal, { idFor: service.remember })[0];
}

/** Wrong channel, or too soon: said to the reader alone, before anything is answered. */
import type { Request } from '../../contract/request.ts';
import type { RequestContext } from '../../service/request-context.ts';
import type { Refusal, Service } from '../../service/types.ts';

/**
 * Asked before a command, a mention or a form, but not before a button or a suggestion; it counts for the waits.
 * @param request always to be given, as help and settings are refused nowhere
 * @param amongOthers whether other people read along
 * @returns what to say instead of an answer; undefined where nothing is in the way
 */
export function refusalOf(
  request: Request,
  from: RequestContext,
  amongOthers: boolean,
  service: Pick<Service, 'refusal'>,
): Promise<Refusal | undefined> {
  // Which channels to answer in says nothing of what is between Dateline and one reader.
  const { tenant: _tenant, channel: _channel, ...anywhere } = from;
  return service.refusal(amongOthers ? from : anywhere, request);
}

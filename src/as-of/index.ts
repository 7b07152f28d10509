/** What the facts on file said on a past day, and what changed since: from the revisions. */
import type { Request } from '../contract/request.ts';
import { createChanges } from './changes.ts';
import { createOfDay } from './of-day.ts';
import type { Past } from './past.ts';
import type { AsOf, OnRecord, PastRequest } from './types.ts';

export { createPast, type Past } from './past.ts';
export type { AsOf, PastRequest } from './types.ts';

/** Whether a request is of a past day or of what changed since: the engine of this moment cannot answer it. */
export const isOfThePast = (request: Request): request is PastRequest =>
  request.command === 'changes' || ('asOf' in request && request.asOf !== undefined);

export function createAsOf(revisions: OnRecord, past: Past): AsOf {
  const ofDay = createOfDay(revisions, past);
  const changes = createChanges(revisions, past);
  return {
    reply: (request, asked) =>
      request.command === 'changes' ? changes(request, asked) : ofDay(request, asked),
  };
}

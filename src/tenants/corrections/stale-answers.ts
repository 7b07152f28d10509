/** Posted answers that no longer say what is approved, and what they should say. */

import type { Reply } from '../../contract/reply.ts';
import type { Request } from '../../contract/request.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { PlaceStore, Posted } from '../../store/tenant-store.ts';
import type { Place } from '../settings/settings.ts';
import { type Corrected, correct, outdated } from './correction-reply.ts';

/** How long after it was posted a message is still corrected. */
export const CORRECTED_DAYS = 30;
const DAY_MS = 86_400_000;

/** A message that is to be changed. */
export type Overdue = {
  readonly at: Pick<Posted, 'place' | 'channel' | 'message' | 'more'>;
  readonly request: Request;
  /** What it should say, as of this moment; undefined where what it says holds again. */
  readonly correct: () => Promise<Corrected | undefined>;
  /** To be called once it says so. */
  readonly done: () => void;
  /** Forgets it: it is gone, or cannot be changed. */
  readonly gone: () => Promise<void>;
};

export type Corrections = {
  /** The messages of the last 30 days that show a fact as it is not approved any more, newest first. */
  readonly overdue: () => Promise<Overdue[]>;
};

export function createCorrections(parts: {
  readonly store:
    | Pick<PlaceStore, 'postedFacts' | 'postedWith' | 'notePosted' | 'forgetPosted'>
    | undefined;
  readonly knowledge: () => Knowledge;
  /** Whether every knowledge file could be read: while one cannot, a missing fact may only be out of reach. */
  readonly whole: () => boolean;
  /** Answers a request again, unrecorded. */
  readonly answer: (request: Request, place: Place, locale: Locale) => Promise<Reply>;
  readonly clock: () => Date;
}): Corrections {
  const { store, knowledge, whole, answer, clock } = parts;
  return {
    async overdue() {
      if (!store) return [];
      const since = new Date(clock().getTime() - CORRECTED_DAYS * DAY_MS);
      const stale = outdated(await store.postedFacts(since), knowledge(), whole());
      const ids = [...new Set(stale.map(({ id }) => id))];
      const posted = await store.postedWith(ids);
      return posted
        .filter(({ at, facts }) => at >= since && outdated(facts, knowledge(), whole()).length > 0)
        .map((one): Overdue => {
          const { place, channel, message, more } = one;
          const request = JSON.parse(one.request) as Request;
          let facts = one.facts;
          return {
            at: { place, channel, message, ...(more && { more }) },
            request,
            async correct() {
              const now = await answer(request, place, request.language ?? 'en');
              const changed = outdated(one.facts, knowledge(), whole());
              if (changed.length === 0) return undefined;
              const corrected = correct(changed, now, knowledge(), clock());
              facts = corrected.facts;
              return corrected;
            },
            done: () => store.notePosted({ ...one, facts }),
            gone: () => store.forgetPosted({ place, channel, message }),
          };
        });
    },
  };
}

/** Posted answers that no longer say what is approved, and what they should say. */

import type { Reply } from '../../contract/reply.ts';
import type { Request } from '../../contract/request.ts';
import { readRequest } from '../../contract/request.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import type { TenantId } from '../tenant-id.ts';
import { type CorrectionReply, correctionReply, staleFacts } from './correction-reply.ts';
import type { PostedAnswer, PostedRepository } from './repository.ts';

/** How long after it was posted a message is still corrected. */
const CORRECTED_DAYS = 30;
const DAY_MS = 86_400_000;

/** A message that is to be changed. */
export type StaleAnswer = {
  readonly at: Pick<PostedAnswer, 'tenant' | 'channel' | 'message' | 'more'>;
  readonly request: Request;
  /** Whether its own request cannot be read any more, so that it can only say what changed. */
  readonly unreadable?: true;
  /** What it should say, as of this moment; undefined where what it says holds again. */
  readonly correct: () => Promise<CorrectionReply | undefined>;
  /** To be called once it says so. */
  readonly done: () => void;
  /** Forgets it: it is gone, or cannot be changed. */
  readonly gone: () => Promise<void>;
};

/**
 * What an adapter does: change a message of its own. Reject to be asked again soon; `'gone'` (no such
 * message, no access) forgets it; `'later'` (that platform is not connected) leaves it for another time.
 */
export type EditPosted = (
  message: Pick<StaleAnswer, 'at' | 'request'> & { readonly corrected: CorrectionReply },
) => Promise<'edited' | 'gone' | 'later'>;

export type StaleAnswers = {
  /** The messages of the last 30 days that show a fact as it is not approved any more, newest first. */
  readonly find: () => Promise<StaleAnswer[]>;
};

export type StaleAnswersOptions = {
  readonly store: PostedRepository | undefined;
  readonly knowledge: () => Knowledge;
  /** Whether every knowledge file could be read: while one cannot, a missing fact may only be out of reach. */
  readonly whole: () => boolean;
  /** Answers a request again, unrecorded. */
  readonly answer: (request: Request, tenant: TenantId, locale: Locale) => Promise<Reply>;
  readonly clock: () => Date;
};

export function createStaleAnswers({
  store,
  knowledge,
  whole,
  answer,
  clock,
}: StaleAnswersOptions): StaleAnswers {
  return {
    async find() {
      if (!store) return [];
      const since = new Date(clock().getTime() - CORRECTED_DAYS * DAY_MS);
      const stale = staleFacts(await store.postedFacts(since), knowledge(), whole());
      const ids = [...new Set(stale.map(({ id }) => id))];
      const posted = await store.postedWith(ids);
      return posted
        .filter(
          ({ at, facts }) => at >= since && staleFacts(facts, knowledge(), whole()).length > 0,
        )
        .map((shown): StaleAnswer => {
          const { tenant, channel, message, more } = shown;
          const request = readRequest(shown.request);
          let facts = shown.facts;
          return {
            at: { tenant, channel, message, ...(more && { more }) },
            request: request ?? { command: 'help' },
            ...(!request && { unreadable: true }),
            async correct() {
              const now = request
                ? await answer(request, tenant, request.language ?? 'en')
                : unanswered(shown.facts);
              const changed = staleFacts(shown.facts, knowledge(), whole());
              if (changed.length === 0) return undefined;
              const corrected = correctionReply(changed, now, knowledge(), clock());
              facts = corrected.facts;
              return corrected;
            },
            done: () => store.notePosted({ ...shown, facts }),
            gone: () => store.forgetPosted({ tenant, channel, message }),
          };
        });
    },
  };
}

/** What nobody can read any more nobody can answer again: the message then says what changed, in its language. */
function unanswered(facts: PostedAnswer['facts']): Reply {
  const locale = LOCALES.find((one) => facts[0]?.hash.startsWith(`${one}:`)) ?? 'en';
  return { locale, command: 'ask', outcome: 'none', blocks: [] };
}

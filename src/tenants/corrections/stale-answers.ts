/** Posted answers that no longer say what is approved, and what they should say. */

import type { Reply } from '../../contract/reply.ts';
import type { Request } from '../../contract/request.ts';
import { readRequest } from '../../contract/request.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import type { TenantId } from '../tenant-id.ts';
import { type CorrectionReply, correctionReply, staleFacts } from './correction-reply.ts';
import { markNow, standingOf } from './fact-digest.ts';
import { type BeyondWords, shownAs, withBeyond } from './posted-answers.ts';
import type { CopyAddress, CorrectedFact, Way } from './receipts.ts';
import type { Place, PostedAnswer, PostedRepository } from './repository.ts';
import { withChangesSince } from './since-posted.ts';
import { updateAsOfNow } from './update-copy.ts';

/** How long after it was posted a message is still corrected. */
export const CORRECTED_DAYS = 30;
const DAY_MS = 86_400_000;

/** What was posted before then is not corrected any more. */
export const correctedSince = (now: Date): Date =>
  new Date(now.getTime() - CORRECTED_DAYS * DAY_MS);

/** Where a copy stands, and how it is reached. */
export type CopyAt = Pick<
  PostedAnswer,
  'tenant' | 'channel' | 'message' | 'more' | 'handle' | 'place' | 'followUp' | 'person'
>;

/** A message that is to be changed. */
export type StaleAnswer = {
  readonly at: CopyAt;
  readonly postedAt: Date;
  /** What it shows that is not approved any more. */
  readonly facts: readonly CorrectedFact[];
  /** What these say now. */
  readonly now: PostedAnswer['facts'];
  readonly request: Request;
  /** Whether its own request cannot be read any more, so that it can only say what changed. */
  readonly unreadable?: true;
  /** What it should say, as of this moment; undefined where what it says holds again. */
  readonly correct: () => Promise<
    (CorrectionReply & { readonly changed: readonly CorrectedFact[] }) | undefined
  >;
  /** Forgets it: it is gone. */
  readonly gone: () => Promise<void>;
};

/**
 * What an adapter does: change a message of its own.
 * - `edited`; `missing` says why a part of it could not be, `how` what was done, `place` what it is then known by.
 * - `gone`: no such message or channel; trying again would not help.
 * - `later`: that platform or tenant is not connected here. It says nothing of the message.
 * - `wait`: too soon. The whole channel is to be left in peace so long.
 * - `fixed`: it stands there, and nobody can change it: what is to be said of it needs a message of its own.
 * - `refused`: this message cannot be changed as things are; others may be.
 * Reject where it is the platform that fails: everything there is then tried again.
 */
export type EditOutcome =
  | {
      readonly type: 'edited';
      readonly missing?: string;
      readonly how?: readonly Way[];
      readonly place?: Place;
    }
  | { readonly type: 'fixed'; readonly why: string }
  | { readonly type: 'gone'; readonly why: string }
  | { readonly type: 'later' }
  | { readonly type: 'wait'; readonly milliseconds: number; readonly why: string }
  | { readonly type: 'refused'; readonly why: string };

export type EditPosted = (
  message: Pick<StaleAnswer, 'at' | 'request'> & { readonly corrected: CorrectionReply },
) => Promise<EditOutcome>;

export type StaleAnswers = {
  /** The messages of the last 30 days that show a fact as it is not approved any more, some at a time. */
  readonly find: () => AsyncIterable<readonly StaleAnswer[]>;
  /** One of them; undefined where it is not noted, or shows what is approved. */
  readonly at: (copy: CopyAddress) => Promise<StaleAnswer | undefined>;
};

export type StaleAnswersOptions = {
  readonly store: PostedRepository | undefined;
  readonly knowledge: () => Knowledge;
  /** Whether every knowledge file could be read: while one cannot, a missing fact may only be out of reach. */
  readonly whole: () => boolean;
  /** Answers a request again, unrecorded. */
  readonly answer: (request: Request, tenant: TenantId, locale: Locale) => Promise<Reply>;
  readonly beyondWords?: BeyondWords;
  readonly clock: () => Date;
};

export function createStaleAnswers({
  store,
  knowledge,
  whole,
  answer,
  beyondWords = () => [],
  clock,
}: StaleAnswersOptions): StaleAnswers {
  const outdated = (facts: PostedAnswer['facts']) => staleFacts(facts, knowledge(), whole());
  const changes = (facts: PostedAnswer['facts']): CorrectedFact[] =>
    outdated(facts).map(({ id, hash }) => ({
      id,
      from: hash,
      to: markNow(hash, standingOf(id, knowledge())),
    }));

  function stale(store: PostedRepository, shown: PostedAnswer): StaleAnswer | undefined {
    const facts = changes(shown.facts);
    if (facts.length === 0) return undefined;
    const { tenant, channel, message, facts: _, request: asked, at: postedAt, ...how } = shown;
    const request = readRequest(asked);
    return {
      at: { tenant, channel, message, ...how },
      postedAt,
      facts,
      now: facts.map(({ id, from }) => shownAs(id, knowledge(), localeOfMark(from))),
      request: request ?? { command: 'help' },
      ...(!request && { unreadable: true }),
      async correct() {
        const now = request ? await asOfNow(request, tenant, shown.facts) : unanswered(shown.facts);
        const changed = outdated(shown.facts);
        if (changed.length === 0) return undefined;
        const corrected = correctionReply(changed, now, knowledge(), clock());
        const beyond = request ? beyondWords(request, tenant, now.locale) : [];
        return {
          ...withChangesSince(corrected, shown),
          facts: withBeyond(corrected.facts, beyond, knowledge(), now.locale),
          changed: changes(shown.facts),
        };
      },
      gone: () => store.forgetPosted({ tenant, channel, message }),
    };
  }

  async function asOfNow(
    request: Request,
    tenant: TenantId,
    facts: PostedAnswer['facts'],
  ): Promise<Reply> {
    const locale = request.language ?? 'en';
    if (request.command !== 'following') return answer(request, tenant, locale);
    const changed = new Set(outdated(facts).map(({ id }) => id));
    const others = facts.filter(({ id }) => !changed.has(id)).map(({ id }) => id);
    return updateAsOfNow(others, request, knowledge(), locale);
  }

  return {
    async *find() {
      if (!store) return;
      const since = correctedSince(clock());
      const ids = outdated(await store.postedFacts(since)).map(({ id }) => id);
      for await (const page of store.postedPages([...new Set(ids)], since))
        yield page.flatMap((shown) => stale(store, shown) ?? []);
    },
    async at(copy) {
      const shown = await store?.postedAt(copy);
      return store && shown && stale(store, shown);
    },
  };
}

const localeOfMark = (mark: string): Locale =>
  LOCALES.find((one) => mark.startsWith(`${one}:`)) ?? 'en';

/** What nobody can read any more nobody can answer again: the message then says what changed, in its language. */
function unanswered(facts: PostedAnswer['facts']): Reply {
  const locale = localeOfMark(facts[0]?.hash ?? '');
  return { locale, command: 'ask', outcome: 'none', blocks: [] };
}

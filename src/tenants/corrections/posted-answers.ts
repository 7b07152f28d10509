/** Which answers stand where others can see them, so that a corrected fact can be marked there. */

import type { Reply } from '../../contract/reply.ts';
import { type Request, readRequest } from '../../contract/request.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { MessageAddress } from '../message-address.ts';
import { factDigest, standingOf } from './fact-digest.ts';
import type { CopyAddress } from './receipts.ts';
import type { PostedAnswer, PostedRepository } from './repository.ts';

type AnsweredRequest = {
  readonly reply: Reply;
  readonly request: Request;
  /** What the reply was made from; left out, it is what is served now. */
  readonly knowledge?: Knowledge;
};

/** Where answers were posted for others to see, and with which facts. */
export type PostedAnswers = {
  /** Notes a message, or that it now shows something else; replies without a fact are not noted. Resolves once it is written. */
  readonly note: (
    at: MessageAddress & Pick<PostedAnswer, 'message' | 'more' | 'handle' | 'place'>,
    answered: AnsweredRequest,
  ) => Promise<void>;
  /** Messages that show any of these facts, newest first, at most 1,000. */
  readonly withFacts: (factIds: readonly string[]) => Promise<PostedAnswer[]>;
  /** What stands in a message, since when, and what it answers; undefined where that is not on record. */
  readonly at: (copy: CopyAddress) => Promise<Standing | undefined>;
};

type Standing = {
  readonly at: Date;
  /** Their ids: all that it has shown. */
  readonly facts: readonly string[];
  readonly request?: Request;
};

export function createPostedAnswers(
  store: Pick<PostedRepository, 'notePosted' | 'postedWith' | 'postedAt'> | undefined,
  knowledge: () => Knowledge,
  clock: () => Date,
  beyondWords: BeyondWords = () => [],
): PostedAnswers {
  return {
    async note(
      { tenant, channel, message, more = [], handle, place },
      { reply, request, knowledge: from = knowledge() },
    ) {
      // What was said of a past day stays said of it, whatever changes.
      if (!store || ('asOf' in request && request.asOf !== undefined)) return;
      // Facts may have changed while the message was on its way: it shows what they said before.
      const facts = withBeyond(
        digestsIn(reply, from),
        beyondWords(request, tenant, reply.locale),
        from,
        reply.locale,
      );
      if (facts.length === 0) return;
      const asked = JSON.stringify({ ...request, language: reply.locale });
      await store.notePosted({
        tenant,
        channel,
        message,
        ...(more.length > 0 && { more }),
        ...(handle && { handle }),
        ...(place && { place }),
        request: asked,
        facts,
        at: clock(),
      });
    },
    withFacts: async (ids) => (await store?.postedWith(ids)) ?? [],
    async at(copy) {
      const noted = await store?.postedAt(copy);
      if (!noted) return undefined;
      const request = readRequest(noted.request);
      const facts = noted.facts.map(({ id }) => id);
      return { at: noted.at, facts, ...(request && { request }) };
    },
  };
}

/** The ids of facts that an answer shows otherwise than in its words: in pictures. */
export type BeyondWords = (
  request: Request,
  tenant: MessageAddress['tenant'],
  locale: Locale,
) => readonly string[];

/** The facts of an answer's words, and those beyond them. */
export function withBeyond(
  facts: PostedAnswer['facts'],
  beyond: readonly string[],
  knowledge: Knowledge,
  locale: Locale,
): PostedAnswer['facts'] {
  const ids = new Set(facts.map(({ id }) => id));
  return [
    ...facts,
    ...beyond
      .filter((id) => !ids.has(id) && knowledge.facts.has(id))
      .map((id) => shownAs(id, knowledge, locale)),
  ];
}

/** A fact as a message in this language shows it now. */
export function shownAs(
  id: string,
  knowledge: Knowledge,
  locale: Locale,
): PostedAnswer['facts'][number] {
  const standing = standingOf(id, knowledge);
  const hash = factDigest(standing, locale);
  return standing.type === 'stands'
    ? { id, hash, words: inLocale(standing.fact.text, locale).text }
    : { id, hash };
}

/** The facts that a reply shows, as it shows them. */
export const digestsIn = (reply: Reply, knowledge: Knowledge): PostedAnswer['facts'] =>
  factsIn(reply, knowledge).map((id) => shownAs(id, knowledge, reply.locale));

/** The ids of the facts that a reply shows. */
export function factsIn({ blocks, locale }: Reply, knowledge: Knowledge): string[] {
  const ids = blocks.flatMap((block) => {
    switch (block.type) {
      case 'fact':
        return [block.id];
      case 'timeline':
        return block.entries.map(({ id }) => id);
      case 'fields':
        // What each side says stands there in a fact's words alone.
        return [...currentFacts(knowledge).values()]
          .filter(({ text }) =>
            block.fields.some(({ value }) => value.includes(inLocale(text, locale).text)),
          )
          .map(({ id }) => id);
      default:
        return [];
    }
  });
  return [...new Set(ids)].filter((id) => knowledge.facts.has(id));
}

/** Whether a reply shows any fact, as far as its blocks tell. */
export const showsFacts = ({ blocks }: Reply): boolean =>
  blocks.some(({ type }) => type === 'fact' || type === 'timeline' || type === 'fields');

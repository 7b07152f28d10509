/** Questions and everything else that the engine answers, with what a tenant adds to the answer. */

import type { AskResult, Engine } from '../answer/types.ts';
import type { Choice, Reply } from '../contract/reply.ts';
import type { Request } from '../contract/request.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Observe } from '../observe.ts';
import { feedbackChoices } from '../tenants/feedback/feedback.ts';
import { promiseChoice } from '../tenants/promises/promise-replies.ts';
import type { SettingsService } from '../tenants/settings/settings-service.ts';
import type { TenantId } from '../tenants/tenant-id.ts';
import { editorsChoice } from '../tenants/tickets/ticket-replies.ts';
import { withoutPersonal } from '../text/without-personal.ts';
import { withoutPictures, withPrivacyPage, withTenantCommands } from './adapt-reply.ts';
import { notOfThatDay } from './answer-past.ts';
import { askerOf } from './asker.ts';
import {
  type Conversations,
  continueConversation,
  noteConversation,
} from './conversation-state.ts';
import { canBePromised } from './is-answered.ts';
import { ofOneEngine } from './of-one-engine.ts';
import { withPermalinks } from './permalinks.ts';
import type { CachedReply, ReplyCache } from './reply-cache.ts';
import type { QuestionRepository } from './repository.ts';
import type { RequestContext } from './request-context.ts';
import { idOf } from './request-ids.ts';
import type { Answered } from './types.ts';
import { createWatchOffer } from './watch-offer.ts';

/** A reply, and all that was served when it was made. */
type Replied = CachedReply & { readonly knowledge: Knowledge };

export type RequestAnswerer = {
  /** Replies, and notes nothing anywhere. */
  readonly reply: (
    request: Request,
    /** `now`: when it was asked, where that is not now. */
    from: Pick<RequestContext, 'locale' | 'tenant'> & { readonly now?: Date },
  ) => Promise<Replied>;
  /** What is shown of a reply, which is noted as given: in the log of questions and in the conversation. */
  readonly give: (replied: Replied, from: RequestContext) => Answered;
  /** Replies within the conversation that the question stands in, and notes nothing. */
  readonly replyInTalk: (request: Request, from: RequestContext) => Promise<Replied>;
  /** Both, within that conversation. */
  readonly answer: (request: Request, from: RequestContext) => Promise<Answered>;
};

export type RequestAnswererOptions = {
  readonly engineFor: (tenant: TenantId | undefined) => Engine;
  /** All that is served. */
  readonly knowledge: () => Knowledge;
  readonly replies: ReplyCache;
  readonly settings: SettingsService;
  readonly conversations: Conversations;
  readonly store: Pick<QuestionRepository, 'recordQuestion'>;
  /** Whether anything about tenants, and so feedback, is kept. */
  readonly keepsTenants: boolean;
  /** Whether timelines can be drawn. */
  readonly drawing: boolean;
  /** Whether the log of questions says who asked. */
  readonly keepsAskers: boolean;
  /** The address of the desk page; left out, sources without an address lead nowhere. */
  readonly page?: string | undefined;
  /** Where it says what is kept. */
  readonly privacyPage: string | undefined;
  readonly observe: Pick<Observe, 'question'>;
  readonly clock: () => Date;
};

export function createRequestAnswerer({
  engineFor,
  knowledge,
  replies,
  settings,
  conversations,
  store,
  keepsTenants,
  drawing,
  keepsAskers,
  page,
  privacyPage,
  observe,
  clock,
}: RequestAnswererOptions): RequestAnswerer {
  const undrawn = new WeakMap<Reply, Reply>();
  const linked = new WeakMap<Reply, Reply>();
  const offerWatch = createWatchOffer(settings, keepsTenants);
  const feedbackOn = new WeakMap<AskResult, readonly Choice[]>();

  async function reply(
    request: Request,
    { locale, tenant, now = clock() }: Parameters<RequestAnswerer['reply']>[1],
  ): Promise<Replied> {
    const replied = await ofOneEngine(
      () => engineFor(tenant),
      async (engine) => {
        const from = knowledge();
        return { ...(await replies(engine, request, { locale, now })), knowledge: from };
      },
    );
    const told = drawing ? replied.reply : once(undrawn, replied.reply, withoutPictures);
    if (page === undefined) return { ...replied, reply: told };
    return { ...replied, reply: once(linked, told, (one) => withPermalinks(one, page)) };
  }

  const give: RequestAnswerer['give'] = (replied, from) =>
    offerWatch({ ...given(replied, from), knowledge: replied.knowledge }, from);

  function given({ reply: shown, request, asked }: CachedReply, from: RequestContext): Answered {
    const { tenant, platform } = from;
    if (request.command === 'help') {
      const help = tenant ? withTenantCommands(shown) : shown;
      return { reply: withPrivacyPage(help, privacyPage), request, feedback: [] };
    }
    if (request.command === 'quote' || request.command === 'why')
      return { reply: shown, request, feedback: [], onlyReader: true };
    if (!asked) {
      // "Thanks" goes on with the talk, in its own language: "lol" after it is answered in that.
      if (request.command === 'ask' && request.context)
        noteConversation({ ...request.context, language: shown.locale }, from, conversations);
      return { reply: shown, request, feedback: [] };
    }
    // What follows goes on with this answer, which is as of now.
    const { asOf: _before, ...context } = asked.context;
    noteConversation(context, from, conversations);
    const { locale } = asked;
    // A bare name that got its page leaves the editors nothing to write.
    const outcome = asked.named && asked.outcome === 'related' ? 'answer' : asked.outcome;
    observe.question({ platform, locale, outcome });
    store.recordQuestion({
      question: withoutPersonal(asked.question),
      ...(asked.inFull !== undefined && { readAs: withoutPersonal(asked.inFull) }),
      locale,
      outcome,
      confidence: asked.confidence,
      fact: asked.facts[0]?.fact.id,
      platform,
      ...(tenant && { tenant }),
      ...(keepsAskers && askerOf(from)),
      at: clock(),
    });
    const reply = notOfThatDay(shown, request, asked);
    return { reply, request, asked, ...afterwards(request, asked, from) };
  }

  /** What a reader can do where an answer does not help, as far as the tenant has it. */
  function afterwards(
    request: Request,
    asked: AskResult,
    { tenant, platform, user }: RequestContext,
  ): Pick<Answered, 'feedback' | 'editors' | 'promise'> {
    const { question, inFull, outcome, facts, locale } = asked;
    const { feedback, editorsChannel, promises } = settings.of(tenant);
    const offered =
      keepsTenants &&
      feedback !== 'off' &&
      outcome !== 'none' &&
      platform !== 'desk' &&
      platform !== 'cli';
    const choices = () => {
      const fact = facts[0]?.fact.id;
      const of = { answer: idOf(request), question: inFull ?? question, ...(fact && { fact }) };
      return feedbackChoices(of, locale);
    };
    const promised =
      promises === 'on' &&
      request.command === 'ask' &&
      canBePromised(asked) &&
      (platform === 'desk' || (keepsTenants && platform !== 'cli' && user !== undefined));
    return {
      ...(promised && { promise: promiseChoice(request, dayOf(clock()), locale) }),
      feedback: offered ? once(feedbackOn, asked, choices) : [],
      ...(tenant &&
        editorsChannel !== null &&
        outcome !== 'answer' && { editors: editorsChoice(question, locale) }),
    };
  }

  const replyInTalk = async (request: Request, from: RequestContext) =>
    reply(await continueConversation(request, from, conversations), from);

  return {
    reply,
    give,
    replyInTalk,
    answer: async (request, from) => give(await replyInTalk(request, from), from),
  };
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** What is made of a value, made once for as long as the value is kept. */
function once<K extends object, V>(made: WeakMap<K, V>, of: K, make: (of: K) => V): V {
  let value = made.get(of);
  if (value === undefined) {
    value = make(of);
    made.set(of, value);
  }
  return value;
}

/**
 * What channels and the desk page talk to: the engine over the knowledge of this moment, with what is
 * remembered beside it (the requests behind buttons, questions, what a conversation is about) and what
 * tenants have settled on.
 */

import { factByItself } from '../answer/presentation/fact-by-itself.ts';
import type { Engine } from '../answer/types.ts';
import { askedOfShown } from '../answer/understanding/asked-of-shown.ts';
import type { AsOf } from '../as-of/index.ts';
import { textReply } from '../contract/blocks.ts';
import { LONGEST_LABEL } from '../contract/reply.ts';
import { isTenantRequest } from '../contract/request.ts';
import { translate } from '../i18n/translate.ts';
import { inLocale } from '../knowledge/model/localised.ts';
import { type Observe, UNOBSERVED } from '../observe.ts';
import type { Pictures } from '../pictures/index.ts';
import { type BeyondWords, createPostedAnswers } from '../tenants/corrections/posted-answers.ts';
import { createStaleAnswers } from '../tenants/corrections/stale-answers.ts';
import { createWatchService } from '../tenants/corrections/watch.ts';
import { NotKept } from '../tenants/not-kept.ts';
import { createPromiseService } from '../tenants/promises/promise-service.ts';
import { createSettingsService } from '../tenants/settings/settings-service.ts';
import type { TenantId } from '../tenants/tenant-id.ts';
import { createTicketOpener } from '../tenants/tickets/open-ticket.ts';
import { createTicketService } from '../tenants/tickets/ticket-service.ts';
import { truncate } from '../text/truncate.ts';
import { createPastAnswerer, isOfThePast } from './answer-past.ts';
import { createRequestAnswerer } from './answer-request.ts';
import { checkInTurns } from './check-text.ts';
import { considerMessage } from './consider-message.ts';
import { createConversations } from './conversation-state.ts';
import { popularQuestions } from './popular-questions.ts';
import { createAskPromised, createPromiseCommand } from './promised.ts';
import { createRefusal } from './refusal.ts';
import { createReplyCache } from './reply-cache.ts';
import type {
  ConversationRepository,
  QuestionRepository,
  RequestRepository,
  TenantRepositories,
} from './repository.ts';
import { createRequestIds } from './request-ids.ts';
import { createSuggestionCache } from './suggestion-cache.ts';
import { createTenantCommands } from './tenant-commands.ts';
import { createTimelines } from './timelines.ts';
import type { Meaning, ServedEngine, Service } from './types.ts';
import { answerUnsolicited } from './unsolicited.ts';
import { createWatchCommand } from './watched.ts';

export type * from './types.ts';

export type ServiceOptions = {
  readonly serving: () => ServedEngine;
  readonly store: QuestionRepository & RequestRepository & ConversationRepository;
  /** Left out, every tenant has the default settings, nothing about tenants is kept and nobody has to wait. */
  readonly tenants?: TenantRepositories;
  /** Whether what readers ask to be kept is kept at the moment; left out, it is. */
  readonly keeps?: () => boolean;
  readonly clock: () => Date;
  /** Where it says in plain words what is kept; `/help` names it. */
  readonly privacyPage?: string;
  /** Whether the log of questions says who asked; left out, it does not. */
  readonly keepsAskers?: boolean;
  /** Left out where semantic search is off. */
  readonly meaning?: Meaning;
  /** Left out, no timeline is offered as a picture. */
  readonly pictures?: Pictures;
  /** The address at which readers reach the desk page, for links to its facts; left out, there are none. */
  readonly page?: string | undefined;
  /** Facts of past days; left out, none are on record. */
  readonly asOf?: AsOf;
  /** Left out, nobody counts. */
  readonly observe?: Pick<Observe, 'question'>;
};

export function createService({
  serving,
  store,
  tenants,
  keeps = () => true,
  clock,
  keepsAskers = false,
  privacyPage,
  meaning,
  pictures,
  page,
  asOf,
  observe = UNOBSERVED,
}: ServiceOptions): Service {
  const settings = createSettingsService(tenants, (locale) =>
    [...serving().engine.knowledge.packs.values()].map(({ id, title }) => ({
      value: id,
      label: truncate(inLocale(title, locale).text, LONGEST_LABEL),
    })),
  );
  const engineFor = (tenant: TenantId | undefined): Engine => {
    const { engine, select } = serving();
    const { packs } = settings.of(tenant);
    return packs.length > 0 && select ? select(packs) : engine;
  };
  const timelines = createTimelines({ engineFor, pictures, clock });
  const conversations = createConversations(store);
  const answerer = createRequestAnswerer({
    engineFor,
    knowledge: () => serving().engine.knowledge,
    replies: createReplyCache(meaning, () => serving().engine.knowledge.version),
    settings,
    conversations,
    store,
    keepsTenants: tenants !== undefined,
    drawing: timelines.drawing,
    keepsAskers,
    page,
    privacyPage,
    observe,
    clock,
  });
  const askPromised = createAskPromised(answerer);
  const promise = createPromiseCommand({
    promises: tenants && createPromiseService(tenants, clock),
    ask: askPromised,
    version: () => serving().engine.knowledge.version,
    settings,
  });
  const whole = () => serving().findings.every(({ severity }) => severity !== 'error');
  const watch = createWatchCommand({
    watches: tenants && createWatchService(tenants, clock),
    answerer,
    settings,
    knowledge: () => serving().engine.knowledge,
    whole,
    clock,
  });
  const answerTenant = createTenantCommands({
    engineFor,
    settings,
    tenants,
    openTicket: tenants && createTicketOpener(tenants),
    promise,
    watch,
    clock,
  });
  const suggest = createSuggestionCache();
  const refuse = createRefusal(settings, clock, tenants);
  const refusal: Service['refusal'] = async (from, request) =>
    tenants ? refuse(from, request) : undefined;

  const answerPast = createPastAnswerer({
    asOf,
    engineFor,
    packsOf: (tenant) => settings.of(tenant).packs,
    conversations,
    clock,
  });

  const beyondWords: BeyondWords = (request, tenant, locale) =>
    request.command === 'picture' ? timelines.shown(request, { tenant, locale }) : [];

  const answer: Service['answer'] = async (request, from) => {
    if (isOfThePast(request)) return answerPast(request, from);
    if (!isTenantRequest(request)) return answerer.answer(request, from);
    try {
      return await answerTenant(request, from);
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      const locale = request.language ?? from.locale;
      const reply = textReply(request.command, locale, translate(locale, 'refusal.not-kept'));
      return { reply, request, feedback: [], onlyReader: true };
    }
  };

  return {
    knowledge: (tenant) => engineFor(tenant).knowledge,
    findings: () => serving().findings,
    keeps,
    suggest: (kind, typed, locale, limit, tenant) =>
      suggest(engineFor(tenant), kind, typed, locale, limit),
    answer,
    check: (text, { tenant, locale }) =>
      checkInTurns(text, { locale, now: clock() }, () => engineFor(tenant)),
    states: (text, { tenant, locale }) => engineFor(tenant).states(text, { locale, now: clock() }),
    askedOfShown,
    factReply(id, tenant, locale) {
      const { knowledge } = engineFor(tenant);
      const fact = knowledge.facts.get(id);
      return (
        fact && { locale, command: 'sources', blocks: [factByItself(fact, knowledge, locale)] }
      );
    },
    considerMessage: (request, from, meant, refused) =>
      considerMessage(request, from, meant, {
        refused,
        answerer,
        answer,
        knowledge: engineFor(from.tenant).knowledge,
      }),
    answerUnsolicited: (question, from) =>
      answerUnsolicited(question, from, { settings, answerer, refusal }),
    refusal,
    talks: conversations,
    ...createRequestIds(store),
    timelines,
    settings,
    tickets: createTicketService(tenants, clock),
    posted: createPostedAnswers(tenants, () => serving().engine.knowledge, clock, beyondWords),
    askPromised,
    forgetPromises: async (of) => (await tenants?.forgetPromises(of)) ?? 0,
    staleAnswers: createStaleAnswers({
      store: tenants,
      knowledge: () => serving().engine.knowledge,
      beyondWords,
      whole,
      async answer(request, tenant, locale) {
        return (await answerer.reply(request, { tenant, locale })).reply;
      },
      clock,
    }),
    popularQuestions: (tenant, locale, limit) =>
      popularQuestions(tenant, locale, limit, {
        store,
        knowledge: engineFor(tenant).knowledge,
        now: clock(),
      }),
  };
}

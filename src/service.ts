/**
 * What the adapters talk to: the engine over the knowledge of this moment, plus what must be
 * remembered (button requests, questions that ended without an answer, what a talk is about).
 */
import { createHash } from 'node:crypto';
import type { Asked, Engine } from './answer/engine.ts';
import { kindOf } from './answer/kind.ts';
import { inLocale } from './answer/present.ts';
import { isPlaceRequest, type PlaceRequest, type Request } from './commands/request.ts';
import { createConversations } from './conversations.ts';
import { createEditorsDesk, fileTicket } from './editors/desk.ts';
import { askedReply, editorsChoice } from './editors/replies.ts';
import { codeFor, feedbackChoices, thanks } from './feedback/feedback.ts';
import { createPostedAnswers } from './feedback/posted.ts';
import { replyToFollowing } from './follow/commands.ts';
import type { Locale } from './knowledge/schema.ts';
import type { Pictures } from './pictures/index.ts';
import type { Reply } from './reply/reply.ts';
import { say } from './reply/say.ts';
import { askedMost } from './service/asked.ts';
import { createCorrections } from './service/corrections.ts';
import { withoutPictures, withPlaceCommands } from './service/replies.ts';
import { createReplying } from './service/replying.ts';
import { createTimelines } from './service/timelines.ts';
import type { Answered, From, Service, Serving, Similar } from './service/types.ts';
import { createCooldowns } from './settings/cooldown.ts';
import { createSettingsDesk } from './settings/desk.ts';
import { answersIn, mayFollow } from './settings/effective.ts';
import type { Place } from './settings/settings.ts';
import type { PlaceStore } from './store/places.ts';
import type { Store } from './store/store.ts';

export type * from './service/types.ts';

/** From this confidence on an answer may be given to somebody who has not asked Dateline. */
const SURE = 0.85;

export function createService(parts: {
  readonly serving: () => Serving;
  readonly store: Store;
  /** Left out, every place has the default settings, nothing about places is kept and nobody has to wait. */
  readonly places?: PlaceStore;
  readonly clock: () => Date;
  /** Left out where semantic search is off. */
  readonly similar?: Similar;
  /** Left out, no timeline is offered as a picture. */
  readonly pictures?: Pictures;
}): Service {
  const { serving, store, places, clock } = parts;
  const conversations = createConversations();
  const cooldowns = createCooldowns(() => clock().getTime());
  const settings = createSettingsDesk(places, (locale) =>
    [...serving().engine.knowledge.packs.values()].map(({ id, title }) => ({
      value: id,
      label: inLocale(title, locale).text.slice(0, 75),
    })),
  );
  const engineFor = (place: Place | undefined): Engine => {
    const { engine, select } = serving();
    const { packs } = settings.of(place);
    return packs.length > 0 && select ? select(packs) : engine;
  };
  const replying = createReplying(parts.similar, () => serving().engine.knowledge.version);
  const timelines = createTimelines({ engineFor, pictures: parts.pictures, clock });

  async function answerRequest(given: Request, from: From): Promise<Answered> {
    const { locale, platform, conversation, place } = from;
    const now = clock();
    const request = conversation ? conversations.continue(given, conversation) : given;
    const engine = engineFor(place);
    const { reply: whole, asked } = await replying(engine, request, { locale, now });
    const reply = timelines.drawing ? whole : withoutPictures(whole);
    if (request.command === 'help' && place)
      return { reply: withPlaceCommands(reply), request, feedback: [] };
    if (request.command === 'quote' || request.command === 'why')
      return { reply, request, feedback: [], onlyReader: true };
    if (!asked) return { reply, request, feedback: [] };
    if (conversation) conversations.note(conversation, asked.context);
    const fact = asked.facts[0]?.fact.id;
    store.recordQuestion({
      question: asked.question,
      locale: asked.locale,
      outcome: asked.outcome,
      confidence: asked.confidence,
      fact,
      platform,
      ...(place && { place }),
      at: now,
    });
    return { reply, request, asked, ...afterwards(request, asked, from) };
  }

  /** What a reader can do where an answer does not help, as far as the place has it. */
  function afterwards(
    request: Request,
    { question, outcome, facts, locale }: Asked,
    { place, platform }: From,
  ): Pick<Answered, 'feedback' | 'editors'> {
    const { feedback, editorsChannel } = settings.of(place);
    const fact = facts[0]?.fact.id;
    const offered =
      places &&
      feedback !== 'off' &&
      outcome !== 'none' &&
      platform !== 'desk' &&
      platform !== 'cli';
    return {
      feedback: offered
        ? feedbackChoices({ answer: idOf(request), question, ...(fact && { fact }) }, locale)
        : [],
      ...(place &&
        editorsChannel !== null &&
        outcome !== 'answer' && { editors: editorsChoice(question, locale) }),
    };
  }

  async function answerPlace(request: InPlace, from: From): Promise<Answered> {
    const { place, channel, user } = from;
    const locale = request.language ?? from.locale;
    if (request.command === 'feedback') return noteFeedback(request, from, locale);
    if (!places || !place) {
      const { reply } = serving().engine.reply(request, { locale, now: clock() });
      return { reply, request, feedback: [], onlyReader: true };
    }
    switch (request.command) {
      case 'settings':
        return {
          reply: settings.reply(place, from, locale),
          request,
          feedback: [],
          onlyReader: true,
        };
      case 'editors': {
        const to = settings.of(place).editorsChannel;
        const asker = { place, channel: channel ?? '', user: user ?? '' };
        const toEditors =
          to === null
            ? undefined
            : await fileTicket(
                places,
                {
                  question: request.question,
                  locale,
                  asker: { ...asker, ...(from.message && { message: from.message }) },
                  at: clock(),
                },
                to,
                settings.of(place).language,
              );
        return {
          reply: askedReply(toEditors !== undefined, locale),
          request,
          feedback: [],
          onlyReader: true,
          ...(toEditors && { toEditors }),
        };
      }
      case 'follow':
      case 'unfollow':
      case 'following': {
        const engine = engineFor(place);
        const done = await replyToFollowing(request, locale, {
          store: places,
          knowledge: engine.knowledge,
          suggest: (typed, language, limit) => engine.suggest('about', typed, language, limit),
          mayFollow: mayFollow(settings.of(place), from),
          channel: { place, channel: channel ?? '' },
          user: user ?? '',
          now: clock(),
        });
        return { ...done, request, feedback: [] };
      }
      default:
        return request satisfies never;
    }
  }

  function noteFeedback(
    request: Extract<Request, { command: 'feedback' }>,
    { place, platform, user }: From,
    locale: Locale,
  ): Answered {
    const wanted = settings.of(place).feedback;
    const { kind, answer, question, fact } = request;
    if (places && wanted !== 'off') {
      const named = wanted === 'named' && user !== undefined;
      places.recordFeedback({
        kind,
        answer,
        question,
        fact,
        platform,
        place,
        user: named ? codeFor(place ?? platform, user, places.salt()) : undefined,
        at: clock(),
      });
    }
    const reply = thanks(wanted !== 'off', locale);
    return { reply, request, feedback: [], onlyReader: true };
  }

  const answer = (request: Request, from: From): Promise<Answered> =>
    isPlaceRequest(request) ? answerPlace(request, from) : answerRequest(request, from);

  return {
    knowledge: (place) => engineFor(place).knowledge,
    findings: () => serving().findings,
    suggest: (kind, typed, locale, limit, place) =>
      engineFor(place).suggest(kind, typed, locale, limit),
    answer,
    async answerUnasked(question, from) {
      const { unasked } = settings.of(from.place);
      if (from.channel === undefined || !unasked.includes(from.channel)) return undefined;
      if (kindOf(question) === 'none' && !/[?？؟]\s*$/.test(question)) return undefined;
      const reader = { locale: from.locale, now: clock() };
      const { outcome, confidence } = engineFor(from.place).ask(question, reader);
      if (outcome !== 'answer' || confidence < SURE || refusal(from)) return undefined;
      const { conversation: _alone, ...apart } = from;
      return answer({ command: 'ask', question }, apart);
    },
    refusal,
    remember(request) {
      const id = idOf(request);
      store.rememberRequest(id, JSON.stringify(request));
      return id;
    },
    async recall(id) {
      const json = await store.recallRequest(id);
      return json === undefined ? undefined : (JSON.parse(json) as Request);
    },
    timelines,
    settings,
    editors: createEditorsDesk(places, clock),
    posted: createPostedAnswers(places, () => serving().engine.knowledge, clock),
    corrections: createCorrections({
      store: places,
      knowledge: () => serving().engine.knowledge,
      whole: () => serving().findings.every(({ severity }) => severity !== 'error'),
      async answer(request, place, locale) {
        const { reply } = await replying(engineFor(place), request, { locale, now: clock() });
        return timelines.drawing ? reply : withoutPictures(reply);
      },
      clock,
    }),
    asked: (place, locale, limit) =>
      askedMost(place, locale, limit, {
        store,
        knowledge: engineFor(place).knowledge,
        now: clock(),
      }),
  };

  function refusal(from: From, request?: Request): Reply | undefined {
    const { locale, place, channel, user } = from;
    if (!places || request?.command === 'settings' || request?.command === 'help') return undefined;
    const tell = (text: string): Reply => ({
      locale,
      command: request?.command ?? 'ask',
      blocks: [{ type: 'text', text }],
    });
    const now = settings.of(place);
    if (place && !answersIn(now, channel)) return tell(say(locale, 'refusal.channel'));
    const at = {
      place: place ?? from.platform,
      ...(user !== undefined && { user }),
      ...(channel !== undefined && { channel }),
    };
    const allowed = cooldowns.allow(at, now);
    return allowed.ok
      ? undefined
      : tell(say(locale, 'refusal.wait', { seconds: allowed.waitSeconds }));
  }
}

type InPlace = Extract<Request, { command: PlaceRequest['command'] }>;

/** The same request has the same id, wherever and whenever it is made. */
const idOf = (request: Request): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('base64url').slice(0, 22);

/** Questions and everything else that the engine answers, with what a place adds to the answer. */
import type { AskResult, Engine } from '../answer/types.ts';
import type { Choice, Reply } from '../contract/reply.ts';
import type { Request } from '../contract/request.ts';
import type { Store } from '../store/store.ts';
import { feedbackChoices } from '../tenants/feedback/feedback.ts';
import type { Place } from '../tenants/settings/settings.ts';
import type { SettingsDesk } from '../tenants/settings/settings-service.ts';
import { editorsChoice } from '../tenants/tickets/ticket-replies.ts';
import { withoutPictures, withPlaceCommands } from './adapt-reply.ts';
import { continued, noteTalk } from './conversation-state.ts';
import { createConversations } from './conversations.ts';
import type { Replied, Replying } from './reply-cache.ts';
import { idOf } from './request-ids.ts';
import type { Answered, From } from './types.ts';

export type Answering = {
  /** Replies, and notes nothing anywhere. */
  readonly reply: (request: Request, from: Pick<From, 'locale' | 'place'>) => Promise<Replied>;
  /** What is shown of a reply, which is noted as given: in the log of questions and in the talk. */
  readonly give: (replied: Replied, from: From) => Answered;
  /** Both, within the talk that the question stands in. */
  readonly answer: (request: Request, from: From) => Promise<Answered>;
};

export function createAnswering(parts: {
  readonly engineFor: (place: Place | undefined) => Engine;
  readonly replying: Replying;
  readonly settings: SettingsDesk;
  readonly store: Pick<Store, 'recordQuestion'>;
  /** Whether anything about places, and so feedback, is kept. */
  readonly keepsPlaces: boolean;
  /** Whether timelines can be drawn. */
  readonly drawing: boolean;
  readonly clock: () => Date;
}): Answering {
  const { engineFor, replying, settings, store, clock } = parts;
  const conversations = createConversations();
  const undrawn = new WeakMap<Reply, Reply>();
  const feedbackOn = new WeakMap<AskResult, readonly Choice[]>();

  async function reply(request: Request, { locale, place }: Pick<From, 'locale' | 'place'>) {
    const replied = await replying(engineFor(place), request, { locale, now: clock() });
    if (parts.drawing) return replied;
    return { ...replied, reply: once(undrawn, replied.reply, withoutPictures) };
  }

  function give({ reply: shown, request, asked }: Replied, from: From): Answered {
    const { place, platform } = from;
    if (request.command === 'help' && place)
      return { reply: withPlaceCommands(shown), request, feedback: [] };
    if (request.command === 'quote' || request.command === 'why')
      return { reply: shown, request, feedback: [], onlyReader: true };
    if (!asked) return { reply: shown, request, feedback: [] };
    noteTalk(asked.context, from, conversations);
    store.recordQuestion({
      question: asked.question,
      locale: asked.locale,
      outcome: asked.outcome,
      confidence: asked.confidence,
      fact: asked.facts[0]?.fact.id,
      platform,
      ...(place && { place }),
      at: clock(),
    });
    return { reply: shown, request, asked, ...afterwards(request, asked, from) };
  }

  /** What a reader can do where an answer does not help, as far as the place has it. */
  function afterwards(
    request: Request,
    asked: AskResult,
    { place, platform }: From,
  ): Pick<Answered, 'feedback' | 'editors'> {
    const { question, outcome, facts, locale } = asked;
    const { feedback, editorsChannel } = settings.of(place);
    const offered =
      parts.keepsPlaces &&
      feedback !== 'off' &&
      outcome !== 'none' &&
      platform !== 'desk' &&
      platform !== 'cli';
    const choices = () => {
      const fact = facts[0]?.fact.id;
      return feedbackChoices({ answer: idOf(request), question, ...(fact && { fact }) }, locale);
    };
    return {
      feedback: offered ? once(feedbackOn, asked, choices) : [],
      ...(place &&
        editorsChannel !== null &&
        outcome !== 'answer' && { editors: editorsChoice(question, locale) }),
    };
  }

  return {
    reply,
    give,
    async answer(request, from) {
      return give(await reply(continued(request, from, conversations), from), from);
    },
  };
}

/** What is made of a value, made once for as long as the value is kept. */
function once<K extends object, V>(made: WeakMap<K, V>, of: K, make: (of: K) => V): V {
  let known = made.get(of);
  if (known === undefined) {
    known = make(of);
    made.set(of, known);
  }
  return known;
}

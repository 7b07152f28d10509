/** What only makes sense in a server or workspace: its settings, follows, editors, feedback. */
import type { Engine } from '../answer/types.ts';
import type { PlaceRequest, Request } from '../contract/request.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import type { PlaceStore } from '../store/tenant-store.ts';
import { codeFor, thanks } from '../tenants/feedback/feedback.ts';
import { mayFollow } from '../tenants/settings/resolve-settings.ts';
import type { Place } from '../tenants/settings/settings.ts';
import type { SettingsDesk } from '../tenants/settings/settings-service.ts';
import { replyToFollowing } from '../tenants/subscriptions/subscription-commands.ts';
import type { FileTicket } from '../tenants/tickets/open-ticket.ts';
import { askedReply } from '../tenants/tickets/ticket-replies.ts';
import type { Answered, From } from './types.ts';

type InPlace = Extract<Request, { command: PlaceRequest['command'] }>;

export function createInPlace(parts: {
  readonly engineFor: (place: Place | undefined) => Engine;
  readonly settings: SettingsDesk;
  readonly places: PlaceStore | undefined;
  /** Absent where nothing about places is kept. */
  readonly file: FileTicket | undefined;
  readonly clock: () => Date;
}): (request: InPlace, from: From) => Promise<Answered> {
  const { engineFor, settings, places, file, clock } = parts;

  return async (request, from) => {
    const { place, channel, user } = from;
    const locale = request.language ?? from.locale;
    if (request.command === 'feedback') return noteFeedback(request, from, locale);
    if (!places || !file || !place) {
      const { reply } = engineFor(undefined).reply(request, { locale, now: clock() });
      return { reply, request, feedback: [], onlyReader: true };
    }
    switch (request.command) {
      case 'settings': {
        const reply = settings.reply(place, from, locale);
        return { reply, request, feedback: [], onlyReader: true };
      }
      case 'editors': {
        const { editorsChannel, language } = settings.of(place);
        const { message } = from;
        const asker = {
          place,
          channel: channel ?? '',
          user: user ?? '',
          ...(message && { message }),
        };
        const filed =
          editorsChannel === null
            ? ({ state: 'nobody' } as const)
            : await file(
                { question: request.question, locale, asker, at: clock() },
                editorsChannel,
                language,
              );
        return {
          reply: askedReply(filed, locale),
          request,
          feedback: [],
          onlyReader: true,
          ...(filed.state === 'sent' && { toEditors: filed.toEditors }),
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
  };

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
}

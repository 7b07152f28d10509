/**
 * What the adapters talk to: the engine over the knowledge of this moment, plus what must be
 * remembered (button requests, questions that ended without an answer, what a talk is about).
 */

import type { Engine } from '../answer/types.ts';
import { isPlaceRequest, type Request } from '../contract/request.ts';
import { inLocale } from '../knowledge/model/localised.ts';
import type { Pictures } from '../pictures/index.ts';
import type { Store } from '../store/store.ts';
import type { PlaceStore } from '../store/tenant-store.ts';
import { createPostedAnswers } from '../tenants/corrections/posted-answers.ts';
import { createCorrections } from '../tenants/corrections/stale-answers.ts';
import type { Place } from '../tenants/settings/settings.ts';
import { createSettingsDesk } from '../tenants/settings/settings-service.ts';
import { createFiling } from '../tenants/tickets/open-ticket.ts';
import { createEditorsDesk } from '../tenants/tickets/ticket-service.ts';
import { createAnswering } from './answer-request.ts';
import { askedMost } from './popular-questions.ts';
import { createRefusing } from './refusal.ts';
import { createReplying } from './reply-cache.ts';
import { createRemembering } from './request-ids.ts';
import { createSuggesting } from './suggestion-cache.ts';
import { createInPlace } from './tenant-commands.ts';
import { createTimelines } from './timelines.ts';
import type { Answered, From, Service, Serving, Similar } from './types.ts';
import { answerUnasked } from './unsolicited.ts';

export type * from './types.ts';

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
  const timelines = createTimelines({ engineFor, pictures: parts.pictures, clock });
  const answering = createAnswering({
    engineFor,
    replying: createReplying(parts.similar, () => serving().engine.knowledge.version),
    settings,
    store,
    keepsPlaces: places !== undefined,
    drawing: timelines.drawing,
    clock,
  });
  const inPlace = createInPlace({
    engineFor,
    settings,
    places,
    file: places && createFiling(places),
    clock,
  });
  const suggesting = createSuggesting();
  const refusing = createRefusing(settings, clock);
  const refusal: Service['refusal'] = (from, request) =>
    places ? refusing(from, request) : undefined;

  return {
    knowledge: (place) => engineFor(place).knowledge,
    findings: () => serving().findings,
    suggest: (kind, typed, locale, limit, place) =>
      suggesting(engineFor(place), kind, typed, locale, limit),
    answer: (request: Request, from: From): Promise<Answered> =>
      isPlaceRequest(request) ? inPlace(request, from) : answering.answer(request, from),
    answerUnasked: (question, from) =>
      answerUnasked(question, from, { settings, answering, refusal }),
    refusal,
    ...createRemembering(store),
    timelines,
    settings,
    editors: createEditorsDesk(places, clock),
    posted: createPostedAnswers(places, () => serving().engine.knowledge, clock),
    corrections: createCorrections({
      store: places,
      knowledge: () => serving().engine.knowledge,
      whole: () => serving().findings.every(({ severity }) => severity !== 'error'),
      async answer(request, place, locale) {
        return (await answering.reply(request, { place, locale })).reply;
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
}

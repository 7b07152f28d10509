/** What a conversation is about: read into a question that leaves it out, and noted for the next one. */

import type { Context } from '../../contract/request.ts';
import { parseWhen, type When } from '../../knowledge/model/edtf-date.ts';
import { entityRef } from '../../knowledge/model/entity-ref.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { fold, type Word } from '../../language/index.ts';
import type { Mention } from '../../search/index.ts';
import type { Reader } from '../types.ts';

/** A conversation as far as a question goes on with it. */
export type Conversation = {
  readonly incidents: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Of the facts that were shown. */
  readonly topics: ReadonlySet<string>;
  readonly when: When | undefined;
  /** Whether the question cannot well be understood alone: "and when?", "how many of them?" */
  readonly elliptic: boolean;
  /** Whether its very words point back: "and", "it", "there". */
  readonly leans: boolean;
};

/** Openings and pronouns, folded, that point back: English, Russian, Azerbaijani, Turkish. */
const POINTS_BACK =
  /^(and|but|so|also|what about|how about|a|i|no|a chto|bes|ve|peki|ya|ya da|o zaman|then)\b|\b(they|them|their|it|its|he|she|him|her|his|this|that|those|there|then|one|oni|ikh|im|on|ona|ego|ee|eto|etogo|etom|tam|togda|onlar\w*|onun|ona|orada|bu|bunu|bunun|buna|bunda)\b/;
/** A question with this many telling words or fewer, and no name, hardly stands alone. */
const FEW = 2;

/** @returns undefined where the question names something that the conversation is not about */
export function continuedConversation(
  context: Context | undefined,
  question: {
    readonly text: string;
    readonly words: readonly Word[];
    readonly mentions: readonly Mention[];
  },
  knowledge: Knowledge,
): Conversation | undefined {
  if (!context) return undefined;
  const of = (type: string) => new Set(idsOf(type, context));
  const incidents = of('incident');
  const facts = of('fact');
  const names = new Set([...of('actor'), ...of('place')]);
  const talkedFacts = [...knowledge.facts.values()].filter(
    (fact) => facts.has(fact.id) || (fact.incident !== undefined && incidents.has(fact.incident)),
  );
  const telling = question.mentions.filter(({ entity, exact }) => exact && entity.type !== 'topic');
  const isKnown = ({ entity: { type, id } }: Mention) =>
    names.has(id) ||
    (type === 'incident'
      ? incidents.has(id)
      : talkedFacts.some((fact) =>
          [...fact.actors, ...fact.attribution, ...fact.places].includes(id),
        ));
  if (telling.some((mention) => !isKnown(mention))) return undefined;
  const leans = POINTS_BACK.test(fold(question.text).trim());
  const content = question.words.filter(({ stop }) => !stop).length;
  return {
    incidents,
    facts,
    names,
    topics: new Set([...facts].flatMap((id) => knowledge.facts.get(id)?.topics ?? [])),
    when: context.when === undefined ? undefined : parseWhen(context.when),
    elliptic: (content <= FEW && telling.length === 0) || leans,
    leans,
  };
}

/** The context after a question: what its best fact is about, and whom and what it names. */
export function contextAfter({
  best,
  mentions,
  when,
  language,
  asked,
  answered,
}: {
  readonly best: Fact | undefined;
  readonly mentions: readonly Mention[];
  readonly when: string | undefined;
  readonly language: Locale;
  readonly asked: string;
  readonly answered: boolean;
}): Context {
  if (!best) return NOTHING;
  const named = mentions.filter(({ entity: { type } }) => type === 'actor' || type === 'place');
  return {
    about: [
      ...(best.incident ? [entityRef('incident', best.incident)] : []),
      entityRef('fact', best.id),
      ...new Set(named.map(({ entity: { type, id } }) => entityRef(type, id))),
    ],
    ...(when && { when }),
    language,
    asked,
    ...(answered && { answered }),
  };
}

/**
 * The context after a question that nothing answers: there is nothing to go on with, unless it went on itself with what
 * was answered before.
 */
export const contextAfterNone = (before: Context | undefined): Context => before ?? NOTHING;
const NOTHING: Context = { about: [] };

/** The context after facts that were shown as no more than the nearest. */
export const contextAfterShown = (context: Context, shown: readonly Fact[]): Context => ({
  ...context,
  shown: shown.map(({ id }) => id),
});

/** A reader whose questions go on with what was talked about, and not with what was only shown. */
export function goingOn(reader: Reader): Reader {
  const { context, ...alone } = reader;
  if (!context?.shown) return reader;
  const { shown: _shown, ...rest } = context;
  return rest.about.length > 0 || rest.when ? { ...alone, context: rest } : alone;
}

/** Ids of those of one type that were talked about. */
export const idsOf = (type: string, { about }: Context): string[] =>
  about.flatMap((one) => (one.startsWith(`${type}:`) ? [one.slice(type.length + 1)] : []));

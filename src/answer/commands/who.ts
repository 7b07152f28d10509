/** Who somebody is, in the editors' words, and the facts about them. */

import { choices } from '../../contract/blocks.ts';
import type { Block, Reply } from '../../contract/reply.ts';
import type { RequestOf } from '../../contract/request.ts';
import { translate } from '../../i18n/translate.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import { compareWhen, mustWhen } from '../../knowledge/model/edtf-date.ts';
import { entityRef, isAbout } from '../../knowledge/model/entity-ref.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Actor, Locale } from '../../knowledge/model/schema.ts';
import {
  actorChoice,
  sourcesChoice,
  timelineChoice,
  topicsChoice,
} from '../presentation/choices.ts';
import { factBlock } from '../presentation/fact-blocks.ts';
import { guessNotes, nothingKnown } from '../presentation/notes.ts';
import type { Corpus, Reader } from '../types.ts';
import { resolveEntity } from '../understanding/resolve-entity.ts';

type WhoRequest = RequestOf<'who'>;
const MOST_FACTS = 3;
const MOST_OFFERED = 15;

export function replyToWho(request: WhoRequest, corpus: Corpus, reader: Reader): Reply {
  const { knowledge } = corpus;
  const locale = request.language ?? reader.locale;
  const typed = request.name;
  if (!typed) return offer(translate(locale, 'who.choose'), [...knowledge.actors.values()], locale);
  const resolved = resolveEntity(typed, ['actor'], corpus, locale);
  const actor = resolved.found && knowledge.actors.get(resolved.found.id);
  if (!actor || !resolved.found) {
    const near = resolved.found
      ? []
      : resolved.near.flatMap(({ id }) => knowledge.actors.get(id) ?? []);
    return offer(nothingKnown(typed, near.length > 0, locale), near, locale);
  }
  const name = inLocale(actor.name, locale).text;
  return {
    locale,
    command: 'who',
    blocks: profile(actor, guessNotes(resolved.how, name, typed, locale), corpus, locale),
  };
}

function profile(
  actor: Actor,
  notes: readonly string[],
  { knowledge }: Corpus,
  locale: Locale,
): Block[] {
  const entity = { type: 'actor', id: actor.id } as const;
  const facts = [...currentFacts(knowledge).values()]
    .filter((fact) => isAbout(fact, entity, knowledge))
    .sort((a, b) => compareWhen(mustWhen(b.when), mustWhen(a.when)));
  const of = actor.of ? knowledge.actors.get(actor.of) : undefined;
  const role = actor.role
    ? inLocale(actor.role, locale).text
    : translate(locale, `who.kind.${actor.kind}`);
  const rest = facts.length - MOST_FACTS;
  const about = entityRef('actor', actor.id);
  return [
    { type: 'headline', text: inLocale(actor.name, locale).text },
    { type: 'short', text: role },
    ...(of
      ? [
          {
            type: 'text',
            text: translate(locale, 'who.of', { name: inLocale(of.name, locale).text }),
          } as const,
        ]
      : []),
    ...notes.map((text) => ({ type: 'note', text }) as const),
    ...(facts.length ? [{ type: 'section', text: translate(locale, 'who.facts') } as const] : []),
    ...facts.slice(0, MOST_FACTS).map((fact) => factBlock(fact, knowledge, locale)),
    ...(rest > 0
      ? [{ type: 'note', text: translate(locale, 'more', { count: rest }) } as const]
      : []),
    ...(facts.length
      ? choices([timelineChoice(about, locale), sourcesChoice({ about }, locale)])
      : []),
  ];
}

function offer(text: string, actors: readonly Actor[], locale: Locale): Reply {
  const offered = actors.slice(0, MOST_OFFERED);
  return {
    locale,
    command: 'who',
    blocks: [
      { type: 'text', text },
      ...choices(
        offered.length > 0
          ? offered.map(({ id, name }) => actorChoice(id, inLocale(name, locale).text, locale))
          : [topicsChoice(locale)],
      ),
    ],
  };
}

/** What is named and nothing else: its own page, as the command for it would show it. */
import type { Block, Reply } from '../../contract/reply.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import { compareWhen, mustWhen } from '../../knowledge/model/edtf-date.ts';
import { entityRef, isAbout } from '../../knowledge/model/entity-ref.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { capitalise } from '../../text/capitalise.ts';
import type { AskResult, BareName, Corpus, Reader } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { questionTypeOf } from '../understanding/question-type.ts';
import { replyToIncident } from './incident.ts';
import { replyToSources } from './sources.ts';
import { replyToTimeline } from './timeline.ts';
import { replyToWho } from './who.ts';

const MOST_FACTS = 10;

/** The facts on it, the newest first. */
function factsNamed({ entity }: BareName, { knowledge }: Corpus): Fact[] {
  return [...currentFacts(knowledge).values()]
    .filter((fact) => isAbout(fact, entity, knowledge))
    .sort((a, b) => compareWhen(mustWhen(b.when), mustWhen(a.when)));
}

/** Whether its page says anything. */
export function hasPage(named: BareName, corpus: Corpus): boolean {
  const { type, id } = named.entity;
  const role = type === 'actor' && corpus.knowledge.actors.get(id)?.role !== undefined;
  return role || factsNamed(named, corpus).length > 0;
}

/** A name asks nothing, so nothing is given as an answer. */
export function askName(
  question: string,
  named: BareName,
  query: Query,
  corpus: Corpus,
  locale: Locale,
): AskResult {
  const facts = factsNamed(named, corpus);
  const { entity, typed } = named;
  return {
    question,
    locale,
    outcome: facts.length > 0 ? 'related' : 'none',
    confidence: 0,
    followUp: false,
    context: {
      about: [entityRef(entity.type, entity.id)],
      language: query.locale,
      asked: query.text,
    },
    answer: null,
    named,
    facts: facts
      .slice(0, MOST_FACTS)
      .map((fact) => ({ fact, score: 0, matched: [typed], unmatched: [] })),
  };
}

export function namedPage(
  { entity: { type, id }, typed, exact, page, bounds }: BareName,
  question: string,
  corpus: Corpus,
  reader: Reader,
  language: Locale,
): Reply {
  // What was guessed is resolved once more, and so said to be a guess.
  const ref = exact ? entityRef(type, id) : typed;
  if (page === 'timeline')
    return replyToTimeline(
      { command: 'timeline', about: ref, ...bounds, language },
      corpus,
      reader,
    );
  if (page === 'sources')
    return replyToSources({ command: 'sources', about: ref, language }, corpus, reader);
  switch (type) {
    case 'actor':
      return replyToWho({ command: 'who', name: ref, language }, corpus, reader);
    case 'incident':
      return replyToIncident({ command: 'incident', incident: ref, language }, corpus, reader);
    case 'topic':
      return replyToTimeline({ command: 'timeline', about: ref, language }, corpus, reader);
    case 'place': {
      const page = replyToTimeline({ command: 'timeline', about: ref, language }, corpus, reader);
      const around =
        questionTypeOf(question) === 'where' ? placeAround(id, corpus, language) : undefined;
      return around ? { ...page, blocks: withShort(page.blocks, around) } : page;
    }
  }
}

function placeAround(
  id: string,
  { knowledge: { places } }: Corpus,
  locale: Locale,
): string | undefined {
  const around = places.get(places.get(id)?.in ?? '');
  if (!around) return undefined;
  const { text, lang } = inLocale(around.name, locale);
  return capitalise(text, lang);
}

function withShort([headline, ...rest]: readonly Block[], text: string): Block[] {
  return headline ? [headline, { type: 'short', text }, ...rest] : [];
}

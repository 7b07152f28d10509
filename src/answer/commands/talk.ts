/** What was talked about before a question, as far as the knowledge still has it, and whether a fact is of it. */
import type { Context } from '../../contract/request.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import type { Fact } from '../../knowledge/model/schema.ts';
import type { Corpus, Reader } from '../types.ts';
import { idsOf } from '../understanding/conversation-context.ts';
import { parseQuestion, type Query } from '../understanding/parse-question.ts';

export type Talk = {
  readonly context: Context;
  /** What answered the question before, or was the nearest to it. */
  readonly fact: Fact | undefined;
  /** The question before. */
  readonly before: Query | undefined;
  /** Whether the fact answered it. */
  readonly answered: boolean;
  /** Whom "he" may mean: who was named, or else who the answer is about. */
  readonly people: readonly string[];
};

export function talkBefore(corpus: Corpus, reader: Reader): Talk | undefined {
  const { context } = reader;
  if (!context || context.about.length === 0) return undefined;
  const { knowledge } = corpus;
  const of = (type: string) => idsOf(type, context);
  const fact = of('fact').flatMap((id) => currentFacts(knowledge).get(id) ?? [])[0];
  const isPerson = (id: string) => knowledge.actors.get(id)?.kind === 'person';
  const named = of('actor').filter(isPerson);
  const { asked, language } = context;
  return {
    context,
    fact,
    before:
      asked === undefined
        ? undefined
        : parseQuestion(asked, corpus, { locale: language ?? reader.locale, now: reader.now }),
    answered: context.answered ?? false,
    people: named.length > 0 ? named : (fact?.actors.filter(isPerson) ?? []),
  };
}

/** Whether one fact is the other, or tells of the same incident. */
export const isOfMatter = (found: Fact | undefined, fact: Fact | undefined) =>
  found !== undefined &&
  (found === fact || (found.incident !== undefined && found.incident === fact?.incident));

/** Whether a fact is about any of them. */
export const isAboutOne = ({ actors, attribution }: Fact, people: readonly string[]) =>
  people.some((id) => actors.includes(id) || attribution.includes(id));

/** After "who …?", "it" and "they" are those that the answer named. */
export function isOfAnswered(found: Fact, { before, fact, answered }: Talk): boolean {
  if (!answered || !fact || before?.type !== 'who') return true;
  const asked = new Set(before.mentions.map(({ entity }) => entity.id));
  const named = fact.actors.filter((id) => !asked.has(id));
  return named.length === 0 || isAboutOne(found, named);
}

/** Whether a fact has anything to do with what was talked about. */
export function isConnected(found: Fact, { context, fact }: Talk, { knowledge }: Corpus): boolean {
  const about = new Set(context.about);
  const own = [...found.actors, ...found.attribution, ...found.places, ...found.topics];
  const before = new Set(
    fact ? [...fact.actors, ...fact.attribution, ...fact.places, ...fact.topics] : [],
  );
  const incident = knowledge.incidents.get(found.incident ?? '');
  return (
    own.some((id) => before.has(id) || about.has(`actor:${id}`) || about.has(`place:${id}`)) ||
    (incident !== undefined && about.has(`incident:${incident.id}`))
  );
}

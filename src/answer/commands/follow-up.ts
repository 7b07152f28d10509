/**
 * A question that goes on with the one before, read in full: of somebody else, of whom "he" or "it" means, or of the
 * answer itself. What it leaves out is taken from nothing but what was answered.
 */
import type { Context } from '../../contract/request.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import { entityTitle } from '../../knowledge/model/entity-ref.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { tellsOfMatter } from '../alignment/index.ts';
import { isExampleOf } from '../ranking/first-of-all.ts';
import type { AskedField, AskResult, Corpus, Nearness, Reader } from '../types.ts';
import { bareQuestion } from '../understanding/bare-question.ts';
import {
  askedInstead,
  askedOfAnother,
  hasOffice,
  pointsAtTalk,
  pronounIn,
  saidOfMatter,
  saidOfPerson,
  turnedTo,
} from '../understanding/full-question.ts';
import { parseQuestion, type Query } from '../understanding/parse-question.ts';
import { askOnce } from './ask-once.ts';
import { bareAnswer } from './bare-answer.ts';

/** How sure it is that the answer before has its own date, place or figure. */
const BY_FIELD = 0.95;

const NOTHING_BEFORE: Nearness = { kind: 'nothing-before' };

/** What was talked about, as far as the knowledge still has it. */
type Talk = {
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

type Asking = {
  readonly query: Query;
  readonly corpus: Corpus;
  readonly reader: Reader;
  readonly locale: Locale;
};

/** The question as it is asked of another than the one before, in full: "and of Norway?". */
export function anotherAsked({ query, corpus, reader }: Asking): string | undefined {
  const talk = talkBefore(corpus, reader);
  return talk?.before && askedOfAnother(query, talk.before, corpus.knowledge);
}

/** A question asked once, and where it leans on the one before, with what it leaves out. */
export function askInTalk(asking: Asking): AskResult {
  const { query, corpus, reader, locale } = asking;
  const talk = talkBefore(corpus, reader);
  const whole = askOnce(query, corpus, reader, locale);
  const field = bareQuestion(query.text);
  if (field) return askedField(field, whole, talk, asking);
  // "And Putin?", where two were asked about: nobody can tell what is asked of him.
  if (talk?.before && whole.outcome === 'answer' && turnedTo(query))
    return unanswered(whole, { kind: 'close' });
  const person = ofPerson(whole, talk, asking);
  if (person) return person;
  const kept = withoutStrangers(whole, talk, asking);
  return kept.outcome === 'answer' ? kept : (ofMatter(talk, asking) ?? kept);
}

function talkBefore(corpus: Corpus, reader: Reader): Talk | undefined {
  const { context } = reader;
  if (!context || context.about.length === 0) return undefined;
  const { knowledge } = corpus;
  const of = (type: string) =>
    context.about.flatMap((one) =>
      one.startsWith(`${type}:`) ? [one.slice(type.length + 1)] : [],
    );
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

/** "And when was that?": of the answer before, in its own fields; without one there is nothing that it could ask of. */
function askedField(
  field: AskedField,
  whole: AskResult,
  talk: Talk | undefined,
  asking: Asking,
): AskResult {
  const { query, corpus, locale } = asking;
  // What it would be told then has nothing to do with what is meant.
  if (!talk) return { ...unanswered(whole, NOTHING_BEFORE), outcome: 'none', facts: [] };
  const { fact, context } = talk;
  const told = (of: Fact) => bareAnswer(field, of, query, corpus, locale);
  if (!fact) return withoutSureness(whole, { kind: 'far' });
  if (!talk.answered) {
    // What was only near is no more than that now.
    const nearness: Nearness = told(fact) ? { kind: 'close' } : { kind: 'not-said', field };
    const near = { ...unanswered(whole, nearness), outcome: 'related' } as const;
    return { ...near, followUp: true, context, facts: withFirst(whole.facts, fact) };
  }
  const instead = exchanged(field, talk, asking);
  if (instead) return instead;
  const own = told(fact);
  const { nearness, ...rest } = unanswered(whole, { kind: 'not-said', field });
  return {
    ...rest,
    ...(own
      ? { outcome: 'answer', confidence: BY_FIELD, answer: own.answer ?? null }
      : { outcome: 'related', ...(nearness && { nearness }) }),
    followUp: true,
    context,
    facts: withFirst(whole.facts, own?.fact ?? fact),
  };
}

/** "Who?" after "how many died?", and the other way round: the same question, asked for the other thing. */
function exchanged(field: AskedField, { before, fact }: Talk, asking: Asking) {
  const isOther =
    (field === 'who' && before?.type === 'how-many') ||
    (field === 'how-many' && before?.type === 'who');
  if (!before || !isOther) return undefined;
  const full = askedInstead(asking.query, before);
  const result = full === undefined ? undefined : askFull(full, asking, undefined);
  return result?.outcome === 'answer' && isOfMatter(result.facts[0]?.fact, fact)
    ? result
    : undefined;
}

const isOfMatter = (found: Fact | undefined, fact: Fact | undefined) =>
  found !== undefined &&
  (found === fact || (found.incident !== undefined && found.incident === fact?.incident));

/** "He" is whoever was asked about: the question is asked with that name. */
function ofPerson(whole: AskResult, talk: Talk | undefined, asking: Asking): AskResult | undefined {
  const { query, corpus } = asking;
  const [only, ...others] = talk?.people ?? [];
  if (!talk || only === undefined || others.length > 0) return undefined;
  if (!leavesOutPerson(query)) return undefined;
  const first = whole.facts[0]?.fact;
  if (whole.outcome === 'answer' && first && isAboutOne(first, talk.people)) return whole;
  const full = saidOfPerson(query, only, corpus.knowledge);
  if (full === undefined) return undefined;
  const result = askFull(full, asking, talk.context);
  const found = result.facts[0]?.fact;
  if (result.outcome === 'answer' && found && isAboutOne(found, talk.people)) return result;
  // "Он" may be a plane: then the answer is of the matter that was talked about.
  if (mayBeThing(query) && whole.outcome === 'answer' && isOfMatter(first, talk.fact)) return whole;
  return result.outcome === 'answer' ? unanswered(result, otherName(only, asking)) : result;
}

const isAboutOne = ({ actors, attribution }: Fact, people: readonly string[]) =>
  people.some((id) => actors.includes(id) || attribution.includes(id));

const mayBeThing = ({ locale }: Query) => locale !== 'en';

const isTurkic = ({ locale }: Query) => locale === 'az' || locale === 'tr';

/** Whether it asks of somebody that it does not name. */
function leavesOutPerson(query: Query): boolean {
  if (query.names.length > 0) return false;
  return pronounIn(query) !== undefined || (isTurkic(query) && hasOffice(query));
}

/** Of several people, or of a thing: a fact that is about none of what was talked about is not given as the answer. */
function withoutStrangers(whole: AskResult, talk: Talk | undefined, asking: Asking): AskResult {
  const { query, corpus } = asking;
  const first = whole.facts[0]?.fact;
  if (first && isExampleOf(query, first)) return whole;
  if (!talk) return isOnlyOneMeant(query) ? unanswered(whole, NOTHING_BEFORE) : whole;
  if (whole.outcome !== 'answer' || !first) return whole;
  const { people, fact } = talk;
  const [one] = people;
  if (leavesOutPerson(query) && (one !== undefined || !mayBeThing(query))) {
    const isTheirs = isAboutOne(first, people) || (mayBeThing(query) && isOfMatter(first, fact));
    return isTheirs ? whole : unanswered(whole, one ? otherName(one, asking) : undefined);
  }
  const isTheirs = isConnected(first, talk, corpus) && isOfAnswered(first, talk);
  return pointsAtTalk(query) && query.names.length === 0 && !isTheirs
    ? unanswered(whole, undefined)
    : whole;
}

/** English "he" and "she", where no word before says who. */
function isOnlyOneMeant(query: Query): boolean {
  const at = pronounIn(query);
  if (query.locale !== 'en' || at === undefined || query.names.length > 0) return false;
  const { from } = query.words[at]!;
  return query.tokens
    .filter((token) => token.from < from)
    .every(
      ({ senses }) => senses.length > 0 && senses.every(({ concept }) => !isSomebody(concept)),
    );
}

/** After "who …?", "it" and "they" are those that the answer named. */
function isOfAnswered(found: Fact, { before, fact, answered }: Talk): boolean {
  if (!answered || !fact || before?.type !== 'who') return true;
  const asked = new Set(before.mentions.map(({ entity }) => entity.id));
  const named = fact.actors.filter((id) => !asked.has(id));
  return named.length === 0 || isAboutOne(found, named);
}

const isSomebody = (concept: { readonly class: string }) => concept.class === 'role';

function isConnected(found: Fact, { context, fact }: Talk, { knowledge }: Corpus): boolean {
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

/** "Where did it crash?": asked with what "it" is, and answered where a fact of that matter surely does. */
function ofMatter(talk: Talk | undefined, asking: Asking): AskResult | undefined {
  const { query, corpus } = asking;
  const fact = talk?.fact;
  if (!talk || !fact || !query.conversation?.elliptic) return undefined;
  if (query.mentions.some(({ exact, entity }) => exact && entity.type !== 'topic'))
    return undefined;
  const own = query.tokens
    .filter((token) => tellsOfMatter(token) && !KINDS.test(token.folded))
    .map(({ typed }) => typed);
  if (query.names.length > 0 || own.length === 0) return undefined;
  for (const full of saidOfMatter(query, fact, talk.before, corpus.knowledge)) {
    const result = askFull(full, asking, talk.context);
    const [first] = result.facts;
    // What is asked must be the fact's own, and not only what it is asked of.
    const isIts =
      first !== undefined &&
      isOfMatter(first.fact, fact) &&
      own.every((typed) => !first.unmatched.includes(typed)) &&
      (!pointsAtTalk(query) || isOfAnswered(first.fact, talk));
    if (result.outcome === 'answer' && !result.contradiction && isIts) return result;
  }
  return undefined;
}

/** "In which city?": what kind of answer is asked for tells nothing of what is asked. */
const KINDS = /^(city|town|gorod\w*|seher\w*|sehir\w*)$/;

/** The similarities are those of the question as typed. */
function askFull(full: string, asking: Asking, context: Context | undefined): AskResult {
  const { query, corpus, reader, locale } = asking;
  const { similarities: _typed, context: _before, ...alone } = reader;
  const own = { ...alone, locale: query.locale, ...(context && { context }) };
  const result = askOnce(parseQuestion(full, corpus, own), corpus, own, locale);
  return { ...result, question: query.text, followUp: true, readAs: full };
}

function otherName(id: string, { corpus, locale }: Asking): Nearness | undefined {
  const name = entityTitle({ type: 'actor', id }, corpus.knowledge, locale);
  return name === undefined ? undefined : { kind: 'other-name', name };
}

/** What was found, as the nearest and no more. */
function unanswered(result: AskResult, nearness: Nearness | undefined): AskResult {
  const { contradiction: _contradiction, also: _also, nearness: before, ...rest } = result;
  const why = nearness ?? before;
  if (result.outcome === 'none') return { ...rest, ...(why && { nearness: why }) };
  return {
    ...rest,
    outcome: 'related',
    answer: null,
    confidence: Math.min(rest.confidence, LEAST_SURE),
    nearness: why ?? { kind: 'far' },
    ...(why?.kind === 'nothing-before' && { context: { about: [] } }),
  };
}
/** As sure as it is that a fact about somebody else answers. */
const LEAST_SURE = 0.3;

const withoutSureness = (whole: AskResult, nearness: Nearness): AskResult =>
  whole.outcome === 'none' ? whole : unanswered(whole, nearness);

function withFirst(found: AskResult['facts'], fact: Fact): AskResult['facts'] {
  const first = found.find((one) => one.fact === fact) ?? {
    fact,
    score: found[0]?.score ?? 0,
    matched: [],
    unmatched: [],
  };
  return [first, ...found.filter((one) => one.fact !== fact)].slice(0, MOST_FACTS);
}
const MOST_FACTS = 10;

/** Whom or what a question means that it does not name: "he", "it" or nobody said, of what was talked about before it. */
import type { Context } from '../../contract/request.ts';
import { entityTitle } from '../../knowledge/model/entity-ref.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { tellsOfMatter } from '../alignment/index.ts';
import { isExampleOf } from '../ranking/examples.ts';
import type { AskResult, Corpus, Nearness, Reader } from '../types.ts';
import {
  hasOffice,
  pointsAtTalk,
  pronounIn,
  saidOfMatter,
  saidOfPerson,
} from '../understanding/full-question.ts';
import { parseQuestion, type Query } from '../understanding/parse-question.ts';
import { askOnce } from './ask-once.ts';
import { unanswered } from './nearness.ts';
import { isAboutOne, isConnected, isOfAnswered, isOfMatter, type Talk } from './talk.ts';

export type Asking = {
  readonly query: Query;
  readonly corpus: Corpus;
  readonly reader: Reader;
  readonly locale: Locale;
};

/** @param whole what was found for the question as typed */
export function resolveAnaphora(
  whole: AskResult,
  talk: Talk | undefined,
  asking: Asking,
): AskResult {
  const person = ofPerson(whole, talk, asking);
  if (person) return person;
  const kept = withoutStrangers(whole, talk, asking);
  return kept.outcome === 'answer' ? kept : (ofMatter(talk, asking) ?? kept);
}

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
  if (!talk) return isOnlyOneMeant(query) ? unanswered(whole, { kind: 'nothing-before' }) : whole;
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

const isSomebody = (concept: { readonly class: string }) => concept.class === 'role';

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

/** With what it leaves out. The similarities are those of the question as typed. */
export function askFull(full: string, asking: Asking, context: Context | undefined): AskResult {
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

/**
 * A question that leaves out what it is about → with that beside it, for editors, who read it without the talk before it.
 * Nothing is answered by it.
 */
import { entityTitle } from '../../knowledge/model/entity-ref.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { cutTo, LONGEST_QUESTION } from '../../text/lengths.ts';
import { plain } from '../../text/plain.ts';
import { tellsOfMatter } from '../alignment/index.ts';
import type { AskResult, Corpus, Reader } from '../types.ts';
import { bareQuestion } from '../understanding/bare-question.ts';
import { pointsAtTalk, pronounIn, saidOfPerson } from '../understanding/full-question.ts';
import { parseQuestion, type Query } from '../understanding/parse-question.ts';
import { isOfMatter, type Talk, talkBefore } from './talk.ts';

/**
 * @param asked what was found for the question
 * @param reader with what was talked about before it
 * @returns undefined where it can be read alone, or nothing before says what it is about
 */
export function inFull(asked: AskResult, corpus: Corpus, reader: Reader): string | undefined {
  const full = saidInFull(asked, corpus, reader);
  return full && cutTo(full, LONGEST_QUESTION);
}

function saidInFull(asked: AskResult, corpus: Corpus, reader: Reader): string | undefined {
  if (asked.readAs !== undefined) return asked.readAs;
  if (asked.parts || asked.named) return undefined;
  const talk = talkBefore(corpus, reader);
  if (!talk) return undefined;
  const query = parseQuestion(asked.question, corpus, reader);
  const [only, ...others] = talk.people;
  const isOfOne = query.names.length === 0 && pronounIn(query) !== undefined;
  if (isOfOne && only !== undefined && others.length === 0)
    return ofPerson(query, only, corpus.knowledge);
  return leavesOutMatter(query, asked, talk) ? ofMatter(query, talk, corpus) : undefined;
}

/** What has words of its own goes on with the talk only where what is near to it is of the same matter. */
function leavesOutMatter(query: Query, asked: AskResult, { fact }: Talk): boolean {
  if (query.names.length > 0) return false;
  if (bareQuestion(query.text) || pointsAtTalk(query)) return true;
  if (!query.conversation?.elliptic) return false;
  return !query.tokens.some(tellsOfMatter) || isOfMatter(asked.facts[0]?.fact, fact);
}

/** English names have no cases: "how old is he?" is said with the name in its place. */
function ofPerson(query: Query, id: string, knowledge: Knowledge): string | undefined {
  if (query.locale === 'en') return saidOfPerson(query, id, knowledge);
  const name = entityTitle({ type: 'actor', id }, knowledge, query.locale);
  return name && beside(query, name);
}

function ofMatter(query: Query, { fact }: Talk, { knowledge }: Corpus): string | undefined {
  if (!fact) return undefined;
  const title = knowledge.incidents.get(fact.incident ?? '')?.title;
  return beside(query, inLocale(title ?? fact.text, query.locale).text);
}

/** "And when?" → "when — the ferry fire?" */
const beside = (query: Query, name: string): string =>
  `${withoutOpening(query)} — ${name.replace(/[\s.]+$/u, '')}?`;

/** Words that only take the talk up again, folded. */
const OPENS: Readonly<Record<Locale, RegExp>> = {
  en: /^(and|but|so|then|also)$/,
  ru: /^(a|i|nu|no)$/,
  az: /^(bes|ve|ya)$/,
  tr: /^(peki|ve|ya)$/,
};

function withoutOpening({ text, words, locale }: Query): string {
  const first = words.findIndex(({ folded }) => !OPENS[locale].test(folded));
  return plain(text)
    .slice(words[first]?.from ?? 0)
    .replace(/[\s?!.]+$/u, '');
}

/** What a reader can do next: buttons, each of which asks something else. */

import { choice } from '../../contract/blocks.ts';
import { type Choice, LONGEST_LABEL } from '../../contract/reply.ts';
import type { RequestOf } from '../../contract/request.ts';
import { translate } from '../../i18n/translate.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import { entityRef } from '../../knowledge/model/entity-ref.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { examplesIn } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';

export const askChoice = (question: string, locale: Locale): Choice =>
  choice(question, { command: 'ask', question, language: locale });

/** @param about a reference such as `incident:azal-crash` */
export const timelineChoice = (
  about: string,
  locale: Locale,
  label = translate(locale, 'choice.timeline'),
): Choice => choice(label, { command: 'timeline', about, language: locale });

/** Where facts come from: these, or all about something. */
export const sourcesChoice = (
  of: { readonly facts: readonly string[] } | { readonly about: string },
  locale: Locale,
): Choice =>
  choice(translate(locale, 'choice.sources'), { command: 'sources', ...of, language: locale });

export const incidentChoice = (
  incident: string,
  locale: Locale,
  label = translate(locale, 'choice.incident'),
): Choice =>
  choice(label, {
    command: 'incident',
    incident: entityRef('incident', incident),
    language: locale,
  });

export const actorChoice = (actor: string, label: string, locale: Locale): Choice =>
  choice(label, { command: 'who', name: entityRef('actor', actor), language: locale });

/** What there is to ask about, where nothing near can be offered. */
export const topicsChoice = (locale: Locale): Choice =>
  choice(translate(locale, 'choice.topics'), { command: 'topics', language: locale });

/** Facts one reply quotes; each stands alone, so that it can be copied alone. */
export const MOST_QUOTED = 5;

export const quoteChoice = (facts: readonly Fact[], locale: Locale): Choice =>
  choice(translate(locale, 'choice.quote'), {
    command: 'quote',
    facts: facts.slice(0, MOST_QUOTED).map(({ id }) => id),
    language: locale,
  });

export const whyChoice = (
  { question, context }: Pick<RequestOf<'ask'>, 'question' | 'context'>,
  answered: boolean,
  locale: Locale,
): Choice =>
  choice(translate(locale, answered ? 'why.title' : 'why.title-not'), {
    command: 'why',
    question,
    ...(context && { context }),
    language: locale,
  });

/** Under an answer. */
export function answerChoices(
  shown: readonly Fact[],
  knowledge: Knowledge,
  locale: Locale,
  question: string,
): Choice[] {
  const [fact] = shown;
  if (!fact) return [];
  const [topic] = fact.topics;
  const topicRef = fact.incident
    ? entityRef('incident', fact.incident)
    : topic && entityRef('topic', topic);
  return [
    sourcesChoice({ facts: shown.map(({ id }) => id) }, locale),
    quoteChoice(shown, locale),
    ...(topicRef ? [timelineChoice(topicRef, locale, translate(locale, 'choice.around'))] : []),
    ...(fact.incident ? [incidentChoice(fact.incident, locale)] : []),
    ...nextQuestions(fact, shown, knowledge, locale, question),
  ];
}

/** Questions about the facts nearest to this one: the same incident first, then the same topic. */
function nextQuestions(
  fact: Fact,
  shown: readonly Fact[],
  knowledge: Knowledge,
  locale: Locale,
  question: string,
): Choice[] {
  const near = (other: Fact) =>
    (fact.incident !== undefined && other.incident === fact.incident ? 2 : 0) +
    (other.topics.some((topic) => fact.topics.includes(topic)) ? 1 : 0);
  return [...currentFacts(knowledge).values()]
    .filter((other) => near(other) > 0 && !shown.includes(other))
    .sort((a, b) => near(b) - near(a))
    .flatMap((other) => exampleOf(other, locale, (text) => text !== question) ?? [])
    .slice(0, 2)
    .map((text) => askChoice(text, locale));
}

/** The first of a fact's example questions that fits a button, in the reader's language or in one it is shown in. */
export const exampleOf = (
  fact: Fact,
  locale: Locale,
  fits: (text: string) => boolean = () => true,
): string | undefined =>
  examplesIn(fact, locale).find((text) => text.length <= LONGEST_LABEL && fits(text));

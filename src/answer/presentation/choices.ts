/** What a reader can do next: buttons that ask something else, and example questions. */

import type { Block, Choice } from '../../contract/reply.ts';
import { say } from '../../i18n/translate.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { quoteChoice } from '../commands/quote.ts';

/** Buttons carry no longer label. */
export const LABEL = 75;

/** Example questions from different topics, always the same ones for the same knowledge. */
export function examples(knowledge: Knowledge, locale: Locale, count: number): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const facts = [...currentFacts(knowledge).values()];
  // Facts with figures make the most telling examples, and those of an incident before those about Dateline itself.
  const figured = facts.filter((one) => one.figures.length > 0);
  for (const fact of [...figured.filter((one) => one.incident), ...figured, ...facts]) {
    const topic = fact.incident ?? fact.topics[0] ?? fact.id;
    const text = (fact.questions[locale] ?? fact.questions.en)?.find((one) => one.length <= LABEL);
    if (!text || seen.has(topic)) continue;
    seen.add(topic);
    found.push(text);
    if (found.length === count) break;
  }
  return found;
}

export function askChoice(question: string, locale: Locale): Choice {
  return {
    label: question,
    kind: 'secondary',
    request: { command: 'ask', question, language: locale },
  };
}

export function choices(all: readonly Choice[]): Block[] {
  return all.length ? [{ type: 'choices', choices: all }] : [];
}

/** Under an answer. */
export function answerChoices(
  shown: readonly Fact[],
  knowledge: Knowledge,
  locale: Locale,
  question: string,
): Choice[] {
  const [fact] = shown;
  if (!fact) return [];
  const ids = shown.map(({ id }) => id);
  const [topic] = fact.topics;
  const around = fact.incident ? `incident:${fact.incident}` : topic && `topic:${topic}`;
  return [
    {
      label: say(locale, 'choice.sources'),
      kind: 'secondary',
      request: { command: 'sources', facts: ids, language: locale },
    },
    quoteChoice(shown, locale),
    ...(around
      ? [
          {
            label: say(locale, 'choice.around'),
            kind: 'secondary',
            request: { command: 'timeline', about: around, language: locale },
          } as const,
        ]
      : []),
    ...incidentChoices(fact.incident, locale),
    ...nextQuestions(fact, shown, knowledge, locale, question),
  ];
}

export function incidentChoices(incident: string | undefined, locale: Locale): Choice[] {
  return incident
    ? [
        {
          label: say(locale, 'choice.incident'),
          kind: 'secondary',
          request: { command: 'incident', incident: `incident:${incident}`, language: locale },
        },
      ]
    : [];
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
    .flatMap(
      (other) =>
        (other.questions[locale] ?? other.questions.en ?? []).find(
          (text) => text.length <= LABEL && text !== question,
        ) ?? [],
    )
    .slice(0, 2)
    .map((text) => askChoice(text, locale));
}

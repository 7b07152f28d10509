/** A question → an answer, the nearest facts, or an honest "I don't know". */
import type { Request } from '../commands/request.ts';
import { currentFacts } from '../knowledge/current.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Fact, Locale } from '../knowledge/schema.ts';
import type { Block, Choice, Reply } from '../reply/reply.ts';
import { say } from '../reply/say.ts';
import type { Index } from '../search/index.ts';
import { contextAfter } from './context.ts';
import { type Decision, decide } from './decide.ts';
import type { Asked, Reader } from './engine.ts';
import { chatOf } from './kind.ts';
import { contradictionWords, falsePremise } from './premise.ts';
import { factBlock, inLocale, list, namesOf } from './present.ts';
import { quoteChoice } from './quote.ts';
import { shortAnswer } from './short.ts';
import { languageOf, understand } from './understand.ts';
import { whyChoice } from './why.ts';

type AskRequest = Extract<Request, { command: 'ask' }>;
const MOST_FACTS = 10;
const MOST_RELATED = 3;
/** From this confidence on it would be too much to say that none answers. */
const MAYBE = 0.5;
const LABEL = 75;

export type Answering = { readonly knowledge: Knowledge; readonly index: Index };

/** Understands, retrieves and decides, without words. */
export function ask(
  question: string,
  { knowledge, index }: Answering,
  reader: Reader,
  language?: Locale,
): Asked {
  const query = understand(question, { knowledge, index }, reader);
  const decided = decide(query, { knowledge, index }, reader.now, reader.similarities);
  const locale = language ?? query.locale;
  const premise = falsePremise(query, decided, reader.now, { knowledge, index }, locale);
  const { outcome, ranked } = premise ? contradicted(decided, premise.fact) : decided;
  const { confidence } = decided;
  const best = ranked[0];
  return {
    question,
    locale,
    outcome,
    confidence: round(confidence),
    followUp: query.talk?.elliptic ?? false,
    context: contextAfter(
      outcome === 'none' ? undefined : best?.fact,
      query.mentions,
      query.date?.text,
      query.talk && reader.context,
    ),
    // Alone, a short answer would confirm what the fact contradicts.
    answer:
      (outcome === 'answer' &&
        best &&
        !premise &&
        shortAnswer(query, best, { knowledge, index }, locale)) ||
      null,
    ...(premise && { contradiction: premise.contradiction }),
    facts: ranked.slice(0, MOST_FACTS).map(({ fact, rank, matched, unmatched }) => ({
      fact,
      score: round(rank),
      matched,
      unmatched,
    })),
  };
}

/** The fact that contradicts the question is what answers it. */
function contradicted({ ranked }: Decision, fact: Fact): Pick<Decision, 'outcome' | 'ranked'> {
  const first = ranked.filter((one) => one.fact === fact);
  return { outcome: 'answer', ranked: [...first, ...ranked.filter((one) => one.fact !== fact)] };
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** The whole reply to `/ask`. Small talk is answered civilly and counts as no question. */
export function replyToAsk(
  request: AskRequest,
  parts: Answering,
  reader: Reader,
): { reply: Reply; asked?: Asked } {
  const question = request.question.trim();
  const reply = (locale: Locale, blocks: readonly Block[]): Reply => ({
    locale,
    command: 'ask',
    blocks,
  });
  const locale = request.language ?? languageOf(question, parts.index, reader.locale);
  const chat = chatOf(question);
  if (!question) {
    const example = examples(parts.knowledge, locale, 1)[0] ?? '';
    return {
      reply: reply(locale, [{ type: 'text', text: say(locale, 'ask.empty', { example }) }]),
    };
  }
  if (chat) {
    const words = say(
      locale,
      chat === 'hello' ? 'ask.hello' : chat === 'thanks' ? 'ask.thanks' : 'ask.capable',
    );
    const suggested =
      chat === 'thanks'
        ? []
        : examples(parts.knowledge, locale, 3).map((one) => askChoice(one, locale));
    return { reply: reply(locale, [{ type: 'text', text: words }, ...choices(suggested)]) };
  }
  const { context = reader.context } = request;
  const asked = ask(question, parts, { ...reader, ...(context && { context }) }, request.language);
  const why = { question, ...(context && { context }) };
  return {
    reply: {
      ...reply(
        asked.locale,
        compose(asked, parts.knowledge, whyChoice(why, asked.outcome === 'answer', asked.locale)),
      ),
      outcome: asked.outcome,
    },
    asked,
  };
}

function compose(asked: Asked, knowledge: Knowledge, why: Choice): Block[] {
  switch (asked.outcome) {
    case 'answer':
      return composeAnswer(asked, knowledge, why);
    case 'related':
      return composeRelated(asked, knowledge, why);
    case 'none':
      return composeNone(asked.locale, knowledge);
  }
}

function composeAnswer(
  { locale, facts, answer, question, contradiction }: Asked,
  knowledge: Knowledge,
  why: Choice,
): Block[] {
  const { fact } = facts[0]!;
  const others = fact.disputes.flatMap((id) => currentFacts(knowledge).get(id) ?? []);
  const who = namesOf(fact.attribution, knowledge.actors, locale);
  // A claim must never stand as a bare short answer: who makes it stays on the same line.
  const short = contradiction
    ? contradictionWords(contradiction, fact, knowledge, locale)
    : answer && fact.status !== 'confirmed' && who.length && answer !== list(who, locale)
      ? `${answer} (${who.join(', ')})`
      : answer;
  return [
    { type: 'headline', text: question },
    ...(short ? [{ type: 'short', text: short } as const] : []),
    factBlock(fact, knowledge, locale),
    ...(others.length
      ? [
          { type: 'section', text: say(locale, 'ask.sides') } as const,
          ...others.map((other) => factBlock(other, knowledge, locale)),
        ]
      : []),
    ...choices([...answerChoices([fact, ...others], knowledge, locale, question), why]),
  ];
}

function answerChoices(
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

function incidentChoices(incident: string | undefined, locale: Locale): Choice[] {
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

function composeRelated(
  { locale, facts, confidence }: Asked,
  knowledge: Knowledge,
  why: Choice,
): Block[] {
  const near = facts.slice(0, MOST_RELATED);
  return [
    { type: 'text', text: say(locale, confidence >= MAYBE ? 'ask.maybe' : 'ask.related') },
    ...near.map(({ fact, unmatched }) =>
      factBlock(
        fact,
        knowledge,
        locale,
        unmatched.length
          ? [say(locale, 'ask.unmatched', { words: unmatched.slice(0, 8).join(', ') })]
          : [],
      ),
    ),
    ...choices([
      {
        label: say(locale, 'choice.sources'),
        kind: 'secondary',
        request: { command: 'sources', facts: near.map(({ fact }) => fact.id), language: locale },
      },
      // Where all that is near belongs together, it is what the reader means.
      ...(new Set(near.map(({ fact }) => fact.incident)).size === 1
        ? incidentChoices(near[0]?.fact.incident, locale)
        : []),
      ...near.flatMap(({ fact }) => {
        const text = (fact.questions[locale] ?? fact.questions.en ?? []).find(
          (one) => one.length <= LABEL,
        );
        return text ? [askChoice(text, locale)] : [];
      }),
      why,
    ]),
  ];
}

function composeNone(locale: Locale, knowledge: Knowledge): Block[] {
  const topics = [...knowledge.topics.values()]
    .slice(0, 8)
    .map((topic) => inLocale(topic.title, locale).text);
  const suggested = examples(knowledge, locale, 3);
  return [
    { type: 'text', text: say(locale, 'ask.none') },
    ...(topics.length
      ? [{ type: 'text', text: say(locale, 'ask.covers', { topics: topics.join(', ') }) } as const]
      : []),
    ...(suggested.length ? [{ type: 'note', text: say(locale, 'ask.try') } as const] : []),
    ...choices(suggested.map((text) => askChoice(text, locale))),
  ];
}

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

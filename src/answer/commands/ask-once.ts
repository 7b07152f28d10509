/** One question that asks one thing → what is found for it, without words. */
import type { Outcome } from '../../contract/reply.ts';
import { isAbout } from '../../knowledge/model/entity-ref.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { capitalise } from '../../text/capitalise.ts';
import { leftOver } from '../alignment/index.ts';
import { toStatement } from '../claims/index.ts';
import { shortAnswer } from '../presentation/short-answer.ts';
import { decide } from '../ranking/decide.ts';
import { isExampleOf } from '../ranking/examples.ts';
import type { RankedCandidate } from '../ranking/ranker.ts';
import type { AskResult, Corpus, Nearness, Reader } from '../types.ts';
import { identityAsked } from '../understanding/bare-name.ts';
import { contextAfter, contextAfterNone } from '../understanding/conversation-context.ts';
import type { Query } from '../understanding/parse-question.ts';
import { falsePremise } from '../verification/false-premise.ts';
import { likeliestContradiction } from '../verification/verdict.ts';
import { fieldAnswer } from './field-answer.ts';
import { nearnessOf } from './nearness.ts';
import { isMereWords } from './only-said.ts';
import { secondAnswer } from './second-answer.ts';
import { yesOrNo } from './yes-or-no.ts';

export const MOST_FACTS = 10;
/** How sure an answer from an incident's own fields is: it says of what is named just what is asked. */
const BY_FIELD = 0.95;

/** @param locale the language of the result */
export function askOnce(query: Query, corpus: Corpus, reader: Reader, locale: Locale): AskResult {
  const decided = decide(query, corpus, reader.now, reader.similarities);
  const premise = falsePremise(query, decided, reader.now, corpus, locale);
  const field = premise ? undefined : fieldAnswer(query, decided.ranked, corpus, locale);
  const shown = premise?.fact ?? field?.fact;
  const first = shown ?? decided.ranked[0]?.fact;
  const isOpen = first?.status === 'unknown';
  const isMere =
    !shown &&
    !isOpen &&
    decided.outcome === 'answer' &&
    first &&
    !isExampleOf(query, first) &&
    isMereWords(query, first, corpus);
  const outcome = shown ? 'answer' : isMere ? 'related' : decided.outcome;
  const nearness =
    outcome === 'related' ? (isMere ? ONLY_SAID : nearnessOf(query, decided, corpus)) : undefined;
  const ranked = withoutOthersSubject(shown ? withShown(decided.ranked, shown) : decided.ranked);
  const [best] = ranked;
  const also = shown || isMere ? undefined : secondAnswer(decided);
  const short = () =>
    best &&
    ((isOpen ? undefined : roleOf(query, best.fact, corpus, locale)) ??
      shortAnswer(query, best, corpus, locale));
  const yesNo =
    outcome === 'answer' && best && !field
      ? yesOrNo(query, best.fact, premise?.contradiction, corpus, reader.now, locale)
      : undefined;
  const confidence = premise
    ? surenessOf(premise, query, reader.now, corpus)
    : field
      ? Math.max(decided.confidence, BY_FIELD)
      : decided.confidence;
  return {
    question: query.text,
    locale,
    outcome,
    confidence: round(confidence),
    followUp: query.conversation?.elliptic ?? false,
    context: isRefused(outcome, nearness)
      ? contextAfterNone(query.conversation?.leans ? reader.context : undefined)
      : contextAfter({
          best: best?.fact,
          mentions: query.mentions,
          when: query.date?.text,
          language: query.locale,
          asked: query.text,
          answered: outcome === 'answer',
        }),
    // Alone, a short answer would confirm what the fact contradicts.
    answer:
      field?.answer ?? yesNo?.answer ?? ((outcome === 'answer' && !premise && short()) || null),
    ...(yesNo && { settled: yesNo.settled }),
    ...(premise && { contradiction: premise.contradiction }),
    ...(nearness && { nearness }),
    ...(also && { also }),
    facts: ranked.slice(0, MOST_FACTS).map(({ fact, rank, matched, unmatched }) => ({
      fact,
      score: round(rank),
      matched,
      unmatched: leftOver(query, unmatched).map(({ typed }) => typed),
    })),
  };
}

const ONLY_SAID: Nearness = { kind: 'only-said' };

/** Whether it was said that what is asked about is not what the nearest facts are about: then nothing goes on with them. */
const isRefused = (outcome: Outcome, nearness: Nearness | undefined) =>
  outcome === 'none' || (nearness !== undefined && REFUSES.has(nearness.kind));
const REFUSES: ReadonlySet<Nearness['kind']> = new Set([
  'unknown-name',
  'other-name',
  'other-time-or-place',
]);

/** How sure it is that a fact contradicts the question; of what the rules find, more than this share was right. */
const BY_RULE = 0.95;

/** The contradiction's own sureness: that the fact answers nothing else is no doubt about it. */
function surenessOf(
  { fact, contradiction: { aspect } }: NonNullable<ReturnType<typeof falsePremise>>,
  query: Query,
  now: Date,
  corpus: Corpus,
): number {
  const likely = likeliestContradiction(toStatement(query, now), corpus);
  const isSame = likely?.fact === fact && likely.difference.aspect === aspect;
  return Math.max(BY_RULE, isSame ? likely.sure : 0);
}

type Found = Pick<RankedCandidate, 'fact' | 'rank' | 'matched' | 'unmatched'> & {
  readonly doubts?: RankedCandidate['doubts'];
};

/** What answers only questions about a subject of its own, such as the bot, is not even near to another. */
function withoutOthersSubject(ranked: readonly Found[]): readonly Found[] {
  const [best] = ranked;
  return ranked.filter((one) => one === best || !one.doubts?.includes('off-subject'));
}

function withShown(ranked: readonly Found[], fact: Fact): Found[] {
  return withFirst(ranked, { fact, rank: ranked[0]?.rank ?? 0, matched: [], unmatched: [] });
}

/**
 * What contradicts the question, or what is answered from a field, comes first.
 * @param otherwise that fact as it is given where it was not found
 */
export function withFirst<One extends { readonly fact: Fact }>(
  found: readonly One[],
  otherwise: One,
): One[] {
  const { fact } = otherwise;
  const first = found.find((one) => one.fact === fact) ?? otherwise;
  return [first, ...found.filter((one) => one.fact !== fact)];
}

/** "Who is …": the role in the editors' words, beside a fact about that one. */
function roleOf(query: Query, fact: Fact, corpus: Corpus, locale: Locale): string | undefined {
  const { knowledge } = corpus;
  const entity = identityAsked(query, corpus)?.entity;
  if (entity?.type !== 'actor' || !isAbout(fact, entity, knowledge)) return undefined;
  const role = knowledge.actors.get(entity.id)?.role;
  if (!role) return undefined;
  const { text, lang } = inLocale(role, locale);
  return capitalise(text, lang);
}

const round = (value: number) => Math.round(value * 1000) / 1000;

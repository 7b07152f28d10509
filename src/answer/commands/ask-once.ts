/** One question that asks one thing → what is found for it, without words. */
import { isAbout } from '../../knowledge/model/entity-ref.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { capitalise } from '../../text/capitalise.ts';
import { isOnlySaid, leftOver } from '../alignment/index.ts';
import { shortAnswer } from '../presentation/short-answer.ts';
import { type Decision, decide } from '../ranking/decide.ts';
import type { RankedCandidate } from '../ranking/ranker.ts';
import type { AskResult, Corpus, Reader } from '../types.ts';
import { identityAsked } from '../understanding/bare-name.ts';
import { contextAfter } from '../understanding/conversation-context.ts';
import type { Query } from '../understanding/parse-question.ts';
import { falsePremise } from '../verification/false-premise.ts';
import { asksWhether } from '../verification/presupposition.ts';
import { fieldAnswer } from './field-answer.ts';
import { nearnessOf } from './nearness.ts';
import { secondAnswer } from './second-answer.ts';

const MOST_FACTS = 10;
/** How sure an answer from an incident's own fields is: it says of what is named just what is asked. */
const BY_FIELD = 0.95;

/** @param locale the language of the result */
export function askOnce(query: Query, corpus: Corpus, reader: Reader, locale: Locale): AskResult {
  const decided = decide(query, corpus, reader.now, reader.similarities);
  const premise = falsePremise(query, decided, reader.now, corpus, locale);
  const field = premise ? undefined : fieldAnswer(query, decided.ranked, corpus, locale);
  const shown = premise?.fact ?? field?.fact;
  const outcome = shown ? 'answer' : withoutMereWords(query, decided, corpus);
  const ranked = shown ? withFirst(decided.ranked, shown) : decided.ranked;
  const [best] = ranked;
  const also = shown ? undefined : secondAnswer(decided);
  const short = () =>
    best && (roleOf(query, best.fact, corpus, locale) ?? shortAnswer(query, best, corpus, locale));
  return {
    question: query.text,
    locale,
    outcome,
    confidence: round(field ? Math.max(decided.confidence, BY_FIELD) : decided.confidence),
    followUp: query.conversation?.elliptic ?? false,
    context: contextAfter(
      outcome === 'none' ? undefined : best?.fact,
      query.mentions,
      query.date?.text,
      query.conversation && reader.context,
      query.locale,
    ),
    // Alone, a short answer would confirm what the fact contradicts.
    answer: field?.answer ?? ((outcome === 'answer' && !premise && short()) || null),
    ...(premise && { contradiction: premise.contradiction }),
    ...(outcome === 'related' && { nearness: nearnessOf(query, decided, corpus) }),
    ...(also && { also }),
    facts: ranked.slice(0, MOST_FACTS).map(({ fact, rank, matched, unmatched }) => ({
      fact,
      score: round(rank),
      matched,
      unmatched: leftOver(query, unmatched).map(({ typed }) => typed),
    })),
  };
}

/** Whether something is so is not answered by what somebody promised, claimed or did not admit. */
function withoutMereWords(query: Query, { outcome, ranked: [best] }: Decision, corpus: Corpus) {
  const isMere =
    outcome === 'answer' && best && asksWhether(query) && isOnlySaid(query, best.fact, corpus);
  return isMere ? 'related' : outcome;
}

type Found = Pick<RankedCandidate, 'fact' | 'rank' | 'matched' | 'unmatched'>;

/** What contradicts the question, or whose incident's field answers it, comes first. */
function withFirst(ranked: readonly Found[], fact: Fact): Found[] {
  const first = ranked.find((one) => one.fact === fact) ?? {
    fact,
    rank: ranked[0]?.rank ?? 0,
    matched: [],
    unmatched: [],
  };
  return [first, ...ranked.filter((one) => one.fact !== fact)];
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

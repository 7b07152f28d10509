/** A question that goes on with the one before: what it leaves out is taken from nothing but what was answered. */
import type { Fact } from '../../knowledge/model/schema.ts';
import type { AskedField, AskResult, Nearness } from '../types.ts';
import { bareQuestion } from '../understanding/bare-question.ts';
import { askedInstead, askedOfAnother, turnedTo } from '../understanding/full-question.ts';
import { type Asking, askFull, resolveAnaphora } from './anaphora.ts';
import { askOnce, MOST_FACTS, withFirst } from './ask-once.ts';
import { bareAnswer } from './bare-answer.ts';
import { unanswered } from './nearness.ts';
import { isOfMatter, type Talk, talkBefore } from './talk.ts';

/** How sure it is that the answer before has its own date, place or figure. */
const BY_FIELD = 0.95;

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
  return resolveAnaphora(whole, talk, asking);
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
  if (!talk)
    return { ...unanswered(whole, { kind: 'nothing-before' }), outcome: 'none', facts: [] };
  const { fact, context } = talk;
  const told = (of: Fact) => bareAnswer(field, of, query, corpus, locale);
  if (!fact) return withoutSureness(whole, { kind: 'far' });
  if (!talk.answered) {
    // What was only near is no more than that now.
    const nearness: Nearness = told(fact) ? { kind: 'close' } : { kind: 'not-said', field };
    const near = { ...unanswered(whole, nearness), outcome: 'related' } as const;
    return { ...near, followUp: true, context, facts: factsWithFirst(whole.facts, fact) };
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
    facts: factsWithFirst(whole.facts, own?.fact ?? fact),
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

const withoutSureness = (whole: AskResult, nearness: Nearness): AskResult =>
  whole.outcome === 'none' ? whole : unanswered(whole, nearness);

const factsWithFirst = (found: AskResult['facts'], fact: Fact): AskResult['facts'] =>
  withFirst(found, { fact, score: found[0]?.score ?? 0, matched: [], unmatched: [] }).slice(
    0,
    MOST_FACTS,
  );

/** What was found out about questions with one engine, kept for as long as it serves: the list is looked at again and again. */
import type { Engine, Likeness } from '../answer/types.ts';
import { type Judged, judge } from './judge.ts';
import type { ReadQuestion, Wording } from './wordings.ts';

/** What a question asks does not change while the same engine serves. */
const readings = new WeakMap<Engine, Map<string, Likeness | undefined>>();
/** Texts kept for one engine, which are of at most a few hundred bytes each. */
const MOST_READINGS = 30_000;

export function readerOf(engine: Engine): ReadQuestion {
  const known = readings.get(engine) ?? new Map<string, Likeness | undefined>();
  readings.set(engine, known);
  return (question, locale, at) => {
    const key = `${locale} ${dayOf(at)} ${question}`;
    if (known.has(key)) return known.get(key);
    if (known.size >= MOST_READINGS) known.clear();
    const like = engine.likeness(question, { locale, now: at }, locale);
    known.set(key, like);
    return like;
  };
}

/** Nor does what the facts answer, on the same day. */
const judgements = new WeakMap<Engine, Map<string, Judged>>();

export function judged(
  lead: Wording,
  wrong: ReadonlySet<string>,
  engine: Engine,
  now: Date,
): Judged {
  const known = judgements.get(engine) ?? new Map<string, Judged>();
  judgements.set(engine, known);
  const key = JSON.stringify([lead.asks, lead.locale, dayOf(now), [...wrong].sort()]);
  const before = known.get(key);
  if (before) return before;
  if (known.size >= MOST_READINGS) known.clear();
  const found = judge(lead, wrong, engine, now);
  known.set(key, found);
  return found;
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

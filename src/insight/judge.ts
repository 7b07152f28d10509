/** How the present facts stand to what was asked in vain: answered since, there but not found, or not there. */
import type { AskResult, Engine, Likeness } from '../answer/types.ts';
import { fold } from '../language/index.ts';
import { CONCEPTS } from '../lexicon/index.ts';
import { hasThingOfIncident, namesKnown } from './known-names.ts';
import type { Wording } from './wordings.ts';

/**
 * Why it has no answer. `no-fact`: it is about what the facts are about, and none of them says it; `not-found`: one of them
 * seems to say it, in other words; `outside`: none of them is about anything of the kind.
 */
export type Cause = 'no-fact' | 'not-found' | 'outside';

export type Judged = {
  /** The fact that answers by now. */
  readonly answer?: string;
  readonly cause: Cause;
  /** The nearest facts, best first, by id. */
  readonly nearest: readonly string[];
};

/** Facts to choose from. */
const MOST_NEAREST = 5;

/** @param wrong facts that readers were shown and had not asked for, by id */
export function judge(
  { asks, locale, like }: Wording,
  wrong: ReadonlySet<string>,
  engine: Engine,
  now: Date,
): Judged {
  const asked = engine.ask(asks, { locale, now });
  const found = asked.facts.map(({ fact }) => fact.id);
  const nearest = found.filter((id) => !wrong.has(id)).slice(0, MOST_NEAREST);
  const [first] = found;
  if (asked.named) return { answer: asked.named.entity.id, cause: 'not-found', nearest };
  if (asked.outcome === 'answer' && first !== undefined && !wrong.has(first))
    return { answer: first, cause: 'not-found', nearest };
  const best = asked.facts.find(({ fact }) => !wrong.has(fact.id));
  const cause = causeOf(
    asked,
    best,
    like,
    found.some((id) => wrong.has(id)),
  );
  const isAbout =
    cause === 'outside' &&
    (namesKnown(asks, like, engine.knowledge) ||
      // The ferry of a town that no fact names is another one.
      (like.names.length === 0 && hasThingOfIncident(asks, locale, engine.knowledge)));
  return { cause: isAbout ? 'no-fact' : cause, nearest };
}

/** @param shown whether readers were shown a fact that they had not asked for */
function causeOf(
  { nearness, outcome }: AskResult,
  best: AskResult['facts'][number] | undefined,
  like: Likeness,
  shown: boolean,
): Cause {
  if (nearness?.kind === 'unknown-name') return 'outside';
  if (!best) return shown ? 'no-fact' : 'outside';
  if (nearness?.kind === 'close') return lacksThing(best, like) ? 'no-fact' : 'not-found';
  // It was answered, and not by this one; or nothing but the decision speaks against it.
  const whole = best.unmatched.length === 0 && like.words.length > 0;
  if (whole && (outcome === 'answer' || nearness?.kind === 'far')) return 'not-found';
  if (outcome === 'none') return isMostlyKnown(like) ? 'no-fact' : 'outside';
  return best.matched.length > 0 ? 'no-fact' : 'outside';
}

/** Whether a fact has not whom or what is asked about: of a pilot says nothing what names none. What was done has many words. */
function lacksThing({ unmatched }: AskResult['facts'][number], { words }: Likeness): boolean {
  const left = new Set(unmatched.map((typed) => fold(typed)));
  return words.some(
    ({ folded, concepts }) =>
      left.has(folded) && (concepts.length === 0 || concepts.every((id) => THINGS.has(id))),
  );
}
const THINGS: ReadonlySet<string> = new Set(
  CONCEPTS.flatMap(({ id, class: kind }) => (kind === 'thing' || kind === 'role' ? [id] : [])),
);

/** Whether the facts have most of what it names and tells. */
function isMostlyKnown({ names, words }: Likeness): boolean {
  const known =
    names.filter(({ refs }) => refs.some((ref) => !ref.startsWith('world:'))).length +
    words.filter(({ near }) => near.length > 0).length;
  return known * 2 > names.length + words.length;
}

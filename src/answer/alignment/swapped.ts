/** Whether a statement has the parts of what happened the other way round: who did it to whom, from where to where. */
import { nameKeysOf, related, type Statement } from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import { type Clause, HAPPENS } from './doer.ts';
import type { TextReading } from './fact-reading.ts';
import { placesInOrder } from './stated-names.ts';

/** The one in the statement and the one in the fact, as `actor:…` or `place:…`. */
export type Swapped = { readonly doer: string; readonly own: string };

/** The doers of two clauses that tell the same, where they are not the same. */
export function swappedDoers(
  clauses: readonly Clause[],
  own: readonly Clause[],
  corpus: Corpus,
): Swapped | undefined {
  for (const { doer, keys, names, passive } of clauses) {
    if (doer === undefined) continue;
    const [nearest] = own
      .map((one) => ({ ...one, shared: shared(keys, one.keys) }))
      .sort((a, b) => b.shared - a.shared);
    if (!nearest || nearest.shared < LEAST_SHARED) continue;
    if (nearest.doer && nearest.doer !== doer && !belongs(doer, nearest.doer, corpus))
      return { doer, own: nearest.doer };
    if (nearest.passive === passive && reordered(names, nearest.names))
      return { doer: names[0]!, own: names[1]! };
  }
  return undefined;
}
/** Places and peoples the other way round, or one of them twice: "Grozny–Baku", "Armenia and Armenia". */
export function swappedPlaces(
  { words, locale }: Statement,
  clauses: readonly Clause[],
  text: TextReading,
): Swapped | undefined {
  const own = placesInOrder(words, locale);
  const twice = own.find((id, at) => own.indexOf(id) < at);
  if (twice && text.places.filter((id) => id === twice).length < 2 && text.places.length > 0)
    return { doer: twice, own: twice };
  const [first, second, ...more] = own.filter((id) => text.places.includes(id));
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  const passive = (all: readonly Clause[]) => all.some((one) => one.passive);
  return passive(clauses) === passive(text.clauses) && reordered([first, second], text.places)
    ? { doer: first, own: second }
    : undefined;
}

/** What happens counts as much again. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one.intersection(other)];
  return both.length + both.filter((key) => key.startsWith(HAPPENS)).length;
}

/** Whether two names of a clause stand the other way round in another. */
function reordered([first, second]: readonly string[], own: readonly string[]): boolean {
  if (first === undefined || second === undefined || first === second) return false;
  return (
    own.includes(first) && own.indexOf(second) >= 0 && own.indexOf(second) < own.indexOf(first)
  );
}

/** Fewer words and meanings in common do not make two clauses tell the same. */
const LEAST_SHARED = 3;

/** Whether one, as `actor:…` or `place:…`, is a part of the other: a minister of the government. */
export function belongs(one: string, other: string, { knowledge }: Corpus): boolean {
  const of = (key: string) => {
    const [type, id = ''] = key.split(/:(.*)/s);
    return nameKeysOf({ type: type === 'place' ? 'place' : 'actor', id }, knowledge);
  };
  return related(of(one), of(other));
}

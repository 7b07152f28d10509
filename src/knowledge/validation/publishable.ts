/** What a fact needs to be said honestly: somebody who says it and somewhere to read it. */

import type { Finding } from '../model/knowledge.ts';
import type { Status } from '../model/schema.ts';
import { finding, withOutcome } from '../parsing/findings.ts';
import type { Item } from '../parsing/items.ts';
import { type Check, type Context, references } from './context.ts';
import { dangling } from './ids.ts';

export const SAID_BY_SOMEONE: ReadonlySet<Status> = new Set(['claimed', 'disputed', 'denied']);

export const publishable: Check = (context) =>
  context.items.facts.flatMap((fact) => {
    const against = objections(fact, context);
    if (against.length === 0 || fact.partial) return against;
    const outcome = publishableVersion(fact, context) ? 'last-good' : 'left-out';
    return against.map((found) => withOutcome(found, 'fact', outcome));
  });

/** The fact itself where it can be said honestly, otherwise its last good version where that still can. */
export function publishableVersion(
  fact: Item<'facts'>,
  context: Context,
): Item<'facts'> | undefined {
  if (objections(fact, context).length === 0) return fact;
  const previous = context.lastGood(fact);
  return previous && objections(previous, context).length === 0 ? previous : undefined;
}

function objections(fact: Item<'facts'>, context: Context): Finding[] {
  const { status, attribution, sources, reviewBy, figures } = fact.value;
  return [
    ...(SAID_BY_SOMEONE.has(status) && attribution.length === 0
      ? [finding('claim-without-attribution', fact.spot(['status']), { status })]
      : []),
    ...(status === 'unknown' && !reviewBy
      ? [finding('unknown-without-review-by', fact.spot(['status']), {})]
      : []),
    ...(status === 'unknown' && figures.length > 0
      ? [finding('unknown-with-figures', fact.spot(['figures']), {})]
      : []),
    ...(sources.length === 0 ? [finding('fact-without-sources', fact.spot(['sources']), {})] : []),
    ...references(fact)
      .filter(({ needed }) => needed)
      .flatMap((reference) => dangling(fact, reference, context)),
  ];
}

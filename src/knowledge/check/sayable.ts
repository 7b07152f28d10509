/** What a fact needs to be said honestly: somebody who says it and somewhere to read it. */
import { finding, withOutcome } from '../finding.ts';
import type { Item } from '../items.ts';
import type { Finding } from '../knowledge.ts';
import type { Status } from '../schema.ts';
import { type Check, type Context, references } from './context.ts';
import { dangling } from './ids.ts';

const SAID_BY_SOMEONE: ReadonlySet<Status> = new Set(['claimed', 'disputed', 'denied']);

export const sayable: Check = (context) =>
  context.items.facts.flatMap((fact) => {
    const outcome = sayableVersion(fact, context) ? 'last-good' : 'left-out';
    return objections(fact, context).map((found) => withOutcome(found, 'fact', outcome));
  });

/** The fact itself where it can be said honestly, otherwise its last good version where that still can. */
export function sayableVersion(fact: Item<'facts'>, context: Context): Item<'facts'> | undefined {
  const previous = context.lastGood(fact);
  return [fact, ...(previous ? [previous] : [])].find(
    (version) => objections(version, context).length === 0,
  );
}

function objections(fact: Item<'facts'>, context: Context): Finding[] {
  const { status, attribution, sources } = fact.value;
  return [
    ...(SAID_BY_SOMEONE.has(status) && attribution.length === 0
      ? [finding('claim-without-attribution', fact.spot(['status']), { status })]
      : []),
    ...(sources.length === 0 ? [finding('fact-without-sources', fact.spot(['sources']), {})] : []),
    ...references(fact)
      .filter(({ needed }) => needed)
      .flatMap((reference) => dangling(fact, reference, context)),
  ];
}

/** The questions by which a newsroom tests its pack name facts that exist. */
import { finding, withOutcome } from '../parsing/findings.ts';
import type { Check } from './context.ts';
import { nearestId } from './ids.ts';

export const testsOfMissingFacts: Check = (context) =>
  context.items.pack.flatMap((pack) =>
    (pack.value.tests ?? []).flatMap(({ fact }, index) => {
      if (fact === null || context.candidates.facts.has(fact) || context.broken.facts.has(fact))
        return [];
      const nearest = nearestId(context, 'facts', fact);
      const details = { noun: 'fact', id: fact, nearest, field: 'tests' };
      const found = finding('unknown-id', pack.spot(['tests', index, 'fact']), details);
      return [pack.partial ? found : withOutcome(found, 'test', 'ignored')];
    }),
  );

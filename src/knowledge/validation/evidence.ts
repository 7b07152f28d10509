/** What a fact keeps of its sources' own words. */
import type { Fact } from '../model/schema.ts';
import { didYouMean } from '../parsing/did-you-mean.ts';
import { finding, withOutcome } from '../parsing/findings.ts';
import type { Check } from './context.ts';
import { ENGLISH_NAMES } from './locales.ts';
import { verbatimText } from './verbatim.ts';

/** A passage stands in one of the fact's sources. */
export const evidenceElsewhere: Check = (context) =>
  context.items.facts.flatMap((fact) =>
    fact.value.evidence.flatMap(({ source }, index) => {
      const { sources } = fact.value;
      if (sources.includes(source)) return [];
      const details = { source, sources, nearest: didYouMean(source, sources) };
      const found = finding(
        'evidence-elsewhere',
        fact.spot(['evidence', index, 'source']),
        details,
      );
      return [fact.partial ? found : withOutcome(found, 'passage', 'ignored')];
    }),
  );

/** The fact with only those passages that stand in one of its sources. */
export function withOwnEvidence(fact: Fact): Fact {
  const evidence = fact.evidence.filter(({ source }) => fact.sources.includes(source));
  return evidence.length < fact.evidence.length ? { ...fact, evidence } : fact;
}

export const verbatimFacts: Check = (context) =>
  context.items.facts.flatMap((fact) => {
    const copied = verbatimText(fact.value);
    if (!copied) return [];
    const details = { language: ENGLISH_NAMES[copied.locale], source: copied.source };
    return [finding('verbatim-text', fact.spot(['text', copied.locale]), details)];
  });

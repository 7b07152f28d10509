/** Facts as files for other programs. Pure: nothing here writes a file. */
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { toClaimReview } from './claim-review.ts';
import { toFactsCsv } from './csv.ts';
import { factRecord } from './record.ts';

export const FACT_FORMATS = ['jsonl', 'csv', 'claimreview'] as const;
export type FactFormat = (typeof FACT_FORMATS)[number];

export type FactExport = {
  /** The address of the desk page, for the address of each fact; left out, they have none. */
  readonly page?: string | undefined;
  /** Who reviews claims, as schema.org wants it named; `claimreview` needs it. */
  readonly author?: string | undefined;
};

export type ExportedFacts = {
  readonly text: string;
  /** How many facts are in it, of how many there are. */
  readonly written: number;
  readonly of: number;
};

/**
 * Writes the facts that stand, in the order of the files.
 * @throws where `claimreview` is asked for without an author
 */
export function exportFacts(
  format: FactFormat,
  knowledge: Knowledge,
  { page, author }: FactExport = {},
): ExportedFacts {
  const facts = [...currentFacts(knowledge).values()];
  const of = facts.length;
  const records = () => facts.map((fact) => factRecord(fact, knowledge, page));
  switch (format) {
    case 'jsonl':
      return {
        text: records()
          .map((one) => `${JSON.stringify(one)}\n`)
          .join(''),
        written: of,
        of,
      };
    case 'csv':
      return { text: toFactsCsv(records()), written: of, of };
    case 'claimreview': {
      if (!author)
        throw new Error('claimreview needs --author, the name of who has reviewed the claims');
      const graph = facts.flatMap((fact) => toClaimReview(fact, knowledge, author, page) ?? []);
      const document = { '@context': 'https://schema.org', '@graph': graph };
      return { text: `${JSON.stringify(document, null, 2)}\n`, written: graph.length, of };
    }
    default:
      return format satisfies never;
  }
}

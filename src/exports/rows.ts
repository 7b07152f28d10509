/** Facts → rows that every export format is written from. */
import { factBlock } from '../answer/presentation/fact-blocks.ts';
import type { FactBlock } from '../contract/reply.ts';
import { mustWhen, type When } from '../knowledge/model/edtf-date.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { inLocale } from '../knowledge/model/localised.ts';
import type { Fact, Locale } from '../knowledge/model/schema.ts';

/** A fact as a reader should see it, with its date as a value and its incident by name. */
export type ExportRow = FactBlock & { readonly when: When; readonly incident?: string };

export type ExportTimeline = {
  readonly title: string;
  /** Under the title: the dates asked for; may be empty. */
  readonly range: string;
  readonly locale: Locale;
  readonly rows: readonly ExportRow[];
};

/** What all formats are written from; `facts` in the order they should appear. */
export function exportTimeline(
  {
    headline,
    range,
    locale,
    facts,
  }: {
    readonly headline: string;
    readonly range: string;
    readonly locale: Locale;
    readonly facts: readonly Fact[];
  },
  knowledge: Knowledge,
): ExportTimeline {
  return {
    title: headline,
    range,
    locale,
    rows: facts.map((fact) => {
      const incident = fact.incident ? knowledge.incidents.get(fact.incident) : undefined;
      return {
        ...factBlock(fact, knowledge, locale),
        when: mustWhen(fact.when),
        ...(incident && { incident: inLocale(incident.title, locale).text }),
      };
    }),
  };
}

/** "Harbour log, Brill Harbour Office, June 2030". */
export function sourceWords({ title, publisher, published }: FactBlock['sources'][number]): string {
  return [title, publisher, published].filter(Boolean).join(', ');
}

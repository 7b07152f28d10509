/** A fact as other programs read it: `dateline export --format jsonl`. Fields may be added; none is renamed or taken away. */
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact, Localised } from '../../knowledge/model/schema.ts';

type Named = { readonly id: string; readonly name: Localised };

export type FactRecord = Omit<
  Fact,
  'attribution' | 'actors' | 'places' | 'sources' | 'questions' | 'disputes'
> & {
  /** The page of the fact, where the desk page has an address. */
  readonly url?: string;
  readonly attribution: readonly Named[];
  readonly actors: readonly Named[];
  readonly places: readonly Named[];
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly publisher?: string | undefined;
    readonly url?: string | undefined;
    readonly published?: string | undefined;
  }[];
  /** Ids of the facts that state another side. */
  readonly disputes: readonly string[];
};

export function factRecord(
  fact: Fact,
  { actors, places, sources }: Knowledge,
  page: string | undefined,
): FactRecord {
  const { questions: _asked, ...told } = fact;
  const named = (ids: readonly string[], of: ReadonlyMap<string, Named>) =>
    ids.flatMap((id) => {
      const found = of.get(id);
      return found ? [{ id, name: found.name }] : [];
    });
  return {
    ...told,
    ...(page !== undefined && { url: factAddress(page, fact.id) }),
    attribution: named(fact.attribution, actors),
    actors: named(fact.actors, actors),
    places: named(fact.places, places),
    sources: fact.sources.flatMap((id) => {
      const source = sources.get(id);
      if (!source) return [];
      const { title, publisher, url, published } = source;
      return [{ id, title, publisher, url, published }];
    }),
  };
}

/** @param page the address of the desk page */
export const factAddress = (page: string, id: string): string => new URL(`/facts/${id}`, page).href;

/** "the harbour office; the mayor" */
export const namesIn = (all: readonly Named[]): string =>
  all.map(({ name }) => inLocale(name, 'en').text).join('; ');

/** Concepts as terms of the index, so that other words for the same thing, in any language, find a fact. */
import type { Locale } from '../knowledge/model/schema.ts';
import type { Word } from '../language/index.ts';
import { broaderThan, carriesMatter, type Sense, sensesIn } from '../lexicon/index.ts';

/** Marks a term as a concept: no word begins like this. */
const MAIN = '#';
/** The same for what a word may mean besides. */
const OTHER = '~';
/** Marks what a concept of the text is a kind of: its kin by that are other things. */
const KIND = '^';

export const isConceptTerm = (term: string): boolean =>
  term.startsWith(MAIN) || term.startsWith(OTHER) || term.startsWith(KIND);

/** A concept in a text, with the place of its word among the text's terms. */
export type PlacedConcept = { readonly term: string; readonly at: number };

/** @param terms the text's terms, each once, in order */
export function conceptTermsIn(
  words: readonly Word[],
  locale: Locale,
  terms: readonly string[],
): PlacedConcept[] {
  const found = new Map<string, number>();
  const put = (term: string, at: number) => {
    if (!found.has(term)) found.set(term, at);
  };
  for (const { value, from, to } of sensesIn(words, locale)) {
    const word = words.slice(from, to).find(({ stop }) => !stop);
    if (!word || !carriesMatter(value.concept)) continue;
    const at = terms.indexOf(word.stem);
    put(`${value.main ? MAIN : OTHER}${value.concept.id}`, at);
    // A text about an airliner is about a plane.
    for (const id of broaderThan(value.concept.id)) put(`${value.main ? KIND : OTHER}${id}`, at);
  }
  return [...found].map(([term, at]) => ({ term, at }));
}

/** How well a concept stands for the word itself; less where the word mainly means another, in the question or the text. */
const SAME_CONCEPT = 0.8;
const PERHAPS = 0.5;
/** A question about an airliner may mean a fact about a plane. */
const BROADER = 0.6;

/** The terms that a word of these senses matches, and how well. */
export function conceptMatches(
  senses: readonly Sense[],
): { readonly term: string; readonly weight: number }[] {
  return senses
    .filter(({ concept }) => carriesMatter(concept))
    .flatMap(({ concept: { id }, main }) =>
      main
        ? [
            { term: `${MAIN}${id}`, weight: SAME_CONCEPT },
            { term: `${KIND}${id}`, weight: SAME_CONCEPT },
            { term: `${OTHER}${id}`, weight: PERHAPS },
            ...broaderThan(id).map((broader) => ({ term: `${MAIN}${broader}`, weight: BROADER })),
          ]
        : [
            { term: `${MAIN}${id}`, weight: PERHAPS },
            { term: `${KIND}${id}`, weight: PERHAPS },
          ],
    );
}

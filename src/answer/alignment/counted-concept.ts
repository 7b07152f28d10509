/** Whether a figure counts the very thing that a question asks the number of, in any of its words. */
import { inLocale, unitLanguage } from '../../knowledge/model/localised.ts';
import type { Figure } from '../../knowledge/model/schema.ts';
import { analyse } from '../../language/index.ts';
import { broaderThan, type Sense, sensesIn } from '../../lexicon/index.ts';
import type { Query } from '../understanding/parse-question.ts';

/** @returns undefined where the question does not say what is counted */
export function countsConcept(query: Query, figure: Figure): boolean | undefined {
  const counted = query.countedToken === undefined ? undefined : query.tokens[query.countedToken];
  if (!counted) return undefined;
  const { text, lang } = inLocale(figure.words, query.locale);
  const own = [...read(figure.unit, unitLanguage(figure)), ...read(text, lang)];
  const asked = ids(counted.senses);
  return own.some(
    ({ stem, senses }) => stem === counted.stem || senses.some((id) => asked.has(id)),
  );
}

/**
 * Whether what became of the things that a figure counts is what the question says of them: those recovered are not those
 * lost. Where either says nothing of it, nothing speaks against it.
 */
export function countsSameEvent(query: Query, figure: Figure): boolean {
  const locale = unitLanguage(figure);
  const words = analyse(figure.unit, locale);
  const own = events(sensesIn(words, locale).map(({ value }) => value));
  const asked = query.tokens.filter(({ name, dated }) => !name && !dated);
  const said = events(asked.flatMap(({ senses }) => senses));
  if (own.size === 0 || said.size === 0) return true;
  const stems = new Set(words.map(({ stem }) => stem));
  return (
    [...own].some((id) => said.has(id)) ||
    asked.some(({ stem, senses }) => stems.has(stem) && events(senses).size > 0)
  );
}

function read(text: string, locale: Query['locale']): { stem: string; senses: string[] }[] {
  const words = analyse(text, locale);
  const found = sensesIn(words, locale);
  return words.map(({ stem }, at) => ({
    stem,
    senses: [
      ...ids(found.filter(({ from, to }) => at >= from && at < to).map(({ value }) => value)),
    ],
  }));
}

/** What a word mainly means, and what that is a kind of. */
function ids(senses: readonly Sense[]): ReadonlySet<string> {
  return new Set(
    senses.flatMap(({ concept, main }) => (main ? [concept.id, ...broaderThan(concept.id)] : [])),
  );
}

function events(senses: readonly Sense[]): ReadonlySet<string> {
  return ids(senses.filter(({ concept }) => concept.class === 'event'));
}

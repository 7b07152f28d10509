/** Whether a number that a fact states counts what is asked: "workers killed" is no answer to how many built it. */
import { unitLanguage } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse } from '../../language/index.ts';
import { sensesOf } from '../../lexicon/index.ts';
import { PEOPLE } from '../claims/index.ts';
import type { Query } from '../understanding/parse-question.ts';

/** What a fact without figures may still answer by a number in its text. */
const UNSTATED = 0.5;

/** @returns 0..1, of the figure that fits best: the share of its unit's words that the question means; 1 where no number is asked for */
export function figureFit(query: Query, { figures }: Fact): number {
  if (query.type !== 'how-many') return 1;
  if (figures.length === 0) return UNSTATED;
  const stems = new Set(query.tokens.map(({ stem }) => stem));
  const meant = new Set(
    query.tokens.flatMap(({ senses }) => senses.map(({ concept }) => concept.id)),
  );
  let best = 0;
  for (const figure of figures) {
    const words = unitWords(figure.unit, unitLanguage(figure));
    if (words.length === 0) return 1;
    const fit = words.filter(
      ({ stem, ids }) => stems.has(stem) || ids.some((id) => meant.has(id)),
    ).length;
    best = Math.max(best, fit / words.length);
  }
  return best;
}

type UnitWord = { readonly stem: string; readonly ids: readonly string[] };
const unitsRead = new Map<string, readonly UnitWord[]>();
const MOST_UNITS = 5_000;

/** The words of a unit, people at large left out: they are meant by any "how many died". */
function unitWords(unit: string, locale: Locale): readonly UnitWord[] {
  const key = `${locale} ${unit}`;
  let words = unitsRead.get(key);
  if (!words) {
    words = analyse(unit, locale)
      .filter(({ stop, folded }) => !stop && !PEOPLE.test(folded))
      .map((word) => ({
        stem: word.stem,
        ids: sensesOf(word, locale).map(({ concept }) => concept.id),
      }));
    if (unitsRead.size >= MOST_UNITS) unitsRead.clear();
    unitsRead.set(key, words);
  }
  return words;
}

/** The short answer: words an editor wrote in the fact's own fields, and only where they answer the kind of question. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Fact, Figure, Locale } from '../knowledge/schema.ts';
import { terms } from '../language/index.ts';
import { dateWords } from '../reply/dates.ts';
import { inLocale, list, namesOf } from './present.ts';
import type { Query } from './understand.ts';

/** @returns the answer in the reader's language, or undefined where no field of the fact fits. */
export function shortAnswer(
  query: Query,
  fact: Fact,
  knowledge: Knowledge,
  locale: Locale,
): string | undefined {
  switch (query.kind) {
    case 'how-many': {
      const figure = closestFigure(query, fact);
      return figure && inLocale(figure.words, locale).text;
    }
    case 'when':
      return dateWords(fact.when, locale);
    case 'where': {
      const asked = new Set(query.mentions.map((mention) => mention.entity.id));
      const places = fact.places.filter((id) => !asked.has(id));
      const names = namesOf(places, knowledge.places, locale);
      return names.length === 1 ? list(names, locale) : undefined;
    }
    case 'who': {
      // Only where one name is left when those in the question are taken away; two could be either.
      const asked = new Set(query.mentions.map((mention) => mention.entity.id));
      const people = fact.actors.filter(
        (id) => !asked.has(id) && knowledge.actors.get(id)?.kind === 'person',
      );
      return people.length === 1 && fact.actors.length <= 2
        ? namesOf(people, knowledge.actors, locale)[0]
        : undefined;
    }
    default:
      return undefined;
  }
}

/** The figure whose words are most like the question's; none where two are equally near. */
function closestFigure(query: Query, fact: Fact): Figure | undefined {
  if (fact.figures.length <= 1) return fact.figures[0];
  const asked = new Set(query.tokens.flatMap((token) => [token.stem, token.folded]));
  const scored = fact.figures
    .map((figure) => {
      const words = inLocale(figure.words, query.locale);
      const own = new Set([...terms(words.text, words.lang), ...terms(figure.unit, 'en')]);
      return {
        figure,
        score: [...own].filter((term) => asked.has(term)).length / Math.sqrt(own.size || 1),
      };
    })
    .sort((a, b) => b.score - a.score);
  return scored[0]!.score > scored[1]!.score ? scored[0]!.figure : undefined;
}

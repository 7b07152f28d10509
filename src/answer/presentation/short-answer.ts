/** The short answer: words an editor wrote in the fact's own fields, and only where they answer the kind of question. */

import { dateWords } from '../../i18n/date-words.ts';
import { inLocale, joinNames, namesOf } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { fold } from '../../language/index.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { figureAsked } from './short-answer-count.ts';
import { whoAsked } from './short-answer-who.ts';

/** Openings of a question in which "when" only begins a clause. */
const OTHERWISE =
  /^(so |and |but |a |i )*(why|who|whom|whose|where|how (?!long)|which (?!(year|day|month))|what (?!(year|date|day|month|time)\b)|did|does|do|is|are|was|were|has|have|pochemu|zachem|kto|kogo|komu|gde|kak|chto|skolko)\b.*\b(when|kogda)\b/;

/**
 * @param best the fact that answers, with the words of the question that it does not have
 * @returns the answer in the reader's language, or undefined where no field of the fact fits
 */
export function shortAnswer(
  query: Query,
  { fact, unmatched }: { readonly fact: Fact; readonly unmatched: readonly string[] },
  corpus: Corpus,
  locale: Locale,
): string | undefined {
  const { knowledge } = corpus;
  switch (query.type) {
    case 'how-many': {
      const figure = figureAsked(query, fact, unmatched);
      return figure && inLocale(figure.words, locale).text;
    }
    case 'when':
      // "Why did he stay away when they came?" asks for no date.
      if (OTHERWISE.test(fold(query.text).trim())) return undefined;
      return dateWords(fact.when, locale);
    case 'where': {
      const asked = new Set(query.mentions.map((mention) => mention.entity.id));
      const places = fact.places.filter((id) => !asked.has(id));
      const names = namesOf(places, knowledge.places, locale);
      return names.length === 1 ? joinNames(names, locale) : undefined;
    }
    case 'who':
      return whoAsked(query, fact, unmatched, corpus, locale);
    default:
      return undefined;
  }
}

/** The short answer: words an editor wrote in the fact's own fields, and only where they answer the kind of question. */

import { dateWords } from '../../i18n/date-words.ts';
import { liesIn, mustWhen, overlap } from '../../knowledge/model/edtf-date.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import { outwards } from '../../knowledge/model/outwards.ts';
import type { Fact, Figure, Locale } from '../../knowledge/model/schema.ts';
import { fold } from '../../language/index.ts';
import { capitalise } from '../../text/capitalise.ts';
import { changesMatter, leftOver } from '../alignment/index.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { datesIn } from '../understanding/temporal-expression.ts';
import { notEstablished } from './fact-words.ts';
import { figureAsked } from './short-answer-count.ts';
import { whoAsked } from './short-answer-who.ts';

/** Openings of a question in which "when" only begins a clause. */
const OTHERWISE =
  /^(so |and |but |a |i )*(why|who|whom|whose|where|how (?!long)|which (?!(year|day|month))|what (?!(year|date|day|month|time)\b)|did|does|do|is|are|was|were|has|have|pochemu|zachem|kto|kogo|komu|gde|kak|chto|skolko)\b.*\b(when|kogda)\b/;
/** Asks for the way from or to a place; a fact's places are where it happened. */
const FROM_OR_TO =
  /\bwhere\b.*\b(from|to|going|headed|heading|bound|travell?ing|ends? up|ended|finish(ed)?|rank(ed)?|stands?|flying|sailing|flew|fled|sent|taken|moved?|come)\b|\b(kuda|otkuda|hara|haraya|haradan|nereye|nereden)\b/;

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
  // The day as of which nobody knows is not when it happened.
  if (fact.status === 'unknown') return notEstablished(fact, locale);
  // Of what happens to somebody else the fact may give neither the time nor the place.
  const isOther = () => leftOver(query, unmatched).some(changesMatter);
  switch (query.type) {
    case 'how-many': {
      const figure = figureAsked(query, fact, unmatched);
      return figure && figureWords(figure, locale);
    }
    case 'when':
      // "Why did he stay away when they came?" asks for no date.
      if (OTHERWISE.test(fold(query.text).trim()) || isOther() || hasOtherDate(fact, locale))
        return undefined;
      return whenWords(fact.when, locale);
    case 'where':
      return isOther() ? undefined : placeAsked(query, fact.places, corpus.knowledge, locale);
    case 'who': {
      const name = whoAsked(query, fact, unmatched, corpus, locale);
      return name && capitalise(name, locale);
    }
    default:
      return undefined;
  }
}

export function figureWords({ words }: Figure, locale: Locale): string {
  const { text, lang } = inLocale(words, locale);
  return capitalise(text, lang);
}

export const whenWords = (when: string, locale: Locale): string =>
  capitalise(dateWords(when, locale), locale);

/** Of the places that are not in the question the one that lies in all others; none where it cannot be told. */
export function placeAsked(
  query: Query,
  ids: readonly string[],
  { places }: Knowledge,
  locale: Locale,
): string | undefined {
  if (FROM_OR_TO.test(fold(query.text))) return undefined;
  const asked = new Set(query.mentions.map((mention) => mention.entity.id));
  const wide = new Set(ids.flatMap((id) => outwards(id, (at) => places.get(at)?.in).slice(1)));
  const innermost = ids.filter((id) => !wide.has(id));
  const [only] = innermost.filter((id) => !asked.has(id));
  const place = only && innermost.length === 1 ? places.get(only) : undefined;
  if (!place) return undefined;
  const { text, lang } = inLocale(place.name, locale);
  return capitalise(text, lang);
}

/** Whether its text speaks of another time, too, or of one in its span: then that of the fact may not be what is asked for. */
function hasOtherDate({ text, when }: Fact, locale: Locale): boolean {
  const own = mustWhen(when);
  const now = new Date(own.start);
  return [inLocale(text, 'en').text, inLocale(text, locale).text].some((one) =>
    datesIn(one, now).some(
      ({ when: date }) =>
        !overlap(date, own) || (own.interval?.to !== undefined && !liesIn(own, date)),
    ),
  );
}

/** The language a question is in: by its letters and small words, and by the words that facts in one language have. */
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import { analyse, detect, stem } from '../../language/index.ts';
import type { Index } from '../../search/index.ts';

/** How much the reader's own language counts, in small words' worth. */
const OWN = 0.5;

/** The language the question is in; words that only one language's facts have are evidence. */
export function languageOf(text: string, index: Index, fallback: Locale): Locale {
  // Where a text would do in two languages, it is in the reader's own.
  const votes: Partial<Record<Locale, number>> = { [fallback]: OWN };
  for (const word of analyse(text, fallback, 40)) {
    const having = LOCALES.filter(
      (locale) => index.languagesOf(stem(word.typed, locale), locale) > 0,
    );
    for (const locale of having) votes[locale] = (votes[locale] ?? 0) + 0.8 / having.length;
  }
  const detected = detect(text, votes);
  return detected?.sure || (detected && detected.locale !== fallback && words(text) > 2)
    ? detected.locale
    : fallback;
}

function words(text: string): number {
  return text.trim().split(/\s+/).length;
}

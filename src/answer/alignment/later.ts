/** Whether a question asks what came after: "released yet?", "again since July?", "снова", "hələ", "yine". */
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { fold } from '../../language/index.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { factText } from './fact-text.ts';

/** On folded text. */
const LATER: Readonly<Record<Locale, RegExp>> = {
  en: /\b(again|yet|still|since then|so far|by now|nowadays|these days|now|any ?more|already|afterwards|later|next|since (january|february|march|april|may|june|july|august|september|october|november|december|\d{4})|after \d{4})\b/,
  ru: /\b(snova|opyat|uzhe|eshche|do sikh por|seychas|teper|potom|pozzhe|zatem|posle \d{4}|dalshe|vsyo eshche)\b/,
  az: /\b(yene|hele|hele de|artiq|indi|sonralar|sonra ne|yeniden|bu yaxinlarda)\b/,
  tr: /\b(yine|tekrar|hala|artik|simdi|sonradan|yeniden|henuz|daha sonra|bir daha)\b/,
};

/** 1 unless the question asks what came after and the fact, with its editors' questions, says nothing of the kind. */
export function notLater(query: Query, fact: Fact, corpus: Corpus): number {
  const [marker] = LATER[query.locale].exec(fold(query.text)) ?? [];
  if (marker === undefined) return 1;
  const { folded, locale } = factText(fact, query.locale, corpus);
  const asked = fact.questions[query.locale] ?? [];
  return LATER[locale].test(folded) || asked.some((one) => LATER[query.locale].test(fold(one)))
    ? 1
    : 0;
}

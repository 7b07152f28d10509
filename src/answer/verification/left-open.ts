/** A fact that says that something is not known or not established. */
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { fold } from '../../language/index.ts';

const NOT_KNOWN: Readonly<Record<Locale, RegExp>> = {
  en: /\b(not|never|nobody|un)( yet| been| officially| publicly)* ?(known|established|determined|identified|clear)\b|\bremains? (unknown|unclear|open)\b|\b(unknown|unclear)\b/,
  ru: /\b(neizvestn\w*|ne izvestn\w*|ne ustanovlen\w*|neyasn\w*|ne yasn\w*|ne opredelen\w*)\b/,
  az: /\b(melum deyil|namelum\w*|mueyyen edilmeyib\w*|mueyyenlesdirilmeyib\w*|aydin deyil|bilinmir)\b/,
  tr: /\b(bilinmiyor\w*|belli degil\w*|belirlenemedi\w*|belirlenmedi\w*|tespit edilemedi|netlesmedi|mechul\w*)\b/,
};
/** Beside what is open such a fact tells something that is not. */
const TELLS_MORE =
  /[;:]|\b(but|although|though|while|however|because|since|no|odnako|khotya|poskolku|lakin|ancaq|amma|fakat|ama|ancak)\b/;

export function isLeftOpen(fact: Fact, locale: Locale): boolean {
  const text = fold(fact.text[locale] ?? '');
  return NOT_KNOWN[locale].test(text) && !TELLS_MORE.test(text);
}

/** Words that ask for more than a yes or no, wherever they stand in a question, in every case that they are put in. */
import type { Locale } from '../../knowledge/model/schema.ts';
import { fold } from '../../language/index.ts';

/**
 * Folded. English has the clauses that such words begin ("when it fell", "who died") in whatever is asked, so there
 * only what a kind of question does not know yet: joined to a verb, at the end, or asked besides.
 */
const INTERROGATIVE: Readonly<Record<Locale, RegExp>> = {
  en: /\b(whys|hows|(who|what|when|where|why|how)(d|ll)|how come|what for)\b|\b(who|whom|what|when|where|why|how|which)[\s?!.]*$|\band (who|whom|whose|what|when|where|why|how|which)\b/,
  ru: /\b(pochemu|zachem|otchego|otkuda|kuda|gde|kogda|skolk\w*|naskolko|kto|kogo|komu|kem|kom|chto|chego|chemu|(?<!\b(bolee|menee|bolshe|menshe|ranshe|pozzhe) )chem|chey|chya|chi|chikh|chim|chimi|chyu|chyey|kak|kakov[aoy]?|kak(oy|aya|oe|ie|ogo|oyu|omu|im|om|uyu|ikh|imi))\b/,
  az: /\b(niye|neye|neden|ne|neyi|neyin|neyle|nede|neler\w*|nece\w*|hacan\w*|nevaxt|har(a|adan|ada|aya|ani|anin|da|dan|adadir|dadir)|kim(e|i|in|de|den|le|dir|ler\w*)?|hansi\w*)\b/,
  tr: /\b(niye|neye|nicin|nasil\w*|ne|neyi|neyin|neyle|nede|nedir|neler\w*|nere\w*|nerde\w*|kac(i|ta|tan|ar|inci\w*|ini|inin|tir)?|kim(e|i|in|de|den|le|dir|ler\w*)?|hangi\w*)\b/,
};
/** Turkish "neden" asks why; before "olmak" it says what caused a thing, and only where a particle asks that is it no question. */
const WHY_TR = /\bneden\b/;
const CAUSED = /\b(mi|mu)\b( \w+)* neden ol\w+|\bneden ol\w+ (mi|mu)\b/;

/** Whether something else is asked than whether it is so: "hepsi neden öldü?", "67 человек из-за чего погибли?". */
export function asksOpenly(text: string, locale: Locale): boolean {
  const folded = fold(text);
  if (INTERROGATIVE[locale].test(folded)) return true;
  return locale === 'tr' && WHY_TR.test(folded) && !CAUSED.test(folded);
}

/** The small words of a question that turn its sense: "from" and "to", "before", "still", "is" and "was". */
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold } from '../../language/index.ts';
import type { Statement } from '../claims/index.ts';

/** Words of grammar that say nothing of themselves; any other small word the fact must have, too. Folded. */
const GRAMMAR: Readonly<Record<Locale, ReadonlySet<string>>> = {
  en: words(
    'a an the of in on at and did do does is are was were be been being has have had it its that this there any also really actually people give gave',
  ),
  ru: words('v vo na i li eto etot eta etogo byl byla byli bylo o ob pri zhe'),
  az: words('ve bir bu o da de idi olub olan edib etdi edir ki'),
  tr: words('ve bir bu o da de idi olan etti ediyor ki'),
};

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** @returns false as well where the fact has no text in the statement's language */
export function saysSmallWords({ words: asked, locale }: Statement, fact: Fact): boolean {
  const text = fact.text[locale];
  if (text === undefined) return false;
  const own = new Set(analyse(text, locale).flatMap(({ folded, stem }) => [folded, stem]));
  if (['says', 'said'].some((one) => own.has(one))) own.add('say');
  return asked.every(
    ({ stop, folded, stem }) =>
      !stop || GRAMMAR[locale].has(folded) || own.has(folded) || own.has(stem),
  );
}

/** Of now, and not of what was: told by the form of the verb. Folded. */
const PRESENT: Readonly<Record<Locale, RegExp>> = {
  en: /\b(is|are|has|have|'s)\b/,
  ru: /\p{L}{2,}(et|it|yut|yat|ut|at)(sya)?(?=\P{L}|$)/u,
  az: /\p{L}{2,}[iu]r(l[ae]r)?(?=\P{L}|$)/u,
  tr: /\p{L}{2,}(yor|m[ae]kt[ae])\p{L}*/u,
};
const ASKS_PRESENT: Readonly<Record<Locale, RegExp>> = {
  ...PRESENT,
  en: /^(so |and |but )*(is it true that |is it correct that )?(does|do|is|are)\b/,
};
const PAST_EN = /\b(was|were|did|had|been)\b|\b\w{2,}ed\b/;

/** What is asked of now is settled by what is told of now alone. @param asked the statement, or the question itself in English */
export function sameTense(
  { text, locale }: Pick<Statement, 'text' | 'locale'>,
  fact: Fact,
): boolean {
  if (!ASKS_PRESENT[locale].test(fold(text))) return true;
  const own = fold(fact.text[locale] ?? '');
  return PRESENT[locale].test(own) && !(locale === 'en' && PAST_EN.test(own));
}

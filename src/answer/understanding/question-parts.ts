/** A question that asks two things at once → the two, each a question that can be answered alone. */
import type { Locale } from '../../knowledge/model/schema.ts';
import { analyse, type Word } from '../../language/index.ts';
import { plain } from '../../text/plain.ts';

/** Words that ask, folded. */
const ASKS: Readonly<Record<Locale, RegExp>> = {
  en: /^(who|whom|whose|what|when|where|why|how|which)$/,
  ru: /^(kto|kogo|komu|kem|chto|chego|chem|kogda|gde|kuda|otkuda|pochemu|zachem|skolko|skolkikh|kak|kako(y|go|mu|m|e)|kaka(ya)|kaku(yu)|kakie|kakim|kakimi|kakikh|chey|chya|chyo|che)$/,
  az: /^(kim\w{0,5}|ne|neye|neyi|nede|neden|nedir|nece|necenci|neceye|hacan|hara|harada|haraya|haradan|hansi|niye|necedir)$/,
  tr: /^(kim\w{0,5}|ne|neyi|neye|neden|nedir|neyle|neler|neleri|nicin|nasil|nere\w{0,5}|kac\w{0,5}|hangi\w{0,4})$/,
};
const JOINS: Readonly<Record<Locale, RegExp>> = {
  en: /^(and|but|plus)$/,
  ru: /^(i|a|da)$/,
  az: /^(ve|bes|hem)$/,
  tr: /^(ve|peki|hem)$/,
};
/** What may stand before the word that asks: "by when", "in which", "и в каком". */
const BEFORE =
  /^(in|on|at|by|for|from|to|with|of|since|until|till|the|then|also|v|vo|na|s|so|iz|do|po|za|o|ob|k|u|ot|pri|dlya|potom|zatem|zhe)$/;
/** English: a verb that opens a question, and what it then stands before. */
const OPENS =
  /^(was|were|is|are|did|does|do|has|have|had|will|would|can|could|wasn't|weren't|didn't)$/;
const PARTICIPLE = /(ed|en|wn|ld|nt|ught)$/;
/** The second half of "ne zaman", "nə vaxt", "ne kadar", "how many". */
const COMPLETES =
  /^(zaman|vaxt|vaxtdan|kadar|qeder|qederi|yil|kisi|nefer|faiz|many|much|long|old|often|far|tall|high|wide|deep|big|large|heavy|fast)$/;
const SEPARATES = /[,;?]/;
const SHORTEST = 3;

/** @returns two questions, or none where it is one */
export function questionParts(
  typed: string,
  locale: Locale,
): readonly [string, string] | undefined {
  const text = plain(typed);
  const words = analyse(text, locale);
  if (words.length < SHORTEST) return undefined;
  for (let at = 1; at < words.length; at += 1) {
    const joined = JOINS[locale].test(words[at - 1]!.folded);
    const before = words[at - 1]!;
    if (!joined && !SEPARATES.test(text.slice(endOf(before), words[at]!.from))) continue;
    const left = words.slice(0, joined ? at - 1 : at);
    const right = words.slice(at);
    if (!isQuestion(left, locale) || !opensQuestion(right, locale)) continue;
    return parted(text, left, right, locale);
  }
  return undefined;
}

const asks = ({ folded }: Word, locale: Locale) => ASKS[locale].test(folded);

const isQuestion = (words: readonly Word[], locale: Locale) =>
  words.some((word) => asks(word, locale)) ||
  (locale === 'en' && OPENS.test(words[0]?.folded ?? ''));

function opensQuestion(right: readonly Word[], locale: Locale): boolean {
  const [first, second] = right;
  if (!first) return false;
  // In Turkic languages the word that asks stands where the answer would.
  if (locale === 'az' || locale === 'tr') return right.some((word) => asks(word, locale));
  const at = right.findIndex(({ folded }) => !BEFORE.test(folded));
  if (at >= 0 && asks(right[at]!, locale)) return true;
  // "Кто приказал, а суд когда начался": close to the beginning.
  if (locale === 'ru') return right.slice(0, 3).some((word) => asks(word, locale));
  return OPENS.test(first.folded) && second !== undefined && !PARTICIPLE.test(second.folded);
}

function parted(
  text: string,
  left: readonly Word[],
  right: readonly Word[],
  locale: Locale,
): readonly [string, string] {
  const [ownFrom, ownTo] = phraseOf(left, locale);
  const [from, to] = phraseOf(right, locale);
  const says = (words: readonly Word[]) => words.map(({ typed }) => typed).join(' ');
  const asksLast = ownFrom < ownTo && ownTo === left.length;
  // "When and where was it held": what follows belongs to both.
  if (asksLast && from === 0 && to < right.length)
    return [
      `${says(left)} ${says(right.slice(to))}?`,
      `${says([...left.slice(0, ownFrom), ...right])}?`,
    ];
  // "Petek'e kaç yıl, Verdan'a kaç yıl verildi": the verb at the end belongs to both.
  if ((locale === 'az' || locale === 'tr') && asksLast && to < right.length)
    return [`${says([...left, right.at(-1)!])}?`, `${slice(text, right)}?`];
  // "Who won the cup, and when": what went before belongs to both.
  if (from === 0 && to === right.length && ownTo > ownFrom)
    return [
      `${slice(text, left)}?`,
      `${says([...left.slice(0, ownFrom), ...right, ...left.slice(ownTo)])}?`,
    ];
  return [`${slice(text, left)}?`, `${slice(text, right)}?`];
}

const COUNTED = /^(people|persons|person|chelovek|lyudey|nefer|adam|kisi|insan)$/;

/**
 * A question with the words that ask exchanged for those of another: "How many people died?" and "Who?" → "Who died?"
 * @returns undefined where either has none
 */
export function exchangeAsked(
  asked: string,
  locale: Locale,
  instead: string,
  locale2: Locale = locale,
): string | undefined {
  const words = analyse(plain(asked), locale);
  const others = analyse(plain(instead), locale2);
  const [from, to] = phraseOf(words, locale);
  const [otherFrom, otherTo] = phraseOf(others, locale2);
  if (from === to || otherFrom === otherTo) return undefined;
  const end = words[to] && COUNTED.test(words[to].folded) ? to + 1 : to;
  const said = [...words.slice(0, from), ...others.slice(otherFrom, otherTo), ...words.slice(end)];
  return said.map(({ typed }) => typed).join(' ');
}

/** Where the words that ask stand: from (inclusive) to (exclusive); nowhere is at the end. */
function phraseOf(words: readonly Word[], locale: Locale): readonly [number, number] {
  const at = words.findIndex((word) => asks(word, locale));
  if (at < 0) return [words.length, words.length];
  let from = at;
  while (from > 0 && BEFORE.test(words[from - 1]!.folded)) from -= 1;
  const to = words[at + 1] && COMPLETES.test(words[at + 1]!.folded) ? at + 2 : at + 1;
  return [from, to];
}

const slice = (text: string, words: readonly Word[]) =>
  text.slice(words[0]!.from, endOf(words.at(-1)!));
const endOf = ({ from, typed }: Word) => from + typed.length;

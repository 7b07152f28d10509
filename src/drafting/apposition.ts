/** A person named together with what they belong to: "Dev Rathore, of the Harbour Party, denied". The person says it. */
import type { Locale } from '../knowledge/model/schema.ts';
import type { Word } from '../language/index.ts';
import type { Named } from './names.ts';

/** "…, deputy director of research at Acme Ltd, …". */
const LONGEST = 7;
const BELONGS = /^(of|from|at|for|with|iz|ot)$/;
/** A new clause begins, or another is named beside. */
const PARTS = /^(and|but|or|that|which|while|as|when|after|because|i|a|no|chto|kotor\w+|kogda)$/;

/**
 * The person before the name that stands right before the verb, if the one belongs to the other: a party, a company, a husband.
 * @param before whoever is named before the verb
 */
export function inApposition(
  text: string,
  words: readonly Word[],
  before: readonly Named[],
  organisation: Named,
  locale: Locale,
): Named | undefined {
  const person = before.findLast((one) => one.person && one.to <= organisation.from);
  if (!person) return undefined;
  const between = words.slice(person.to, organisation.from);
  if (between.length === 0 || between.length > LONGEST) return undefined;
  if (between.some(({ folded }) => PARTS.test(folded))) return undefined;
  const opens = textBetween(text, words, person.to);
  const closes = textBetween(text, words, organisation.to);
  const isWithin = /^\s*[,(–—]/u.test(opens) && /^["”»]?\s*[,)–—]/u.test(closes);
  const belongs = between.findLast(({ folded }) => !/^(the|a|an)$/.test(folded))!;
  if (BELONGS.test(belongs.folded) && (isWithin || between[0] === belongs)) return person;
  return locale !== 'en' && isWithin ? person : undefined;
}

/** "Acme Ltd direktörü Anna Bell … söyledi": whose office it is comes first, then the office, then who holds it. */
export function titledIn(
  text: string,
  words: readonly Word[],
  names: readonly Named[],
  first: Named,
  at: number,
): Named | undefined {
  if (first.person) return undefined;
  const person = names.find(
    (one) => one.person && one.from > first.to && one.from - first.to <= LONGEST && one.to <= at,
  );
  if (!person) return undefined;
  const last = words[person.to - 1]!;
  // "Anna Bell'i suçladı": to whom it is done. "Anna Bell'in" is whose it is.
  const isInflected = /['’ʼ]\p{L}+$/u.test(last.typed);
  const office = words[person.from - 1]!;
  const isParted = words
    .slice(first.to, person.from + 1)
    .some((_, place) => /[,;:]/.test(textBetween(text, words, first.to + place)));
  return !isInflected && !isParted && OFFICE.test(office.folded) ? person : undefined;
}

/** An office, with the ending by which it is somebody's: "direktörü", "başkanı", "sədri". */
const OFFICE =
  /^(\w*(direktoru|muduru|baskani|sekreteri|sozcusu|uyesi|bakani|temsilcisi|yoneticisi|avukati|lideri|genel baskani|sedri|naziri|katibi|uzvu|sozcusu|numayendesi|rehberi|vekili|memuru|emekdasi|resi|reisi))$/;

function textBetween(text: string, words: readonly Word[], at: number): string {
  const [before, word] = [words[at - 1], words[at]];
  return before && word ? text.slice(before.from + before.typed.length, word.from) : '';
}

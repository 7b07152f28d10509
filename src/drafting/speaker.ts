/** Who says it: the subject of a verb of saying, as far as the words around it show it. */
import type { Locale } from '../knowledge/model/schema.ts';
import type { Word } from '../language/index.ts';
import { inApposition, titledIn } from './apposition.ts';
import type { Named } from './names.ts';
import { isPronoun, type StandsFor, standsFor } from './pronouns.ts';

export type Speaker = {
  /** The words for who: from (inclusive) to (exclusive); undefined where the sentence does not say. */
  readonly subject?: { readonly from: number; readonly to: number };
  /** The one named there. */
  readonly named?: Named;
  /** Whom a pronoun there may stand for. */
  readonly pronoun?: StandsFor;
};

/** What may stand between a subject and its verb. */
const MOST_BETWEEN = 12;
const LONGEST_SUBJECT = 5;
const CLAUSE =
  /^(that|which|who|while|though|although|if|whether|but|and|as|because|after|when|chto|kotor\w+|no|a|i)$/;

/** @param at the place of the verb */
export function subjectOf(
  text: string,
  words: readonly Word[],
  names: readonly Named[],
  at: number,
  locale: Locale,
  quoted: ReadonlySet<number>,
): Speaker | undefined {
  if (locale === 'az' || locale === 'tr') return turkicSubject(text, words, names, at, quoted);
  // "…", said Katerina Novakova; says the University of Dunmore.
  // Who is told says nothing: "two people told the Gazette".
  const inverted = names.find(
    ({ from }) =>
      !/^(tells?|told)$/.test(words[at]!.folded) &&
      from >= at + 1 &&
      from <= at + 3 &&
      !clauseBetween(text, words, at, from),
  );
  const own = (one: Named) => one.type === 'actor' && !quoted.has(one.from);
  const before = names.filter((one) => one.to <= at && own(one) && at - one.to <= MOST_BETWEEN);
  // The one before the verb within its clause, and of those the first: "Azerbaijani officials in Baku said".
  const near = before.filter(
    ({ to }) => !words.slice(to, at).some(({ folded }) => CLAUSE.test(folded)),
  );
  const isBehindQuote = /[”»",]\s*[—–-]?\s*$/u.test(text.slice(0, words[at]!.from));
  const pronounAt = [at - 1, at - 2, at + 1].find(
    (place) => words[place] && !quoted.has(place) && isPronoun(words[place]!, locale),
  );
  const direct = near.find(({ to }) => to === at || isApposed(text, words, to, at));
  const person = direct && inApposition(text, words, before, direct, locale);
  if (person) return { subject: person, named: person };
  if (direct) return { subject: direct, named: direct };
  if (pronounAt !== undefined && (pronounAt < at || isBehindQuote))
    return { pronoun: standsFor(words[pronounAt]!, locale) };
  if (inverted && (isBehindQuote || near.length === 0) && own(inverted))
    return { subject: inverted, named: inverted };
  const named = near.at(0);
  const noun = nounBefore(text, words, at);
  if (noun && !(named && named.from >= noun.from)) return { subject: noun };
  if (named) return { subject: named, named };
  return noun && { subject: noun };
}

/** "His lawyer, Jonas Falk, said"; "Falk also said". */
function isApposed(text: string, words: readonly Word[], to: number, at: number): boolean {
  return (
    words.slice(to, at).every(({ stop, folded }) => stop || /ly$/.test(folded)) &&
    !/[.;:]/.test(text.slice(words[to - 1]!.from, words[at]!.from))
  );
}

function clauseBetween(text: string, words: readonly Word[], at: number, from: number): boolean {
  const last = words[at]!;
  return (
    words
      .slice(at + 1, from)
      .some(({ folded }) => CLAUSE.test(folded) || /^(he|she|it|they|on|to|by|in)$/.test(folded)) ||
    /[,;]/.test(text.slice(last.from + last.typed.length, words[from]!.from))
  );
}

/** "The regional police said": the words from the beginning of the clause. */
function nounBefore(
  text: string,
  words: readonly Word[],
  at: number,
): { from: number; to: number } | undefined {
  let from = at;
  while (from > 0 && at - from < LONGEST_SUBJECT + 1) {
    const word = words[from - 1]!;
    const gap = text.slice(word.from + word.typed.length, words[from]!.from);
    if (/[,;:—–("“«]/u.test(gap) || CLAUSE.test(word.folded)) break;
    from -= 1;
  }
  let to = at;
  while (from < to && (SMALL.test(words[from]!.folded) || words[from]!.stop)) from += 1;
  while (to > from && (words[to - 1]!.stop || HELPS.test(words[to - 1]!.folded))) to -= 1;
  if (to <= from || to - from > LONGEST_SUBJECT) return undefined;
  return NOBODY.test(words[from]!.folded) ? undefined : { from, to };
}
const SMALL = /^(the|a|an|its|his|her|their|our|and|but|meanwhile|however|also|later)$/;
const HELPS = /^(has|have|had|also|later|then|long|would|could|tozhe|takzhe|eto)$/;
const NOBODY =
  /^(nobody|everybody|everyone|someone|somebody|many|some|few|others|people|nikto|mnogie|there|it)$/;

/** The verb stands at the end; who says so begins the sentence: "Muhalefet üyesi Cem Aydın, …  iddia etti". */
function turkicSubject(
  text: string,
  words: readonly Word[],
  names: readonly Named[],
  at: number,
  quoted: ReadonlySet<number>,
): Speaker | undefined {
  const named = names.find(
    (one) => one.type === 'actor' && one.to <= at && one.from <= 6 && !quoted.has(one.from),
  );
  if (named) {
    const who = titledIn(text, words, names, named, at) ?? named;
    return { subject: who, named: who };
  }
  let to = 0;
  while (to < at && to < LONGEST_SUBJECT) {
    const word = words[to]!;
    to += 1;
    const next = words[to];
    if (
      !next ||
      /[,;]/.test(text.slice(word.from + word.typed.length, next.from)) ||
      /^(ise|da|de|isə)$/.test(next.folded)
    )
      break;
  }
  const first = words[0];
  if (!first || first.stop || quoted.has(0)) return { pronoun: 'either' };
  const cut =
    /[,]/.test(text.slice(first.from, words[Math.min(to, words.length - 1)]!.from)) ||
    /^(ise|ise)$/.test(words[to]?.folded ?? '');
  return cut && to < at ? { subject: { from: 0, to } } : { subject: { from: 0, to: 1 } };
}

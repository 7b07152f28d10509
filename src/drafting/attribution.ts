/** Who says, denies or does what a sentence tells: its status, and whom it is attributed to. */
import type { Locale } from '../knowledge/model/schema.ts';
import { fold, type Word } from '../language/index.ts';
import { sensesIn } from '../lexicon/index.ts';
import { plain } from '../text/plain.ts';
import {
  ALLEGATION,
  BY_ACCOUNT,
  HEARSAY,
  REJECTS,
  SPEECH_BY_CONCEPT,
  SPEECH_BY_WORD,
  type Speech,
} from './attribution-words.ts';
import type { Named } from './names.ts';
import { isPronoun } from './pronouns.ts';

/** Where in a sentence somebody says something, and where it is said who. */
export type Said = {
  readonly speech: Speech | 'hearsay';
  /** The words for who: from (inclusive) to (exclusive); undefined where the sentence does not say. */
  readonly subject?: { readonly from: number; readonly to: number };
  /** The one named there. */
  readonly named?: Named;
  /** Whether a pronoun stands there. */
  readonly pronoun?: true;
};

/** What counts most where several verbs stand in a sentence: a denial, then what is said, then what is done. */
const ORDER: readonly Said['speech'][] = ['denies', 'says', 'acts', 'hearsay'];

export function attributionIn(
  sentence: string,
  words: readonly Word[],
  names: readonly Named[],
  locale: Locale,
): Said | undefined {
  const text = plain(sentence);
  const account = byAccount(text, words, names, locale);
  const all: Said[] = [];
  if (account) all.push(account);
  const quoted = quotedWords(text, words);
  for (const { at, speech } of verbsIn(words, locale)) {
    if (quoted.has(at) || isPassive(words, at, locale) || isNegated(words, at, locale)) continue;
    const subject = subjectOf(text, words, names, at, locale, quoted);
    if (subject) all.push({ speech, ...subject });
  }
  if (HEARSAY[locale].test(fold(text))) all.push({ speech: 'hearsay' });
  return ORDER.flatMap((speech) => all.find((one) => one.speech === speech) ?? []).at(0);
}

/** "According to the accident commission, …", "По словам Лапина, …", "Meclise göre …". */
function byAccount(
  text: string,
  words: readonly Word[],
  names: readonly Named[],
  locale: Locale,
): Said | undefined {
  const { before, behind } = BY_ACCOUNT[locale];
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]!.stop && before?.test(fold(text.slice(0, words[at]!.from)))) {
      const named = names.find(({ from, to }) => from <= at + 2 && to > at);
      const to = named?.to ?? phraseEnd(text, words, at);
      return { speech: 'says', subject: { from: at, to }, ...(named && { named }) };
    }
    const end = words[at]!.from + words[at]!.typed.length;
    if (behind?.test(fold(text.slice(end, end + 40))) && at < 8) {
      const named = names.find(({ from, to }) => from <= at && to > at);
      const from = named?.from ?? Math.max(0, at - 1);
      // "Buna göre": by that, which is nobody.
      if (words[at]!.stop) continue;
      return {
        speech: 'says',
        subject: { from: named ? from : at, to: at + 1 },
        ...(named && { named }),
      };
    }
  }
  return undefined;
}

function phraseEnd(text: string, words: readonly Word[], from: number): number {
  let to = from + 1;
  while (to < words.length && to - from < 5) {
    const before = words[to - 1]!;
    if (/[,;:—–]/.test(text.slice(before.from + before.typed.length, words[to]!.from))) break;
    to += 1;
  }
  return to;
}

function verbsIn(
  words: readonly Word[],
  locale: Locale,
): { readonly at: number; readonly speech: Speech }[] {
  const found = new Map<number, Speech>();
  for (const { value, from, to } of sensesIn(words, locale)) {
    if (!value.main) continue;
    const id = value.concept.id;
    const rejects =
      REJECTS.has(id) &&
      words.slice(Math.max(0, from - 3), to + 4).some(({ folded }) => ALLEGATION.test(folded));
    const speech = rejects ? 'denies' : SPEECH_BY_CONCEPT[id];
    if (speech && !found.has(from)) found.set(from, speech);
  }
  for (const [at, { folded }] of words.entries())
    for (const [speech, pattern] of SPEECH_BY_WORD[locale])
      if (pattern.test(folded) && folded !== 'according') found.set(at, speech);
  // "A report says": the noun is no verb.
  return [...found]
    .filter(([at]) => !(locale === 'en' && isNounHere(words, at)))
    .map(([at, speech]) => ({ at, speech }))
    .sort((a, b) => a.at - b.at);
}

const DETERMINER =
  /^(a|an|the|some|by|official|its|his|her|their|this|that|these|those|no|any|new|in|of|over)$/;
const isNounHere = (words: readonly Word[], at: number) =>
  DETERMINER.test(words[at - 1]?.folded ?? '') ||
  (at > 1 &&
    DETERMINER.test(words[at - 2]?.folded ?? '') &&
    /^(accident|annual|first|last|final|recent)$/.test(words[at - 1]!.folded));

/** "Was accused of": the one who is, says nothing. */
function isPassive(words: readonly Word[], at: number, locale: Locale): boolean {
  return (
    locale === 'en' &&
    words
      .slice(Math.max(0, at - 2), at)
      .some(({ folded }) => /^(was|were|been|being|is|are|be|to)$/.test(folded))
  );
}

function isNegated(words: readonly Word[], at: number, locale: Locale): boolean {
  const before = words.slice(Math.max(0, at - 2), at).map(({ folded }) => folded);
  return locale === 'en'
    ? before.includes('not') || before.includes('never')
    : locale === 'ru' && before.at(-1) === 'ne';
}

/** Words inside quotation marks: what is said there is said by whoever is quoted. */
function quotedWords(text: string, words: readonly Word[]): ReadonlySet<number> {
  const spans = [...text.matchAll(/[“«"„]([^”»"“]{3,})[”»"“]/gu)].map(({ index, 0: all }) => ({
    from: index,
    to: index + all.length,
  }));
  return new Set(
    words.flatMap(({ from }, at) =>
      spans.some((span) => from > span.from && from < span.to) ? [at] : [],
    ),
  );
}

/** What may stand between a subject and its verb. */
const MOST_BETWEEN = 12;
const LONGEST_SUBJECT = 5;
const CLAUSE =
  /^(that|which|who|while|though|although|if|whether|but|and|as|because|after|when|chto|kotor\w+|no|a|i)$/;

function subjectOf(
  text: string,
  words: readonly Word[],
  names: readonly Named[],
  at: number,
  locale: Locale,
  quoted: ReadonlySet<number>,
): Pick<Said, 'subject' | 'named' | 'pronoun'> | undefined {
  if (locale === 'az' || locale === 'tr') return turkicSubject(text, words, names, at, quoted);
  // "…", said Katerina Novakova; says the University of Dunmore.
  const inverted = names.find(
    ({ from }) => from >= at + 1 && from <= at + 3 && !clauseBetween(text, words, at, from),
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
  if (direct) return { subject: direct, named: direct };
  if (pronounAt !== undefined && (pronounAt < at || isBehindQuote)) return { pronoun: true };
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
): Pick<Said, 'subject' | 'named' | 'pronoun'> | undefined {
  const named = names.find(
    (one) => one.type === 'actor' && one.to <= at && one.from <= 6 && !quoted.has(one.from),
  );
  if (named) return { subject: named, named };
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
  if (!first || first.stop || quoted.has(0)) return { pronoun: true };
  const cut =
    /[,]/.test(text.slice(first.from, words[Math.min(to, words.length - 1)]!.from)) ||
    /^(ise|ise)$/.test(words[to]?.folded ?? '');
  return cut && to < at ? { subject: { from: 0, to } } : { subject: { from: 0, to: 1 } };
}

/** Small talk, which is answered civilly and claims nothing, in four languages. */
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold, isSmallWord, lower } from '../../language/index.ts';
import { knownNamesIn, sensesOf } from '../../lexicon/index.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { isKeyboardNoise } from './keyboard-noise.ts';
import {
  EMOJI,
  FILLERS,
  GOES_ON,
  PHRASES,
  SMALL_TALK_KINDS,
  type SmallTalkKind,
} from './small-talk-phrases.ts';

export type SmallTalk = {
  readonly kind: SmallTalkKind;
  /** The languages it is said in; empty where it has no words, and all where it is said in all. */
  readonly locales: readonly Locale[];
};

/** No small talk has more words; a longer message says something. */
const MOST_WORDS = 12;
const LONGEST_PHRASE = 6;
/** Shorter words look like others by chance; a slip that is no swap needs one letter more. */
const SHORTEST_SLIP = 5;
const LONG_ENOUGH = 6;

/** How a language writes a phrase, and its place in the list, where the commonest stand first. */
type Written = { readonly as: string; readonly place: number };
type Phrase = {
  readonly kind: SmallTalkKind;
  readonly written: Map<Locale, Written[]>;
};

/** A phrase in small Latin letters → what it is, in the languages that have it. */
const phrases = new Map<string, Phrase>();
for (const kind of SMALL_TALK_KINDS)
  for (const [locale, list] of Object.entries(PHRASES[kind]))
    for (const [place, typed] of list.split(',').entries()) {
      const phrase = plain(typed);
      if (!phrase) continue;
      const known = phrases.get(phrase) ?? { kind, written: new Map() };
      for (const one of locale === 'any' ? LOCALES : [locale as Locale]) {
        const written = known.written.get(one) ?? [];
        known.written.set(one, [...written, { as: shown(typed), place }]);
      }
      phrases.set(phrase, known);
    }
const fillers = new Set(FILLERS.split(',').map(plain));
const goesOn = new Map<string, Set<Locale>>();
for (const locale of LOCALES)
  for (const phrase of GOES_ON[locale].split(',').map(plain))
    goesOn.set(phrase, (goesOn.get(phrase) ?? new Set()).add(locale));

/**
 * @param isTold whether some fact has a word, as typed: such a word is no slip of a civility
 * @returns undefined for whatever is or may be a question, whatever civilities stand beside it
 */
export function smallTalkIn(
  message: string,
  isTold: (word: string) => boolean = () => false,
): SmallTalk | undefined {
  const words = plain(message).split(' ').filter(Boolean);
  if (words.length === 0) return withoutWords(message);
  if (words.length > MOST_WORDS) return undefined;
  const typed = shown(message).split(' ');
  const meant = () => mended(words, typed, isTold);
  return talkIn(words, typed) ?? talkIn(meant() ?? [], typed) ?? nonsense(message, isTold);
}

/** "why?" with nothing said before it. */
export function asksOfNothing(message: string): SmallTalk | undefined {
  const locales = goesOn.get(plain(message));
  return locales && { kind: 'noise', locales: [...locales] };
}

function talkIn(words: readonly string[], typed: readonly string[]): SmallTalk | undefined {
  const found: { readonly phrase: Phrase; readonly as: string }[] = [];
  for (let at = 0; at < words.length; ) {
    const length = phraseAt(words, at);
    if (length > 0) {
      const phrase = phrases.get(words.slice(at, at + length).join(' '))!;
      found.push({ phrase, as: typed.slice(at, at + length).join(' ') });
      at += length;
    } else if (fillers.has(words[at]!)) at += 1;
    else return undefined;
  }
  const kind = SMALL_TALK_KINDS.find((one) => found.some(({ phrase }) => phrase.kind === one));
  // "ne oldu" is no Russian "no" and then an Azerbaijani "all right".
  const locales = LOCALES.filter((one) => found.every(({ phrase }) => phrase.written.has(one)));
  if (!kind || locales.length === 0) return undefined;
  if (locales.includes('ru') && /\p{Script=Cyrillic}/u.test(typed.join()))
    return { kind, locales: ['ru'] };
  return { kind, locales: nearestFirst(found, locales) };
}

/** "teşekkürler" is Turkish, "təşəkkürlər" is not, and without any marks it is nearer to Turkish. */
function nearestFirst(
  found: readonly { readonly phrase: Phrase; readonly as: string }[],
  locales: readonly Locale[],
): Locale[] {
  const far = locales.map((locale) => {
    const each = found.map(({ phrase, as }) =>
      phrase.written
        .get(locale)!
        .map((written) => ({ letters: lettersApart(written.as, as), place: written.place }))
        .reduce((best, one) => (one.letters < best.letters ? one : best)),
    );
    const sum = (of: 'letters' | 'place') => each.reduce((all, one) => all + one[of], 0);
    return { locale, letters: sum('letters'), place: sum('place') };
  });
  const exact = far.filter(({ letters }) => letters === 0);
  return (exact.length > 0 ? exact : far)
    .sort((a, b) => a.letters - b.letters || a.place - b.place)
    .map(({ locale }) => locale);
}

const lettersApart = (a: string, b: string) => editDistance(a, b, MOST_APART);
const MOST_APART = 12;

/** Words of civilities long enough that a slip in one is told. */
const civilWords = [
  ...new Set(
    [...phrases]
      .filter(([, { kind }]) => kind !== 'acknowledgement' && kind !== 'noise')
      .flatMap(([phrase]) => phrase.split(' '))
      .filter(
        (word) => word.length >= SHORTEST_SLIP && phrases.get(word)?.kind !== 'acknowledgement',
      ),
  ),
];
const known = new Set([...phrases.keys()].flatMap((phrase) => phrase.split(' ')));

const isCivil = (word: string): boolean => known.has(word) || fillers.has(word);

/**
 * "сасибо", "thnaks": one slip in a word that is nothing else.
 * @returns undefined where a word is no civility however it is read, as nearly every question has one
 */
function mended(
  words: readonly string[],
  typed: readonly string[],
  isTold: (word: string) => boolean,
): readonly string[] | undefined {
  if (words.some((word) => word.length < SHORTEST_SLIP && !isCivil(word))) return undefined;
  const meant: string[] = [];
  for (const [at, word] of words.entries()) {
    const civil = isCivil(word) ? word : civilWords.find((one) => isSlip(word, one));
    const as = typed[at];
    if (!civil || (civil !== word && (!as || isTold(as) || isWord(as)))) return undefined;
    meant.push(civil);
  }
  return meant;
}

function isSlip(word: string, civil: string): boolean {
  if (Math.abs(word.length - civil.length) > 1 || editDistance(word, civil, 1) > 1) return false;
  const swapped =
    word.length === civil.length && [...word].sort().join() === [...civil].sort().join();
  return swapped || (word[0] === civil[0] && Math.min(word.length, civil.length) >= LONG_ENOUGH);
}

const isWord = (typed: string) => {
  const [word] = analyse(typed, 'en');
  return (
    word !== undefined &&
    LOCALES.some(
      (locale) =>
        isSmallWord(typed, locale) ||
        sensesOf(word, locale).length > 0 ||
        knownNamesIn([word], locale).length > 0,
    )
  );
};

/** A question without the civilities around it: "hi! lol how many died" asks how many died. */
export function withoutSmallTalk(question: string): string {
  const [, opening = ''] = question.match(/^((?:[\p{L}\p{M}'’]+[\s,!.)(:;–—]+)+)/u) ?? [];
  const words = [...opening.matchAll(/[\p{L}\p{M}'’]+[\s,!.)(:;–—]+/gu)].map(([word]) => word);
  for (let count = Math.min(words.length, LONGEST_PHRASE); count > 0; count -= 1) {
    const start = words.slice(0, count).join('');
    const rest = question.slice(start.length);
    const phrase = phrases.get(plain(start));
    if (!phrase || !OPENS.has(phrase.kind) || rest.trim().split(/\s+/).length < LEFT) continue;
    // "Great fire", "no survivors": an ordinary word opens a question only with a stop behind it.
    const stopped = /[,!.)(:;–—]\s*$/u.test(start);
    const civil = phrase.kind !== 'acknowledgement' && plain(start).length >= CIVIL_LENGTH;
    if (ASKS.has(plain(start))) continue;
    if (stopped || civil || CIVIL.has(plain(start))) return withoutSmallTalk(rest);
  }
  return question;
}
const OPENS: ReadonlySet<SmallTalkKind> = new Set(['hello', 'thanks', 'acknowledgement']);
const CIVIL: ReadonlySet<string> = new Set(
  'hi, yo, ty, lol, haha, hahah, ahah, ahaha, hehe, xd, omg, ok, okay, oh, hm, ок, хаха, ахах, ахаха, лол, извините, sorry, üzr istəyirəm, bağışlayın, pardon, tamam, özür dilerim, wow, ого'
    .split(',')
    .map(plain),
);
/** Abbreviations of fewer letters are words, too. */
const CIVIL_LENGTH = 3;
/** Said of what comes next: "really, did they?" */
const ASKS: ReadonlySet<string> = new Set(
  'правда, серьезно, really, seriously, gerçekten, gerçekten mi, cidden, doğrudan, həqiqətən, ciddi'
    .split(',')
    .map(plain),
);
/** A question has so many words at the least. */
const LEFT = 2;

function phraseAt(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1)
    if (phrases.has(words.slice(at, at + length).join(' '))) return length;
  return 0;
}

/** Emoji, brackets that laugh, and signs. */
function withoutWords(message: string): SmallTalk | undefined {
  if (/\p{N}/u.test(message.replace(/\p{Emoji_Component}\uFE0F?\u20E3/gu, ''))) return undefined;
  const emoji = SMALL_TALK_KINDS.find((kind) => EMOJI[kind]?.test(message));
  if (emoji) return { kind: emoji, locales: [] };
  if (/\){2,}|[:;]-?[)(D]/.test(message) || /^\s*\++\s*$/.test(message))
    return { kind: 'acknowledgement', locales: [] };
  return /\S/.test(message) ? { kind: 'noise', locales: [] } : undefined;
}

/** Letters at random: nobody can have meant anything. */
function nonsense(message: string, isTold: (word: string) => boolean): SmallTalk | undefined {
  const words = analyse(message, 'en', MOST_WORDS + 1);
  return words.every(({ typed }) => isKeyboardNoise(typed) && !isWord(typed) && !isTold(typed))
    ? { kind: 'noise', locales: [] }
    : undefined;
}

/** Small Latin letters in single spaces, none held down: "Hellooo!!" → "hello", "хахаха" → "haha". */
function plain(text: string): string {
  return bareWords(fold(text))
    .replace(/\b[ae]?(?:kh|[hx])(?:(?:[aei][ae]?)?(?:kh|[hx]))+[aei]?\b/g, 'haha')
    .replace(/\b\w?(?:sj|js|ks|sk|kd){2,}\w{0,2}\b/g, 'jsjs')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same words in the letters they were typed in. */
function shown(text: string): string {
  return bareWords(lower(text).replace(/[’‘ʼ`´']/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

function bareWords(text: string): string {
  return text
    .replace(/<a?:\w+:\d+>|<[@#!&]+\w+>|:\w+:/g, ' ')
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1');
}

/** What became of so many people: "killed", "injured". A number has the fate of its own verb, and no other's. */
import type { Locale } from '../knowledge/model/schema.ts';
import type { Word } from '../language/index.ts';

export const FATE_NAMES = [
  'killed',
  'injured',
  'missing',
  'detained',
  'rescued',
  'survived',
] as const;
export type Fate = (typeof FATE_NAMES)[number];

/** On folded words. In English, as units are where words have English. */
const FATES: readonly (readonly [RegExp, Fate])[] = [
  [
    /^(die|died|dead|death|kill(ed|s|ing)?|perished|pogib\w*|umer\w*|ubit\w*|oldu|olub|oldurul\w*|helak|hayatini|heyatini)$/,
    'killed',
  ],
  [
    /^(injur(ed|es|ing)|wound(ed|s|ing)|hurt|hurting|ranen\w*|ranil\w*|postradal\w*|yaral\w*|xesaret)$/,
    'injured',
  ],
  [/^(missing|propal\w*|itkin\w*|kayip)$/, 'missing'],
  [
    /^(detain(ed|s|ing)|arrest(ed|s|ing)|zaderzha\w*|arestova\w*|gozaltina|tutuklan\w*|saxlanil\w*|hebs)$/,
    'detained',
  ],
  [/^(rescu(ed|es|ing)|spasen\w*|kurtaril\w*|xilas)$/, 'rescued'],
  [/^(survived|vyzhil\w*)$/, 'survived'],
];

/** In words: "ölü", "öldü" are folded to what "oldu", became, is too. */
export const fateIn = (word: Word | undefined): Fate | undefined =>
  word &&
  FATES.find(
    ([pattern]) =>
      pattern.test(word.folded) && (!/^(oldu|olub)$/.test(word.folded) || /^öl/iu.test(word.typed)),
  )?.[1];

export const hasFate = (words: readonly Word[]): boolean => words.some((word) => fateIn(word));

/** So far behind a number its verb may stand, in words. */
const REACH = 7;
/** What comes after these is another's. */
const ANOTHER =
  /^(and|but|while|when|as|because|after|before|since|if|i|a|no|kogda|posle|poka|ve|ama|amma|lakin)$/;
/** Done to somebody: "were killed", or shortened, "20 wounded in the attack"; never "three gunmen killed 20". */
const DONE =
  /^(kill|injur|wound|hurt|detain|arrest|rescu)|^(ranil|zaderzhal|arestoval)|^yarala(d|m|y|r)/;
const IS_DONE = /^(was|were|is|are|be|been|being|got|get|left|found|reported|feared|believed)$/;
const GOES_ON =
  /^(in|on|at|by|near|during|from|since|so|there|today|yesterday|overnight|and|or|but|when|after|before|as|according|with|to|including)$|ly$/;
/** Between a verb and the number it has for an object: "killing at least two", "погибли не менее двух". */
const EXACTLY =
  /^(about|around|some|nearly|almost|approximately|roughly|over|more|than|at|least|most|up|to|only|another|further|other|of|the|all|as|many|fewer|less|okolo|primerno|pochti|bolee|menee|ne|kak|minimum|po|menshey|mere|eshche|vsego|srazu|do|en|az|azi|yaklasik|texminen|teqriben)$/;

/**
 * @param at where the number begins, and
 * @param end the word after it
 * @param limit where the next number begins: what follows is that one's
 */
export function fateOf(
  text: string,
  words: readonly Word[],
  { at, end, limit }: { readonly at: number; readonly end: number; readonly limit: number },
  locale: Locale,
): Fate | undefined {
  const last = Math.min(limit, end + REACH);
  for (let place = end; place < last; place += 1) {
    const word = words[place]!;
    if (ANOTHER.test(word.folded)) break;
    const fate = fateIn(word);
    if (fate && isSuffered(text, words, place, end, locale)) return fate;
    // "Two cars collided, killing three": what is done there is done to others.
    if (fate) break;
  }
  return fateBefore(text, words, at, locale);
}

/** Whether those before the verb are whom it befell, and not who did it. */
function isSuffered(
  text: string,
  words: readonly Word[],
  place: number,
  end: number,
  locale: Locale,
): boolean {
  const { folded } = words[place]!;
  if (!DONE.test(folded)) return true;
  if (locale === 'ru') return false;
  if (locale !== 'en') return /[ıiuü]$/u.test(words[place - 1]?.typed ?? '');
  if (/(ing|s)$/.test(folded)) return false;
  const before = words.slice(Math.max(end, place - 3), place);
  if (before.some((word) => IS_DONE.test(word.folded))) return true;
  const next = words[place + 1];
  return !next || GOES_ON.test(next.folded) || gap(text, words, place + 1) !== ' ' || isNext(place);

  // "20 wounded passengers", and not "three killed two".
  function isNext(own: number): boolean {
    return own === end && !next!.stop && !/^\d/.test(next!.folded);
  }
}

/** "Killed 38", "погибли двое": right before it, with nothing but how exactly it is meant between them. */
function fateBefore(
  text: string,
  words: readonly Word[],
  at: number,
  locale: Locale,
): Fate | undefined {
  for (let place = at - 1; place >= 0 && at - place < 6; place -= 1) {
    if (/[^\s«“"’'$€£]/u.test(gap(text, words, place + 1))) return undefined;
    const fate = fateIn(words[place]);
    const isPassive = locale === 'en' && IS_DONE.test(words[place - 1]?.folded ?? '');
    if (fate) return isPassive ? undefined : fate;
    if (!EXACTLY.test(words[place]!.folded)) return undefined;
  }
  return undefined;
}

/** What stands between a word and the one before it. */
function gap(text: string, words: readonly Word[], at: number): string {
  const [before, word] = [words[at - 1]!, words[at]!];
  return text.slice(before.from + before.typed.length, word.from);
}

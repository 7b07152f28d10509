/** Small talk, which is answered civilly and claims nothing, in four languages. */
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold } from '../../language/index.ts';
import { knownNamesIn, sensesOf } from '../../lexicon/index.ts';
import { isKeyboardNoise } from './keyboard-noise.ts';
import {
  EMOJI,
  FILLERS,
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

/** A phrase in small Latin letters → what it is, in the languages that have it. */
const phrases = new Map<string, { readonly kind: SmallTalkKind; readonly locales: Set<Locale> }>();
for (const kind of SMALL_TALK_KINDS)
  for (const [locale, list] of Object.entries(PHRASES[kind]))
    for (const phrase of list.split(',').map(plain)) {
      if (!phrase) continue;
      const known = phrases.get(phrase) ?? { kind, locales: new Set<Locale>() };
      for (const one of locale === 'any' ? LOCALES : [locale as Locale]) known.locales.add(one);
      phrases.set(phrase, known);
    }
const fillers = new Set(FILLERS.split(',').map(plain));

/** @returns undefined for whatever is or may be a question, whatever civilities stand beside it */
export function smallTalkIn(message: string): SmallTalk | undefined {
  const words = plain(message).split(' ').filter(Boolean);
  if (words.length === 0) return withoutWords(message);
  if (words.length > MOST_WORDS) return undefined;
  const found: { readonly kind: SmallTalkKind; readonly locales: ReadonlySet<Locale> }[] = [];
  for (let at = 0; at < words.length; ) {
    const length = phraseAt(words, at);
    if (length > 0) {
      found.push(phrases.get(words.slice(at, at + length).join(' '))!);
      at += length;
    } else if (fillers.has(words[at]!)) at += 1;
    else return nonsense(message);
  }
  const kind = SMALL_TALK_KINDS.find((one) => found.some((each) => each.kind === one));
  // "ne oldu" is no Russian "no" and then an Azerbaijani "all right".
  const locales = LOCALES.filter((one) => found.every((each) => each.locales.has(one)));
  return kind && locales.length > 0 ? { kind, locales } : undefined;
}

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
function nonsense(message: string): SmallTalk | undefined {
  const words = analyse(message, 'en', MOST_WORDS + 1);
  const isWord = (at: number) =>
    LOCALES.some(
      (locale) =>
        sensesOf(words[at]!, locale).length > 0 || knownNamesIn([words[at]!], locale).length > 0,
    );
  return words.every(({ typed }, at) => isKeyboardNoise(typed) && !isWord(at))
    ? { kind: 'noise', locales: [] }
    : undefined;
}

/** Small Latin letters in single spaces, none held down: "Hellooo!!" → "hello", "хахаха" → "haha". */
function plain(text: string): string {
  return fold(text)
    .replace(/<a?:\w+:\d+>|<[@#!&]+\w+>|:\w+:/g, ' ')
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/\b(?:[ae]?(?:kh|[hx])[aei]?){2,}\b/g, 'haha')
    .replace(/\b\w?(?:sj|js|ks|sk|kd){2,}\w{0,2}\b/g, 'jsjs')
    .replace(/\s+/g, ' ')
    .trim();
}

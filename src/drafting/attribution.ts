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
import { type Speaker, subjectOf } from './speaker.ts';

/** Where in a sentence somebody says something, and where it is said who. */
export type Said = Speaker & { readonly speech: Speech | 'hearsay' };

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

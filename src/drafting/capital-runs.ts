/** Words in capitals that stand together: "Torvik District Court", "Jonas Falk". */
import type { Locale } from '../knowledge/model/schema.ts';
import type { Word } from '../language/index.ts';
import { sensesOf } from '../lexicon/index.ts';
import { plain } from '../text/plain.ts';
import { ORGANISATION } from './name-kinds.ts';

export type Run = { readonly from: number; readonly to: number };

const CAPITAL = /^\p{Lu}/u;
/** Small words inside a name. */
const INSIDE = /^(of|the|de|la|van|von|bin|al|el|oglu|qizi)$/;
/** A word that is no name however it is written: I, Mr, days and months. */
const NEVER =
  /^(i|mr|mrs|ms|dr|prof|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik)$/;

/** @param isNameWord whether a word was met as a part of a name where no sentence begins */
export function capitalRuns(
  sentence: string,
  words: readonly Word[],
  locale: Locale,
  isNameWord: (word: Word) => boolean,
): Run[] {
  const text = plain(sentence);
  const gap = (at: number) => {
    const before = words[at - 1];
    return before ? text.slice(before.from + before.typed.length, words[at]!.from) : '';
  };
  const isCapital = (at: number) => {
    const word = words[at];
    return word !== undefined && CAPITAL.test(word.typed) && !NEVER.test(word.folded);
  };
  const runs: Run[] = [];
  for (let at = 0; at < words.length; ) {
    if (!isCapital(at)) {
      at += 1;
      continue;
    }
    let to = at + 1;
    for (;;) {
      if (isCapital(to) && /^['’]?[\s-]$/u.test(gap(to))) to += 1;
      else if (words[to] && INSIDE.test(words[to]!.folded) && isCapital(to + 1) && gap(to) === ' ')
        to += 2;
      else break;
    }
    const from = Math.max(begin(at, to), behindOffice(at, to));
    const end = tail(from, to);
    if (from < end) runs.push({ from, to: end });
    at = Math.max(end, to);
  }
  return runs;

  /** Without what is large because a sentence begins there, and without titles: "Judge Nora Vik". */
  function begin(first: number, to: number): number {
    let from = first;
    while (from < to) {
      const word = words[from]!;
      const begins = from === 0 || /[.!?:;«“"—–]\s*$/u.test(gap(from));
      const senses = sensesOf(word, locale);
      const isTitle =
        to - from > 1 &&
        (senses.some(({ concept, main }) => main && concept.class === 'role') ||
          TITLE.test(word.folded)) &&
        !hasKind(from, to);
      const isKind = ORGANISATION.test(word.folded);
      const isOrdinary =
        begins &&
        !isNameWord(word) &&
        !hasKind(from, to) &&
        !(isKind && locale !== 'en') &&
        (word.stop ||
          senses.some(({ main }) => main) ||
          (to - from === 1 && word.folded.length < 4));
      // "Ukrainian President …", "Russian IT specialists": whose they are is told by an adjective.
      const isAdjective = ADJECTIVE.test(word.folded) && (!hasKind(from, to) || isTitled(from, to));
      if (!isTitle && !isOrdinary && !isAdjective && !(begins && word.stop)) break;
      from += 1;
      while (from < to && INSIDE.test(words[from]!.folded)) from += 1;
    }
    return from;
  }

  /** "Belediye Başkanı Ayşe Korkmaz": whose office it is, the office, and who holds it. */
  function behindOffice(first: number, to: number): number {
    if (locale !== 'az' && locale !== 'tr') return first;
    const office = words
      .slice(0, to - 1)
      .findLastIndex(({ folded }, at) => at >= first && OFFICE_HELD.test(folded));
    return office < 0 || hasKind(office + 1, to) ? first : office + 1;
  }

  function hasKind(from: number, to: number): boolean {
    return words.slice(from, to).some(({ folded }) => ORGANISATION.test(folded));
  }

  function isTitled(from: number, to: number): boolean {
    return words.slice(from + 1, to).some(({ folded }) => TITLE.test(folded));
  }

  /** "Государственная инспекция труда", "Профсоюз металлургов": what it is stands behind in small letters. */
  function tail(from: number, to: number): number {
    if (from >= to || locale === 'en') return to;
    let end = to;
    const next = words[end];
    if (!hasKind(from, end) && next && ORGANISATION.test(next.folded) && gap(end) === ' ') end += 1;
    const behind = words[end];
    if (
      hasKind(from, end) &&
      locale === 'ru' &&
      behind &&
      !behind.stop &&
      gap(end) === ' ' &&
      GENITIVE.test(behind.typed)
    )
      end += 1;
    return end;
  }
}

const TITLE =
  /^(president|prime|minister|finance|foreign|interior|governor|mayor|judge|prosecutor|chairman|chairwoman|director|king|queen|general|colonel|senator|secretary|baskani?|bakani?|genel|milletvekili|uyesi|ministr|direktor|predsedatel|prezident|gubernator|naziri?|sedri?)$/;
const OFFICE_HELD =
  /^(baskani|bakani|muduru|direktoru|uyesi|sozcusu|sekreteri|sedri|naziri|katibi)$/;
/** Nothing but a title: nobody by that name. */
export const isBareTitle = (words: readonly Word[]): boolean =>
  words.length > 0 && words.every(({ folded }) => TITLE.test(folded) || BARE.test(folded));
const BARE =
  /^(councillor|spokesman|spokeswoman|mer|glava|premer|sozcu|vali|kaymakam|mudur|sedr|nazir)$/;
const ADJECTIVE =
  /^(russian|ukrainian|american|british|german|french|italian|spanish|turkish|azerbaijani|azeri|armenian|georgian|iranian|israeli|chinese|norwegian|swedish|danish|finnish|polish|european|western|eastern|kazakh|syrian|rossiysk\w+|turetsk\w+|azerbaydzhansk\w+|ukrainsk\w+|amerikansk\w+)$/;
const GENITIVE = /(ов|ев|ей|ия|ии|да|ка|ства|ости|ения|ий)$/u;

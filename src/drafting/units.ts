/** What a number counts: the noun behind it. */
import type { Locale } from '../knowledge/model/schema.ts';
import { MONEY_WORD, type NumberInText, type Word } from '../language/index.ts';
import { sensesOf } from '../lexicon/index.ts';
import { fateIn } from './fates.ts';

export type Unit = { readonly text: string /** The word after it. */; readonly end: number };

const LONGEST = 3;
/** Verbs and the like end what is counted. */
const ENDS =
  /^(were|was|are|is|had|have|has|who|that|which|when|and|or|but|to|of|in|on|at|from|for|with|by|over|per|long|after|before|during|i|v|na|iz|za|s|so|po|ot|do|ve|ile|icin|uchun|olan|bolee|menee|fazla|cox|artiq|karsi|qarsi|poluchil\w*)$/;
/** Endings of Turkic verbs, and words that only say how exactly the number is meant. */
const TURKIC_VERB = /(di|du|ti|tu|ecek|acak|acaq|yor|mis|mus|ib|ub)(lar|ler)?$/;

export function unitBehind(
  words: readonly Word[],
  end: number,
  locale: Locale,
  kind: NumberInText['unit'],
): Unit | undefined {
  if (kind === 'percent') {
    const next = words[end];
    const named = next && /^(percent|per|protsent\w*|faiz\w*|yuzde)$/.test(next.folded);
    const two = named && next.folded === 'per' ? 2 : 1;
    return { text: PERCENT[locale], end: named ? end + two : end };
  }
  // "20 wounded passengers": what became of them is no part of what they are.
  const from = fateIn(words[end]) ? end + 1 : end;
  let to = from;
  while (
    to < words.length &&
    to - from < LONGEST &&
    !fateIn(words[to]) &&
    !stops(words[to]!, words[to - 1], to > from, locale)
  ) {
    to += 1;
    // A currency is a unit by itself.
    if (MONEY_WORD.test(words[to - 1]!.folded) || isNounOfMoney(words[to - 1]!)) break;
  }
  if (to === from) return kind === 'money' ? { text: PAID[locale], end } : undefined;
  const text = words
    .slice(from, to)
    .map(({ typed }) => typed)
    .join(' ');
  return { text, end: to };
}

const PERCENT: Readonly<Record<Locale, string>> = {
  en: 'percent',
  ru: 'процентов',
  az: 'faiz',
  tr: 'yüzde',
};
const PAID: Readonly<Record<Locale, string>> = { en: 'money', ru: 'денег', az: 'pul', tr: 'para' };
const isNounOfMoney = ({ folded }: Word) =>
  /^(pounds?|dollars?|euros?|kroner|kronor|francs?|yuan|yen)$/.test(folded);

function stops(word: Word, before: Word | undefined, inside: boolean, locale: Locale): boolean {
  const isShort = /^\p{Lu}{2,}$/u.test(word.typed);
  if ((ENDS.test(word.folded) && !isShort) || /^\d/.test(word.folded)) return true;
  if (
    word.stop &&
    !isShort &&
    !/^(others|people|kisi\w*|nefer\w*|adam\w*|chelovek\w*|lyudey)$/.test(word.folded)
  )
    return true;
  // A comma or a stop parts it from what follows.
  if (before && word.from - (before.from + before.typed.length) > 1) return true;
  // "150 рабочих получат": an adjective goes on, a noun ends it.
  if (locale === 'ru' && inside)
    return (
      !/(ых|их|ого|ий|ый|ая|ой)$/u.test(before?.typed ?? '') ||
      /^рабочих$/iu.test(before?.typed ?? '')
    );
  if (locale === 'az' || locale === 'tr')
    return inside && (TURKIC_VERB.test(word.folded) || isEvent(word, locale));
  // "340 houses and", "three workers died": what happens ends it; "written warnings" goes on.
  // "Two people familiar with it", "4,000 cars use it": several of something are named; "arms dealers" goes on.
  if (inside && PLURAL.test(before?.folded ?? '') && !/s$/.test(word.folded)) return true;
  return inside && isEvent(word, locale) && !/(s|ов|ей)$/u.test(word.typed);
}

const PLURAL = /^(people|men|women|children|(?!(sales|goods|sports|arms)$)\w*[^s\W]s)$/;

const isEvent = (word: Word, locale: Locale) =>
  sensesOf(word, locale).some(({ main, concept }) => main && concept.class === 'event');

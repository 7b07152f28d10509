/** One change of a fact, in words: “38” → “39”. Pure. */
import { diffWords } from 'diff';
import { dateWords } from '../i18n/date-words.ts';
import { translate } from '../i18n/translate.ts';
import { inLocale } from '../knowledge/model/localised.ts';
import type { Fact, Locale } from '../knowledge/model/schema.ts';

const MOST_PAIRS = 3;
/** Longer than that, words are not set beside each other: the old text is shown whole. */
const LONGEST_PAIR = 80;

/** How a fact differs from what it was; empty where only who says so or a figure behind its words differs. */
export function changeWords(before: Fact, now: Fact, locale: Locale): string {
  const pair = (from: string, to: string) =>
    from === to ? [] : [translate(locale, 'changes.pair', { from, to })];
  const status = (of: Fact) => translate(locale, `status.${of.status}`);
  const words = [
    ...textWords(before, now, locale),
    ...pair(dateWords(before.when, locale), dateWords(now.when, locale)),
    ...pair(status(before), status(now)),
  ];
  return words.join('; ');
}

function textWords(before: Fact, now: Fact, locale: Locale): string[] {
  const [was, is] = [inLocale(before.text, locale), inLocale(now.text, locale)];
  if (was.text === is.text) return [];
  const whole = [translate(locale, 'changes.before', { text: was.text })];
  if (was.lang !== is.lang) return whole;
  const segments = new Intl.Segmenter(is.lang, { granularity: 'word' });
  const pieces = diffWords(was.text, is.text, { intlSegmenter: segments });
  const pairs: string[] = [];
  for (const [at, { removed, value }] of pieces.entries()) {
    if (!removed) continue;
    const next = pieces[at + 1];
    const [from, to] = [value.trim(), next?.added ? next.value.trim() : ''];
    if (!to || Math.max(from.length, to.length) > LONGEST_PAIR) return whole;
    pairs.push(translate(locale, 'changes.pair', { from, to }));
  }
  const added = pieces.filter(({ added }) => added).length;
  return pairs.length === added && pairs.length <= MOST_PAIRS ? pairs : whole;
}

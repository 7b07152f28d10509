/** Two dates as one span: "between 2015 and 2018", "с 2015 по 2018", "2015'ten 2018'e kadar". */
import { parseWhen, type When } from '../../../knowledge/model/edtf-date.ts';
import type { Token } from '../../../language/index.ts';
import { phraseAt, phraseBefore, two } from './date-reader.ts';

/** A date with its tokens: from (inclusive) to (exclusive). */
export type Placed = {
  readonly when: When;
  readonly relative: boolean;
  readonly at: number;
  readonly end: number;
};

const BETWEEN = /(^| )(between|mezhdu)( the)?( years?| godami)?$/;
const FROM = /(^| )(from|s|so|ot)( the)?( year)?$/;
const TO = /^((up )?to|until|till|through|po|do)( the)?( year)?$/;
const AND = /^(and|i)( the)?( year)?$/;
const UNTIL_BEHIND = /^(y?[ae] |il[ae] |yil[ai]n?a )?(qeder|kadar|kimi|dek|arasi\w*|arasinda\w*)\b/;
const TURKIC_AND = /^(ile|ve)?$/;
const FROM_ENDING = /[dt][ae]n$/;

/** Joins the dates that are the two ends of one time; all others stay as they are. */
export function joinIntervals(
  dates: readonly Placed[],
  tokens: readonly Token[],
): readonly Placed[] {
  const joined: Placed[] = [];
  for (let place = 0; place < dates.length; place += 1) {
    const [one, other] = [dates[place]!, dates[place + 1]];
    const span = other && isSpan(one, other, tokens) ? spanOf(one, other) : undefined;
    joined.push(span ?? one);
    if (span) place += 1;
  }
  return joined;
}

function isSpan(one: Placed, other: Placed, tokens: readonly Token[]): boolean {
  if (one.when.interval || other.when.interval || other.at - one.end > 3) return false;
  const before = phraseBefore(tokens, one.at);
  const between = phraseAt(tokens, one.end, other.at - one.end);
  const dash = between === '' && /^\s?[-–—]\s?$/.test(tokens[other.at]!.before);
  if (dash || (TO.test(between) && (FROM.test(before) || /^(to|through)/.test(between))))
    return true;
  if (AND.test(between)) return BETWEEN.test(before);
  const ended = FROM_ENDING.test(phraseBefore(tokens, one.end, 1));
  const until = UNTIL_BEHIND.test(phraseAt(tokens, other.end, 2));
  return until && TURKIC_AND.test(between) && (between !== '' || ended);
}

/** "From May to July 2025": the year of the second is that of the first, or the one after it. */
function spanOf(one: Placed, other: Placed): Placed | undefined {
  let from = one.when.text;
  if (one.when.anyYear && !other.when.anyYear && /^\d{4}-\d\d/.test(other.when.text)) {
    const { month, day } = one.when.anyYear;
    const same = Number(other.when.text.slice(5, 7)) >= month;
    const year = Number(other.when.text.slice(0, 4)) - (same ? 0 : 1);
    from = `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  }
  const when = parseWhen(`${from}/${other.when.text}`);
  return when && { when, relative: one.relative || other.relative, at: one.at, end: other.end };
}

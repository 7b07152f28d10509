/** What each reader of dates gives: a date that begins at a token. */
import { parseWhen, type When } from '../../../knowledge/model/edtf-date.ts';
import type { Token } from '../../../language/index.ts';

export type DateRead = {
  readonly when: When;
  /** The token after it. */
  readonly end: number;
  /** Counted from now: "yesterday", "last June". */
  readonly relative?: boolean;
};

/** @returns undefined where no date of its kind begins at that token */
export type DateReader = (tokens: readonly Token[], at: number, now: Date) => DateRead | undefined;

/** @param text EDTF, as put together from what was read; it may be no date at all ("2023-02-30") */
export function dated(text: string, end: number, relative = false): DateRead | undefined {
  const when = parseWhen(text);
  return when && { when, end, ...(relative && { relative }) };
}

const padded = (value: number, length: number) => String(value).padStart(length, '0');

export const two = (value: number): string => padded(value, 2);

/** A year as EDTF counts: 1 BC is 0000, 447 BC is -0446. */
export function edtfYear(year: number, beforeChrist = false): string {
  if (!beforeChrist) return padded(year, 4);
  return year === 1 ? '0000' : `-${padded(year - 1, 4)}`;
}

/** The folded words from a token on, as one text, the figures among them; to be matched at its beginning. */
export function phraseAt(tokens: readonly Token[], at: number, length = 5): string {
  return (
    tokens
      .slice(Math.max(0, at), at + length)
      // The English ending is not the Russian "с".
      .map(({ folded, before }) => (folded === 's' && /['’ʼ]$/.test(before) ? "'s" : folded))
      .join(' ')
  );
}

/** The folded words before a token, to be matched at its end. */
export function phraseBefore(tokens: readonly Token[], at: number, length = 4): string {
  return phraseAt(tokens, Math.max(0, at - length), Math.min(length, at));
}

/** How many tokens a pattern takes, matched at the beginning of what follows; 0 where it does not match. */
export function lengthOf(pattern: RegExp, tokens: readonly Token[], at: number, most = 5): number {
  const found = pattern.exec(phraseAt(tokens, at, most))?.[0].trim();
  return found ? found.split(' ').length : 0;
}

/** Between the parts of a date stand spaces, a comma, a full stop, an apostrophe or a hyphen. */
const BETWEEN = /^[\s.,'’ʼ\-–]{0,3}$/;

export function follows(token: Token | undefined): token is Token {
  return token !== undefined && BETWEEN.test(token.before);
}

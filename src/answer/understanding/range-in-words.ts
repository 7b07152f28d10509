/** Dates that bound what is named beside them: "karabakh from 2020 to 2024", "карабах с 2020", "qarabağ 2020-dən". */
import type { TimelineWanted } from '../../contract/request.ts';
import type { When } from '../../knowledge/model/edtf-date.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { plain } from '../../text/plain.ts';
import type { Corpus, Reader } from '../types.ts';
import { ANYTHING, resolveEntity } from './resolve-entity.ts';
import { datesIn } from './temporal-expression.ts';

export type Bounds = Pick<TimelineWanted, 'from' | 'to'>;
type RangeInWords = {
  /** EDTF; at least one of them. */
  readonly bounds: Bounds;
  /** What is left of the text. */
  readonly rest: string;
};

/** As a word before the date, or as the option is typed in a command: `--from 2020`, `from: 2020`. */
const before = (words: string) =>
  new RegExp(
    `(?:^|(?<=\\s))(?:--|[—–])?(?:${words})(?: the)?(?: year)?(?:\\s+|\\s*[:=]\\s*)["“]?$`,
    'iu',
  );
const FROM = before('from|since|starting from|с|со|от|начиная с');
const TO = before('to|up to|until|till|through|до');
const BETWEEN = before('from|between|с|со|от|между');
const FROM_ENDING = /[dt][aeə]n$/iu;
/** Behind the date; "2020-dən sonra" begins only after it, and is left as it is. */
const ON =
  /^["”]?(?:\s+(?:onwards?|and later|(?:и )?далее|и позже|bəri|etibarən|beri|itibaren|bu yana))?(?=\s|$)/iu;
const UNTIL = /^["”]?\s+(?:qədər|kimi|kadar|dek)(?=\s|$)/iu;
const AFTER_OR_BEFORE = /^\s+(?:sonra|əvvəl|önce|evvel)/iu;

/** @returns undefined where a date stands in the text in any other way, or none does */
export function rangeInWords(text: string, now: Date): RangeInWords | undefined {
  const read = plain(text);
  const dates = datesIn(read, now).toSorted((a, b) => a.from - b.from);
  let bounds: Bounds = {};
  let rest = '';
  let end = 0;
  for (const date of dates) {
    const bound = boundOf(date.when, {
      head: read.slice(end, date.from),
      date: read.slice(date.from, date.to),
      tail: read.slice(date.to),
    });
    if (!bound || Object.keys(bound.bounds).some((key) => key in bounds)) return undefined;
    bounds = { ...bounds, ...bound.bounds };
    rest += `${bound.before} `;
    end = date.to + bound.behind;
  }
  if (dates.length === 0) return undefined;
  return { bounds, rest: `${rest}${read.slice(end)}`.replace(/\s+/g, ' ').trim() };
}

/** A timeline with the dates that are typed beside its name, where all of it is not a name itself. */
export function withRange<Wanted extends TimelineWanted & { readonly language?: Locale }>(
  wanted: Wanted,
  corpus: Corpus,
  { locale, now }: Pick<Reader, 'locale' | 'now'>,
): Wanted {
  const { about, ...others } = wanted;
  if (!about || others.from !== undefined || others.to !== undefined) return wanted;
  const ranged = rangeInWords(about, now);
  if (!ranged) return wanted;
  const whole = resolveEntity(about, ANYTHING, corpus, wanted.language ?? locale);
  if (whole.found && whole.how !== 'guessed') return wanted;
  return { ...others, ...(ranged.rest && { about: ranged.rest }), ...ranged.bounds } as Wanted;
}

/** What one date bounds, what stands before its words, and how far they go on behind it. */
function boundOf(
  { text, interval, anyYear }: When,
  { head, date, tail }: { readonly head: string; readonly date: string; readonly tail: string },
): { readonly bounds: Bounds; readonly before: string; readonly behind: number } | undefined {
  if (anyYear || AFTER_OR_BEFORE.test(tail)) return undefined;
  const until = UNTIL.exec(tail)?.[0].length;
  const on = ON.exec(tail)?.[0].length ?? 0;
  if (interval)
    return {
      bounds: {
        ...(interval.from && { from: interval.from.text }),
        ...(interval.to && { to: interval.to.text }),
      },
      before: head.replace(BETWEEN, ''),
      behind: until ?? on,
    };
  if (until !== undefined || TO.test(head))
    return { bounds: { to: text }, before: head.replace(TO, ''), behind: until ?? on };
  return FROM.test(head) || FROM_ENDING.test(date)
    ? { bounds: { from: text }, before: head.replace(FROM, ''), behind: on }
    : undefined;
}

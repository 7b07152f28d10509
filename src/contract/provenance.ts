/** How sure a fact is, when, who says so and where it is from: plain text, for a platform to escape. */

import { isBlank } from '../text/sanitize.ts';
import type { FactBlock, SourceLine, TimelineEntry } from './reply.ts';
import { STATUS_MARKS } from './status-marks.ts';

/** Stands between what is said on one line. */
export const SEPARATOR = ' · ';

type Said = Pick<FactBlock, 'status' | 'statusWords' | 'attribution' | 'asAbove'> &
  Pick<TimelineEntry, 'reviewed'> & {
    readonly date?: FactBlock['date'];
  };

export type Provenance = { readonly status: string; readonly rest: readonly string[] };

/**
 * "● confirmed", to stand out, and then in pieces "25 December 2024 · According to …".
 * @param clean makes a text one line that can be shown
 */
export function provenanceOf(
  { status, statusWords, date, attribution, asAbove, reviewed }: Said,
  clean: (text: string) => string,
): Provenance {
  const [words] = visible([statusWords], clean);
  return {
    status: words === undefined ? '' : `${STATUS_MARKS[status]} ${words}`,
    rest: visible([date, attribution, asAbove, reviewed], clean),
  };
}

/** All of it on one line. */
export const provenanceLine = ({ status, rest }: Provenance): string =>
  [status, ...rest].filter((part) => part !== '').join(SEPARATOR);

/** A source's title, and in pieces its "publisher · date". */
export const sourceParts = (
  { title, publisher, published }: SourceLine,
  { title: cleanTitle, detail }: Record<'title' | 'detail', (text: string) => string>,
): { readonly title: string; readonly details: string[] } => ({
  title: cleanTitle(title),
  details: visible([publisher, published], detail),
});

const visible = (
  texts: readonly (string | undefined)[],
  clean: (text: string) => string,
): string[] =>
  texts
    .flatMap((text) => (text === undefined ? [] : [clean(text)]))
    .filter((text) => !isBlank(text));

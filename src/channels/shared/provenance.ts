/** Who says a fact, how sure and when, and where it is from: plain text, for a platform to escape. */
import type { FactBlock, SourceLine } from '../../contract/reply.ts';
import { isBlank } from '../../text/sanitize.ts';

/** Stands between what is said on one line. */
export const SEPARATOR = ' · ';

type Said = {
  readonly attribution?: FactBlock['attribution'] | undefined;
  readonly statusWords: FactBlock['statusWords'];
  readonly date?: FactBlock['date'];
};

/** "According to … · confirmed · 25 December 2024", in pieces. @param clean makes a text one line that can be shown */
export const provenanceOf = (
  { attribution, statusWords, date }: Said,
  clean: (text: string) => string,
): string[] => visible([attribution, statusWords, date], clean);

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

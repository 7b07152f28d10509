/** Facts and timeline entries → pieces, none of which is cut. */

import type { FactBlock, SourceLine, TimelineEntry } from '../../contract/reply.ts';
import { translate } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { isBlank } from '../../text/sanitize.ts';
import { splitText, truncate } from '../../text/truncate.ts';
import { escapeDiscord, link, plain, plainLine } from './escape.ts';
import { LIMITS } from './limits.ts';
import type { Piece, TextPiece } from './pack.ts';
import { SAFE, small } from './text-pieces.ts';

/** The approved text as a quotation, then who says so, how sure and when, then the sources. */
export function factPieces(fact: FactBlock, locale: Locale): Piece[] {
  const text = plain(fact.text);
  const quote = isBlank(text)
    ? []
    : splitText(text, SAFE).map((part) => escapeDiscord(part).replace(/^/gm, '> '));
  const about = joined([fact.attribution, fact.statusWords, fact.date]);
  return unit([
    ...quote,
    ...(about ? [about] : []),
    ...fact.notes.flatMap(small).map((piece) => piece.text),
    ...sourceLines(fact.sources, locale),
  ]);
}

export function entryPieces(entry: TimelineEntry, locale: Locale): Piece[] {
  const date = escapeDiscord(truncate(plainLine(entry.date), LONG_DETAIL));
  const [first = '', ...rest] = splitText(plain(entry.text), SAFE).map(escapeDiscord);
  const head = isBlank(date) ? first : isBlank(first) ? `**${date}**` : `**${date}** — ${first}`;
  const about = joined([entry.attribution, entry.statusWords]);
  return unit([
    ...[head, ...rest].filter((part) => !isBlank(part)),
    ...(about ? [`-# ${about}`] : []),
    ...sourceLines(entry.sources, locale),
  ]);
}

/** Longer names and titles than any real one are shortened, so that a line stays within its limit. */
const LONG = 400;
const LONG_DETAIL = 200;

/** What is said about a fact on one line: "According to … · confirmed · 25 December 2024". */
function joined(parts: readonly (string | undefined)[], longest = LONG): string {
  return parts
    .flatMap((part) => (part === undefined ? [] : [truncate(plainLine(part), longest)]))
    .filter((part) => !isBlank(part))
    .map(escapeDiscord)
    .join(' · ');
}

/** "Sources: [title](address) · publisher · date", a line each, with the word on the first. */
function sourceLines(sources: readonly SourceLine[], locale: Locale): string[] {
  return sources
    .map((source) => {
      const title = link(
        truncate(plainLine(source.title), LONG),
        source.url,
        translate(locale, 'source.link'),
      );
      const rest = joined([source.publisher, source.published], LONG_DETAIL);
      return [title, rest].filter((part) => !isBlank(part)).join(' · ');
    })
    .filter((line) => line !== '')
    .map((line, index) =>
      index === 0
        ? `-# ${escapeDiscord(translate(locale, 'sources.title'))}: ${line}`
        : `-# ${line}`,
    );
}

/** Parts that belong together: one piece, or as few as Discord's limit allows. */
function unit(parts: readonly string[]): TextPiece[] {
  const pieces: string[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + 1 + part.length <= LIMITS.description) {
      pieces[pieces.length - 1] = `${last}\n${part}`;
    } else pieces.push(part);
  }
  return pieces.map((text, index) => ({ type: 'text', text, ...(index > 0 && { close: true }) }));
}

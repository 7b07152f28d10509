/** Facts and timeline entries → pieces, none of which is cut. */

import { provenanceOf, SEPARATOR, sourceParts } from '../../../contract/provenance.ts';
import type { FactBlock, SourceLine, TimelineEntry } from '../../../contract/reply.ts';
import { translate } from '../../../i18n/translate.ts';
import type { Locale } from '../../../knowledge/model/schema.ts';
import { isBlank } from '../../../text/sanitize.ts';
import { splitText, truncate } from '../../../text/truncate.ts';
import { LIMITS } from '../limits.ts';
import { escapeDiscord, link, plain, plainLine } from './escape.ts';
import type { Piece, TextPiece } from './pack.ts';
import { SAFE, small } from './text-pieces.ts';

/** The approved text as a quotation, then how sure, when and who says so, then the sources. */
export function factPieces(fact: FactBlock, locale: Locale): Piece[] {
  const text = plain(fact.text);
  const quote = isBlank(text)
    ? []
    : splitText(text, SAFE).map((part) => escapeDiscord(part).replace(/^/gm, '> '));
  const about = aboutOf(fact);
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
  const { date: _head, ...undated } = entry;
  const about = aboutOf(undated);
  return unit([
    ...[head, ...rest].filter((part) => !isBlank(part)),
    ...(about ? [`-# ${about}`] : []),
    ...sourceLines(entry.sources, locale),
  ]);
}

/** Longer names and titles than any real one are shortened, so that a line stays within its limit. */
const LONG = 400;
const LONG_DETAIL = 200;

const line = (text: string): string => truncate(plainLine(text), LONG);
const detail = (text: string): string => truncate(plainLine(text), LONG_DETAIL);

/** The status in bold, so that it is seen before the rest of the line is read. */
function aboutOf(fact: Parameters<typeof provenanceOf>[0]): string {
  const { status, rest } = provenanceOf(fact, line);
  const marked = status === '' ? [] : [`**${escapeDiscord(status)}**`];
  return [...marked, ...rest.map(escapeDiscord)].join(SEPARATOR);
}

/** Pieces of plain text on one line of markdown. */
const joined = (pieces: readonly string[]): string => pieces.map(escapeDiscord).join(SEPARATOR);

/** "Sources: [title](address) · publisher · date", a line each, with the word on the first. */
function sourceLines(sources: readonly SourceLine[], locale: Locale): string[] {
  return sources
    .map((source) => {
      const { title, details } = sourceParts(source, { title: line, detail });
      const linked = link(title, source.url, translate(locale, 'source.link'));
      return [linked, joined(details)].filter((part) => !isBlank(part)).join(SEPARATOR);
    })
    .filter((said) => said !== '')
    .map((said, index) =>
      index === 0
        ? `-# ${escapeDiscord(translate(locale, 'sources.title'))}: ${said}`
        : `-# ${said}`,
    );
}

/** Texts that belong together: one piece, or as few as Discord's limit allows. */
function unit(texts: readonly string[]): TextPiece[] {
  const pieces: string[] = [];
  for (const text of texts) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + 1 + text.length <= LIMITS.description) {
      pieces[pieces.length - 1] = `${last}\n${text}`;
    } else pieces.push(text);
  }
  return pieces.map((text, index) => ({ type: 'text', text, ...(index > 0 && { close: true }) }));
}

/** Facts and entries of a timeline: the approved words, who says so, how sure and when, the sources. */

import {
  type Provenance,
  provenanceLine,
  provenanceOf,
  SEPARATOR,
  sourceParts,
} from '../../../contract/provenance.ts';
import type { FactBlock, SourceLine, TimelineEntry } from '../../../contract/reply.ts';
import { translate } from '../../../i18n/translate.ts';
import type { Locale } from '../../../knowledge/model/schema.ts';
import { isBlank } from '../../../text/sanitize.ts';
import { truncate } from '../../../text/truncate.ts';
import { LIMITS } from '../limits.ts';
import { inert, mrkdwnLink, plain, plainLine, slackUrl } from './escape.ts';
import type { Piece } from './pack.ts';
import type { SlackBlock } from './payload.ts';
import {
  bold,
  context,
  cut,
  LONG,
  linked,
  plainText,
  rich,
  section,
  words,
} from './text-pieces.ts';

/** The approved text as a quotation, then how sure, as of when and who says so, then the sources. */
export function factPieces(fact: FactBlock, locale: Locale): Piece[] {
  const text = plain(fact.text);
  const about = provenanceOf(fact, plainLine);
  const notes = fact.notes.map(plainLine).filter((note) => !isBlank(note));
  const blocks: SlackBlock[] = [
    ...cut(text).map((part) => rich({ type: 'rich_text_quote', elements: [words(part)] })),
    ...aboutBlocks(about),
    ...notes.flatMap(cut).map((part) => context(plainText(part))),
    ...sourceBlocks(fact.sources, locale),
  ];
  return blocks.length === 0
    ? []
    : [
        {
          blocks,
          text: [text, provenanceLine(about), ...notes].filter((line) => !isBlank(line)).join('\n'),
        },
      ];
}

/** The date in bold before the text; who says so, how sure and where from in small print below. */
export function entryPieces(entry: TimelineEntry, locale: Locale): Piece[] {
  const date = truncate(plainLine(entry.date), LONG);
  const text = plain(entry.text);
  const { date: _head, ...undated } = entry;
  const about = provenanceOf(undated, plainLine);
  const head = isBlank(date) ? [] : [bold(date), ...(isBlank(text) ? [] : [words(' — ')])];
  const [first, ...rest] = cut(text);
  const blocks: SlackBlock[] = [
    ...(head.length || first ? [rich(section(...head, ...(first ? [words(first)] : [])))] : []),
    ...rest.map((part) => rich(section(words(part)))),
    ...aboutBlocks(about),
    ...sourceBlocks(entry.sources, locale),
  ];
  const said = [[date, text].filter((part) => !isBlank(part)).join(': '), provenanceLine(about)];
  return blocks.length === 0
    ? []
    : [{ blocks, text: said.filter((line) => !isBlank(line)).join('\n') }];
}

/** In small print, the status in bold where nothing in the words could be read as markup. */
function aboutBlocks(about: Provenance): SlackBlock[] {
  const status = inert(about.status);
  const rest = inert(about.rest.join(SEPARATOR));
  const line = [`*${status}*`, ...(rest ? [rest] : [])].join(SEPARATOR);
  return status && rest !== undefined && line.length <= LIMITS.text
    ? [context({ type: 'mrkdwn', text: line, verbatim: true })]
    : cut(provenanceLine(about)).map((part) => context(plainText(part)));
}

/** A source's address in small print; a longer one is linked in rich text. */
const LONG_URL = 1000;

type Line = { readonly title: string; readonly url: string | undefined; readonly rest: string };

/**
 * "Sources: title · publisher · date", the title a link. In small print where nothing in the words could
 * be read as markup, which is nearly always; otherwise at the size of the text.
 */
function sourceBlocks(sources: readonly SourceLine[], locale: Locale): SlackBlock[] {
  const lines = sources.map(sourceLine).filter(({ title, rest }) => !isBlank(title + rest));
  if (lines.length === 0) return [];
  const label = `${translate(locale, 'sources.title')}: `;
  const inSmall = lines.map(smallLine);
  if (inSmall.every((line) => line !== undefined)) {
    return joined(inSmall.map((line, index) => (index === 0 ? label + line : line))).map((text) =>
      context({ type: 'mrkdwn', text, verbatim: true }),
    );
  }
  return lines.map(({ title, url, rest }, index) =>
    rich(
      section(
        ...(index === 0 ? [words(label)] : []),
        ...linked(title, url, translate(locale, 'source.link')),
        ...(isBlank(rest) ? [] : [words(`${SEPARATOR}${rest}`)]),
      ),
    ),
  );
}

const short = (text: string): string => truncate(plainLine(text), LONG);

function sourceLine(source: SourceLine): Line {
  const { title, details } = sourceParts(source, { title: short, detail: short });
  const url = source.url === undefined ? undefined : slackUrl(source.url);
  return { title, url, rest: details.join(SEPARATOR) };
}

function smallLine({ title, url, rest }: Line): string | undefined {
  const name = isBlank(title) ? undefined : inert(title);
  const more = inert(rest);
  if (name === undefined || more === undefined || (url && url.length > LONG_URL)) return undefined;
  const shownName = url ? mrkdwnLink(url, name) : name;
  return isBlank(rest) ? shownName : `${shownName}${SEPARATOR}${more}`;
}

/** Lines put together as far as a text object reaches. */
function joined(lines: readonly string[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= LIMITS.text) {
      texts[texts.length - 1] = `${last}\n${line}`;
    } else texts.push(line);
  }
  return texts;
}

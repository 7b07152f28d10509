/** A Reply as plain text in reading order: for the terminal, notifications and screen readers. */

import { translate } from '../i18n/translate.ts';
import { truncate } from '../text/truncate.ts';
import { provenanceLine, provenanceOf, SEPARATOR } from './provenance.ts';
import {
  type Block,
  type Choice,
  type FactBlock,
  LONGEST_LABEL,
  type Reply,
  type SourceLine,
  type TimelineEntry,
} from './reply.ts';
import { labelWords } from './status-marks.ts';

export type Style = 'title' | 'strong' | 'quiet' | 'plain';
/** How a medium marks a piece of text; the default leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Control characters could drive a terminal or hide text; directional overrides could reorder it. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');
}

/**
 * @returns lines joined by newlines; plain text cannot be pressed, so that of the buttons only the
 *   questions are left, which can be typed
 */
export function plainText(reply: Reply, paint: Paint = (_style, text) => text): string {
  const parts: string[] = [];
  for (const block of reply.blocks) {
    if (block.type === 'choices') parts.push(...questionsIn(block.choices, reply, parts.at(-1)));
    else parts.push(blockText(block, paint));
  }
  return parts.filter((text) => text !== '').join('\n\n');
}

/** What may be asked next, under a heading unless what stands above is one ("You can ask:"). */
function questionsIn(
  choices: readonly Choice[],
  { locale }: Reply,
  above: string | undefined,
): string[] {
  // "As of today" is pressed, not typed.
  const questions = choices.flatMap(({ request, label }) =>
    request.command === 'ask' && label === truncate(request.question, LONGEST_LABEL)
      ? [`- ${printable(label)}`]
      : [],
  );
  if (questions.length === 0) return [];
  const introduced = above?.replace(ESCAPES, '').trimEnd().endsWith(':') ?? false;
  const heading = introduced ? [] : [`${translate(locale, 'related.you-may-ask')}:`];
  return [[...heading, ...questions].join('\n')];
}

/** What a terminal is told about colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
const ESCAPES = /\u001b\[[\d;]*m/g;

function blockText(block: Exclude<Block, { type: 'choices' }>, paint: Paint): string {
  switch (block.type) {
    case 'label':
      return paint('quiet', printable(labelWords(block)));
    case 'headline':
      return paint('title', printable(block.text));
    case 'short':
      return paint('strong', printable(block.text));
    case 'section':
      return paint('title', printable(block.text));
    case 'text':
      return printable(block.text);
    case 'note':
      return paint('quiet', printable(block.text));
    case 'fact':
      return factText(block, paint);
    case 'timeline':
      return block.entries.map((entry) => factLine(entry, paint)).join('\n\n');
    case 'fields':
      return block.fields
        .map(({ label, value }) => [`${paint('strong', printable(label))}:`, printable(value)])
        .map((field) => field.join(block.sides ? '\n' : ' '))
        .join(block.sides ? '\n\n' : '\n');
    case 'quote':
      return printable(block.text);
    case 'list':
      return block.items
        .map(({ text, detail, url }) =>
          [
            `- ${printable(text)}`,
            ...[detail, url].filter(Boolean).map((more) => `  ${paint('quiet', printable(more!))}`),
          ].join('\n'),
        )
        .join('\n');
    default:
      return block satisfies never;
  }
}

function factText(fact: FactBlock, paint: Paint): string {
  return [
    printable(fact.text),
    paint('quiet', provenance(fact)),
    ...sourceLines(fact, paint),
    ...fact.notes.map((note) => paint('quiet', printable(note))),
  ].join('\n');
}

function factLine(entry: TimelineEntry, paint: Paint): string {
  return [
    `${paint('strong', printable(entry.date))}: ${printable(entry.text)}`,
    paint('quiet', provenance({ ...entry, date: '' })),
    ...sourceLines(entry, paint),
  ].join('\n');
}

const sourceLines = ({ sources }: Pick<FactBlock, 'sources'>, paint: Paint): string[] =>
  sources.map((source) => paint('quiet', printable(sourceText(source))));

/** "● confirmed · 25 December 2024 · According to …". */
const provenance = (fact: Parameters<typeof provenanceOf>[0]): string =>
  provenanceLine(provenanceOf(fact, printable));

export function sourceText({ title, publisher, published, url }: SourceLine): string {
  return [title, publisher, published, url].filter(Boolean).join(SEPARATOR);
}

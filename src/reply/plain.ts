/** A Reply as plain text in reading order: for the terminal, notifications and screen readers. */
import type { Block, FactBlock, Reply, SourceLine, TimelineEntry } from './reply.ts';

export type Style = 'title' | 'strong' | 'quiet' | 'plain';
/** How a medium marks a piece of text; the default leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Control characters could drive a terminal or hide text; directional overrides could reorder it. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** @returns lines joined by newlines; buttons are left out, as plain text cannot be pressed */
export function plainText(reply: Reply, paint: Paint = (_style, text) => text): string {
  return reply.blocks
    .map((block) => blockText(block, paint))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(block: Block, paint: Paint): string {
  switch (block.type) {
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
    case 'choices':
      return '';
    default:
      return block satisfies never;
  }
}

function factText(fact: FactBlock, paint: Paint): string {
  return [
    printable(fact.text),
    paint('quiet', printable(provenance(fact))),
    ...fact.sources.map((source) => paint('quiet', printable(sourceText(source)))),
    ...fact.notes.map((note) => paint('quiet', printable(note))),
  ].join('\n');
}

function factLine(entry: TimelineEntry, paint: Paint): string {
  return [
    `${paint('strong', printable(entry.date))}: ${printable(entry.text)}`,
    paint('quiet', printable([entry.attribution, entry.statusWords].filter(Boolean).join(' · '))),
  ].join('\n');
}

/** "According to … · 25 December 2024 · confirmed". */
export function provenance(fact: Pick<FactBlock, 'attribution' | 'date' | 'statusWords'>): string {
  return [fact.attribution, fact.date, fact.statusWords].filter(Boolean).join(' · ');
}

export function sourceText({ title, publisher, published, url }: SourceLine): string {
  return [title, publisher, published, url].filter(Boolean).join(' · ');
}

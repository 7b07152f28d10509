/** Markdown: an item a fact, with what an editor pastes into a story or a wiki. */
import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { toMarkdown as write } from 'mdast-util-to-markdown';
import { translate } from '../i18n/translate.ts';
import { type ExportRow, type ExportTimeline, sourceWords } from './rows.ts';

/** @returns CommonMark; what facts and names hold is escaped */
export function toMarkdown({ title, range, locale, rows }: ExportTimeline): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [words(title)] },
      ...(range ? [paragraph(words(range))] : []),
      ...(rows.length
        ? [
            {
              type: 'list',
              spread: true,
              children: rows.map(
                (row) =>
                  ({
                    type: 'listItem',
                    spread: true,
                    children: item(row, translate(locale, 'sources.title')),
                  }) as const,
              ),
            } as const,
          ]
        : [paragraph(words(translate(locale, 'timeline.empty')))]),
    ],
  };
  return write(root, {
    bullet: '-',
    // Struck-out text is GitHub's addition, so the writer does not know it.
    unsafe: [{ character: '~', inConstruct: 'phrasing' }],
  });
}

function item(row: ExportRow, sources: string): Paragraph[] {
  return [
    paragraph(
      { type: 'strong', children: [words(row.date)] },
      ...(row.status === 'confirmed' ? [] : [words(` · ${row.statusWords}`)]),
    ),
    paragraph(words(row.text)),
    ...(row.attribution ? [paragraph(words(row.attribution))] : []),
    ...(row.sources.length
      ? [
          paragraph(
            words(`${sources}: `),
            ...row.sources.flatMap((source, at): PhrasingContent[] => [
              ...(at ? [words('; ')] : []),
              source.url
                ? { type: 'link', url: source.url, children: [words(sourceWords(source))] }
                : words(sourceWords(source)),
            ]),
          ),
        ]
      : []),
    ...row.notes.map((note) => paragraph({ type: 'emphasis', children: [words(note)] })),
  ];
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function words(value: string): PhrasingContent & { type: 'text' } {
  return { type: 'text', value };
}

/**
 * Discord's markdown as elements. The parser is a fork of the one that Discord uses itself; what it
 * finds becomes React elements, so nothing in a text can ever be read as HTML.
 */
import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { Fragment, type ReactNode } from 'react';
import { isWeb } from './facts.tsx';

type Node = {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly target?: string;
  readonly level?: number;
  readonly [more: string]: unknown;
};

const parse = SimpleMarkdown.parserFor({
  ...rulesExtended,
  // The parser has no lists; Discord's begin with a hyphen, a plus or a star.
  listItem: {
    order: 5,
    match: (source: string, _state: unknown, before: string) =>
      /(^|\n) *$/.test(before) ? /^ *[-*+] +([^\n]+)(?:\n|$)/.exec(source) : null,
    parse: (
      capture: RegExpExecArray,
      read: (source: string, state: object) => unknown,
      state: object,
    ) => ({ content: read(capture[1] ?? '', state) }),
  },
} as never) as unknown as (source: string, state: object) => readonly Node[];

const read = (source: string): readonly Node[] => parse(source, { inline: true });

export function DiscordMarkdown({
  source,
  lightTheme,
}: {
  readonly source: string;
  readonly lightTheme: boolean;
}) {
  return <>{show(read(source), lightTheme)}</>;
}

/** The words alone: for titles, which Discord shows without links and lists. */
export function plainOf(source: string): string {
  return words(read(source));
}

function words(nodes: readonly Node[]): string {
  return nodes
    .map((node) => (Array.isArray(node.content) ? words(node.content) : textOf(node)))
    .join('');
}

function show(nodes: readonly Node[], lightTheme: boolean): ReactNode {
  return trimmed(nodes).map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what is parsed never changes
    <Fragment key={index}>{showNode(node, lightTheme)}</Fragment>
  ));
}

/** A line break at the end of a quote or text shows nothing. */
function trimmed(nodes: readonly Node[]): readonly Node[] {
  const last = nodes.at(-1);
  return last?.type === 'br' || last?.type === 'newline' ? nodes.slice(0, -1) : nodes;
}

function showNode(node: Node, lightTheme: boolean): ReactNode {
  const inside = () =>
    Array.isArray(node.content) ? show(node.content, lightTheme) : textOf(node);
  switch (node.type) {
    case 'br':
    case 'newline':
      return <br />;
    case 'strong':
      return <discord-bold>{inside()}</discord-bold>;
    case 'em':
      return <discord-italic>{inside()}</discord-italic>;
    case 'underline':
      return <discord-underlined>{inside()}</discord-underlined>;
    case 'strikethrough':
      return <s>{inside()}</s>;
    case 'spoiler':
      return <discord-spoiler>{inside()}</discord-spoiler>;
    case 'inlineCode':
      return <discord-code>{inside()}</discord-code>;
    case 'codeBlock':
      return <discord-pre lightTheme={lightTheme}>{inside()}</discord-pre>;
    case 'blockQuote':
      return <discord-quote lightTheme={lightTheme}>{inside()}</discord-quote>;
    case 'heading':
      return <p className={`discord-heading discord-heading-${node.level ?? 3}`}>{inside()}</p>;
    case 'subtext':
      return <discord-subscript lightTheme={lightTheme}>{inside()}</discord-subscript>;
    case 'listItem':
      return <span className="discord-item">{inside()}</span>;
    case 'link':
    case 'url':
    case 'autolink':
      return node.target && isWeb(node.target) ? (
        <discord-link
          href={node.target}
          target="_blank"
          rel="noopener noreferrer"
          lightTheme={lightTheme}
        >
          {inside()}
        </discord-link>
      ) : (
        inside()
      );
    case 'user':
    case 'role':
    case 'channel':
    case 'everyone':
    case 'here':
      return <discord-mention>{node.type}</discord-mention>;
    default:
      return inside();
  }
}

/** What a node without content of its own stands for, such as an emoji by its name. */
function textOf(node: Node): string {
  const text = node.content ?? node.name ?? node.id ?? '';
  return typeof text === 'string' ? text : '';
}

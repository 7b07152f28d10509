/** A rendered message as Slack would read it: its words, its links, and whatever is markup in it. */
import type {
  Inline,
  RichPart,
  SlackBlock,
  SlackMessage,
} from '../../../src/channels/slack/render/payload.ts';

export type Read = {
  /** What a reader sees, in order. */
  readonly text: string;
  readonly links: readonly string[];
  /** What Slack would read as markup, emoji or a mention out of a text that should be none. */
  readonly marks: readonly string[];
};

/** Reads the blocks; buttons are left out. */
export function readBlocks(messages: readonly Pick<SlackMessage, 'blocks'>[]): Read {
  const read = messages.flatMap(({ blocks }) => blocks.map(readBlock));
  return {
    text: read.map(({ text }) => text).join('\n'),
    links: read.flatMap(({ links }) => links),
    marks: read.flatMap(({ marks }) => marks),
  };
}

const NOTHING: Read = { text: '', links: [], marks: [] };

function readBlock(block: SlackBlock): Read {
  switch (block.type) {
    case 'header':
      return readText(block.text);
    case 'section':
      return together(block.fields.map(readText));
    case 'context':
      return together(block.elements.map(readText));
    case 'rich_text':
      return together(block.elements.map(readPart));
    case 'actions':
      return NOTHING;
    default:
      return block satisfies never;
  }
}

function readPart(part: RichPart): Read {
  switch (part.type) {
    case 'rich_text_list':
      return together(part.elements.map(readPart));
    case 'rich_text_section':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      return {
        text: part.elements.map(({ text }) => text).join(''),
        links: part.elements.flatMap((one: Inline) => (one.type === 'link' ? [one.url] : [])),
        marks: [],
      };
    default:
      return part satisfies never;
  }
}

type Text =
  | { readonly type: 'plain_text'; readonly text: string; readonly emoji: boolean }
  | { readonly type: 'mrkdwn'; readonly text: string; readonly verbatim: boolean };

function readText(object: Text): Read {
  if (object.type === 'plain_text') {
    return { ...NOTHING, text: object.text, marks: object.emoji ? ['emoji are on'] : [] };
  }
  const links: string[] = [];
  const unlinked = object.text.replace(
    /<(https?:\/\/[^<>|\s]+)\|([^<>|]+)>/g,
    (_whole, url: string, label: string) => {
      links.push(entities(url));
      return label;
    },
  );
  // The one mark of our own: a field's label, a status or what kind of reply it is, in bold.
  const words = unlinked.replace(/^\*([^*\n]+)\*(\n| · |$)/, '$1$2');
  return {
    text: entities(words),
    links,
    marks: [
      ...(object.verbatim ? [] : ['names and links are looked for']),
      ...(words.match(/[*_~`<>@]|:[^\s:]+:|:\/\/|^\s*&gt;/gm) ?? []),
    ],
  };
}

const entities = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const together = (parts: readonly Read[]): Read => ({
  text: parts.map(({ text }) => text).join('\n'),
  links: parts.flatMap(({ links }) => links),
  marks: parts.flatMap(({ marks }) => marks),
});

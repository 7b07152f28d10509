/** All the words that a Slack message shows, in reading order: its text, blocks and attachments, none of them twice. */
import { withoutLinks } from '../../../text/without-links.ts';
import { inReadingOrder } from '../../shared/reading-order.ts';
import { messageIn } from './message-text.ts';

/** As much of a message as is read, whoever wrote it. */
export type Shown = {
  readonly text?: unknown;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
  readonly bot_id?: unknown;
  readonly subtype?: unknown;
};

type Parts = Readonly<Record<string, unknown>>;

/**
 * @param own the bot's own id, whose mention says nothing
 * @returns plain words, a line for each part
 */
export function shownWords(message: Shown, own?: string): string {
  const blocks = blockParts(message.blocks, own);
  const isProgram = message.bot_id !== undefined || message.subtype === 'bot_message';
  // Beside a program's blocks its text is for notifications, and no reader sees it.
  const text = isProgram && blocks.length > 0 ? [] : mrkdwn(message.text, own);
  return inReadingOrder([...text, ...blocks, ...attachmentParts(message.attachments, own)]);
}

/** The same without Slack's previews of links, unless there is nothing else. */
export function writtenWords(message: Shown, own?: string): string {
  const written = shownWords(
    { ...message, attachments: partsIn(message.attachments).filter((one) => !isPreview(one)) },
    own,
  );
  return /[\p{L}\p{N}]/u.test(withoutLinks(written)) ? written : shownWords(message, own);
}

/** A shared message is no preview, though Slack writes it alike. */
const isPreview = ({ from_url, original_url, is_share, is_msg_unfurl }: Parts): boolean =>
  Boolean(from_url ?? original_url) && !is_share && !is_msg_unfurl;

/** Who published it stands in author and footer, and states nothing. */
function attachmentParts(attachments: unknown, own: string | undefined): string[] {
  return partsIn(attachments).flatMap((one) => {
    const shared = partsIn(one.message_blocks).flatMap(({ message }) =>
      blockParts((message as Parts | undefined)?.blocks, own),
    );
    const parts = [
      ...mrkdwn(one.pretext, own),
      ...mrkdwn(one.title, own),
      ...mrkdwn(one.text, own),
      ...partsIn(one.fields).flatMap(({ title, value }) => field(title, value, own)),
      ...blockParts(one.blocks, own),
      ...shared,
    ];
    return parts.length > 0 ? parts : mrkdwn(one.fallback, own);
  });
}

function field(title: unknown, value: unknown, own: string | undefined): string[] {
  const [name] = mrkdwn(title, own);
  const [said] = mrkdwn(value, own);
  return said === undefined ? [] : [name === undefined ? said : `${name}: ${said}`];
}

function blockParts(blocks: unknown, own: string | undefined): string[] {
  return partsIn(blocks).flatMap((block): string[] => {
    switch (block.type) {
      case 'header':
        return textOf(block.text, own);
      case 'section':
        return [
          ...textOf(block.text, own),
          ...partsIn(block.fields).flatMap((one) => textOf(one, own)),
        ];
      case 'context':
        return partsIn(block.elements).flatMap((one) => textOf(one, own));
      case 'markdown':
        return mrkdwn(block.text, own);
      case 'video':
        return [...textOf(block.title, own), ...textOf(block.description, own)];
      case 'rich_text':
        return partsIn(block.elements).flatMap(richParts);
      case 'table':
        return partsIn(block.rows).map((row) => cells(row, own).join(', '));
      default:
        return [];
    }
  });
}

const cells = (row: unknown, own: string | undefined): string[] =>
  partsIn(row).flatMap((cell) =>
    cell.type === 'rich_text' ? partsIn(cell.elements).flatMap(richParts) : textOf(cell, own),
  );

/** A section, quotation or list; each item of a list is a line. Mentions and emoji say nothing. */
function richParts(part: Parts): string[] {
  if (part.type === 'rich_text_list') return partsIn(part.elements).flatMap(richParts);
  const words = partsIn(part.elements).map((one) => {
    if (one.type === 'link') return String(one.text ?? one.url ?? '');
    if (one.type === 'date') return String(one.fallback ?? '');
    return one.type === 'text' ? String(one.text ?? '') : ' ';
  });
  return [words.join('').trim()].filter(Boolean);
}

/** A text object: plain as it stands, or in Slack's markup. */
function textOf(object: unknown, own: string | undefined): string[] {
  const { type, text } = (object ?? {}) as Parts;
  if (type === 'mrkdwn') return mrkdwn(text, own);
  return typeof text === 'string' && text.trim() ? [text] : [];
}

function mrkdwn(text: unknown, own: string | undefined): string[] {
  const words = typeof text === 'string' ? messageIn(text, own) : '';
  return words ? [words] : [];
}

const partsIn = (value: unknown): readonly Parts[] =>
  Array.isArray(value) ? value.filter((one) => one !== null && typeof one === 'object') : [];

/** Lays what belongs together into as few messages as Slack's limits allow. */
import { truncate } from '../../../text/truncate.ts';
import { LIMITS } from '../limits.ts';
import { escapeFallback } from './escape.ts';
import type { SlackBlock, SlackMessage } from './payload.ts';

/** Blocks that belong together: a fact with who says so and its sources. */
export type Piece = {
  readonly blocks: readonly SlackBlock[];
  /** The same in plain words, for notifications and screen readers. */
  readonly text: string;
  /** A heading: it moves along with what stands below it. */
  readonly keep?: boolean;
};

type Page = { pieces: Piece[]; size: number; blocks: number };

/**
 * @returns the messages in order. A piece is only divided, between its blocks, where it is too large for
 * a message of its own; no real one comes near.
 */
export function pack(pieces: readonly Piece[]): SlackMessage[] {
  const pages: Page[] = [];
  let page: Page = { pieces: [], size: 0, blocks: 0 };
  const put = (piece: Piece, size: number) => {
    page.pieces.push(piece);
    page.size += size;
    page.blocks += piece.blocks.length;
  };
  const fits = (size: number, blocks: number) =>
    page.size + size <= LIMITS.blocksJson && page.blocks + blocks <= LIMITS.blocks;

  for (const piece of pieces) {
    const size = sizeOf(piece);
    if (fits(size, piece.blocks.length)) {
      put(piece, size);
      continue;
    }
    const headings = headingsAtEnd(page);
    if (page.pieces.length > 0) pages.push(page);
    page = { pieces: [], size: 0, blocks: 0 };
    for (const heading of headings) put(heading, sizeOf(heading));
    if (fits(size, piece.blocks.length)) {
      put(piece, size);
      continue;
    }
    piece.blocks.forEach((block, index) => {
      const part = { blocks: [block], text: index === 0 ? piece.text : '' };
      const partSize = sizeOf(part);
      if (!fits(partSize, 1)) {
        pages.push(page);
        page = { pieces: [], size: 0, blocks: 0 };
      }
      put(part, partSize);
    });
  }
  if (page.pieces.length > 0) pages.push(page);
  return pages.map(messageOf);
}

/** Each block's JSON and the comma after it. */
const sizeOf = ({ blocks }: Piece): number =>
  blocks.reduce((size, block) => size + JSON.stringify(block).length + 1, 0);

/** Takes the headings that would be left behind at the end, unless they are all there is. */
function headingsAtEnd(page: Page): Piece[] {
  const from = page.pieces.findLastIndex(({ keep }) => !keep) + 1;
  return from === 0 ? [] : page.pieces.splice(from);
}

function messageOf({ pieces }: Page): SlackMessage {
  return { text: fallback(pieces), blocks: pieces.flatMap(({ blocks }) => blocks) };
}

/** A piece that is cut off in here is still whole in the blocks. */
const LONGEST_PIECE = 1400;

function fallback(pieces: readonly Piece[]): string {
  const lines: string[] = [];
  let length = 0;
  for (const { text } of pieces) {
    if (text === '') continue;
    const whole = escapeFallback(text);
    // Every character could become five; the longest real piece has about 900.
    const line =
      whole.length <= LONGEST_PIECE ? whole : escapeFallback(truncate(text, LONGEST_PIECE / 5));
    if (length + line.length + 3 > LIMITS.fallback) return [...lines, '…'].join('\n\n');
    lines.push(line);
    length += line.length + 2;
  }
  return lines.join('\n\n') || '…';
}

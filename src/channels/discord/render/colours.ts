/** The colours of embeds' edges. They repeat what the words and the marks already say. */
import type { Block, Reply } from '../../../contract/reply.ts';
import type { Status } from '../../../knowledge/model/schema.ts';

/** How sure the fact is that answers. */
const OF_STATUS: Readonly<Record<Status, number>> = {
  confirmed: 0x2f9e63,
  claimed: 0xd9a514,
  disputed: 0xdd6b20,
  denied: 0xc23b3b,
  unknown: 0x8791a0,
  retracted: 0x6b3f3f,
};
/** What the question takes for granted is contradicted. */
const DIFFERS = 0x9b3fa0;
/** Facts that are near, and no answer. */
const NEAREST = 0x6d84a8;
const NOTHING = 0x80848e;
const COMMAND = 0x3b6ea5;

/** The colour of a reply that is all of one. */
export function colourOf({ outcome, blocks }: Reply): number {
  switch (outcome) {
    case 'answer':
      return OF_STATUS[blocks.find((block) => block.type === 'fact')?.status ?? 'confirmed'];
    case 'related':
      return NEAREST;
    case 'none':
      return NOTHING;
    case undefined:
      return COMMAND;
    default:
      return outcome satisfies never;
  }
}

/** The colour of each block of an answer: that of its fact, which what stands above the fact shares. */
export function coloursOf(reply: Reply): readonly (number | undefined)[] {
  const { blocks, outcome } = reply;
  if (outcome !== 'answer') return blocks.map(() => undefined);
  const differs = blocks.some(({ type }) => type === 'label');
  const first = blocks.findIndex(({ type }) => type === 'fact');
  return blocks.map((block, index) => {
    if (block.type === 'fact') return isOnlyNear(blocks, index) ? NEAREST : OF_STATUS[block.status];
    if (differs && index < first) return DIFFERS;
    // Within an answer in parts a text says that one of them is not answered.
    if (block.type === 'text') return NEAREST;
    return ABOVE.has(block.type) ? below(blocks, index) : undefined;
  });
}

const ABOVE: ReadonlySet<Block['type']> = new Set(['headline', 'short', 'section']);

const isOnlyNear = (blocks: readonly Block[], index: number): boolean =>
  blocks[index - 1]?.type === 'text';

/** The colour of the next fact; none where a text comes before it, or no fact comes at all. */
function below(blocks: readonly Block[], index: number): number | undefined {
  const next = blocks.slice(index + 1).find(({ type }) => type === 'fact' || type === 'text');
  return next?.type === 'fact' ? OF_STATUS[next.status] : undefined;
}

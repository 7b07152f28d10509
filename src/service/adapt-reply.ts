/** What a reply must be without, or have besides, because of where it is shown. */
import { TENANT_COMMANDS } from '../contract/commands.ts';
import type { Block, Reply } from '../contract/reply.ts';
import type { Request } from '../contract/request.ts';

/** Where nothing can be drawn, nothing offers to. */
export function withoutPictures(reply: Reply): Reply {
  return {
    ...reply,
    blocks: reply.blocks.flatMap((block): Block[] => {
      if (block.type !== 'choices') return [block];
      const choices = block.choices.filter(({ request }) => request.command !== 'picture');
      return choices.length ? [{ ...block, choices }] : [];
    }),
  };
}

/** Help for a tenant names what only works there, too. */
export function withTenantCommands(reply: Reply): Reply {
  const more = TENANT_COMMANDS.map(({ name, description }) => ({
    text: `/${name}`,
    detail: description[reply.locale],
  }));
  return {
    ...reply,
    blocks: reply.blocks.map((block) =>
      block.type === 'list' ? { ...block, items: [...block.items, ...more] } : block,
    ),
  };
}

/** The same reply with a word more, above its buttons. */
export function withNote(reply: Reply, text: string): Reply {
  const { blocks } = reply;
  const at = blocks.findLastIndex(({ type }) => type !== 'choices') + 1;
  return { ...reply, blocks: blocks.toSpliced(at, 0, { type: 'note', text }) };
}

/**
 * Whether a button leads on within the list it stands under (another page, the other order) or is the
 * answer to "which one?". Anything else is a new answer, so that what is being talked about stays.
 */
export function turnsPage(request: Request, reply: Reply): boolean {
  if (request.command !== reply.command || request.command === 'ask') return false;
  const { page, order } = request as { page?: number; order?: string };
  const isAnswer = reply.blocks.some(({ type }) => ANSWERING.has(type));
  return page !== undefined || order !== undefined || !isAnswer;
}

/** What a reply that only asks "which one?" has none of. */
const ANSWERING: ReadonlySet<Block['type']> = new Set(['fact', 'timeline', 'fields', 'quote']);

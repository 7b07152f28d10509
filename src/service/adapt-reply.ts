/** What a reply must be without, or have besides, because of where it is shown. */
import { TENANT_COMMANDS } from '../contract/commands.ts';
import type { Block, Reply } from '../contract/reply.ts';

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

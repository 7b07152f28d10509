/** What a reply must be without, or have besides, because of where it is shown. */
import { PLACE_COMMANDS } from '../commands/commands.ts';
import type { Block, Reply } from '../reply/reply.ts';

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

/** Help in a place names what only works there, too. */
export function withPlaceCommands(reply: Reply): Reply {
  const more = PLACE_COMMANDS.map(({ name, description }) => ({
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

/** The page of each fact, as the place where a source that has no address of its own can be read up. */
import { quotedSource } from '../contract/quoted-source.ts';
import type { Block, Reply, SourceLine } from '../contract/reply.ts';

/**
 * The same reply, with a link at each source that has none: to the page of its fact.
 * @param page the address at which readers reach the desk page
 */
export function withPermalinks(reply: Reply, page: string): Reply {
  const linked = <Told extends { readonly id: string; readonly sources: readonly SourceLine[] }>(
    told: Told,
  ): Told => {
    if (told.sources.every(({ url }) => url !== undefined)) return told;
    const url = new URL(`/facts/${told.id}`, page).href;
    return { ...told, sources: told.sources.map((source) => ({ url, ...source })) };
  };
  return {
    ...reply,
    blocks: reply.blocks.map((block): Block => {
      if (block.type === 'fact') return linked(block);
      if (block.type === 'quote' && block.of) {
        const lines = new Map(
          linked(block.of).sources.map((source, at) => [
            quotedSource(block.of!.sources[at]!, reply.locale),
            quotedSource(source, reply.locale),
          ]),
        );
        const text = block.text.split('\n').map((line) => lines.get(line) ?? line);
        return { ...block, text: text.join('\n') };
      }
      return block.type === 'timeline' ? { ...block, entries: block.entries.map(linked) } : block;
    }),
  };
}

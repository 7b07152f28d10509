/**
 * Messages without embeds, for where Discord lets Dateline show none: the same words in the same order.
 * What is in an embed is markdown that is escaped already, so it can stand in `content` as it is; only its
 * author's line, which holds the label, is plain text.
 */
import { splitText } from '../../../text/truncate.ts';
import { LIMITS } from '../limits.ts';
import { escapeDiscord } from './escape.ts';
import type { Embed, WithFiles } from './payload.ts';

/** What of a message is turned into words. */
type Shown = Partial<Pick<WithFiles, 'attachments' | 'files'>> &
  Pick<WithFiles, 'embeds' | 'components'>;

/**
 * @param above a line to stand above the words
 * @returns messages to send in order, at least one, split between paragraphs; the files are on the first, the
 *   buttons on the last
 */
export function inWords<M extends Shown>(message: M, above?: string): M[] {
  const { files, attachments, embeds, components, ...rest } = message;
  const texts = wordsOf(embeds, above);
  const parts = texts.length > 0 ? texts : [''];
  return parts.map(
    (content, at) =>
      ({
        ...rest,
        ...(content && { content }),
        embeds: [],
        components: at === parts.length - 1 ? components : [],
        ...(at === 0 && files && { files }),
        ...(at === 0 && attachments && { attachments }),
      }) as unknown as M,
  );
}

/** The words of embeds, each text no longer than a message's may be. */
export function wordsOf(embeds: readonly Embed[], above?: string): string[] {
  const paragraphs = embeds.flatMap(({ author, title, description, fields = [] }) => [
    ...(author ? [`-# **${escapeDiscord(author.name)}**`] : []),
    ...(title ? [`**${title}**`] : []),
    ...(description ? description.split(/\n{2,}/) : []),
    ...fields.map(({ name, value }) => `**${name}**\n${value}`),
  ]);
  const texts: string[] = [];
  for (const paragraph of [...(above ? [above] : []), ...paragraphs].flatMap(fitting)) {
    const longer = `${texts.at(-1)}\n\n${paragraph}`;
    if (texts.length > 0 && longer.length <= LIMITS.content) texts[texts.length - 1] = longer;
    else texts.push(paragraph);
  }
  return texts;
}

/** A paragraph that is too long for a message is parted between its lines; an address is what gives way first. */
function fitting(paragraph: string): string[] {
  if (paragraph.length <= LIMITS.content) return [paragraph];
  const bare = paragraph.replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(https?:[^)\s]*\)/g, '$1');
  return bare.split('\n').flatMap((line) => splitText(line, LIMITS.content));
}

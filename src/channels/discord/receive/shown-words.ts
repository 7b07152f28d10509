/** All the words that a Discord message shows, part by part in reading order: its own, forwarded ones, embeds, containers. */
import { type APIMessage, ComponentType, EmbedType } from 'discord-api-types/v10';

/** As much of a message as is read; a forwarded one has no author. */
export type Shown = Partial<
  Pick<APIMessage, 'content' | 'embeds' | 'components' | 'message_snapshots'>
>;

/** @returns markdown, as it stands there */
export function shownParts(message: Shown): string[] {
  const { content = '', embeds = [], components = [], message_snapshots = [] } = message;
  return [
    content,
    ...message_snapshots.flatMap((snapshot) => shownParts(snapshot.message as Shown)),
    ...partsOf(components),
    ...embeds.flatMap(embedParts),
  ];
}

/** What somebody wrote, posted or forwarded, without Discord's own previews of its links. */
export const writtenParts = (message: Shown): string[] =>
  shownParts({
    ...message,
    embeds: (message.embeds ?? []).filter(({ type }) => type === EmbedType.Rich || !type),
  });

/** Who published it and when stands in author and footer, and states nothing. */
const embedParts = ({
  title,
  description,
  fields = [],
}: APIMessage['embeds'][number]): string[] => [
  title ?? '',
  description ?? '',
  ...fields.map(({ name, value }) => (/[\p{L}\p{N}]/u.test(name) ? `${name}: ${value}` : value)),
];

/** The texts of Components V2, whatever they stand in; buttons say nothing. */
function partsOf(components: readonly unknown[]): string[] {
  return components.flatMap((component) => {
    const {
      type,
      content,
      components: inner = [],
    } = component as {
      readonly type: ComponentType;
      readonly content?: string;
      readonly components?: readonly unknown[];
    };
    return type === ComponentType.TextDisplay ? [content ?? ''] : partsOf(inner);
  });
}

/** Messages of Dateline's own accord, and changes to them. */
import type { RawFile } from 'discord.js';
import type { Attachment, DiscordPayload } from '../render/payload.ts';

/** A message, and the one it replies to. */
export type Post = Omit<DiscordPayload, 'flags'> & {
  readonly flags?: number;
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists: false };
  /** Whom it answers, to be named, though not pinged, where it cannot refer to their message. */
  readonly answers?: string;
};

export type Edit = Pick<DiscordPayload, 'embeds' | 'components' | 'allowed_mentions'> & {
  /** What it has from then on; an empty list takes all away. */
  readonly attachments?: readonly Attachment[];
  readonly files?: readonly RawFile[];
};

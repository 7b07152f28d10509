/** Messages of Dateline's own accord, and changes to them. */
import type { DiscordPayload } from '../render/payload.ts';

/** A message, and the one it replies to. */
export type Post = Omit<DiscordPayload, 'flags'> & {
  readonly flags?: number;
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists: false };
  /** Whom it answers, to be named, though not pinged, where it cannot refer to their message. */
  readonly answers?: string;
};

export type Edit = Pick<DiscordPayload, 'embeds' | 'components' | 'allowed_mentions'> & {
  /** An empty list takes the files away. */
  readonly attachments?: readonly [];
};

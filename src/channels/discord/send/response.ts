/** What a listener says to do about an interaction: values, which `respond` sends. */
import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { escapeDiscord } from '../render/escape.ts';
import type { Modal } from '../render/modal.ts';
import type { DiscordPayload, WithFiles } from '../render/payload.ts';

/** A change to a message; what is left out stays. */
export type MessageUpdate = Partial<
  Pick<DiscordPayload, 'content' | 'embeds' | 'allowed_mentions'>
> & {
  readonly components?: readonly unknown[];
};

export type InteractionResponse = {
  /** The body for the interaction's callback: the one acknowledgement that Discord allows. */
  readonly callback:
    | { readonly type: InteractionResponseType.Pong }
    | {
        readonly type: InteractionResponseType.ChannelMessageWithSource;
        readonly data: DiscordPayload;
      }
    | {
        readonly type: InteractionResponseType.DeferredChannelMessageWithSource;
        readonly data: { readonly flags: number };
      }
    | { readonly type: InteractionResponseType.UpdateMessage; readonly data: MessageUpdate }
    | { readonly type: InteractionResponseType.Modal; readonly data: Modal }
    | {
        readonly type: InteractionResponseType.ApplicationCommandAutocompleteResult;
        readonly data: { readonly choices: readonly { name: string; value: string }[] };
      };
  /** Messages to send once the callback is in; made only then where that may take a while. */
  readonly followUps: readonly DiscordPayload[] | (() => Promise<readonly WithFiles[]>);
  /** If a follow-up cannot be sent: how the message was before, what to tell the reader, and what else to undo. */
  readonly otherwise?: {
    readonly restore: MessageUpdate;
    readonly tell: DiscordPayload;
    readonly undo: () => Promise<void>;
  };
  /** Told the ids of the messages that everyone sees, in order. */
  readonly noted?: (messages: readonly string[]) => Promise<void>;
  /** Called once only its reader sees it. */
  readonly notedPrivately?: () => Promise<void>;
  /**
   * Work that may take longer than Discord waits, after a deferred callback: its first message takes the
   * callback's place, the rest follows it.
   */
  readonly later?: () => Promise<readonly WithFiles[]>;
};

/** Shows a new message. */
export const show = (
  first: DiscordPayload,
  followUps: readonly DiscordPayload[] = [],
): InteractionResponse => ({
  callback: { type: InteractionResponseType.ChannelMessageWithSource, data: first },
  followUps,
});

/** Changes the message that the interaction came from. */
export const change = (data: MessageUpdate): InteractionResponse => ({
  callback: { type: InteractionResponseType.UpdateMessage, data },
  followUps: [],
});

/**
 * A new message after a change of nothing. What was picked in a select stays picked there until its message
 * changes, and until then cannot be picked again (github.com/discord/discord-api-docs/issues/4801).
 */
export function besideChange(response: InteractionResponse): InteractionResponse {
  const { callback, followUps, ...rest } = response;
  return callback.type === InteractionResponseType.ChannelMessageWithSource &&
    typeof followUps !== 'function'
    ? { ...rest, ...change({}), followUps: [callback.data, ...followUps] }
    : response;
}

/** Opens a form. */
export const open = (data: Modal): InteractionResponse => ({
  callback: { type: InteractionResponseType.Modal, data },
  followUps: [],
});

/** Says that something is being done, to the one person it concerns, then does it. */
export const work = (later: () => Promise<DiscordPayload>): InteractionResponse =>
  take(async () => [await later()], true);

/** Says that an answer is being made, then shows its messages. */
export const take = (
  later: () => Promise<readonly WithFiles[]>,
  ephemeral: boolean,
): InteractionResponse => ({
  callback: {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: ephemeral ? MessageFlags.Ephemeral : 0 },
  },
  followUps: [],
  later,
});

/** Autocomplete's choices. */
export const suggest = (
  choices: readonly { name: string; value: string }[],
): InteractionResponse => ({
  callback: {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices },
  },
  followUps: [],
});

/** One of Dateline's own sentences, to the one person it concerns. */
export const tell = (sentence: string): InteractionResponse => show(only(sentence));

/** The message of `tell`. */
export const only = (sentence: string): DiscordPayload => ({
  ...plainly(sentence),
  flags: MessageFlags.Ephemeral,
});

/** One of Dateline's own sentences as a message. */
export const plainly = (sentence: string): DiscordPayload => ({
  embeds: [{ description: escapeDiscord(sentence), color: PLAIN }],
  components: [],
  allowed_mentions: { parse: [] },
  flags: 0,
});

/** Grey: neither an answer nor a list. */
const PLAIN = 0x80848e;

/** Buttons of a payload, as pressing them is told to the server. */
import { type DiscordPayload, EPHEMERAL } from '../../channels/discord/render/payload.ts';

export type Pressed = {
  readonly label: string;
  /** Discord's `custom_id`, Slack's `value`. */
  readonly id: string;
  /** Slack's `action_id`. */
  readonly action?: string;
  /** Whether only the one who asked sees the message with the button. */
  readonly private: boolean;
};

/** Whether only the one who asked sees it. */
export const isPrivate = ({ flags }: DiscordPayload): boolean => (flags & EPHEMERAL) !== 0;

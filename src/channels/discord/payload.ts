/** A Discord message as JSON: the part of Discord's API that Dateline uses. */

import type { RawFile } from 'discord.js';

export type Embed = {
  title?: string;
  description?: string;
  color: number;
  fields?: { name: string; value: string; inline: boolean }[];
};

export type Button = { type: typeof BUTTON; label: string } & (
  | { style: typeof PRIMARY | typeof SECONDARY; custom_id: string }
  | { style: typeof LINK; url: string }
);

export type Row = { type: typeof ACTION_ROW; components: Button[] };

export type DiscordPayload = {
  embeds: Embed[];
  components: Row[];
  /** Nobody is ever pinged. */
  allowed_mentions: { parse: [] };
  flags: number;
  /** The files that go with it in the other parts of the form. */
  attachments?: Attachment[];
};

/** A message and the files that go with it. */
export type WithFiles = DiscordPayload & {
  readonly files?: readonly RawFile[];
};

export type Attachment = {
  /** The number of its part, as text. */
  id: string;
  filename: string;
  /** For those who do not see it: at most 1024 characters. */
  description: string;
};

// Discord's component types, button styles and message flag.
export const ACTION_ROW = 1;
export const BUTTON = 2;
export const PRIMARY = 1;
export const SECONDARY = 2;
export const LINK = 5;
export const EPHEMERAL = 64;

/** A Discord message as JSON: the part of Discord's API that Dateline uses. */
import type { RawFile } from 'discord.js';
import type { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';

export type Embed = {
  /** In small letters above the title: what kind of reply it is. */
  author?: { name: string };
  title?: string;
  description?: string;
  color: number;
  fields?: { name: string; value: string; inline: boolean }[];
};

export type Button = { type: ComponentType.Button; label: string } & (
  | { style: ButtonStyle.Primary | ButtonStyle.Secondary; custom_id: string }
  | { style: ButtonStyle.Link; url: string }
);

/** One of them is picked, which is as good as pressing a button. */
export type Menu = {
  type: ComponentType.StringSelect;
  custom_id: string;
  placeholder: string;
  options: { label: string; value: string }[];
};

export type Row = { type: ComponentType.ActionRow; components: (Button | Menu)[] };

export type DiscordPayload = {
  /** Words outside embeds: only where those cannot be shown, or to name whom a message answers. */
  content?: string;
  embeds: Embed[];
  components: Row[];
  /** Nobody is ever pinged. */
  allowed_mentions: { parse: [] };
  flags: MessageFlags.Ephemeral | 0;
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

// For the desk's preview: a browser is to load none of Discord's libraries for two numbers.
export const EPHEMERAL: MessageFlags.Ephemeral = 64;
export const PRIMARY: ButtonStyle.Primary = 1;

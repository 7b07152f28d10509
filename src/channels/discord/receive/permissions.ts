/** What Dateline may do where an interaction was used; Discord says so with each. */
import { PermissionFlagsBits } from 'discord-api-types/v10';

type Granted = { readonly app_permissions?: string };

const may = ({ app_permissions }: Granted, permission: bigint): boolean =>
  app_permissions === undefined ||
  (BigInt(app_permissions) & (permission | PermissionFlagsBits.Administrator)) !== 0n;

/** Without this, Discord drops embeds without a word. */
export const mayEmbed = (interaction: Granted): boolean =>
  may(interaction, PermissionFlagsBits.EmbedLinks);

export const mayAttach = (interaction: Granted): boolean =>
  may(interaction, PermissionFlagsBits.AttachFiles);

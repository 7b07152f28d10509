/** Whose settings hold and whose data is kept: a Discord server or a Slack workspace. */

export type TenantPlatform = 'discord' | 'slack';

/** `discord:<guild>`, `slack:<team>`. */
export type TenantId = `${TenantPlatform}:${string}`;

export const platformOf = (tenant: TenantId): TenantPlatform =>
  tenant.startsWith('slack:') ? 'slack' : 'discord';

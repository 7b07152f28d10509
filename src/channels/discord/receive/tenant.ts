/** Discord servers, as the service names them. */
import type { TenantId } from '../../../tenants/tenant-id.ts';

/** A Discord server, to the service. */
export const tenantOf = (guild: string): TenantId => `discord:${guild}`;

/** What stands in for a server in direct messages with Dateline, which are nobody's but the one reader's. */
export const DIRECT: TenantId = 'discord:@me';

/** The server of a tenant; undefined for Slack's. */
export const guildOf = (tenant: TenantId): string | undefined =>
  tenant.startsWith('discord:') ? tenant.slice('discord:'.length) : undefined;

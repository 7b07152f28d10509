/** Where a message stands, or where the next one is to go. */
import type { TenantId } from './tenant-id.ts';

export type ChannelAddress = {
  readonly tenant: TenantId;
  readonly channel: string;
};

export type MessageAddress = ChannelAddress & {
  /** A message to reply to, or a Slack thread. */
  readonly message?: string;
};

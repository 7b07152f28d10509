/** Who asks, where and in which language: what an adapter tells of a request besides the request. */
import type { Locale } from '../knowledge/model/schema.ts';
import type { TellAt } from '../tenants/promises/types.ts';
import type { TenantId } from '../tenants/tenant-id.ts';

type Platform = 'discord' | 'slack' | 'desk' | 'cli';
export type RequestContext = {
  readonly locale: Locale;
  readonly platform: Platform;
  /**
   * The thread, direct message or page the question stands in, as any text that is unique to it:
   * questions with the same one are read as one conversation ("and how many survived?").
   */
  readonly conversation?: string;
  /**
   * Whether only the one who asks will see the answer where others read along; such questions are a
   * conversation of their own, which leaves that of the thread as it is.
   */
  readonly privately?: boolean;
  /** The server or workspace, whose settings then hold; left out in a direct message on Discord. */
  readonly tenant?: TenantId;
  /** The platform's id of the channel (the parent of a thread). */
  readonly channel?: string;
  /** The thread or message to reply to, should the editors answer. */
  readonly message?: string;
  /** Where a button was pressed: the place to tell in what is not known yet. */
  readonly tellAt?: TellAt;
  /** The platform's id of who asks. */
  readonly user?: string;
  /** The ids of their roles (Discord) or user groups (Slack). */
  readonly roles?: readonly string[];
  /** Whether the platform itself lets them manage the server or workspace. */
  readonly admin?: boolean;
};

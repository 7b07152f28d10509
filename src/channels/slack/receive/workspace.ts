/** A workspace that Dateline is installed in, as it is spoken to. */
import type { TenantId } from '../../../tenants/tenant-id.ts';
import type { SlackClients } from '../clients.ts';
import type { UserDirectory } from './user-directory.ts';

export type Workspace = SlackClients & {
  readonly users: UserDirectory;
  /** Dateline's own user id there. */
  readonly own: string;
  readonly botId: string;
  /** The workspace's id; the organisation's where Slack names no workspace. */
  readonly team: string;
  /** The workspace's address, `https://newsroom.slack.com/`; undefined where Slack does not say. */
  readonly home: () => Promise<string | undefined>;
};

/** Where something from Slack comes from. */
export type Source = {
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  /** Whether it is the organisation that has the app, and not the workspace. */
  readonly isEnterpriseInstall: boolean;
};

/** Dateline is not installed where something came from. */
export class NotInstalled extends Error {
  override readonly name = 'NotInstalled';
}

export type Workspaces = {
  /** Where something came from. Rejects with NotInstalled where Dateline is not installed there. */
  readonly of: (source: Source) => Promise<Workspace>;
  /**
   * Where something is to be told unasked: `later` where it is another connection's, `gone` where Dateline is
   * not installed any more. Rejects where that cannot be found out.
   */
  readonly ofTenant: (tenant: TenantId) => Promise<Workspace | 'later' | 'gone'>;
  /** Slack says, or it seems, that Dateline is not installed there any more. @returns whether that is so */
  readonly left: (source: Source) => Promise<boolean>;
};

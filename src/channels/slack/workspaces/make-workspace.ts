/** Workspaces by the token that is for them. */
import { LRUCache } from 'lru-cache';
import { type ClientOptions, slackClients } from '../clients.ts';
import type { UserDirectories } from '../receive/user-directory.ts';
import type { Workspace } from '../receive/workspace.ts';

/** What is known of a workspace that Dateline is installed in. */
export type Known = {
  readonly token: string;
  /** The workspace, or the organisation where Slack names none. */
  readonly team: string;
  /** Whether the token is for a whole organisation, which has to be told the workspace. */
  readonly forOrganisation: boolean;
  readonly own: string;
  readonly botId: string;
  /** Left out where it has to be asked for. */
  readonly home?: string | undefined;
};

/** Kept at a time, at some 80 KB each; the others are made again. */
const MOST = 500;

/** @returns gives the same workspace again for as long as its token is the same */
export function createWorkspaceMaker(
  options: ClientOptions,
  directories: UserDirectories,
): (known: Known) => Workspace {
  const made = new LRUCache<string, Workspace & { readonly token: string }>({ max: MOST });
  return (known) => {
    const { team, token, forOrganisation, own, botId } = known;
    const before = made.get(team);
    if (before?.token === token) return before;
    const clients = slackClients(token, {
      ...options,
      ...(forOrganisation && team.startsWith('T') && { teamId: team }),
    });
    let home: Promise<string | undefined> | undefined;
    const workspace = {
      ...clients,
      token,
      team,
      own,
      botId,
      users: directories(team, clients.lookups),
      async home() {
        if (known.home) return known.home;
        home ??= clients.lookups.auth.test().then(
          ({ url }) => url,
          () => {
            home = undefined;
            return undefined;
          },
        );
        return home;
      },
    };
    made.set(team, workspace);
    return workspace;
  };
}

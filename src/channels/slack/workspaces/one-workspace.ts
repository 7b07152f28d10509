/** The workspace, or the organisation, that the token in SLACK_BOT_TOKEN is for. */
import type { webApi } from '@slack/bolt';
import { tenantOf } from '../receive/event-context.ts';
import type { Workspace, Workspaces } from '../receive/workspace.ts';
import type { Known } from './make-workspace.ts';

/** @param tested what Slack says of the token */
export function oneWorkspace(
  token: string,
  tested: webApi.AuthTestResponse,
  make: (known: Known) => Workspace,
): Workspaces {
  const { team_id = '', user_id = '', bot_id = '', url, is_enterprise_install = false } = tested;
  // The token of an organisation is for all its workspaces, and says none.
  const forOrganisation = is_enterprise_install || team_id.startsWith('E');
  const workspaceOf = (team = team_id) =>
    make({
      token,
      team: forOrganisation ? team : team_id,
      forOrganisation,
      own: user_id,
      botId: bot_id,
      home: url,
    });
  return {
    of: async ({ teamId }) => workspaceOf(teamId),
    async ofTenant(tenant) {
      if (forOrganisation) return workspaceOf(tenant.slice(tenant.indexOf(':') + 1));
      return tenant === tenantOf(team_id) ? workspaceOf() : 'later';
    },
    async left() {
      // What Slack says to it tells the state of the connection.
      await workspaceOf()
        .lookups.auth.test()
        .catch(() => {});
      // The token may be good again: nothing is forgotten.
      return false;
    },
  };
}

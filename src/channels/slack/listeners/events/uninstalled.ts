/** Somebody has taken Dateline out of a workspace or an organisation, or its tokens away. */
import type { AllMiddlewareArgs } from '@slack/bolt';
import { type SharedServices, tenantOf } from '../../receive/event-context.ts';
import type { Workspaces } from '../../receive/workspace.ts';

type Args = Pick<AllMiddlewareArgs, 'context'>;

/**
 * What is said is looked at, and not believed: Slack tells of it again and late, and by then Dateline may have
 * been installed anew.
 */
export async function onUninstalled(
  { context }: Args,
  { log, service }: Pick<SharedServices, 'log' | 'service'>,
  workspaces: Workspaces,
): Promise<void> {
  const { teamId, enterpriseId, isEnterpriseInstall } = context;
  const gone = await workspaces.left({ teamId, enterpriseId, isEnterpriseInstall });
  if (!gone) return;
  // Who wanted to be told there can be told nothing any more, also where Dateline comes back.
  if (teamId) await service.forgetPromises({ tenant: tenantOf(teamId) });
  log.info(
    { team: teamId, organisation: enterpriseId },
    'Dateline was taken out of a Slack workspace',
  );
}

/** Somebody has taken Dateline out of a workspace or an organisation, or its tokens away. */
import type { AllMiddlewareArgs } from '@slack/bolt';
import type { SharedServices } from '../../receive/event-context.ts';
import type { Workspaces } from '../../receive/workspace.ts';

type Args = Pick<AllMiddlewareArgs, 'context'>;

/**
 * What is said is looked at, and not believed: Slack tells of it again and late, and by then Dateline may have
 * been installed anew.
 */
export async function onUninstalled(
  { context }: Args,
  { log }: Pick<SharedServices, 'log'>,
  workspaces: Workspaces,
): Promise<void> {
  const { teamId, enterpriseId, isEnterpriseInstall } = context;
  const gone = await workspaces.left({ teamId, enterpriseId, isEnterpriseInstall });
  if (gone)
    log.info(
      { team: teamId, organisation: enterpriseId },
      'Dateline was taken out of a Slack workspace',
    );
}

/** Bolt's installations, sealed in the store. */
import type { Installation, InstallationStore } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { Log } from '../../../log.ts';
import type { Keyring } from '../../../tenants/installations/keyring.ts';
import type {
  InstallationRepository,
  KeptInstallation,
} from '../../../tenants/installations/repository.ts';
import { ownerOf } from '../../../tenants/installations/reseal.ts';
import type { TenantId } from '../../../tenants/tenant-id.ts';
import { tenantOf } from '../receive/event-context.ts';
import { NotInstalled } from '../receive/workspace.ts';
import { missingScopes, scopeAdvice } from '../scopes.ts';

type Kept = { readonly row: KeptInstallation; readonly installation: Installation };

/** Workspaces of organisations that are known to be noted. */
const MOST_NOTED = 10_000;

export type Installations = InstallationStore & {
  /** @returns undefined where there is none. Rejects where it cannot be opened */
  readonly find: (id: string) => Promise<Kept | undefined>;
  /** What the workspaces were called that installed it themselves. */
  readonly names: () => Promise<ReadonlyMap<TenantId, string>>;
};

export function createInstallations(
  kept: InstallationRepository,
  keyring: Keyring,
  { log, desk }: { readonly log: Pick<Log, 'info' | 'warn'>; readonly desk: boolean },
): Installations {
  const noted = new LRUCache<string, string>({ max: MOST_NOTED });

  async function find(id: string): Promise<Kept | undefined> {
    const row = await kept.installation(id);
    return row && { row, installation: opened(row) };
  }

  const opened = ({ id, sealed }: KeptInstallation): Installation =>
    JSON.parse(keyring.open(sealed, ownerOf(id)));

  function nameOf(row: KeptInstallation): readonly [TenantId, string][] {
    try {
      const { team } = opened(row);
      return team?.name ? [[tenantOf(team.id), team.name]] : [];
    } catch {
      // Sealed with a key that is not there any more: whoever asks there is told so.
      return [];
    }
  }

  return {
    find,
    names: async () => new Map((await kept.installations()).flatMap(nameOf)),
    async storeInstallation(installation) {
      const id = idOf(installation);
      const sealed = keyring.seal(JSON.stringify(installation), ownerOf(id));
      await kept.saveInstallation({ id, sealed });
      log.info({ installation: id }, 'Dateline is installed in Slack');
      const missing = missingScopes(installation.bot?.scopes ?? [], desk);
      if (missing.needed.length > 0) log.warn({ installation: id }, scopeAdvice(missing) ?? '');
    },
    async fetchInstallation({ isEnterpriseInstall, teamId, enterpriseId }) {
      if (teamId && !isEnterpriseInstall) {
        const found = await find(teamId);
        if (found) return found.installation as never;
      }
      const found = enterpriseId ? await find(enterpriseId) : undefined;
      if (!found || !enterpriseId) throw new NotInstalled('Dateline is not installed there');
      if (teamId && noted.get(teamId) !== enterpriseId) {
        await kept.noteWorkspace(teamId, enterpriseId);
        noted.set(teamId, enterpriseId);
      }
      return found.installation as never;
    },
  };
}

function idOf({ isEnterpriseInstall, enterprise, team }: Installation): string {
  const id = isEnterpriseInstall ? enterprise?.id : team?.id;
  if (!id) throw new Error('Slack did not say where Dateline was installed');
  return id;
}

/** Every workspace and organisation that has installed Dateline by itself. */
import { LRUCache } from 'lru-cache';
import type { InstallationRepository } from '../../../tenants/installations/repository.ts';
import { type ClientOptions, slackClients } from '../clients.ts';
import { isRefusal } from '../errors.ts';
import {
  NotInstalled,
  type Source,
  type Workspace,
  type Workspaces,
} from '../receive/workspace.ts';
import type { Installations } from './installations.ts';
import type { Known } from './make-workspace.ts';

export type Authorizer = (source: Source) => Promise<{
  readonly botToken?: string;
  readonly botId?: string;
  readonly botUserId?: string;
}>;

/** Something from Slack is asked about twice, by the inbox and by Bolt: so long the answer holds. */
const KNOWN_MS = 3000;
const MOST_KNOWN = 1000;

/** Bolt wraps whatever went wrong. */
function unwrapped(error: unknown): never {
  const { original } = error as { readonly original?: unknown };
  throw original instanceof NotInstalled ? original : error;
}

/** @param authorize Bolt's, which renews tokens that expire */
export function manyWorkspaces(parts: {
  readonly authorize: Authorizer;
  readonly installations: Installations;
  readonly kept: InstallationRepository;
  readonly make: (known: Known) => Workspace;
  readonly clientOptions: ClientOptions;
}): Workspaces {
  const { authorize, installations, kept, make, clientOptions } = parts;

  const known = new LRUCache<string, Promise<Workspace>>({ max: MOST_KNOWN, ttl: KNOWN_MS });

  function of(source: Source): Promise<Workspace> {
    const { teamId, enterpriseId, isEnterpriseInstall } = source;
    const key = JSON.stringify([teamId, enterpriseId, isEnterpriseInstall]);
    const before = known.get(key);
    if (before) return before;
    const asked = ask(source);
    known.set(key, asked);
    // What is wrong may be right with the next.
    asked.catch(() => known.delete(key));
    return asked;
  }

  async function ask(source: Source): Promise<Workspace> {
    const { botToken, botId = '', botUserId = '' } = await authorize(source).catch(unwrapped);
    const { teamId, enterpriseId } = source;
    const team = teamId ?? enterpriseId;
    if (!botToken || !team) throw new Error('Slack gave no bot token at the installation');
    return make({
      token: botToken,
      team,
      // Where it is not, naming the workspace does no harm.
      forOrganisation: enterpriseId !== undefined,
      own: botUserId,
      botId,
    });
  }

  /** Forgets one whose token Slack no longer takes. @returns whether it is there no more */
  async function forgetIfRefused(id: string): Promise<boolean> {
    if (!(await kept.installation(id))) return true;
    // A token that has expired is no reason: it is renewed.
    const { botToken = '' } = await authorize(
      id.startsWith('E')
        ? { enterpriseId: id, isEnterpriseInstall: true }
        : { teamId: id, isEnterpriseInstall: false },
    );
    const found = await installations.find(id);
    if (!found) return true;
    try {
      await slackClients(botToken, clientOptions).lookups.auth.test();
      return false;
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
    return kept.deleteInstallation(found.row);
  }

  return {
    of,
    async ofTenant(tenant) {
      const team = tenant.slice(tenant.indexOf(':') + 1);
      if (await kept.installation(team)) return of({ teamId: team, isEnterpriseInstall: false });
      const organisation = await kept.organisationOf(team);
      if (!organisation) return 'gone';
      return of({ teamId: team, enterpriseId: organisation, isEnterpriseInstall: true });
    },
    async left({ teamId, enterpriseId }) {
      known.clear();
      const organisation = enterpriseId ?? (teamId && (await kept.organisationOf(teamId)));
      const left = [];
      for (const id of [teamId, organisation]) if (id) left.push(await forgetIfRefused(id));
      return left.every(Boolean);
    },
  };
}

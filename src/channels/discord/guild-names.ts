/** What the servers that Dateline is in are called: asked for only when an editor looks, as the bot hears of no server's name by itself. */
import type { REST } from 'discord.js';
import { type RESTGetAPICurrentUserGuildsResult, Routes } from 'discord-api-types/v10';
import { LRUCache } from 'lru-cache';
import type { Log } from '../../log.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import { factsOf } from './errors.ts';
import { tenantOf } from './receive/tenant.ts';

type Names = ReadonlyMap<TenantId, string>;

/** As many as Discord tells at a time. */
const PAGE = 200;
/** More servers go by no name. */
const MOST_PAGES = 10;
/** How long a name is taken to be the same, and how soon Discord is asked again after it refused. */
const KNOWN_MS = 60 * 60_000;
const REFUSED_MS = 60_000;
const NONE: Names = new Map();

export function createGuildNames(
  rest: Pick<REST, 'get'>,
  log: Pick<Log, 'info'>,
): () => Promise<Names> {
  const kept = new LRUCache<'names', Promise<Names>>({ max: 1 });

  async function ask(): Promise<Names> {
    const names = new Map<TenantId, string>();
    let after: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const query = new URLSearchParams({ limit: String(PAGE), ...(after && { after }) });
      const guilds = (await rest.get(Routes.userGuilds(), {
        query,
      })) as RESTGetAPICurrentUserGuildsResult;
      for (const { id, name } of guilds) names.set(tenantOf(id), name);
      after = guilds.at(-1)?.id;
      if (guilds.length < PAGE) break;
    }
    return names;
  }

  return () => {
    const known = kept.get('names');
    if (known) return known;
    const asked = ask().catch((error: unknown) => {
      log.info(factsOf(error), 'What Discord servers are called could not be found out');
      kept.set('names', Promise.resolve(NONE), { ttl: REFUSED_MS });
      return NONE;
    });
    kept.set('names', asked, { ttl: KNOWN_MS });
    return asked;
  };
}

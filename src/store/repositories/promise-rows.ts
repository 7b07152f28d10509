/** Promises as rows of their table. */
import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import { readRequest } from '../../contract/request.ts';
import { contentHash } from '../../knowledge/model/content-hash.ts';
import type { PromiseGroup } from '../../tenants/promises/repository.ts';
import type { PromiseTo } from '../../tenants/promises/types.ts';
import type { TenantId, TenantPlatform } from '../../tenants/tenant-id.ts';
import type { Tables } from '../tables/tables.ts';
import { readStored, type Unreadable } from './stored-json.ts';

type Row = Selectable<Tables['promise']>;

export function rowOfPromise(promise: PromiseTo, checked: string): Insertable<Tables['promise']> {
  const { id, platform, tenant, user, at, askedAt, until } = promise;
  const question = JSON.stringify(promise.question);
  return {
    id,
    // Direct messages on Discord are no server's.
    lane: tenant ?? `${platform}:`,
    platform,
    tenant: tenant ?? null,
    person: user,
    told_with:
      at.way === 'there'
        ? contentHash(JSON.stringify([tenant, at.channel, at.message ?? user, question]))
        : id,
    tell_at: JSON.stringify(at),
    channel: at.way === 'there' ? at.channel : null,
    question,
    asked_at: askedAt.toISOString(),
    until: until.toISOString(),
    checked,
    due_at: null,
    attempts: 0,
    telling: null,
    telling_since: null,
  };
}

const tellAt = z.discriminatedUnion('way', [
  z.object({
    way: z.literal('there'),
    channel: z.string(),
    message: z.string().exactOptional(),
  }),
  z.object({ way: z.literal('directly') }),
]);

/** Reads rows; what cannot be read counts as not there. */
export function promiseReader(unreadable: Unreadable) {
  function read(row: Row): PromiseTo | undefined {
    const lost = () => unreadable({ table: 'promise', key: row.id });
    const at = readStored(tellAt, row.tell_at, lost);
    const question = readRequest(row.question);
    if (question?.command !== 'promise') lost();
    if (!at || question?.command !== 'promise') return undefined;
    return {
      id: row.id,
      platform: row.platform as TenantPlatform,
      ...(row.tenant !== null && { tenant: row.tenant as TenantId }),
      user: row.person,
      at,
      question,
      askedAt: new Date(row.asked_at),
      until: new Date(row.until),
    };
  }
  const readAll = (rows: readonly Row[]) => rows.flatMap((row) => read(row) ?? []);

  /** What is told together, in the order of the rows. */
  function groupsOf(lane: string, rows: readonly Row[]): PromiseGroup[] {
    const groups = Map.groupBy(rows, (row) => JSON.stringify([row.told_with, row.telling]));
    return [...groups.values()].flatMap((some) => {
      const promises = readAll(some);
      const { told_with: group, telling: id, telling_since: since } = some[0]!;
      const attempts = Math.max(...some.map((row) => row.attempts));
      const telling = id !== null && since !== null && { id, since: new Date(since) };
      if (promises.length === 0) return [];
      return [{ lane, group, promises, attempts, ...(telling && { telling }) }];
    });
  }
  return { read, readAll, groupsOf };
}

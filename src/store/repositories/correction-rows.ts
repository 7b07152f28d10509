/** Rows of corrections → what they say. */
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { type Receipt, WAYS } from '../../tenants/corrections/receipts.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import type { Tables } from '../tables/tables.ts';
import { readStored, type Unreadable } from './stored-json.ts';

export type CorrectionRow = Selectable<Tables['correction']>;

const storedFacts = z.array(z.object({ id: z.string(), from: z.string(), to: z.string() }));
const storedWays = z.array(z.enum(WAYS));

export const correctionReader =
  (unreadable: Unreadable) =>
  (row: CorrectionRow): Receipt => {
    const lost = () => unreadable({ table: 'correction', key: row.id });
    return {
      id: row.id,
      at: { tenant: row.tenant as TenantId, channel: row.channel, message: row.message },
      lane: row.lane,
      facts: readStored(storedFacts, row.facts, lost) ?? [],
      askedAt: new Date(row.asked_at),
      attempts: row.attempts,
      state: row.state as Receipt['state'],
      why: row.why ?? undefined,
      how: row.how === null ? [] : (readStored(storedWays, row.how, lost) ?? []),
      settledAt: row.settled_at === null ? undefined : new Date(row.settled_at),
      ...(row.posted_at !== null && { postedAt: new Date(row.posted_at) }),
    };
  };

/** Rows of corrections → what they say. */
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Receipt } from '../../tenants/corrections/receipts.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import type { Tables } from '../tables/tables.ts';
import { readStored, type Unreadable } from './stored-json.ts';

export type CorrectionRow = Selectable<Tables['correction']>;

const storedFacts = z.array(z.object({ id: z.string(), from: z.string(), to: z.string() }));

export const correctionReader =
  (unreadable: Unreadable) =>
  (row: CorrectionRow): Receipt => ({
    id: row.id,
    at: { tenant: row.tenant as TenantId, channel: row.channel, message: row.message },
    lane: row.lane,
    facts:
      readStored(storedFacts, row.facts, () => unreadable({ table: 'correction', key: row.id })) ??
      [],
    askedAt: new Date(row.asked_at),
    attempts: row.attempts,
    state: row.state as Receipt['state'],
    why: row.why ?? undefined,
    settledAt: row.settled_at === null ? undefined : new Date(row.settled_at),
    ...(row.posted_at !== null && { postedAt: new Date(row.posted_at) }),
  });

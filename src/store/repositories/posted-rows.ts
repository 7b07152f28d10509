/** Rows of posted messages → what stands where, and back. */
import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import type { FollowUp, PostedAnswer } from '../../tenants/corrections/repository.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import type { Tables } from '../tables/tables.ts';
import { readStored, type Unreadable } from './stored-json.ts';

type Row = Selectable<Tables['posted']>;

const messageIds = z.array(z.string());
const storedHandle = z.object({
  type: z.enum(['discord-token', 'slack-response']),
  address: z.string(),
  thread: z.string().exactOptional(),
  until: z.string(),
});
const storedPlace = z.object({
  direct: z.literal(true).exactOptional(),
  thread: z.string().exactOptional(),
  pictures: messageIds.exactOptional(),
});
const storedFollowUp = z.object({
  key: z.string(),
  since: z.string(),
  stands: z.object({ channel: z.string(), messages: messageIds }).exactOptional(),
});

/** An address that the platform takes no more is of no use to anybody. */
export const OVER = JSON.stringify({
  type: 'slack-response',
  address: '',
  until: new Date(0).toISOString(),
});

export const rowOfPosted = ({
  facts: _,
  at,
  more,
  handle,
  place,
  followUp,
  person,
  ...rest
}: PostedAnswer & { readonly id: string }): Insertable<Tables['posted']> => ({
  ...rest,
  more: more?.length ? JSON.stringify(more) : null,
  handle: handle ? JSON.stringify(handle) : null,
  place: place && Object.keys(place).length > 0 ? JSON.stringify(place) : null,
  follow_up: followUp ? JSON.stringify(followUp) : null,
  person: person ?? null,
  posted_at: at.toISOString(),
});

export function postedReader(unreadable: Unreadable) {
  const reading = (key: string) => () => unreadable({ table: 'posted', key });
  return {
    posted(row: Row, facts: PostedAnswer['facts']): PostedAnswer {
      const stored = <T extends z.ZodType>(schema: T, json: string | null) =>
        json === null ? undefined : readStored(schema, json, reading(row.id));
      const more = stored(messageIds, row.more);
      const handle = stored(storedHandle, row.handle);
      const place = stored(storedPlace, row.place);
      const followUp = stored(storedFollowUp, row.follow_up);
      return {
        tenant: row.tenant as TenantId,
        channel: row.channel,
        message: row.message,
        ...(more && { more }),
        ...(handle && { handle }),
        ...(place && { place }),
        ...(followUp && { followUp }),
        ...(row.person !== null && { person: row.person }),
        request: row.request,
        facts,
        at: new Date(row.posted_at),
      };
    },
    followUp: ({ id, follow_up }: Pick<Row, 'id' | 'follow_up'>): FollowUp | undefined =>
      follow_up === null ? undefined : readStored(storedFollowUp, follow_up, reading(id)),
  };
}

/** Questions to the editors. */

import type { Kysely, Selectable } from 'kysely';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { MessageAddress } from '../../tenants/message-address.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import type { TicketRepository } from '../../tenants/tickets/repository.ts';
import type { Ticket } from '../../tenants/tickets/types.ts';
import type { Tables } from '../tables/tables.ts';

export function createTicketRepository(db: Kysely<Tables>): TicketRepository {
  return {
    async addTicket({ question, locale, asker, at }) {
      const row = await db
        .insertInto('ticket')
        .values({
          question,
          locale,
          tenant: asker.tenant,
          channel: asker.channel,
          message: asker.message ?? null,
          asker: asker.user,
          asked_at: at.toISOString(),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return ticketOf(row);
    },
    async openTickets({ tenant, user }, since) {
      const rows = await db
        .selectFrom('ticket')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('asker', '=', user)
        .where('reply', 'is', null)
        .where('asked_at', '>=', since.toISOString())
        .orderBy('id')
        .execute();
      return rows.map(ticketOf);
    },
    async removeTicket(id) {
      await db.deleteFrom('ticket').where('id', '=', id).execute();
    },
    async ticket(id) {
      const row = await db.selectFrom('ticket').selectAll().where('id', '=', id).executeTakeFirst();
      return row && ticketOf(row);
    },
    async ticketAt({ tenant, channel, message }) {
      if (message === undefined) return undefined;
      const row = await db
        .selectFrom('ticket')
        .selectAll()
        .where('posted_tenant', '=', tenant)
        .where('posted_channel', '=', channel)
        .where('posted_message', '=', message)
        .executeTakeFirst();
      return row && ticketOf(row);
    },
    async ticketPosted(id, { tenant, channel, message }) {
      await db
        .updateTable('ticket')
        .set({ posted_tenant: tenant, posted_channel: channel, posted_message: message ?? null })
        .where('id', '=', id)
        .execute();
    },
    async ticketReplied(id, { words, by, at }) {
      await db
        .updateTable('ticket')
        .set({ reply: words, replied_by: by, replied_at: at.toISOString() })
        .where('id', '=', id)
        .execute();
    },
  };
}

function ticketOf(row: Selectable<Tables['ticket']>): Ticket {
  const posted = address(row.posted_tenant, row.posted_channel, row.posted_message);
  return {
    id: row.id,
    question: row.question,
    locale: row.locale as Locale,
    asker: {
      tenant: row.tenant as TenantId,
      channel: row.channel,
      ...(row.message !== null && { message: row.message }),
      user: row.asker,
    },
    state: row.reply === null ? 'open' : 'answered',
    at: new Date(row.asked_at),
    ...(posted && { posted }),
    ...(row.reply !== null &&
      row.replied_by !== null &&
      row.replied_at !== null && {
        reply: { words: row.reply, by: row.replied_by, at: new Date(row.replied_at) },
      }),
  };
}

function address(
  tenant: string | null,
  channel: string | null,
  message: string | null,
): MessageAddress | undefined {
  if (tenant === null || channel === null) return undefined;
  return { tenant: tenant as TenantId, channel, ...(message !== null && { message }) };
}

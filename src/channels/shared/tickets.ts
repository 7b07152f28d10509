/** A person, when the facts end: a reader's question to the editors, and their answer back. */
import type { Reply } from '../../contract/reply.ts';
import { translate } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { Log } from '../../log.ts';
import type { Service } from '../../service/types.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import type { Ticket, TicketDelivery } from '../../tenants/tickets/types.ts';
import type { ErrorFacts } from './error-facts.ts';

/** The form in which a reader's question goes to the editors. */
export const TICKET_FORM = 'dl:ed:ask';
/** The button under a question in the editors' channel, and the form it opens. */
export const TICKET_REPLY = /^dl:ed:(\d{1,12})$/;

/** That button and form, of one ticket. */
export const ticketId = (ticket: number): string => `dl:ed:${ticket}`;

/** The name of its message in the editors' channel, at most 22 characters, and another store's ticket has another. */
export const ticketName = ({ id, at }: Pick<Ticket, 'id' | 'at'>): string =>
  `t-${id.toString(36)}-${at.getTime().toString(36)}`;

/** @returns 0, which no ticket is, where the id is none of a ticket's */
export const ticketNumber = (id: string): number => Number(TICKET_REPLY.exec(id)?.[1] ?? 0);

/** What the two forms ask for. */
export const TICKET_WORDS = 'words';

/** How a platform takes a question to the editors, and their reply back. All reject where it cannot be. */
export type TicketMessenger = {
  /** "Discord", for the log. */
  readonly name: string;
  readonly service: Pick<Service, 'tickets'>;
  readonly log: Log;
  readonly factsOf: (error: unknown) => ErrorFacts;
  /** Whether a channel takes no messages of Dateline's until somebody changes that. */
  readonly isClosed: (error: unknown) => boolean;
  /**
   * Posts a question in the editors' channel, with a button to answer it and a link to where it was asked.
   * @returns the id of the message, where the platform tells
   */
  readonly postQuestion: (delivery: TicketDelivery) => Promise<string | undefined>;
  /** Sends the editors' reply to the reader in a direct message. */
  readonly replyDirectly: (asker: Ticket['asker'], reply: Reply) => Promise<unknown>;
  /** Posts it where they asked, pinging nobody. */
  readonly replyWhereAsked: (asker: Ticket['asker'], reply: Reply) => Promise<unknown>;
};

/**
 * Takes a reader's question to the editors, or takes it back so that it can be asked again.
 * @returns what to tell the reader: what the service says, or a sentence where it did not get there
 */
export async function sendToEditors(
  delivery: TicketDelivery,
  told: Reply,
  locale: Locale,
  { name, service: { tickets }, log, factsOf, isClosed, postQuestion }: TicketMessenger,
): Promise<{ readonly reply: Reply } | { readonly sentence: string }> {
  const { ticket, channel } = delivery;
  try {
    const message = await postQuestion(delivery);
    const { tenant } = ticket.asker;
    await tickets.posted(ticket.id, { tenant, channel, ...(message && { message }) });
    return { reply: told };
  } catch (error) {
    log.error(factsOf(error), `A question could not be posted in the ${name} editors’ channel`);
    await tickets.unsent(ticket.id);
    const why = isClosed(error) ? 'editors.closed' : 'editors.unreachable';
    return { sentence: translate(locale, why) };
  }
}

/**
 * Records an editor's reply and takes it to the one who asked.
 * @returns a sentence for the editor, on whether it got there
 */
export async function sendToReader(
  ticket: number,
  given: { readonly words: string; readonly by: string; readonly tenant: TenantId },
  locale: Locale,
  messenger: TicketMessenger,
): Promise<string> {
  const replied = await messenger.service.tickets.reply(ticket, given);
  const sent = replied ? await deliver(replied.ticket, replied.reply, messenger) : false;
  return translate(locale, sent ? 'form.reply.sent' : 'form.reply.kept');
}

/** In a direct message; where the reader takes none, where they asked. @returns whether it got there */
async function deliver(
  { asker }: Ticket,
  reply: Reply,
  { name, log, factsOf, replyDirectly, replyWhereAsked }: TicketMessenger,
): Promise<boolean> {
  try {
    await replyDirectly(asker, reply);
    return true;
  } catch (error) {
    const facts = factsOf(error);
    log.info(facts, `A ${name} reader takes no direct messages; replying where they asked`);
  }
  if (!asker.channel) return false;
  try {
    await replyWhereAsked(asker, reply);
    return true;
  } catch (error) {
    log.warn(factsOf(error), `An editor’s reply could not be delivered on ${name}`);
    return false;
  }
}

type Where = { readonly tenant: TenantId | undefined; readonly channel: string | undefined };

/** Whose editors press or send something: it counts only in the channel that their settings name now. */
export function editorsTenant(
  { tenant, channel }: Where,
  { settings }: Pick<Service, 'settings'>,
): TenantId | undefined {
  if (!tenant || channel === undefined) return undefined;
  return settings.of(tenant).editorsChannel === channel ? tenant : undefined;
}

/** The ticket whose button an editor pressed there. */
export async function ticketOf(
  id: string,
  where: Where,
  service: Pick<Service, 'settings' | 'tickets'>,
): Promise<Ticket | undefined> {
  const tenant = editorsTenant(where, service);
  return tenant && service.tickets.ticket(ticketNumber(id), tenant);
}

/** The ticket whose question is the message that something was said under. */
export async function ticketUnder(
  message: string,
  where: Where,
  service: Pick<Service, 'settings' | 'tickets'>,
): Promise<{ readonly ticket: Ticket; readonly tenant: TenantId } | undefined> {
  const tenant = editorsTenant(where, service);
  if (!tenant || where.channel === undefined) return undefined;
  const ticket = await service.tickets.ticketAt({ tenant, channel: where.channel, message });
  return ticket && { ticket, tenant };
}

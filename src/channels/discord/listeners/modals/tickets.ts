/** A person, when the facts end: a reader's question to the editors, and their answer back. */
import type { APIMessageComponentInteraction, APIModalSubmitInteraction } from 'discord.js';
import type { Reply } from '../../../../contract/reply.ts';
import { translate } from '../../../../i18n/translate.ts';
import type { Locale } from '../../../../knowledge/model/schema.ts';
import type { Answered, ToEditors } from '../../../../service/service.ts';
import type { TenantId } from '../../../../tenants/tenant-id.ts';
import type { Ticket } from '../../../../tenants/tickets/types.ts';
import { factsOf } from '../../errors.ts';
import type { DiscordServices, InteractionContext } from '../../interaction-context.ts';
import { filledIn, type Modal, modal, textInput } from '../../modal.ts';
import { ACTION_ROW, BUTTON, EPHEMERAL, LINK, PRIMARY, type Row } from '../../payload.ts';
import { refusedTo } from '../../refusal.ts';
import { renderDiscord } from '../../render.ts';
import { guildOf, requestContextOf, tenantOf } from '../../request-context.ts';
import { type InteractionResponse, only, open, tell, work } from '../../response.ts';
import type { Post } from '../../send.ts';
import { LONGEST } from './question.ts';

const ASK = 'dl:ed:ask';
const REPLY = /^dl:ed:(\d{1,12})$/;
const WORDS = 'words';
/** The longest reply: what one message shows. */
const LONGEST_REPLY = 2000;

/** Whether a button or form belongs here. */
export const isEditors = (customId: string): boolean => customId === ASK || REPLY.test(customId);

/** The form in which a reader may say more before the question goes to the editors. */
export const editorsForm = (question: string, locale: Locale): Modal =>
  modal(ASK, translate(locale, 'editors.ask'), [
    textInput({
      id: WORDS,
      label: translate(locale, 'form.question'),
      description: translate(locale, 'form.editors.hint'),
      long: true,
      max: LONGEST,
      value: question,
    }),
  ]);

/** An editor presses "Reply" under a question. */
export async function onEditorsButton(
  context: InteractionContext<APIMessageComponentInteraction>,
): Promise<InteractionResponse> {
  const { interaction, locale, service } = context;
  const tenant = editorsTenant(context);
  const ticket =
    tenant && (await service.tickets.ticket(numberOf(interaction.data.custom_id), tenant));
  if (!ticket) return tell(translate(locale, 'error.expired'));
  return open(
    modal(`dl:ed:${ticket.id}`, translate(locale, 'form.reply'), [
      textInput({
        id: WORDS,
        label: translate(locale, 'form.reply.label'),
        description: translate(locale, 'form.reply.hint'),
        long: true,
        max: LONGEST_REPLY,
        ...(ticket.reply && { value: ticket.reply.words }),
      }),
    ]),
  );
}

/** A form of either side. */
export async function onEditorsForm(
  context: InteractionContext<APIModalSubmitInteraction>,
): Promise<InteractionResponse> {
  const { interaction } = context;
  const [words = ''] = filledIn(interaction.data.components)[WORDS] ?? [];
  return interaction.data.custom_id === ASK
    ? toEditors(words.trim(), context)
    : fromEditors(words.trim(), context);
}

async function toEditors(
  question: string,
  context: InteractionContext<APIModalSubmitInteraction>,
): Promise<InteractionResponse> {
  const { interaction, service, send, log, locale } = context;
  const refusal = refusedTo(context, { command: 'editors', question });
  if (refusal) return refusal;
  const { message } = interaction;
  const visible = message && !((message.flags ?? 0) & EPHEMERAL) ? message.id : undefined;
  const answered = await service.answer(
    { command: 'editors', question },
    requestContextOf(context, { message: visible }),
  );
  const { ticket: sending } = answered;
  if (!sending) return tellReader(answered, context);
  return work(async () => {
    try {
      const posted = await send.toChannel(sending.channel, postFor(sending, context));
      const { tenant } = sending.ticket.asker;
      await service.tickets.posted(sending.ticket.id, {
        tenant,
        channel: sending.channel,
        message: posted,
      });
    } catch (error) {
      log.error(factsOf(error), 'A question could not be posted in the Discord editors’ channel');
      await service.tickets.unsent(sending.ticket.id);
      return only(translate(locale, 'editors.unreachable'));
    }
    return renderOne(answered.reply, context);
  });
}

const tellReader = ({ reply }: Answered, context: InteractionContext): InteractionResponse =>
  work(async () => renderOne(reply, context));

function renderOne(reply: Reply, { service }: DiscordServices) {
  const [first] = renderDiscord(reply, { idFor: service.remember, ephemeral: true });
  if (!first) throw new Error('a reply was rendered as no message');
  return first;
}

/** The question in the editors' channel, with a way to answer it and a way back to where it was asked. */
function postFor({ reply, ticket }: ToEditors, { service }: DiscordServices): Post {
  const [message] = renderDiscord(reply, { idFor: service.remember });
  if (!message) throw new Error('a question to the editors was rendered as no message');
  const guild = guildOf(ticket.asker.tenant);
  const { channel, message: asked } = ticket.asker;
  const row: Row = {
    type: ACTION_ROW,
    components: [
      {
        type: BUTTON,
        style: PRIMARY,
        label: translate(reply.locale, 'form.reply'),
        custom_id: `dl:ed:${ticket.id}`,
      },
      ...(guild
        ? [
            {
              type: BUTTON,
              style: LINK,
              label: translate(reply.locale, 'editors.where'),
              url: ['https://discord.com/channels', guild, channel, asked]
                .filter((part) => part !== undefined)
                .join('/'),
            } as const,
          ]
        : []),
    ],
  };
  return { ...message, components: [...message.components, row] };
}

async function fromEditors(
  words: string,
  context: InteractionContext<APIModalSubmitInteraction>,
): Promise<InteractionResponse> {
  const { interaction, locale } = context;
  const tenant = editorsTenant(context);
  if (!tenant) return tell(translate(locale, 'error.expired'));
  const { user = '' } = requestContextOf(context);
  const reply = { words, by: user, tenant };
  const sent = await replyTo(numberOf(interaction.data.custom_id), reply, context);
  return tell(translate(locale, sent ? 'form.reply.sent' : 'form.reply.kept'));
}

/**
 * Records an editor's reply and takes it to the one who asked.
 * @returns whether it got there
 */
export async function replyTo(
  ticket: number,
  given: { readonly words: string; readonly by: string; readonly tenant: TenantId },
  services: DiscordServices,
): Promise<boolean> {
  const replied = await services.service.tickets.reply(ticket, given);
  if (!replied) return false;
  return deliver(replied.ticket, replied.reply, services);
}

/** In a direct message; where the reader takes none, where they asked, pinging nobody. */
async function deliver(
  { asker }: Ticket,
  reply: Reply,
  services: DiscordServices,
): Promise<boolean> {
  const posts = renderDiscord(reply, { idFor: services.service.remember });
  try {
    for (const post of posts) await services.send.toUser(asker.user, post);
    return true;
  } catch (error) {
    services.log.info(
      factsOf(error),
      'A reader takes no direct messages; replying where they asked',
    );
  }
  try {
    const reference = asker.message && {
      message_reference: { message_id: asker.message, fail_if_not_exists: false } as const,
    };
    for (const post of posts)
      await services.send.toChannel(asker.channel, { ...post, ...reference });
    return true;
  } catch (error) {
    services.log.warn(factsOf(error), 'An editor’s reply could not be delivered on Discord');
    return false;
  }
}

/** The server whose editors press or send this: it counts only in the channel that its settings name now. */
function editorsTenant(context: InteractionContext): TenantId | undefined {
  const { guild_id } = context.interaction;
  if (guild_id === undefined) return undefined;
  const tenant = tenantOf(guild_id);
  const { channel } = requestContextOf(context);
  return context.service.settings.of(tenant).editorsChannel === channel ? tenant : undefined;
}

const numberOf = (customId: string): number => Number(REPLY.exec(customId)?.[1] ?? 0);

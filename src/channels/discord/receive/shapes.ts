/**
 * Whether what arrived is what it says it is, as far as answering needs it: Discord's own is; what a proxy
 * mangled, or a later Discord sends, may be anything.
 */
import {
  type APIInteraction,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Message } from './addressing.ts';

const text = z.string();
const user = z.looseObject({ id: text });
const listOf = <T extends z.ZodType>(one: T) => z.array(one).optional();
const thing = z.looseObject({});

const roles = listOf(text);
const message = z.looseObject({
  id: text,
  author: user.optional(),
  content: text.optional(),
  embeds: listOf(thing),
  components: listOf(thing),
  attachments: listOf(thing),
});

const everywhere = {
  id: text,
  token: text,
  application_id: text,
  guild_id: text.optional(),
  channel: z.looseObject({ id: text, type: z.number().optional() }).optional(),
  member: z.looseObject({ user: user.optional(), roles }).optional(),
  user: user.optional(),
  message: message.optional(),
  locale: text.optional(),
  guild_locale: text.optional(),
  app_permissions: text.regex(/^\d{1,30}$/).optional(),
  authorizing_integration_owners: thing.optional(),
};

const options = listOf(z.looseObject({ name: text }));
const typed = z.looseObject({ name: text, type: z.number().optional(), options });
const menu = z.looseObject({
  name: text,
  type: z.literal(ApplicationCommandType.Message),
  target_id: text,
  resolved: z.looseObject({ messages: z.record(text, message) }),
});

const interaction = z.discriminatedUnion('type', [
  z.looseObject({ ...everywhere, type: z.literal(InteractionType.Ping) }),
  z.looseObject({
    ...everywhere,
    type: z.literal(InteractionType.ApplicationCommand),
    data: z.union([menu, typed.refine(({ type }) => type !== ApplicationCommandType.Message)]),
  }),
  z.looseObject({
    ...everywhere,
    type: z.literal(InteractionType.ApplicationCommandAutocomplete),
    data: typed,
  }),
  z.looseObject({
    ...everywhere,
    type: z.literal(InteractionType.MessageComponent),
    data: z.looseObject({ custom_id: text, component_type: z.number(), values: listOf(text) }),
    message,
  }),
  z.looseObject({
    ...everywhere,
    type: z.literal(InteractionType.ModalSubmit),
    data: z.looseObject({ custom_id: text, components: listOf(thing) }),
  }),
]);

/** @returns undefined where it is no interaction that can be answered */
export const readInteraction = (sent: unknown): APIInteraction | undefined =>
  interaction.safeParse(sent).success ? (sent as APIInteraction) : undefined;

const written = message.extend({
  channel_id: text,
  guild_id: text.optional(),
  type: z.number(),
  content: text,
  author: user,
  member: z.looseObject({ roles: z.array(text) }).optional(),
  mentions: z.array(user),
  mention_roles: z.array(text),
  embeds: z.array(thing),
  attachments: z.array(thing),
  message_reference: thing.optional(),
  referenced_message: message.extend({ author: user }).nullish(),
  message_snapshots: listOf(z.looseObject({ message: thing })),
});

/** @returns undefined where it is no message that can be read */
export const readMessage = (sent: unknown): Message | undefined =>
  written.safeParse(sent).success ? (sent as Message) : undefined;

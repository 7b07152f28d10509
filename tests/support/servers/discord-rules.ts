/**
 * What Discord would say to a body: its published schemas (discord-api-spec) and the rules that those
 * lack. Used by the local server on everything it receives, and by the renderer's tests directly.
 */
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  MessageCreateRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';

import type { Described, Upload } from './discord-shapes.ts';

type Schema = typeof IncomingWebhookInteractionRequestSchema;

/** Every schema strips what it does not know, so a body with an unknown key differs from its parse. */
function bySchema(schema: Schema, body: unknown): string[] {
  const parsed = schema.safeParse(body);
  if (!parsed.success) return [`schema: ${parsed.error.message}`];
  const sent = JSON.stringify(sorted(body));
  return sent === JSON.stringify(sorted(parsed.data)) ? [] : [`unknown keys in ${sent}`];
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}

type Embed = {
  title?: string;
  description?: string;
  footer?: { text: string };
  author?: { name: string };
  fields?: { name: string; value: string }[];
};
type Component = {
  type: number;
  custom_id?: string;
  label?: string;
  style?: number;
  components?: Component[];
};
type Message = {
  content?: string;
  embeds?: Embed[];
  components?: Component[];
  flags?: number;
  attachments?: readonly Described[];
  allowed_mentions?: {
    parse?: string[];
    users?: string[];
    roles?: string[];
    replied_user?: boolean;
  };
};

const blank = (text: string) => text.trim() === '';
const COMPONENTS_V2 = 1 << 15;
const EPHEMERAL = 1 << 6;

/** @returns what is wrong with a message, in words; `edit` is one that leaves out what stays. */
function byHand(message: Message, edit: boolean): string[] {
  const wrong: string[] = [];
  const embeds = message.embeds ?? [];
  let total = 0;
  for (const { title, description, footer, author, fields } of embeds) {
    const texts = [title, description, footer?.text, author?.name].filter(
      (text) => text !== undefined,
    );
    const inFields = (fields ?? []).flatMap(({ name, value }) => [name, value]);
    for (const text of [...texts, ...inFields]) {
      if (blank(text)) wrong.push('a blank text in an embed');
      total += text.length;
    }
    if (texts.length + inFields.length === 0) wrong.push('an empty embed');
  }
  if (total > 6000) wrong.push(`${total} characters over all embeds`);

  const rows = message.components ?? [];
  if (rows.length > 5) wrong.push(`${rows.length} rows`);
  const buttons = rows.flatMap((row) => row.components ?? []);
  if (rows.some((row) => row.type !== 1 || !row.components?.length)) wrong.push('an empty row');
  const ids = buttons.map((button) => button.custom_id);
  if (new Set(ids).size < ids.length) wrong.push(`the same custom_id twice: ${ids}`);
  for (const { type, label, style, custom_id } of buttons) {
    if (type !== 2) continue;
    if (label === undefined || blank(label)) wrong.push('a button without a label');
    if (style !== undefined && style <= 4 && !custom_id) wrong.push('a button without a custom_id');
  }

  const empty = !message.content?.trim() && embeds.length === 0 && !message.attachments?.length;
  if (!edit && empty) wrong.push('an empty message');
  if ((message.flags ?? 0) & COMPONENTS_V2 && !empty)
    wrong.push('Components V2 together with content');
  const { parse, users, roles } = message.allowed_mentions ?? {};
  if (!edit && (!parse || parse.length || users?.length || roles?.length)) {
    wrong.push('a message that could ping somebody');
  }
  for (const text of strings(message)) {
    if (/\p{Co}/u.test(text)) wrong.push('a private-use character');
    if (!text.isWellFormed()) wrong.push('half a surrogate pair');
  }
  return wrong;
}

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(strings)
      : [];

/** What a message without a paid server takes. */
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_FILES = 10;

/** Judges what is uploaded with a message: each file is described, in words, and each described one is there. */
export function judgeFiles(message: unknown, files: ReadonlyMap<number, Upload>): string[] {
  const { attachments = [] } = (message ?? {}) as Message;
  const described = new Set(attachments.map(({ id }) => Number(id)));
  return [
    ...(files.size > MOST_FILES ? [`${files.size} files`] : []),
    ...[...files].flatMap(([id, { name, bytes }]) => [
      ...(described.has(id) ? [] : [`${name} is not described`]),
      ...(bytes.length > MOST_BYTES ? [`${name} has ${bytes.length} bytes`] : []),
    ]),
    ...attachments.flatMap(({ id, description = '' }) => [
      ...(files.has(Number(id)) ? [] : [`no file ${id}`]),
      ...(blank(description) || description.length > 1024 ? [`file ${id} without words`] : []),
    ]),
  ];
}

/** Judges a message as it is first sent. */
export function judgeMessage(message: unknown): string[] {
  return [
    ...bySchema(IncomingWebhookInteractionRequestSchema, message),
    ...byHand(message as Message, false),
  ];
}

/** Judges a message that is posted in a channel. */
export function judgeChannelMessage(message: unknown): string[] {
  const { allowed_mentions, flags = 0 } = message as Message;
  return [
    ...bySchema(MessageCreateRequestSchema, message),
    ...byHand(message as Message, false),
    ...(allowed_mentions?.replied_user ? ['a reply that pings whom it replies to'] : []),
    ...(flags & EPHEMERAL ? ['a channel message cannot be ephemeral'] : []),
  ];
}

/** Judges a change to a message. */
export function judgeEdit(message: unknown): string[] {
  return [
    ...bySchema(IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema, message),
    ...byHand(message as Message, true),
  ];
}

/** Judges the body of an interaction's callback. */
export function judgeCallback(body: { type: number; data?: unknown }): string[] {
  switch (body.type) {
    case 4:
    case 5:
      return [
        ...bySchema(CreateMessageInteractionCallbackRequestSchema, body),
        ...(body.type === 4 ? byHand((body.data ?? {}) as Message, false) : []),
      ];
    case 6:
    case 7:
      return [
        ...bySchema(UpdateMessageInteractionCallbackRequestSchema, body),
        ...byHand((body.data ?? {}) as Message, true),
      ];
    case 9:
      return [
        ...bySchema(ModalInteractionCallbackRequestSchema, body),
        ...judgeModal(body.data as Form),
      ];
    case 8: {
      const { choices = [] } = (body.data ?? {}) as { choices?: { name: string; value: string }[] };
      return [
        ...bySchema(ApplicationCommandAutocompleteCallbackRequestSchema, body),
        ...(choices.length > 25 ? ['more than 25 choices'] : []),
        ...choices.flatMap(({ name, value }) => [
          ...(blank(name) || name.length > 100 ? [`a choice named “${name}”`] : []),
          ...(value.length > 100 ? [`a choice worth “${value}”`] : []),
        ]),
      ];
    }
    default:
      return [`a callback of type ${body.type}`];
  }
}

type Form = {
  components: {
    component?: {
      custom_id: string;
      options?: unknown[];
      min_values?: number;
      max_values?: number;
    };
  }[];
};

/** At most five controls, each with an id of its own, and no more values wanted than there are. */
function judgeModal({ components }: Form): string[] {
  const controls = components.flatMap(({ component }) => (component ? [component] : []));
  const ids = controls.map(({ custom_id }) => custom_id);
  return [
    ...(components.length > 5 ? [`${components.length} controls in a form`] : []),
    ...(new Set(ids).size < ids.length ? [`the same custom_id twice: ${ids}`] : []),
    ...controls.flatMap(({ custom_id, options, min_values = 1, max_values = 1 }) =>
      min_values > max_values || (options && max_values > options.length)
        ? [`${custom_id} wants more values than there are`]
        : [],
    ),
  ];
}

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** https://discord.com/developers/docs/reference#locales */
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

type Named = {
  type?: number;
  name: string;
  name_localizations?: Record<string, string>;
  description?: string;
  description_localizations?: Record<string, string>;
};
type Option = Named & {
  required?: boolean;
  autocomplete?: boolean;
  choices?: { name: string; name_localizations?: Record<string, string>; value: string }[];
};

/** The types of a command that is typed, and of one in a message's menu. */
const TYPED = 1;
const MENU = 3;
/** How many of them Discord takes. */
const MENUS = 5;

/** Judges the commands that are registered. */
export function judgeCommands(commands: unknown): string[] {
  const list = commands as (Named & { options?: Option[] })[];
  const wrong: string[] = [];
  const names = (
    where: string,
    {
      type = TYPED,
      name,
      name_localizations = {},
      description,
      description_localizations = {},
    }: Named,
  ) => {
    const all = [name, ...Object.values(name_localizations)];
    if (type === MENU) {
      // Capitals and spaces are welcome in a menu, a description is not.
      if (description !== undefined) wrong.push(`${where}: a description in a menu`);
      for (const one of all) if (blank(one) || one.length > 32) wrong.push(`${where}: “${one}”`);
      return;
    }
    if (description === undefined) wrong.push(`${where}: no description`);
    for (const one of all) {
      if (!NAME.test(one) || one !== one.toLowerCase()) wrong.push(`${where}: the name “${one}”`);
    }
    for (const one of [description ?? '', ...Object.values(description_localizations)]) {
      if (one.length < 1 || one.length > 100) wrong.push(`${where}: the description “${one}”`);
    }
    for (const locale of Object.keys({ ...name_localizations, ...description_localizations })) {
      if (!LOCALES.has(locale)) wrong.push(`${where}: the locale ${locale}`);
    }
  };
  for (const command of list) {
    wrong.push(...bySchema(ApplicationCommandUpdateRequestSchema, command));
    names(command.name, command);
    if (command.type === MENU && command.options) wrong.push(`${command.name}: options in a menu`);
    const options = command.options ?? [];
    options.forEach((option, index) => {
      const where = `${command.name} ${option.name}`;
      names(where, { ...option, type: TYPED });
      if (option.required && options[index - 1]?.required === false)
        wrong.push(`${where}: required after optional`);
      if (option.autocomplete && option.choices) wrong.push(`${where}: autocomplete and choices`);
      for (const choice of option.choices ?? []) {
        for (const text of [
          choice.name,
          choice.value,
          ...Object.values(choice.name_localizations ?? {}),
        ]) {
          if (text.length < 1 || text.length > 100) wrong.push(`${where}: the choice “${text}”`);
        }
      }
    });
    if (new Set(options.map(({ name }) => name)).size < options.length)
      wrong.push(`${command.name}: an option twice`);
  }
  if (list.filter(({ type }) => type === MENU).length > MENUS) wrong.push('too many in the menu');
  for (const locale of ['', ...LOCALES]) {
    const all = list.map(
      ({ type = TYPED, name, name_localizations }) =>
        `${type} ${name_localizations?.[locale] ?? name}`,
    );
    if (new Set(all).size < all.length)
      wrong.push(`two commands with one name in ${locale || 'English'}`);
  }
  return wrong;
}

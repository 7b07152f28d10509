/**
 * One Discord interaction → what to send back. A value in, a value out: the one acknowledgement that
 * Discord allows is the one `callback` here, so an interaction cannot be answered twice, and nothing
 * here throws. The same function serves the gateway and would serve HTTP interactions.
 *
 * What a press does, decided by what people expect of it:
 * - Next page, other order, one of the names meant: the message itself changes, for the one who asked
 *   and in private messages. Anyone else gets that page privately, so that nobody turns the page from
 *   under another reader.
 * - Any other button answers anew, privately, so that one reader's curiosity does not fill the channel;
 *   "Show everyone" is under every private answer. In a direct message there is nobody to spare.
 * - Show everyone posts the same reply to the channel and takes its own button away.
 */
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteraction,
  APIApplicationCommandInteractionDataOption,
  APIInteraction,
  APIMessageComponentInteraction,
} from 'discord.js';
import { ApplicationCommandType, InteractionResponseType, InteractionType } from 'discord.js';
import { COMMANDS, type Command } from '../commands/commands.ts';
import type { Request } from '../commands/request.ts';
import type { Locale } from '../knowledge/schema.ts';
import { say } from '../reply/say.ts';
import type { Service } from '../service.ts';
import { readCustomId } from './buttons.ts';
import { GUILD, PRIVATE } from './commands.ts';
import { escapeDiscord } from './escape.ts';
import { LIMITS, shorten } from './limits.ts';
import { localeOf } from './locale.ts';
import { type DiscordPayload, EPHEMERAL } from './payload.ts';
import { renderDiscord } from './render.ts';

/** As pino's: what happened, then in words. */
export type Log = Readonly<
  Record<'info' | 'warn' | 'error', (facts: object, message: string) => void>
>;

export type Handled = {
  /** The body for the interaction's callback. */
  readonly callback:
    | { readonly type: InteractionResponseType.Pong }
    | {
        readonly type: InteractionResponseType.ChannelMessageWithSource;
        readonly data: DiscordPayload;
      }
    | { readonly type: InteractionResponseType.UpdateMessage; readonly data: Update }
    | {
        readonly type: InteractionResponseType.ApplicationCommandAutocompleteResult;
        readonly data: { readonly choices: readonly { name: string; value: string }[] };
      };
  /** Messages to send once the callback is in. */
  readonly followUps: readonly DiscordPayload[];
  /** If a follow-up cannot be sent: how the message was before, and what to tell the reader. */
  readonly otherwise?: { readonly restore: Update; readonly tell: DiscordPayload };
};

/** A change to a message; what is left out stays. */
type Update = Partial<Pick<DiscordPayload, 'embeds' | 'allowed_mentions'>> & {
  readonly components: readonly unknown[];
};

/** Answers an interaction; undefined where it is none that Dateline ever offered. */
export async function receiveDiscord(
  interaction: APIInteraction,
  parts: { readonly service: Service; readonly log: Log },
): Promise<Handled | undefined> {
  const locale = localeOf(
    'locale' in interaction ? interaction.locale : undefined,
    interaction.guild_locale,
  );
  try {
    switch (interaction.type) {
      case InteractionType.Ping:
        return { callback: { type: InteractionResponseType.Pong }, followUps: [] };
      case InteractionType.ApplicationCommand:
        return await command(interaction, locale, parts.service);
      case InteractionType.ApplicationCommandAutocomplete:
        return suggestions(interaction, locale, parts.service);
      case InteractionType.MessageComponent:
        return await press(interaction, locale, parts.service);
      default:
        return undefined;
    }
  } catch (error) {
    parts.log.error(
      { err: error, interaction: interaction.id, type: interaction.type },
      'A Discord interaction failed',
    );
    return interaction.type === InteractionType.ApplicationCommandAutocomplete
      ? suggest([])
      : tell(say(locale, 'error.internal'));
  }
}

async function command(
  interaction: APIApplicationCommandInteraction,
  locale: Locale,
  service: Service,
): Promise<Handled | undefined> {
  const { data } = interaction;
  if (data.type !== ApplicationCommandType.ChatInput) return undefined;
  const known = commandOf(data.name);
  if (!known) {
    const commands = COMMANDS.map(({ name }) => `/${name}`).join(', ');
    return tell(say(locale, 'error.command', { name: data.name, commands }));
  }
  const values = valuesOf(data.options);
  return answer(known.request(values), values[PRIVATE] === 'true', {
    interaction,
    locale,
    service,
  });
}

const commandOf = (name: string): Command | undefined =>
  COMMANDS.find((command) => command.name === name);

/** The options as the commands take them: by name, as text. */
function valuesOf(
  options: readonly APIApplicationCommandInteractionDataOption<InteractionType>[] | undefined,
): Readonly<Record<string, string | undefined>> {
  const values: Record<string, string> = {};
  for (const option of options ?? []) {
    if ('value' in option) values[option.name] = String(option.value);
  }
  return values;
}

function suggestions(
  interaction: APIApplicationCommandAutocompleteInteraction,
  locale: Locale,
  service: Service,
): Handled {
  const { data } = interaction;
  const focused = data.options?.find((option) => 'focused' in option && option.focused);
  const values = valuesOf(data.options);
  const kind = commandOf(data.name)?.options.find(({ name }) => name === focused?.name)?.suggest;
  if (!focused || !kind) return suggest([]);
  const language = localeOf(values.language ?? locale);
  const found = service.suggest(kind, values[focused.name] ?? '', language, LIMITS.choices);
  return suggest(
    found
      .filter(({ label, value }) => label.trim() && value.trim() && value.length <= LIMITS.choice)
      .slice(0, LIMITS.choices)
      .map(({ label, value }) => ({ name: shorten(label, LIMITS.choice), value })),
  );
}

const suggest = (choices: { name: string; value: string }[]): Handled => ({
  callback: {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices },
  },
  followUps: [],
});

type Surroundings = {
  readonly interaction: APIApplicationCommandInteraction | APIMessageComponentInteraction;
  readonly locale: Locale;
  readonly service: Service;
};

/** A new message: private ones in a server can be shown to everyone there. */
async function answer(
  request: Request,
  privately: boolean,
  around: Surroundings,
): Promise<Handled> {
  const [first, ...followUps] = await messagesFor(request, privately, around);
  if (!first) throw new Error('a reply was rendered as no message');
  return {
    callback: { type: InteractionResponseType.ChannelMessageWithSource, data: first },
    followUps,
  };
}

async function messagesFor(
  request: Request,
  ephemeral: boolean,
  { interaction, locale, service }: Surroundings,
): Promise<DiscordPayload[]> {
  const { reply } = await service.answer(request, { locale, platform: 'discord' });
  const shareable = ephemeral && inServer(interaction);
  return renderDiscord(reply, {
    idFor: service.remember,
    ephemeral,
    // The language is kept, so that everyone is shown the very same words.
    ...(shareable && { shareId: service.remember({ ...request, language: reply.locale }) }),
  });
}

const inServer = (interaction: Surroundings['interaction']): boolean =>
  interaction.context === undefined
    ? interaction.guild_id !== undefined
    : (interaction.context as number) === GUILD;

async function press(
  interaction: APIMessageComponentInteraction,
  locale: Locale,
  service: Service,
): Promise<Handled> {
  const pressed = readCustomId(interaction.data.custom_id);
  const request = pressed && (await service.recall(pressed.id));
  if (!pressed || !request) return tell(say(locale, 'error.expired'));
  const around = { interaction, locale, service };
  switch (pressed.press) {
    case 'share':
      return share(request, around, interaction);
    case 'turn':
      return turn(request, around, interaction);
    case 'reply':
      return answer(request, inServer(interaction), around);
    default:
      return pressed.press satisfies never;
  }
}

/** Shows another page in place, where that is nobody else's page. */
async function turn(
  request: Request,
  around: Surroundings,
  { message, member, user }: APIMessageComponentInteraction,
): Promise<Handled> {
  const presser = (member?.user ?? user)?.id;
  const asker = message.interaction_metadata?.user.id;
  const hidden = isHidden(message);
  const own = hidden || !inServer(around.interaction) || asker === presser;
  if (!own) return answer(request, true, around);
  const [first, ...more] = await messagesFor(request, hidden, around);
  // A page that needs several messages cannot take the place of one.
  if (!first || more.length > 0) return answer(request, hidden, around);
  const { embeds, components, allowed_mentions } = first;
  return {
    callback: {
      type: InteractionResponseType.UpdateMessage,
      data: { embeds, components, allowed_mentions },
    },
    followUps: [],
  };
}

const isHidden = (message: { readonly flags?: number }): boolean =>
  ((message.flags ?? 0) & EPHEMERAL) !== 0;

/**
 * The button goes first, so that pressing twice shows the answer once; then everyone sees the answer.
 * A follow-up needs no permission to send messages, only the interaction.
 */
async function share(
  request: Request,
  around: Surroundings,
  { message, data }: APIMessageComponentInteraction,
): Promise<Handled> {
  return {
    callback: {
      type: InteractionResponseType.UpdateMessage,
      data: { components: without(message.components ?? [], data.custom_id) },
    },
    followUps: await messagesFor(request, false, around),
    otherwise: {
      restore: { components: message.components ?? [] },
      tell: only(say(around.locale, 'error.share')),
    },
  };
}

/** A message's rows without one button; Discord refuses an empty row. */
function without(rows: readonly unknown[], customId: string): unknown[] {
  return rows
    .map((row) => {
      const { components, ...rest } = row as { components?: { custom_id?: string }[] };
      return { ...rest, components: components?.filter((button) => button.custom_id !== customId) };
    })
    .filter((row) => row.components === undefined || row.components.length > 0);
}

/** One of Dateline's own sentences, to the one person it concerns. */
const tell = (sentence: string): Handled => ({
  callback: { type: InteractionResponseType.ChannelMessageWithSource, data: only(sentence) },
  followUps: [],
});

const only = (sentence: string): DiscordPayload => ({
  embeds: [{ description: escapeDiscord(sentence), color: PLAIN }],
  components: [],
  allowed_mentions: { parse: [] },
  flags: EPHEMERAL,
});

/** Grey: neither an answer nor a list. */
const PLAIN = 0x80848e;

/** Sends what a listener said to do about an interaction. */

import type { RawFile } from 'discord.js';
import { type APIInteraction, InteractionType } from 'discord-api-types/v10';
import type { MessageKey } from '../../../i18n/messages.ts';
import { translate } from '../../../i18n/translate.ts';
import type { Log } from '../../../log.ts';
import type { Arrived, Observe } from '../../../observe.ts';
import { localeOf } from '../../shared/locale.ts';
import { factsOf, isOver } from '../errors.ts';
import { mayAttach, mayEmbed } from '../receive/permissions.ts';
import { inWords } from '../render/in-words.ts';
import type { DiscordPayload, WithFiles } from '../render/payload.ts';
import { acknowledge, type Calls } from './calls.ts';
import { patiently } from './patience.ts';
import { type InteractionResponse, only } from './response.ts';
import { asShownThere } from './without-embeds.ts';

/** Discord takes what follows the acknowledgement for a quarter of an hour. */
const FOLLOWED_MS = 14 * 60_000;

/** The one acknowledgement, then whatever follows it. It throws nothing. */
export async function respond(
  { calls, observe }: { readonly calls: Calls; readonly observe: Observe },
  interaction: APIInteraction,
  handling: Promise<InteractionResponse | undefined>,
  log: Log,
): Promise<void> {
  const { id } = interaction;
  const arrival = observe.arrived('discord', ARRIVED[interaction.type] ?? 'other');
  try {
    const said = await handling;
    if (!said) return;
    const handled = asShownThere(said, interaction);
    const shown = await acknowledge(handled, calls, arrival.acknowledged);
    await goOn(handled, shown, interaction, calls, log);
    arrival.answered();
  } catch (error) {
    if (isOver(error))
      log.info(
        { interaction: id, ...factsOf(error) },
        'A Discord interaction was over before the answer',
      );
    else log.error({ interaction: id, ...factsOf(error) }, 'Discord did not take an answer');
  }
}

/** All that follows the acknowledgement. @param shown the id of the message that is there by then, where it is to be noted */
export async function goOn(
  handled: InteractionResponse,
  shown: string | undefined,
  interaction: APIInteraction,
  calls: Calls,
  log: Log,
): Promise<void> {
  const visible = shown === undefined ? [] : [shown];
  const send = async (message: WithFiles) => {
    visible.push(await calls.send(message));
  };
  if (handled.later) {
    const messages = await finish(handled.later, interaction, calls, log);
    for (const message of messages) await send(message);
  }
  await followUp(handled, visible, send, calls, log);
}

const ARRIVED: Readonly<Record<InteractionType, Arrived>> = {
  [InteractionType.Ping]: 'other',
  [InteractionType.ApplicationCommand]: 'command',
  [InteractionType.MessageComponent]: 'press',
  [InteractionType.ApplicationCommandAutocomplete]: 'autocomplete',
  [InteractionType.ModalSubmit]: 'form',
};

/**
 * Puts what was being made into the place of "thinking…", however long Discord is away, and a sentence
 * where it cannot be made or shown. @returns the messages that go on with it
 */
async function finish(
  later: NonNullable<InteractionResponse['later']>,
  interaction: APIInteraction,
  calls: Calls,
  log: Log,
): Promise<readonly WithFiles[]> {
  const change = (body: unknown, files?: readonly RawFile[]) =>
    patiently(() => calls.change(body, files), FOLLOWED_MS);
  try {
    const [first, ...more] = await later();
    if (!first) return more;
    // A change to a message may not carry the flags that the message began with.
    const { flags: _, files, attachments, ...message } = first;
    try {
      await change({ ...message, ...(attachments && { attachments }) }, files);
    } catch (error) {
      // Without its pictures a timeline is still told in words.
      if (!files || isOver(error)) throw error;
      log.warn(factsOf(error), 'Discord did not take the files of an answer');
      await change(message);
      if (!mayAttach(interaction)) {
        // The answer stands there, and stays, whatever becomes of this.
        await calls
          .send(sentence('error.discord.files', interaction))
          .catch((problem) => log.warn(factsOf(problem), 'A Discord reader could not be told why'));
      }
    }
    return more;
  } catch (error) {
    if (isOver(error)) throw error;
    log.error({ interaction: interaction.id, ...factsOf(error) }, 'Discord did not take an answer');
    const { flags: _, ...sorry } = sentence('error.internal', interaction);
    await change(sorry);
    return [];
  }
}

/** One of Dateline's own sentences, to whoever did it alone. */
function sentence(key: MessageKey, interaction: APIInteraction): DiscordPayload {
  const reader = 'locale' in interaction ? interaction.locale : undefined;
  const message = only(translate(localeOf(reader, interaction.guild_locale), key));
  return mayEmbed(interaction) ? message : inWords(message)[0]!;
}

async function followUp(
  { followUps, noted, notedPrivately, otherwise }: InteractionResponse,
  visible: readonly string[],
  send: (message: WithFiles) => Promise<void>,
  calls: Calls,
  log: Log,
): Promise<void> {
  try {
    const all = typeof followUps === 'function' ? await followUps() : followUps;
    for (const message of all) await send(message);
    await noted?.(visible);
    await notedPrivately?.();
  } catch (error) {
    await noted?.([...visible]);
    if (!otherwise) throw error;
    log.warn(factsOf(error), 'A Discord answer could not be shown to everyone');
    try {
      await otherwise.undo();
      await calls.change(otherwise.restore);
    } finally {
      await send(otherwise.tell);
    }
  }
}

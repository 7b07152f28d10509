/**
 * One Discord interaction → what to send back. A value in, a value out: the one acknowledgement that
 * Discord allows is the one `callback` here, so an interaction cannot be answered twice, and nothing
 * here throws. The same function serves the gateway and would serve HTTP interactions.
 */
import {
  type APIInteraction,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import { translate } from '../../../i18n/translate.ts';
import { NotKept } from '../../../tenants/not-kept.ts';
import { localeOf } from '../../shared/locale.ts';
import {
  type DiscordServices,
  interactionContext,
  type SentInteraction,
} from '../receive/interaction-context.ts';
import { type InteractionResponse, suggest, tell } from '../send/response.ts';
import { onAutocomplete } from './commands/autocomplete.ts';
import { onCommand } from './commands/chat-input.ts';
import { onMenu } from './commands/message-menu.ts';
import { onButton } from './components/button.ts';
import { onSettingsButton } from './components/settings.ts';
import { onTicketButton } from './components/tickets.ts';
import { isQuestionForm, onQuestionForm } from './modals/question.ts';
import { onSettingsForm } from './modals/settings.ts';
import { isTicket, onTicketForm } from './modals/tickets.ts';
import { isSettings } from './settings-overview.ts';

/** Answers an interaction; undefined where it is of no kind that can be answered. */
export async function dispatchInteraction(
  interaction: APIInteraction,
  services: DiscordServices,
): Promise<InteractionResponse | undefined> {
  try {
    return await handle(interaction, services);
  } catch (error) {
    services.log.error(
      { err: error, interaction: interaction.id, type: interaction.type },
      'A Discord interaction failed',
    );
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return suggest([]);
    const reader = 'locale' in interaction ? interaction.locale : undefined;
    const key = error instanceof NotKept ? 'refusal.not-kept' : 'error.internal';
    return tell(translate(localeOf(reader, interaction.guild_locale), key));
  }
}

async function handle(
  interaction: APIInteraction,
  services: DiscordServices,
): Promise<InteractionResponse | undefined> {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { callback: { type: InteractionResponseType.Pong }, followUps: [] };
    case InteractionType.ApplicationCommand:
      switch (interaction.data.type) {
        case ApplicationCommandType.ChatInput:
          // The inner type tells which kind of interaction it is, which TypeScript does not see.
          return onCommand(
            interactionContext(
              interaction as Parameters<typeof onCommand>[0]['interaction'],
              services,
            ),
          );
        case ApplicationCommandType.Message:
          return onMenu(
            interactionContext(
              interaction as Parameters<typeof onMenu>[0]['interaction'],
              services,
            ),
          );
        default:
          return unknown(interaction, services);
      }
    case InteractionType.ApplicationCommandAutocomplete:
      return onAutocomplete(interactionContext(interaction, services));
    case InteractionType.MessageComponent:
      if (isSettings(interaction.data.custom_id)) {
        return onSettingsButton(interactionContext(interaction, services));
      }
      if (isTicket(interaction.data.custom_id)) {
        return onTicketButton(interactionContext(interaction, services));
      }
      return onButton(interactionContext(interaction, services));
    case InteractionType.ModalSubmit:
      if (isQuestionForm(interaction.data.custom_id)) {
        return onQuestionForm(interactionContext(interaction, services));
      }
      if (isSettings(interaction.data.custom_id)) {
        return onSettingsForm(interactionContext(interaction, services));
      }
      if (isTicket(interaction.data.custom_id)) {
        return onTicketForm(interactionContext(interaction, services));
      }
      return unknown(interaction, services);
    default:
      return undefined;
  }
}

/** A form or a command of an older Dateline: said, as Discord otherwise shows a failure. */
const unknown = (interaction: SentInteraction, services: DiscordServices): InteractionResponse =>
  tell(translate(interactionContext(interaction, services).locale, 'error.unknown'));

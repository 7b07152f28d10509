/**
 * One Discord interaction → what to send back. A value in, a value out: the one acknowledgement that
 * Discord allows is the one `callback` here, so an interaction cannot be answered twice, and nothing
 * here throws. The same function serves the gateway and would serve HTTP interactions.
 */
import type { APIInteraction } from 'discord.js';
import { ApplicationCommandType, InteractionResponseType, InteractionType } from 'discord.js';
import { translate } from '../../i18n/translate.ts';
import { type DiscordServices, interactionContext } from './interaction-context.ts';
import { onAutocomplete } from './listeners/commands/autocomplete.ts';
import { onCommand } from './listeners/commands/chat-input.ts';
import { onMenu } from './listeners/commands/message-menu.ts';
import { onButton } from './listeners/components/button.ts';
import { isQuestionForm, onQuestionForm } from './listeners/modals/question.ts';
import { isSettings, onSettingsButton, onSettingsForm } from './listeners/modals/settings.ts';
import { isEditors, onEditorsButton, onEditorsForm } from './listeners/modals/tickets.ts';
import { localeOf } from './locale.ts';
import { type InteractionResponse, suggest, tell } from './response.ts';

/** Answers an interaction; undefined where it is none that Dateline ever offered. */
export async function dispatchInteraction(
  interaction: APIInteraction,
  parts: DiscordServices,
): Promise<InteractionResponse | undefined> {
  try {
    return await handle(interaction, parts);
  } catch (error) {
    parts.log.error(
      { err: error, interaction: interaction.id, type: interaction.type },
      'A Discord interaction failed',
    );
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return suggest([]);
    const reader = 'locale' in interaction ? interaction.locale : undefined;
    return tell(translate(localeOf(reader, interaction.guild_locale), 'error.internal'));
  }
}

async function handle(
  interaction: APIInteraction,
  parts: DiscordServices,
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
              parts,
            ),
          );
        case ApplicationCommandType.Message:
          return onMenu(
            interactionContext(interaction as Parameters<typeof onMenu>[0]['interaction'], parts),
          );
        default:
          return undefined;
      }
    case InteractionType.ApplicationCommandAutocomplete:
      return onAutocomplete(interactionContext(interaction, parts));
    case InteractionType.MessageComponent:
      if (isSettings(interaction.data.custom_id)) {
        return onSettingsButton(interactionContext(interaction, parts));
      }
      if (isEditors(interaction.data.custom_id)) {
        return onEditorsButton(interactionContext(interaction, parts));
      }
      return onButton(interactionContext(interaction, parts));
    case InteractionType.ModalSubmit:
      if (isQuestionForm(interaction.data.custom_id)) {
        return onQuestionForm(interactionContext(interaction, parts));
      }
      if (isSettings(interaction.data.custom_id)) {
        return onSettingsForm(interactionContext(interaction, parts));
      }
      if (isEditors(interaction.data.custom_id))
        return onEditorsForm(interactionContext(interaction, parts));
      return undefined;
    default:
      return undefined;
  }
}

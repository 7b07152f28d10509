/** An interaction that another process began to answer and did not finish. */
import { type APIInteraction, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { Log } from '../../../log.ts';
import { factsOf, isForgotten } from '../errors.ts';
import type { Calls } from './calls.ts';
import { goOn } from './respond.ts';
import type { InteractionResponse } from './response.ts';
import { asShownThere } from './without-embeds.ts';

/**
 * Nothing where it was never acknowledged: Discord has told the reader so, and takes no answer any more. Where
 * "thinking…" stands it is finished. Where the answer stands for everyone to see, that is noted.
 * @param handle makes the answer anew
 */
export async function finishLeft(
  interaction: APIInteraction,
  calls: Calls,
  handle: () => Promise<InteractionResponse | undefined>,
  log: Log,
): Promise<void> {
  let original: Awaited<ReturnType<Calls['original']>>;
  try {
    original = await calls.original();
  } catch (error) {
    if (!isForgotten(error)) throw error;
    log.info({ interaction: interaction.id, ...factsOf(error) }, 'An interaction was over before');
    return;
  }
  const flags = original.flags ?? 0;
  const isThinking = (flags & MessageFlags.Loading) !== 0;
  const isHidden = (flags & MessageFlags.Ephemeral) !== 0;
  if (!isThinking && isHidden) return;
  const said = await handle();
  if (!said) return;
  const handled = asShownThere(said, interaction);
  const isLater =
    handled.callback.type === InteractionResponseType.DeferredChannelMessageWithSource;
  if (isThinking && isLater) return goOn(handled, original.id, interaction, calls, log);
  if (handled.callback.type === InteractionResponseType.ChannelMessageWithSource)
    await handled.noted?.([original.id]);
}

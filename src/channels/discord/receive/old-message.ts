/** A message that somebody points at or presses a button of, as one of some time ago. */
import type { OldMessage } from '../../shared/changes-since.ts';
import type { InteractionContext } from './interaction-context.ts';
import { notedUnder } from './request-context.ts';

/** As much of it as says when it was posted, and what it showed. */
type Posted = { readonly id: string; readonly timestamp: string; readonly components?: unknown };

export function oldMessage(
  { id, timestamp, components }: Posted,
  context: InteractionContext,
): OldMessage {
  const tenant = notedUnder(context);
  const channel = context.interaction.channel?.id;
  return {
    at: new Date(timestamp),
    ...(tenant && channel && { copy: { tenant, channel, message: id } }),
    buttons: components,
  };
}

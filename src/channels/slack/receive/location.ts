/** Where something was done, as Slack's payloads say it. */
import type { BlockAction, Context } from '@slack/bolt';
import { unpackAsked } from '../render/view.ts';
import type { Location, SlackServices } from './event-context.ts';

/** The workspace: the event's own, or the one that the token is for. */
export const teamOf = (
  { context }: { readonly context: Context },
  { team }: SlackServices,
): string => context.teamId ?? team;

/** Where a button stands. In a view, where that was opened from. */
export function locationOf(
  body: BlockAction,
  team: string,
): Location & { readonly hidden: boolean } {
  const user = body.user.id;
  if (body.view) {
    const { channel, thread, message } = unpackAsked(body.view.private_metadata);
    return {
      team,
      user,
      ...(channel && { channel }),
      ...(thread && { thread }),
      ...(message && { message }),
      hidden: true,
    };
  }
  const { container, channel } = body;
  const thread = text(container.thread_ts) ?? text(body.message?.thread_ts);
  const message = text(container.message_ts);
  // A message that one reader sees is nobody's to link to.
  const hidden = container.is_ephemeral === true;
  return {
    team,
    user,
    ...(channel && { channel: channel.id }),
    ...(thread && { thread }),
    ...(message && !hidden && { message }),
    hidden,
  };
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

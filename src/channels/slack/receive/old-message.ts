/** A message that somebody points at or presses a button of, as one of some time ago. */
import type { OldMessage } from '../../shared/changes-since.ts';
import type { ButtonArgs } from './bolt-args.ts';
import { type SlackServices, tenantOf } from './event-context.ts';
import { teamOf } from './location.ts';

/** @param ts seconds since 1970, as Slack names a message */
export const oldMessageAt = (
  { team, channel, ts }: { readonly team: string; readonly channel: string; readonly ts: string },
  blocks: unknown,
): OldMessage => ({
  at: new Date(Number(ts) * 1000),
  copy: { tenant: tenantOf(team), channel, message: ts },
  buttons: blocks,
});

/** @returns undefined of a view, which nobody posted */
export function pressedMessage(args: ButtonArgs, services: SlackServices): OldMessage | undefined {
  const { container, channel, message } = args.body;
  const ts: unknown = container.message_ts;
  if (!channel || typeof ts !== 'string' || Number.isNaN(Number(ts))) return undefined;
  return oldMessageAt({ team: teamOf(args, services), channel: channel.id, ts }, message?.blocks);
}

/** The workspace that something came from, handed from Bolt's `authorize` to the listeners in its context. */
import type { AuthorizeResult, Context } from '@slack/bolt';
import type { Delivery } from '../../shared/delivery.ts';
import type { SharedServices, SlackServices } from './event-context.ts';
import type { Workspace } from './workspace.ts';

/**
 * Without a token: Bolt then makes no client of its own, which would stand still at a limit, and of which it
 * keeps one for every workspace there ever was.
 */
export const authorized = (workspace: Workspace): AuthorizeResult => ({
  botId: workspace.botId,
  botUserId: workspace.own,
  workspace,
});

/** All that a listener works with, for one thing that is to be answered. */
export const inWorkspace = (
  { context }: { readonly context: Context },
  shared: SharedServices,
): SlackServices => ({
  ...shared,
  ...(context.workspace as Workspace),
  delivery: context.delivery as Delivery | undefined,
});

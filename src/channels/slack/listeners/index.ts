/** Connects Bolt's listeners to Dateline's: one kind of thing that people do a line. */
import type { App } from '@slack/bolt';
import { ACTION_ID, MENU_ID } from '../../shared/button-codec.ts';
import { TICKET_FORM, TICKET_REPLY } from '../../shared/tickets.ts';
import { factsOf } from '../errors.ts';
import { SHORTCUT } from '../manifest.ts';
import type { ButtonArgs } from '../receive/bolt-args.ts';
import type { SharedServices } from '../receive/event-context.ts';
import { inWorkspace } from '../receive/in-workspace.ts';
import { teamOf } from '../receive/location.ts';
import type { Workspaces } from '../receive/workspace.ts';
import { writtenMessage } from '../receive/written-message.ts';
import { OPEN } from '../send/ticket-messenger.ts';
import { onButton } from './actions/button.ts';
import { onHomeAsk } from './actions/home.ts';
import { onTicketButton } from './actions/tickets.ts';
import { onCommand } from './commands/command.ts';
import { assistant } from './events/assistant.ts';
import { onHomeOpened } from './events/home.ts';
import { onLinks } from './events/links.ts';
import { onMention, onMessage } from './events/message.ts';
import { onUninstalled } from './events/uninstalled.ts';
import { guard, orLater } from './guard.ts';
import { HOME_ASK, HOME_ENTER } from './home-view.ts';
import { onAsk, onChanges, onCheck, onFacts } from './shortcuts/shortcut.ts';
import { answerUnknown } from './unknown.ts';
import { ASK_FORM, onAskForm } from './views/question.ts';
import { onSettingsForm, SETTINGS_FORM } from './views/settings.ts';
import { onReplyForm, onTicketForm } from './views/tickets.ts';

/** Makes an app listen. */
export function listen(app: App, shared: SharedServices, workspaces: Workspaces): void {
  const guarded = guard(shared);

  app.command(/^\//, guarded(onCommand));
  app.shortcut({ callback_id: SHORTCUT.facts, type: 'message_action' }, guarded(onFacts));
  app.shortcut({ callback_id: SHORTCUT.check, type: 'message_action' }, guarded(onCheck));
  app.shortcut({ callback_id: SHORTCUT.changes, type: 'message_action' }, guarded(onChanges));
  app.shortcut({ callback_id: SHORTCUT.ask, type: 'shortcut' }, guarded(onAsk));

  app.action<ButtonArgs['body']>(ACTION_ID, guarded(onButton));
  app.action<ButtonArgs['body']>(MENU_ID, guarded(onButton));
  app.action<ButtonArgs['body']>(TICKET_REPLY, guarded(onTicketButton));
  app.action({ action_id: HOME_ASK, type: 'block_actions' }, guarded(onHomeAsk));
  app.action({ action_id: HOME_ENTER, type: 'block_actions' }, guarded(onHomeAsk));
  app.action(OPEN, async ({ ack }) => ack());

  app.view({ callback_id: ASK_FORM, type: 'view_submission' }, guarded(onAskForm));
  app.view({ callback_id: SETTINGS_FORM, type: 'view_submission' }, guarded(onSettingsForm));
  app.view({ callback_id: TICKET_FORM, type: 'view_submission' }, guarded(onTicketForm));
  app.view({ callback_id: TICKET_REPLY, type: 'view_submission' }, guarded(onReplyForm));

  app.assistant(assistant(shared));
  app.event('app_mention', async (args) => {
    const services = inWorkspace(args, shared);
    const spoken = writtenMessage(args.event, services.own);
    if (!spoken) return;
    await orLater(() => onMention(spoken, teamOf(args, services), services), services);
  });
  app.event('message', async (args) => {
    const services = inWorkspace(args, shared);
    const spoken = writtenMessage(args.event, services.own);
    if (!spoken) return;
    await orLater(() => onMessage(spoken, teamOf(args, services), services, args.body), services);
  });
  app.event('app_home_opened', async (args) => {
    const services = inWorkspace(args, shared);
    if (args.event.tab === 'home')
      await onHomeOpened(args.event.user, teamOf(args, services), services);
  });
  app.event('link_shared', async (args) => {
    const services = inWorkspace(args, shared);
    await onLinks(args.event, teamOf(args, services), services);
  });
  app.event('app_uninstalled', (args) => onUninstalled(args, shared, workspaces));
  app.event('tokens_revoked', (args) => onUninstalled(args, shared, workspaces));
  answerUnknown(app, shared, workspaces);
  app.error(async (error) => {
    const original = 'original' in error && error.original ? error.original : error;
    shared.log.error(factsOf(original), 'Something from Slack could not be answered');
  });
}

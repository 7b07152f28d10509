/**
 * Buttons, forms and shortcuts that nobody listens to, such as those of an older Dateline: whatever no
 * listener has acknowledged is acknowledged here, or Slack shows a warning, and said to be no longer known.
 */
import type { App, ReceiverEvent } from '@slack/bolt';
import { translate } from '../../../i18n/translate.ts';
import { factsOf } from '../errors.ts';
import type { SharedServices, SlackServices } from '../receive/event-context.ts';
import { sourceIn } from '../receive/source.ts';
import type { Workspaces } from '../receive/workspace.ts';
import { renderSentence } from '../render/render.ts';
import { answerView } from '../render/view.ts';
import { bodyBeside } from '../send/send.ts';
import { tellDirectly } from '../send/tell.ts';
import { readerLocale } from './guard.ts';

/** What such a thing may carry. */
type Unknown = {
  readonly type?: string;
  readonly response_url?: string;
  readonly trigger_id?: string;
  readonly user?: { readonly id?: string };
  readonly view?: {
    readonly type?: string;
    readonly blocks?: readonly { readonly type: string; readonly block_id?: string }[];
  };
};

/** Goes behind every listener of an app. */
export function answerUnknown(app: App, shared: SharedServices, workspaces: Workspaces): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    let acknowledged = false;
    await process({
      ...event,
      ack(response) {
        acknowledged = true;
        return event.ack(response);
      },
    });
    if (acknowledged) return;
    try {
      await answer(event, shared, workspaces);
    } catch (error) {
      shared.log.warn(factsOf(error), 'Something unknown from Slack could not be answered');
    }
  };
}

async function answer(
  { body: sent, ack }: ReceiverEvent,
  shared: SharedServices,
  workspaces: Workspaces,
): Promise<void> {
  const body = sent as Unknown;
  const { type = '', user, view } = body;
  shared.log.info({ type }, 'Something from Slack is not known here');
  if (type === 'block_suggestion' || type === 'dialog_suggestion') return ack({ options: [] });
  if (type === 'view_closed') return ack();
  const source = sourceIn(sent);
  const services = { ...shared, ...(await workspaces.of(source)) };
  const locale = await readerLocale(user?.id, source.teamId ?? services.team, services);
  const words = translate(locale, 'error.unknown');
  if (type !== 'view_submission') {
    await ack();
    return tell(words, body, services);
  }
  // Under its first field the form stays as it was filled in, to be copied from.
  const field = view?.blocks?.find((block) => block.type === 'input')?.block_id;
  await ack(
    field
      ? { response_action: 'errors', errors: { [field]: words } }
      : { response_action: 'update', view: answerView([renderSentence(words)], {}, locale) },
  );
}

/** Beside a message, else in the reader's direct messages. */
async function tell(
  words: string,
  { response_url, user }: Unknown,
  services: SlackServices,
): Promise<void> {
  if (!response_url) {
    if (user?.id) await tellDirectly(words, user.id, services);
    return;
  }
  const answered = await fetch(response_url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(bodyBeside(renderSentence(words))),
  });
  if (!answered.ok) throw new Error(`Slack answered a response with ${answered.status}`);
}

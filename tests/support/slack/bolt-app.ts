/** A small Bolt app that does one of everything, to prove the local Slack with: none of it is Dateline's. */
import {
  App,
  HTTPReceiver,
  type Logger,
  LogLevel,
  SocketModeReceiver,
  type types,
} from '@slack/bolt';
import { SILENT } from '../logs.ts';
import type { SlackServer } from '../servers/slack.ts';

export const MODES = ['socket', 'http'] as const;
export type Mode = (typeof MODES)[number];

type ModalView = types.ModalView;

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const button = (action_id: string, text: string, value = 'a value') =>
  ({ type: 'button', action_id, text: plain(text), value }) as const;
export const WITH_BUTTON = [
  { type: 'section', text: plain('Press it') },
  { type: 'actions', elements: [button('press', 'Press me'), button('open', 'Open a form')] },
] as const;

const FORM: ModalView = {
  type: 'modal',
  callback_id: 'form',
  title: plain('A form'),
  submit: plain('Send'),
  private_metadata: 'kept',
  blocks: [
    {
      type: 'input',
      block_id: 'days',
      label: plain('Days'),
      element: { type: 'plain_text_input', action_id: 'days', initial_value: '1' },
    },
    {
      type: 'input',
      block_id: 'topic',
      label: plain('Topic'),
      optional: true,
      element: { type: 'external_select', action_id: 'topic', min_query_length: 0 },
    },
  ],
};

/** Bolt's form of a log that says nothing. */
export const logger: Logger = {
  ...SILENT,
  getLevel: () => LogLevel.ERROR,
  setLevel() {},
  setName() {},
};
/** Bolt waits this long before it connects anew; its own 5 s only make a test long. */
const RECONNECT_MS = 300;

export async function startBoltApp(
  server: SlackServer,
  mode: Mode,
): Promise<{ stop(): Promise<unknown> }> {
  const clientOptions = { slackApiUrl: server.url };
  const http = new HTTPReceiver({ signingSecret: server.signingSecret, logger });
  const receiver =
    mode === 'http'
      ? http
      : new SocketModeReceiver({
          appToken: server.appToken,
          logger,
          installerOptions: { clientOptions },
          clientPingTimeout: RECONNECT_MS,
        } as ConstructorParameters<typeof SocketModeReceiver>[0]);
  const app = new App({ token: server.botToken, receiver, clientOptions, logger });
  listen(app);
  if (mode === 'http') {
    await server.serve(http.requestListener);
    return { stop: async () => {} };
  }
  await app.start();
  return { stop: () => app.stop() };
}

function listen(app: App): void {
  app.error(async () => {});
  app.command('/echo', async ({ command, ack, respond }) => {
    await ack();
    await respond({ text: command.text, response_type: 'ephemeral', blocks: [...WITH_BUTTON] });
  });
  app.command('/direct', async ({ ack }) => ack({ text: 'at once', response_type: 'in_channel' }));
  app.command('/post', async ({ command, ack, client }) => {
    await ack();
    await client.chat.postMessage({
      channel: command.channel_id,
      text: command.text,
      unfurl_links: false,
      unfurl_media: false,
    });
  });
  app.action('press', async ({ ack, respond, action }) => {
    await ack();
    await respond({ replace_original: true, text: `pressed ${'value' in action && action.value}` });
  });
  app.action('open', async ({ ack, client, body }) => {
    await ack();
    if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: FORM });
  });
  app.options('topic', async ({ ack, payload }) =>
    ack({ options: [{ text: plain(`about ${payload.value}`), value: payload.value }] }),
  );
  app.view('form', async ({ ack, view, client, body }) => {
    const days = view.state.values.days?.days?.value;
    if (!/^\d+$/.test(days ?? '')) {
      await ack({ response_action: 'errors', errors: { days: 'Write a number.' } });
      return;
    }
    await ack();
    await client.chat.postMessage({
      channel: body.user.id,
      text: `${view.private_metadata}: ${days} days, ${view.state.values.topic?.topic?.selected_option?.value}`,
      unfurl_links: false,
      unfurl_media: false,
    });
  });
  app.shortcut(
    { type: 'message_action', callback_id: 'about' },
    async ({ ack, shortcut, respond }) => {
      await ack();
      await respond({ text: `about: ${'message' in shortcut && shortcut.message.text}` });
    },
  );
  app.shortcut({ type: 'shortcut', callback_id: 'anywhere' }, async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: FORM });
  });
  app.event('app_mention', async ({ event, client }) => {
    await client.chat.postMessage({
      channel: event.channel,
      thread_ts: event.thread_ts ?? event.ts,
      text: 'You called?',
      unfurl_links: false,
      unfurl_media: false,
    });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    const blocks = [{ type: 'header' as const, text: plain('Home') }];
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
  app.event('link_shared', async ({ event, client }) => {
    const unfurl = { blocks: [{ type: 'section' as const, text: plain('A fact') }] };
    await client.chat.unfurl({
      channel: event.channel,
      ts: event.message_ts,
      unfurls: Object.fromEntries(event.links.map(({ url }) => [url, unfurl])),
    });
  });
}

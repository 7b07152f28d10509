/** The baseline: Bolt's own way of answering everything with one fixed text. */
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { secret, token, url } from './environment.ts';
import { listening } from './listening.ts';

const ANSWER = {
  text: 'An answer',
  blocks: [
    { type: 'header', text: { type: 'plain_text', text: 'An answer' } },
    {
      type: 'section',
      text: {
        type: 'plain_text',
        text: 'The same for everybody, about as long as an answer of one fact is, with a source behind it.',
      },
    },
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: 'echo',
          text: { type: 'plain_text', text: 'Another answer' },
          value: 'echo',
        },
      ],
    },
  ],
} as const;

const receiver = new HTTPReceiver({ signingSecret: secret, logLevel: LogLevel.ERROR });
const app = new App({
  token,
  receiver,
  botId: 'B0DATELINE',
  botUserId: 'U0DATELINE',
  tokenVerificationEnabled: false,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: url },
});
const answer = { text: ANSWER.text, blocks: [...ANSWER.blocks] };
app.command(/^\//, async ({ ack }) => ack({ response_type: 'in_channel', ...answer }));
app.action('echo', async ({ ack, respond }) => {
  await ack();
  await respond({ response_type: 'ephemeral', replace_original: false, ...answer });
});
app.event('app_mention', async ({ event, client }) => {
  await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, ...answer });
});
listening(receiver.requestListener);

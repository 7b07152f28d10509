/** The baseline: Bolt's own way of answering everything with one fixed answer of Dateline's form. */
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { renderSlack } from '../../src/channels/slack/render/render.ts';
import { secret, token, url } from './environment.ts';
import { fixedAnswer } from './fixed.ts';
import { listening } from './listening.ts';

const { reply, idFor, feedback } = await fixedAnswer('slack');
const [message] = renderSlack(reply, { idFor, feedback });
if (!message) throw new Error('a reply was rendered as no message');
// Bolt's own types for what Dateline writes as plain JSON.
const answer = { text: message.text, blocks: message.blocks as never[] };

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
app.command(/^\//, async ({ ack }) => ack({ response_type: 'in_channel', ...answer }));
app.action(/./, async ({ ack, respond }) => {
  await ack();
  await respond({ response_type: 'ephemeral', replace_original: false, ...answer });
});
app.event('app_mention', async ({ event, client }) => {
  await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, ...answer });
});
listening(receiver.requestListener);

/** Messages that answer an interaction: in its acknowledgement, or at its `response_url`. */
import type { Act, ActParts } from './slack-parts.ts';
import { judgeMessage } from './slack-rules.ts';
import { type Json, named, type Post } from './slack-shapes.ts';

/** @returns shows such a message; it returns Slack's error, where it has one */
export function createResponses(parts: ActParts) {
  const { records, workspace } = parts;
  let whispered = 0;

  return async function respond(
    act: Act,
    method: 'ack' | 'response_url',
    body: Json,
  ): Promise<string | undefined> {
    const { source, channel = '' } = act;
    if (body.delete_original === true) {
      if (!source) return 'no_original_message';
      if (!source.ephemeral) await workspace.call('chat.delete', { channel, ts: source.ts });
      records.add('posts', {
        ...post(act, method, body, source.ts),
        replaces: source.ts,
        text: '',
        blocks: [],
      });
      return undefined;
    }
    const refused = parts.judged(judgeMessage(body, { method, mentions: parts.mentions }), method);
    if (refused) return String(refused.error);
    const made = post(act, method, body, '');
    const kept = { text: made.text, ...(made.blocks.length > 0 && { blocks: made.blocks }) };
    if (body.replace_original === true && source) {
      if (!source.ephemeral)
        await workspace.call('chat.update', { channel, ts: source.ts, ...kept });
      records.add('posts', {
        ...made,
        ts: source.ts,
        replaces: source.ts,
        ephemeral: source.ephemeral,
        ...(source.thread_ts && { thread_ts: source.thread_ts }),
      });
      return undefined;
    }
    if (made.ephemeral) {
      records.add('posts', {
        ...made,
        ts: `${Math.floor(Date.now() / 1000)}.${900_000 + ++whispered}`,
      });
      return undefined;
    }
    const answered = await workspace.call('chat.postMessage', {
      channel,
      ...kept,
      ...(made.thread_ts && { thread_ts: made.thread_ts }),
    });
    if (!answered.ok) return String(answered.error);
    const seen = { ...made, ts: String(answered.ts) };
    records.add('posts', seen);
    parts.heard(seen);
    return undefined;
  };
}

function post(act: Act, method: 'ack' | 'response_url', body: Json, ts: string): Post {
  const ephemeral = body.response_type !== 'in_channel';
  const thread = body.thread_ts === undefined ? undefined : String(body.thread_ts);
  return {
    method,
    channel: act.channel ?? '',
    ts,
    ...(thread && { thread_ts: thread }),
    ephemeral,
    ...(ephemeral && { user: act.user.id }),
    text: String(body.text ?? ''),
    blocks: named(body.blocks),
    body,
    act: act.id,
  };
}

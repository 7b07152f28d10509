/**
 * What Slack would say to a body, by its own reference (`slack-limits.ts`, `slack-schemas.ts`), and
 * what this house would: no mention that nobody asked for, no unfurling of a stranger's link, words
 * for whoever sees no blocks. The local server judges everything it receives by this; the renderer's
 * tests may do so directly.
 */
import { z } from 'zod';
import { atMost } from './slack-limits.ts';
import { MESSAGE_BLOCK, OPTIONS, VIEW } from './slack-schemas.ts';
import type { Json } from './slack-shapes.ts';

export type Finding = {
  /** Where in the body, as a JSON pointer. */
  readonly at: string;
  readonly message: string;
  /** Slack's own error; undefined where Slack would take it and only this house would not. */
  readonly error?: string;
};

export type MessageRules = {
  /** The way the message came: a method, `ack` or `response_url`. */
  readonly method?: string;
  /** Mentions that it may carry, such as `<@U123>`. */
  readonly mentions?: readonly string[];
};

/** @returns what is wrong with a message's body, nothing where all is well */
export function judgeMessage(
  body: Json,
  { method = '', mentions = [] }: MessageRules = {},
): Finding[] {
  const { text, blocks, attachments } = body;
  const found: Finding[] = [];
  const upload = method === 'files.completeUploadExternal';
  const words = typeof text === 'string' ? text.trim() : '';
  const none = (value: unknown) =>
    value === undefined || (Array.isArray(value) && value.length === 0);
  if (words === '' && none(blocks) && none(attachments) && !upload) {
    return [refused('', 'a message must say something', 'no_text')];
  }
  if (text !== undefined && typeof text !== 'string') {
    return [refused('/text', 'must be a string', 'invalid_arguments')];
  }
  if (words === '' && !upload) {
    found.push(
      house(
        '/text',
        'must say in words what the blocks show, for notifications and screen readers',
      ),
    );
  }
  for (const name of ['message.text', 'message.text.recommended'] as const) {
    if (words.length > atMost(name))
      found.push(house('/text', `should have at most ${atMost(name)} characters`));
  }
  if (blocks !== undefined) {
    found.push(
      ...judgeBlocks(
        blocks,
        z.array(MESSAGE_BLOCK).max(atMost('message.blocks')),
        'invalid_blocks',
      ),
    );
    if (JSON.stringify(blocks).length > atMost('message.blocks.json')) {
      found.push(refused('/blocks', 'are too long together', 'msg_blocks_too_long'));
    }
  }
  found.push(...pings({ text, blocks, attachments }, mentions));
  if (body.link_names === true || body.parse === 'full') {
    found.push(house('', 'must not let Slack look for names in it (link_names, parse)'));
  }
  if (method === 'chat.postMessage') {
    for (const key of ['unfurl_links', 'unfurl_media'] as const) {
      if (body[key] !== false)
        found.push(house(`/${key}`, 'must be false, so that no stranger’s link unfurls'));
    }
  }
  if ((method === 'ack' || method === 'response_url') && body.response_type !== undefined) {
    if (body.response_type !== 'ephemeral' && body.response_type !== 'in_channel') {
      found.push(
        refused('/response_type', 'must be ephemeral or in_channel', 'invalid_response_type'),
      );
    }
  }
  if (body.thread_ts !== undefined && !/^\d+\.\d{6}$/.test(String(body.thread_ts))) {
    found.push(refused('/thread_ts', 'must be a message’s ts', 'invalid_thread_ts'));
  }
  return found;
}

/** @returns what is wrong with a modal or a Home tab */
export function judgeView(view: Json | undefined, mentions: readonly string[] = []): Finding[] {
  const found = bySchema(VIEW, view, 'invalid_arguments');
  if (JSON.stringify(view ?? '').length > atMost('view.json')) {
    found.push(refused('', 'is too large', 'view_too_large'));
  }
  return [...found, ...twice(view?.blocks, 'invalid_arguments'), ...pings(view, mentions)];
}

/** @returns what is wrong with what a link is to unfurl to */
export function judgeUnfurl(unfurl: Json, mentions: readonly string[] = []): Finding[] {
  const schema = z.array(MESSAGE_BLOCK).min(1).max(atMost('message.unfurl.blocks'));
  return [...judgeBlocks(unfurl.blocks, schema, 'invalid_unfurls'), ...pings(unfurl, mentions)];
}

/** @returns what is wrong with the announcement of a file (`files.getUploadURLExternal`) */
export function judgeUpload({ alt_txt, alt_text }: Json): Finding[] {
  const found: Finding[] = [];
  if (alt_text !== undefined) {
    // The SDK's own upload calls it so, and Slack leaves the picture without a description.
    found.push(house('/alt_text', 'is nothing that Slack knows: it is called alt_txt'));
  }
  if (String(alt_txt ?? '').length > atMost('file.alt_txt')) {
    found.push(refused('/alt_txt', 'is too long', 'alt_txt_too_large'));
  }
  return found;
}

/** @returns what is wrong with suggestions for a select */
export const judgeOptions = (body: Json): Finding[] => bySchema(OPTIONS, body, 'invalid_arguments');

function judgeBlocks(blocks: unknown, schema: z.ZodType, error: string): Finding[] {
  return [
    ...bySchema(schema, blocks, error).map((one) => ({ ...one, at: `/blocks${one.at}` })),
    ...twice(blocks, error),
  ];
}

const refused = (at: string, message: string, error: string): Finding => ({ at, message, error });
const house = (at: string, message: string): Finding => ({ at, message });

function bySchema(schema: z.ZodType, body: unknown, error: string): Finding[] {
  const parsed = schema.safeParse(body);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) =>
    refused(path.map((part) => `/${String(part)}`).join(''), message, error),
  );
}

/**
 * Ids that stand twice. Slack refuses a block id twice in a message and an action id twice in a block;
 * this house wants action ids to differ in the whole message, so that each button is known by its own.
 */
function twice(blocks: unknown, error: string): Finding[] {
  if (!Array.isArray(blocks)) return [];
  const found: Finding[] = [];
  const blockIds = new Set<string>();
  const actionIds = new Map<string, number>();
  for (const [index, block] of (blocks as Json[]).entries()) {
    const id = block?.block_id;
    if (typeof id === 'string') {
      if (blockIds.has(id))
        found.push(refused(`/blocks/${index}/block_id`, `${id} stands twice`, error));
      blockIds.add(id);
    }
    for (const { at, id: actionId } of actionIdsIn(block, `/blocks/${index}`)) {
      const before = actionIds.get(actionId);
      const message = `the action id ${actionId} stands twice`;
      if (before === index) found.push(refused(at, message, error));
      else if (before !== undefined) found.push(house(at, message));
      actionIds.set(actionId, index);
    }
  }
  return found;
}

function actionIdsIn(value: unknown, at: string): { at: string; id: string }[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'action_id' && typeof inner === 'string'
      ? [{ at: `${at}/${key}`, id: inner }]
      : actionIdsIn(inner, `${at}/${key}`),
  );
}

/** Mentions in mrkdwn (https://docs.slack.dev/messaging/formatting-message-text). */
const MENTION = /<(?:!(?:channel|here|everyone|group)|!subteam\^\w+|@[UWB]\w+)(?:\|[^>]*)?>/g;

/** Mentions: in whatever Slack reads as mrkdwn, and as elements of rich text. */
function pings(body: unknown, allowed: readonly string[], at = ''): Finding[] {
  if (body === null || typeof body !== 'object') return [];
  const one = body as Json;
  const found: string[] = [];
  // A plain text and a text of rich text are shown as they stand; everything else may be read as mrkdwn.
  const literal = one.type === 'plain_text' || one.type === 'text' || one.type === 'link';
  if (!literal && typeof one.text === 'string') found.push(...(one.text.match(MENTION) ?? []));
  if (one.type === 'broadcast') found.push(`<!${one.range}>`);
  if (one.type === 'user') found.push(`<@${one.user_id}>`);
  if (one.type === 'usergroup') found.push(`<!subteam^${one.usergroup_id}>`);
  return [
    ...found
      .filter((mention) => !allowed.includes(mention.replace(/\|.*/, '>')))
      .map((mention) => house(at, `${mention} could ping`)),
    ...Object.entries(one).flatMap(([key, inner]) => pings(inner, allowed, `${at}/${key}`)),
  ];
}

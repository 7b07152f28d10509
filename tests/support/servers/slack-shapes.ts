/** What the local Slack sends and takes: shapes, well-known ids, and bodies over HTTP. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export const BOT_TOKEN = 'xoxb-local-bot-token';
export const APP_TOKEN = 'xapp-local-app-token';
export const SIGNING_SECRET = 'local-signing-secret';
export const TEAM = 'T000000001';
export const APP = 'A0DATELINE';
export const BOT_ID = 'B0DATELINE';
export const BOT_USER = 'U0DATELINE';

export type Json = Record<string, unknown>;

export type Block = {
  type: string;
  block_id?: string;
  text?: { type: string; text: string };
  elements?: Element[];
  element?: Element;
  accessory?: Element;
  fields?: { type: string; text: string }[];
  optional?: boolean;
  label?: { text: string };
} & Json;

export type Option = { text: { type: string; text: string }; value: string };

export type Element = {
  type: string;
  action_id?: string;
  text?: { type: string; text: string } | string;
  value?: string;
  url?: string;
  options?: Option[];
  option_groups?: { label: { text: string }; options: Option[] }[];
} & Json;

/** Somebody of the workspace; who is what is found by name in `server.people`. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  /** As `users.info` tells it, where asked with `include_locale`. */
  readonly locale: string;
  readonly tz: string;
  readonly is_admin: boolean;
};

/** A message of the app's, by whichever way it came. */
export type Post = {
  readonly method:
    | 'ack'
    | 'response_url'
    | 'chat.postMessage'
    | 'chat.postEphemeral'
    | 'chat.update'
    | 'files.completeUploadExternal';
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  /** Only `user` sees it. */
  readonly ephemeral: boolean;
  readonly user?: string;
  /** It took the place of the message with this ts, which is its own. */
  readonly replaces?: string;
  readonly text: string;
  /** With the block ids that Slack gives to blocks without one. */
  readonly blocks: Block[];
  /** As it was sent. */
  readonly body: Json;
  /** The interaction that it answers, where it says so: by `ack` or `response_url`. */
  readonly act?: string;
};

/** A modal or Home tab, as it stood after one call. */
export type View = {
  id: string;
  type: 'modal' | 'home';
  callback_id: string;
  title: { text: string } | null;
  submit: { text: string } | null;
  close: { text: string } | null;
  blocks: Block[];
  private_metadata: string;
  state: { values: Json };
  hash: string;
  root_view_id: string;
  previous_view_id: string | null;
} & Json;

export type ShownView = {
  readonly method: 'views.open' | 'views.push' | 'views.update' | 'views.publish' | 'ack';
  readonly user: string;
  readonly view: View;
  /** The interaction whose trigger opened it, or whose acknowledgement changed it. */
  readonly act?: string;
};

export type Call = {
  readonly method: string;
  readonly token: string;
  readonly args: Json;
  /** What was answered. */
  answer?: Json;
};

/** What an app acknowledged with; over Socket Mode there is no status. */
export type Ack = { readonly status?: number; readonly body: Json | undefined };

/** The next call of this method (or of any) fails so. */
export type Failure = {
  readonly method?: string;
  /** Slack's error, such as `invalid_auth`. */
  readonly error?: string;
  /** The scope that is missing, with `missing_scope`. */
  readonly needed?: string;
  readonly status?: number;
  /** Seconds, with status 429. */
  readonly retryAfter?: number;
  /** The deed is done, and only the answer lost. */
  readonly done?: boolean;
  /** The connection is cut instead of an answer. */
  readonly cut?: boolean;
};

/** Who does something, and where. */
export type From = {
  readonly user?: Person;
  /** A channel's id; #general by default. */
  readonly channel?: string;
  readonly thread?: string;
  /** Over HTTP: what is wrong with the request. */
  readonly tamper?: 'signature' | 'stale' | 'future';
  /** The app is so slow that the trigger has expired: Slack gives it three seconds. */
  readonly late?: boolean;
};

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** JSON, or a form whose structured fields are JSON texts, as the Web API takes both. */
export function parseArgs(raw: Buffer, contentType = ''): Json {
  const text = raw.toString();
  if (text === '') return {};
  if (contentType.includes('json')) return JSON.parse(text) as Json;
  if (!contentType.includes('urlencoded')) return {};
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([key, value]) => [key, unpacked(key, value)]),
  );
}

const STRUCTURED = new Set([
  'blocks',
  'view',
  'attachments',
  'unfurls',
  'files',
  'prompts',
  'metadata',
]);

function unpacked(key: string, value: string): unknown {
  if (value === 'true' || value === 'false') return value === 'true';
  if (!STRUCTURED.has(key)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

export function json(
  response: ServerResponse,
  body: object,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    .end(JSON.stringify(body));
}

let blocksNamed = 0;

/** Slack gives every block an id. */
export function named(blocks: unknown): Block[] {
  return ((blocks as Block[] | undefined) ?? []).map((block) => ({
    ...block,
    block_id: block.block_id ?? `given-${++blocksNamed}`,
  }));
}

/** Everything with an action id, with the block that it stands in. */
export function elementsOf(blocks: readonly Block[]): { block: Block; element: Element }[] {
  return blocks.flatMap((block) =>
    [...(block.elements ?? []), block.element, block.accessory]
      .filter((element) => element?.action_id !== undefined)
      .map((element) => ({ block, element: element as Element })),
  );
}

/** @returns an element's label: a button's text */
export const labelOf = (element: Element): string =>
  typeof element.text === 'string' ? element.text : (element.text?.text ?? '');

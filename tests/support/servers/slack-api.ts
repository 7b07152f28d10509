/**
 * The Web API of the local Slack: `emulate` does what it can, this adds what it lacks, judges what is
 * posted, fails on demand, and records everything.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ADDED, type Added } from './slack-added.ts';
import type { ApiParts } from './slack-parts.ts';
import { type Finding, judgeMessage, judgeView } from './slack-rules.ts';
import { SCOPES } from './slack-scopes.ts';
import {
  APP_TOKEN,
  type Call,
  type Failure,
  type Json,
  json,
  named,
  type Post,
  parseArgs,
  readBody,
  type View,
} from './slack-shapes.ts';

const POSTING = new Set(['chat.postMessage', 'chat.postEphemeral', 'chat.update']);
const VIEWING = new Set(['views.open', 'views.push', 'views.update', 'views.publish']);

export function createApi(parts: ApiParts) {
  const { workspace, records } = parts;
  const failures: Failure[] = [];
  let revoked = false;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path, query = ''] = (request.url ?? '').split('?');
    const method = path!.replace('/api/', '');
    const args = {
      ...Object.fromEntries(new URLSearchParams(query)),
      ...parseArgs(await readBody(request), request.headers['content-type']),
    };
    const token =
      request.headers.authorization?.replace(/^Bearer /, '') ?? String(args.token ?? '');
    const call: Call = { method, token, args };
    records.calls.push(call);
    const failing = failures.findIndex((one) => one.method === undefined || one.method === method);
    const [failure] = failing >= 0 ? failures.splice(failing, 1) : [];
    if (failure && (failure.cut || (failure.status ?? 200) !== 200)) {
      if (failure.done) await run(call);
      if (failure.cut) return void response.destroy();
      const error = failure.error ?? (failure.status === 429 ? 'ratelimited' : 'internal_error');
      call.answer = { ok: false, error };
      records.look();
      const headers: Record<string, string> =
        failure.retryAfter === undefined ? {} : { 'retry-after': String(failure.retryAfter) };
      return json(response, call.answer, failure.status ?? 500, headers);
    }
    const { error, needed } = failure ?? {};
    call.answer = error ? { ok: false, error, ...(needed && { needed }) } : await run(call);
    records.look();
    const scopes = parts.installs.scopesOf(token);
    json(response, call.answer, 200, scopes && { 'x-oauth-scopes': scopes.join(',') });
  }

  async function run(call: Call): Promise<Json> {
    const { method, args, token } = call;
    const { installs } = parts;
    if (method === 'oauth.v2.access') return installs.access(args);
    const wrong =
      method === 'apps.connections.open'
        ? token !== APP_TOKEN && 'invalid_auth'
        : installs.problem(token);
    if (revoked || wrong) return { ok: false, error: wrong || 'invalid_auth' };
    const scopes = installs.scopesOf(token);
    const needed = SCOPES[method];
    if (scopes && needed && !scopes.includes(needed)) {
      return { ok: false, error: 'missing_scope', needed, provided: scopes.join(',') };
    }
    if (method === 'auth.test') {
      const tested = installs.test(token);
      if (tested) return tested;
    }
    if (POSTING.has(method)) return post(method as Post['method'], call);
    if (VIEWING.has(method)) return show(method as 'views.open', call);
    const added: Added | undefined = ADDED[method];
    return added ? added(args, { ...parts, judged }) : workspace.call(method, args);
  }

  /** @returns Slack's answer where it would have refused, undefined where it takes the body */
  function judged(findings: readonly Finding[], what: string): Json | undefined {
    if (!parts.judging) return undefined;
    for (const { at, message } of findings) records.add('violations', `${what}${at}: ${message}`);
    const refused = findings.filter(({ error }) => error !== undefined);
    if (refused.length === 0) return undefined;
    return {
      ok: false,
      error: refused[0]!.error,
      errors: refused.map(({ message, at }) => `${message} [json-pointer:${at}]`),
      response_metadata: {
        messages: refused.map(({ message, at }) => `[ERROR] ${message} [json-pointer:${at}]`),
      },
    };
  }

  async function post(method: Post['method'], call: Call): Promise<Json> {
    const { args } = call;
    const refused = judged(judgeMessage(args, { method, mentions: parts.mentions }), method);
    if (refused) return refused;
    const channel = String(args.channel ?? '');
    if (method !== 'chat.update' && !workspace.mayPost(channel)) {
      return { ok: false, error: 'not_in_channel' };
    }
    const blocks = named(args.blocks);
    const answered = await workspace.call(method, {
      ...args,
      ...(args.blocks !== undefined && { blocks }),
    });
    if (!answered.ok) return answered;
    const ephemeral = method === 'chat.postEphemeral';
    const made: Post = {
      method,
      channel: String(answered.channel ?? channel),
      ts: String(answered.ts ?? answered.message_ts),
      ...(args.thread_ts !== undefined && { thread_ts: String(args.thread_ts) }),
      ephemeral,
      ...(ephemeral && { user: String(args.user) }),
      ...(method === 'chat.update' && { replaces: String(args.ts) }),
      text: String(args.text ?? ''),
      blocks,
      body: args,
    };
    // Whoever waits for the message may look at the call.
    call.answer = answered;
    records.add('posts', made);
    if (method === 'chat.postMessage') parts.heard(made);
    return answered;
  }

  async function show(
    method: 'views.open' | 'views.push' | 'views.update' | 'views.publish',
    call: Call,
  ): Promise<Json> {
    const { args } = call;
    const sent = args.view as Json | undefined;
    const refused = judged(judgeView(sent, parts.mentions), `${method} /view`);
    if (refused) return refused;
    if (parts.isClosed(String(args.view_id ?? ''))) return { ok: false, error: 'not_found' };
    const view = { ...sent, blocks: named(sent?.blocks) };
    let act: string | undefined;
    let user = String(args.user_id ?? '');
    let trigger = {};
    if (method === 'views.open' || method === 'views.push') {
      const spent = parts.spend(args.trigger_id);
      if (typeof spent === 'string') return { ok: false, error: spent };
      ({ act, user } = spent);
      const { trigger_id } = await workspace.must('views.generateTriggerId', {
        user_id: user,
        ...(spent.view && { view_id: spent.view }),
      });
      trigger = { trigger_id };
    }
    const answered = await workspace.call(method, { ...args, ...trigger, view });
    if (!answered.ok) return answered;
    call.answer = answered;
    const shown = answered.view as View;
    user ||= records.views.findLast(({ view }) => view.id === shown.id)?.user ?? '';
    records.add('views', { method, user, view: shown, ...(act && { act }) });
    return answered;
  }

  return {
    answer,
    judged,
    /** The next call of that method (or of any) fails so. */
    fail: (failure: Failure) => failures.push(failure),
    /** The app is uninstalled: no token is good any more. */
    revoke: () => {
      revoked = true;
    },
  };
}

/** Methods of the Web API that `emulate` lacks, or answers with less than Slack does. */
import type { ApiParts } from './slack-parts.ts';
import { type Finding, judgeMessage, judgeUnfurl, judgeUpload } from './slack-rules.ts';
import { APP, BOT_USER, type Json, type Person, type Post } from './slack-shapes.ts';

export type Added = (
  args: Json,
  parts: ApiParts & {
    readonly judged: (findings: readonly Finding[], what: string) => Json | undefined;
  },
) => Promise<Json> | Json;

const wrong = (error: string): Json => ({ ok: false, error });

/** As `users.info` and `users.list` tell it. */
const described = (person: Person | undefined, withLocale: unknown) =>
  person && {
    tz: person.tz,
    tz_label: person.tz,
    is_owner: false,
    is_primary_owner: false,
    ...(withLocale === true || withLocale === 'true' ? { locale: person.locale } : {}),
  };

/** At most four, each with a title and the message it stands for. */
const MOST_PROMPTS = 4;

export const ADDED: Readonly<Record<string, Added>> = {
  'apps.connections.open': (_, { origin }) => ({
    ok: true,
    url: `${origin().replace('http', 'ws')}/link/?ticket=local`,
  }),

  async 'users.info'(args, { workspace }) {
    const answered = await workspace.call('users.info', args);
    if (!answered.ok) return answered;
    const person = workspace.person(String(args.user));
    return {
      ...answered,
      user: { ...(answered.user as Json), ...described(person, args.include_locale) },
    };
  },

  async 'bots.info'(args, { workspace }) {
    const answered = await workspace.call('bots.info', args);
    if (!answered.ok) return answered;
    return { ...answered, bot: { ...(answered.bot as Json), app_id: APP, user_id: BOT_USER } };
  },

  'conversations.history': (args, parts) => withMetadata('conversations.history', args, parts),
  'conversations.replies': (args, parts) => withMetadata('conversations.replies', args, parts),

  'usergroups.list': (_, { groups }) => ({
    ok: true,
    usergroups: [...groups].map(([id, users]) => ({ id, handle: id.toLowerCase(), users })),
  }),

  'usergroups.users.list'(args, { groups }) {
    const users = groups.get(String(args.usergroup));
    return users ? { ok: true, users } : wrong('no_such_subteam');
  },

  'assistant.threads.setStatus': (args) =>
    typeof args.status === 'string' && args.channel_id && args.thread_ts
      ? { ok: true }
      : wrong('invalid_arguments'),

  'assistant.threads.setTitle': (args) =>
    args.title && args.channel_id && args.thread_ts ? { ok: true } : wrong('invalid_arguments'),

  'assistant.threads.setSuggestedPrompts'(args) {
    const prompts = args.prompts as { title?: string; message?: string }[] | undefined;
    const right =
      Array.isArray(prompts) &&
      prompts.length > 0 &&
      prompts.length <= MOST_PROMPTS &&
      prompts.every(({ title, message }) => title && message);
    return right && args.channel_id ? { ok: true } : wrong('invalid_arguments');
  },

  'chat.unfurl'(args, { records, judged, mentions, links }) {
    const unfurls = args.unfurls as Record<string, Json> | undefined;
    if (!unfurls || Object.keys(unfurls).length === 0) return wrong('missing_unfurls');
    const shared = links.get(String(args.unfurl_id ?? `${args.channel}-${args.ts}`));
    if (!shared) return wrong('cannot_find_message');
    for (const [url, unfurl] of Object.entries(unfurls)) {
      if (!shared.includes(url)) return wrong('cannot_unfurl_url');
      const refused = judged(judgeUnfurl(unfurl, mentions), `chat.unfurl ${url}`);
      if (refused) return { ...refused, error: 'invalid_unfurls' };
    }
    records.add('unfurls', args);
    return { ok: true };
  },

  async 'files.getUploadURLExternal'(args, { workspace, records, origin, judged }) {
    const refused = judged(judgeUpload(args), 'files.getUploadURLExternal');
    if (refused) return refused;
    const { filename, length, alt_txt } = args;
    const answered = await workspace.call('files.getUploadURLExternal', { filename, length });
    if (!answered.ok) return answered;
    records.files.push({
      id: String(answered.file_id),
      filename: String(filename),
      ...(alt_txt !== undefined && { alt_txt: String(alt_txt) }),
      bytes: Buffer.alloc(0),
    });
    return { ...answered, upload_url: `${origin()}/upload/v1/${answered.file_id}` };
  },

  async 'files.completeUploadExternal'(args, { workspace, records, judged, mentions, heard }) {
    const method = 'files.completeUploadExternal';
    const comment = { text: args.initial_comment, blocks: args.blocks };
    const refused = judged(judgeMessage(comment, { method, mentions }), method);
    if (refused) return refused;
    const channel = String(args.channel_id ?? '');
    if (channel && !workspace.mayPost(channel)) return wrong('not_in_channel');
    const answered = await workspace.call(method, args);
    if (!answered.ok) return answered;
    for (const { id, title } of args.files as { id: string; title?: string }[]) {
      const file = records.files.find((one) => one.id === id);
      if (!file) continue;
      Object.assign(file, {
        ...(title !== undefined && { title }),
        ...(channel && { channel }),
        ...(args.thread_ts !== undefined && { thread_ts: String(args.thread_ts) }),
      });
    }
    if (channel) {
      const post: Post = {
        method,
        channel,
        ts: sharedAt(answered, channel),
        ...(args.thread_ts !== undefined && { thread_ts: String(args.thread_ts) }),
        ephemeral: false,
        text: String(args.initial_comment ?? ''),
        blocks: [],
        body: args,
      };
      records.add('posts', post);
      heard(post);
    }
    return answered;
  },
};

/** Messages with what the app noted on them; all of it where that is asked for. */
async function withMetadata(
  method: string,
  args: Json,
  { workspace, records }: ApiParts,
): Promise<Json> {
  const answered = await workspace.call(method, args);
  if (!answered.ok) return answered;
  const all = String(args.include_all_metadata) === 'true';
  const messages = (answered.messages as Json[]).map((message) => {
    const post = records.posts.find(
      ({ method: by, channel, ts }) =>
        by === 'chat.postMessage' && channel === args.channel && ts === message.ts,
    );
    const noted = post?.body.metadata as Json | undefined;
    if (!noted) return message;
    return { ...message, metadata: all ? noted : { event_type: noted.event_type } };
  });
  return { ...answered, messages };
}

/** The ts of the message that shares a file. */
function sharedAt(answered: Json, channel: string): string {
  const [file] = answered.files as { shares?: Record<string, Record<string, { ts: string }[]>> }[];
  const shares = Object.values(file?.shares ?? {}).flatMap((byChannel) => byChannel[channel] ?? []);
  return shares.at(-1)?.ts ?? '';
}

/** What happens in Slack that apps are told of: messages, the Home tab, the assistant, links. */
import type { Acts, Sent } from './slack-acts.ts';
import type { Act } from './slack-parts.ts';
import type { Payloads } from './slack-payloads.ts';
import type { Records } from './slack-records.ts';
import {
  APP,
  BOT_ID,
  BOT_USER,
  type From,
  type Json,
  type Person,
  type Post,
  TEAM,
} from './slack-shapes.ts';
import type { Workspace } from './slack-workspace.ts';

/** A message that somebody wrote. */
export type Said = Sent & { readonly ts: string; readonly channel: string; readonly text: string };

const kindOf = (channel: string) => (channel.startsWith('D') ? 'im' : 'channel');
const messageEvent = (channel: string) =>
  kindOf(channel) === 'im' ? 'message.im' : 'message.channels';

export function createEvents(parts: {
  readonly acts: Acts;
  readonly payloads: Payloads;
  readonly records: Records;
  readonly workspace: Workspace;
  /** Where the links are noted that the app is told of, by `channel-ts`. */
  readonly links: Map<string, readonly string[]>;
  /** The events that the app subscribes to; undefined for every one. */
  readonly subscribed: readonly string[] | undefined;
}) {
  const { acts, payloads, records, workspace } = parts;
  const { people, channels } = workspace;
  const hears = (name: string) => parts.subscribed?.includes(name) ?? true;

  const event = (inner: Json, from: From = {}, more: Partial<Act> = {}): Sent => {
    const { id } = acts.begin(payloads.about(from, more));
    const payload = payloads.event({ event_ts: payloads.moment(), ...inner }, id);
    return acts.deliver(id, 'events_api', payload, from.tamper);
  };

  /** What tells of one thing in several events: acknowledged once all of them are. */
  const together = ([first, ...others]: readonly Sent[]): Sent => {
    if (!first) throw new Error('The app subscribes to no event that tells of this message.');
    const ack = Promise.all([first, ...others].map((one) => one.ack)).then(([one]) => one!);
    ack.catch(() => {});
    return { ...first, ack };
  };

  /** Who wrote what, for who began a thread. */
  const written = new Map<string, string>();
  const beganBy = (thread: string, channel: string) =>
    written.get(`${channel}:${thread}`) ?? BOT_USER;

  /** Writes into the workspace. @returns the message's ts */
  const write = async (user: Person | undefined, message: Json): Promise<string> => {
    const answered = await workspace.must('chat.postMessage', message, user?.token);
    return String(answered.ts);
  };

  return {
    /** Any event, as its page describes it. */
    event,

    /** A bot hears itself, too. */
    overhear({ channel, ts, thread_ts, text, blocks }: Post): void {
      if (!hears(messageEvent(channel))) return;
      const inner = {
        ...payloads.message({ ts, text, blocks, ...(thread_ts && { thread_ts }) }),
        bot_profile: { id: BOT_ID, app_id: APP, name: 'dateline' },
        channel,
        channel_type: kindOf(channel),
      };
      // The app may be gone by then.
      void event(inner, { channel }).ack.catch(() => {});
    },

    /**
     * Somebody writes a message: `<@${botUser}>` in it mentions the app, which then hears of it twice,
     * as from Slack: by `app_mention` and by `message`.
     */
    async say(
      text: string,
      from: From & {
        readonly bot?: boolean;
        readonly subtype?: string;
        /** What the event has besides, or otherwise, as Slack writes it. */
        readonly as?: Json;
      } = {},
    ): Promise<Said> {
      const { user = people.reader, channel = channels.general, thread } = from;
      const ts = await write(user, { channel, text, ...(thread && { thread_ts: thread }) });
      written.set(`${channel}:${ts}`, user.id);
      const inner = {
        user: user.id,
        ...(from.bot && { bot_id: 'B0SOMEBODY', app_id: 'A0SOMEBODY' }),
        ...(from.subtype && { subtype: from.subtype }),
        text,
        ts,
        event_ts: ts,
        channel,
        team: TEAM,
        client_msg_id: `client-${ts}`,
        ...(thread && { thread_ts: thread, parent_user_id: beganBy(thread, channel) }),
        ...from.as,
      };
      const kinds: Json[] = [];
      // Of a mention with a file Slack may tell only as of a message.
      const mentions =
        text.includes(`<@${BOT_USER}>`) &&
        kindOf(channel) !== 'im' &&
        from.as?.subtype !== 'file_share';
      if (mentions && hears('app_mention')) kinds.push({ ...inner, type: 'app_mention' });
      if (hears(messageEvent(channel))) {
        kinds.push({ ...inner, type: 'message', channel_type: kindOf(channel) });
      }
      const sent = kinds.map((one) => event(one, { ...from, user, channel }));
      return { ...together(sent), ts, channel, text };
    },

    /** Somebody changes what they wrote. Where it now mentions the app, that is an `app_mention` of its own, with the old `ts`. */
    edit({ channel, ts }: Said, text: string, from: From & { readonly as?: Json } = {}): Sent {
      const user = (from.user ?? people.reader).id;
      const { moment } = payloads;
      const thread = from.thread && { thread_ts: from.thread };
      const now = { user, text, ts, ...thread, edited: { user, ts: moment() }, ...from.as };
      const changed = {
        type: 'message',
        subtype: 'message_changed',
        hidden: true,
        channel,
        channel_type: kindOf(channel),
        ts: moment(),
        message: { type: 'message', ...now },
        previous_message: { type: 'message', user, ts },
      };
      const kinds: Json[] = [changed];
      const mentions = text.includes(`<@${BOT_USER}>`) && kindOf(channel) !== 'im';
      if (mentions && hears('app_mention')) {
        kinds.unshift({ ...now, type: 'app_mention', channel, team: TEAM, event_ts: moment() });
      }
      return together(kinds.map((one) => event(one, { ...from, channel })));
    },

    /** Opens the app's Home tab. */
    async openHome(user: Person = people.reader): Promise<Sent> {
      const channel = await workspace.directWith(user.id);
      const view = records.views.findLast(
        (one) => one.user === user.id && one.view.type === 'home',
      )?.view;
      const inner = { type: 'app_home_opened', user: user.id, channel, tab: 'home' };
      return event({ ...inner, ...(view && { view }) }, { user, channel });
    },

    /** Opens the app's assistant, from a channel where one is given. */
    async openAssistant(
      from: From = {},
    ): Promise<Sent & { readonly thread: string; readonly channel: string }> {
      const { user = people.reader } = from;
      const channel = await workspace.directWith(user.id);
      const thread = await write(undefined, { channel, text: 'New chat' });
      const context = from.channel
        ? { channel_id: from.channel, team_id: TEAM, enterprise_id: null }
        : {};
      const assistant_thread = {
        user_id: user.id,
        context,
        channel_id: channel,
        thread_ts: thread,
      };
      const inner = { type: 'assistant_thread_started', assistant_thread };
      return { ...event(inner, { user, channel, thread }), thread, channel };
    },

    /** Somebody writes a message with links of a domain that the app unfurls. */
    async linkShared(urls: readonly string[], from: From = {}): Promise<Said> {
      const { user = people.reader, channel = channels.general } = from;
      const text = urls.map((url) => `<${url}>`).join(' ');
      const ts = await write(user, { channel, text });
      parts.links.set(`${channel}-${ts}`, urls);
      const sent = event(
        {
          type: 'link_shared',
          user: user.id,
          channel,
          message_ts: ts,
          is_bot_user_member: workspace.mayPost(channel),
          unfurl_id: `${channel}-${ts}`,
          source: 'conversations_history',
          links: urls.map((url) => ({ url, domain: new URL(url).hostname })),
          ...(from.thread && { thread_ts: from.thread }),
        },
        { ...from, user, channel },
      );
      return { ...sent, ts, channel, text };
    },
  };
}

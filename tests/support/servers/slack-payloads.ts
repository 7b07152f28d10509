/** What everything that Slack sends has in common. */
import type { Act } from './slack-parts.ts';
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

/** The legacy verification token, which nobody reads. */
export const TOKEN = 'legacy-verification-token';

export type Payloads = ReturnType<typeof createPayloads>;

export function createPayloads(workspace: Workspace) {
  let moments = 0;
  const userOf = ({ id, name }: Person) => ({ id, username: name, name, team_id: TEAM });
  return {
    /** A moment of now, unlike any other. */
    moment: () => `${Math.floor(Date.now() / 1000)}.${String(++moments).padStart(6, '0')}`,

    /** Who does it and where: the reader in #general by default. */
    about: (from: From, more: Partial<Act> = {}): Omit<Act, 'id'> => ({
      user: from.user ?? workspace.people.reader,
      channel: from.channel ?? workspace.channels.general,
      source: undefined,
      view: undefined,
      thread: from.thread,
      ...more,
    }),

    /** What every interaction says. */
    common: (act: Omit<Act, 'id'>) => ({
      user: userOf(act.user),
      api_app_id: APP,
      token: TOKEN,
      team: workspace.team,
      enterprise: null,
      is_enterprise_install: false,
    }),

    channel: (id: string) => ({ id, name: workspace.nameOf(id) }),

    /** A message of the app's. */
    message: ({
      ts,
      text,
      blocks,
      thread_ts,
    }: Pick<Post, 'ts' | 'text' | 'blocks' | 'thread_ts'>) => ({
      type: 'message',
      user: BOT_USER,
      bot_id: BOT_ID,
      app_id: APP,
      ts,
      text,
      blocks,
      ...(thread_ts && { thread_ts }),
      team: TEAM,
    }),

    /** An event in its envelope. @param id unlike any other event's */
    event: (inner: Json, id: string) => ({
      token: TOKEN,
      team_id: TEAM,
      api_app_id: APP,
      event: inner,
      type: 'event_callback',
      event_id: `Ev${id.toUpperCase()}`,
      event_time: Math.floor(Date.now() / 1000),
      authorizations: [
        {
          enterprise_id: null,
          team_id: TEAM,
          user_id: BOT_USER,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
      event_context: `4-${id}`,
    }),
  };
}

/** What people write in Slack, apart from all else that its events tell of. */

/** A message as Slack's events tell of it. */
export type WrittenMessage = {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly thread_ts?: string;
  /** Who began the thread. */
  readonly parent_user_id?: string;
  /** What the text is made of: Slack's own rich text, where a person wrote it. */
  readonly blocks?: readonly unknown[];
  /** What was shared into it. */
  readonly attachments?: readonly unknown[];
  /** Whether there are files in it. */
  readonly files?: true;
  /** Whether it was changed after it had been written: Slack then tells anew of a mention in it. */
  readonly edited?: true;
};

/** Slack's own voice, which is nobody's. */
const SLACKBOT = 'USLACKBOT';
/** Messages that people write; every other subtype is a notice or a change. */
const WRITTEN: ReadonlySet<unknown> = new Set([undefined, 'file_share', 'thread_broadcast']);

/** @returns what a person wrote; undefined for other programs, so that no two talk in circles, and notices */
export function writtenMessage(event: object, own: string): WrittenMessage | undefined {
  const written = event as Readonly<Record<string, unknown>>;
  const { user, bot_id, bot_profile, subtype, channel, ts, text } = written;
  const { thread_ts, parent_user_id, blocks, attachments, files, edited } = written;
  if (bot_id || bot_profile || !WRITTEN.has(subtype)) return undefined;
  if (typeof user !== 'string' || user === own || user === SLACKBOT) return undefined;
  if (typeof channel !== 'string' || typeof ts !== 'string') return undefined;
  return {
    user,
    channel,
    ts,
    text: typeof text === 'string' ? text : '',
    ...(typeof thread_ts === 'string' && { thread_ts }),
    ...(typeof parent_user_id === 'string' && { parent_user_id }),
    ...(Array.isArray(blocks) && { blocks }),
    ...(Array.isArray(attachments) && { attachments }),
    ...((subtype === 'file_share' || Array.isArray(files)) && { files: true }),
    ...(edited !== undefined && edited !== null && { edited: true }),
  };
}

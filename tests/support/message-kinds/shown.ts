/** Messages that show another one, as each platform's events have them. */
import { ORDINARY, SOMEBODY, userOf } from '../servers/discord-shapes.ts';
import type { Message } from './stage.ts';

const PICTURE = { id: '7', filename: 'map.png', url: 'https://cdn.example/map.png', size: 1 };
/** Slack may tell of a message with a file only as of such a one. */
const FILE = { subtype: 'file_share', files: [{ id: 'F1', name: 'map.png' }] };

/** With a picture in it. */
export const withPicture = (message: Message): Message => ({
  ...message,
  discord: { attachments: [PICTURE] },
  slack: FILE,
});

/** Forwarded without a word beside it. */
export const forwarded = (content: string): Message => ({
  text: '.',
  where: 'direct',
  discord: {
    content: '',
    message_reference: { type: 1, message_id: '71', channel_id: '72' },
    message_snapshots: [{ message: { ...ORDINARY, type: 0, flags: 0, content, embeds: [] } }],
  },
  slack: {
    text: '',
    attachments: [{ is_share: true, is_msg_unfurl: true, text: content, fallback: content }],
  },
});

/** In reply to somebody's message: on Slack, in the thread under it, where it was written before. */
export const inReplyTo = (more: object, text: string): Message => ({
  text,
  where: 'under',
  discord: {
    type: 19,
    message_reference: { type: 0, message_id: '71', channel_id: '72' },
    referenced_message: {
      ...ORDINARY,
      id: '71',
      channel_id: '72',
      type: 0,
      flags: 0,
      author: userOf(SOMEBODY),
      content: '',
      embeds: [],
      components: [],
      ...more,
    },
  },
});

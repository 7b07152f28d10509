/**
 * A timeline's pictures in Slack. A file cannot be shown to one reader alone in a channel, so what is for
 * the reader's eyes goes to their direct messages with Dateline, and a shared picture to the channel.
 */

import type { webApi } from '@slack/bolt';
import { translate } from '../../../i18n/translate.ts';
import { ALT_LIMITS, type Picture } from '../../../pictures/index.ts';
import { drawPictures, type IllustratedAnswer, pictureName } from '../../shared/pictures.ts';
import { factsOf } from '../errors.ts';
import { type EventContext, requestContextOf } from '../receive/event-context.ts';
import { knownProblem } from './problem.ts';
import type { To } from './send.ts';

/** People read Slack in both; on either, light is legible. */
const LOOK = { theme: 'light', altLimit: ALT_LIMITS.slack } as const;

/**
 * Draws and uploads a timeline's pictures to the reader's direct messages.
 * @returns what to say under the timeline in words: where the pictures are, or that there are none
 */
export async function sendPicturesToReader(
  answered: IllustratedAnswer,
  context: EventContext,
): Promise<string | undefined> {
  const { client, location, log } = context;
  const { locale } = answered.reply;
  try {
    const pictures = await drawn(answered, context);
    if (pictures.length === 0) return undefined;
    const { direct, channel, thread, user } = location;
    if (direct && channel) {
      await upload(client, { channel, ...(thread && { thread }) }, pictures);
      return undefined;
    }
    const opened = await client.conversations.open({ users: user });
    await upload(client, { channel: opened.channel?.id ?? user }, pictures);
    return translate(locale, 'slack.picture-direct');
  } catch (error) {
    log.warn(factsOf(error), 'A timeline’s pictures could not be sent in Slack');
    return knownProblem(error, locale) ?? translate(locale, 'picture.failed');
  }
}

/** The same for everyone there, under the words that are posted already; without them where it cannot be. */
export async function sendToEveryone(
  answered: IllustratedAnswer,
  to: To,
  context: EventContext,
): Promise<void> {
  try {
    await upload(context.client, to, await drawn(answered, context));
  } catch (error) {
    context.log.warn(factsOf(error), 'A timeline’s pictures could not be shared in Slack');
  }
}

const drawn = (answered: IllustratedAnswer, context: EventContext): Promise<readonly Picture[]> =>
  drawPictures(answered, requestContextOf(context), LOOK, context.service);

/** In the three steps that Slack has for it; the SDK's own upload loses the words for who does not see. */
async function upload(
  client: webApi.WebClient,
  { channel, thread }: To,
  pictures: readonly Picture[],
): Promise<void> {
  if (pictures.length === 0) return;
  const files = await Promise.all(
    pictures.map(async ({ png, alt }, at) => {
      const name = pictureName(at);
      const about = { filename: name, length: png.length, alt_txt: alt };
      const { upload_url, file_id } = await client.files.getUploadURLExternal(about);
      if (!upload_url || !file_id) throw new Error('Slack gave no address to upload to');
      const sent = await fetch(upload_url, { method: 'POST', body: new Uint8Array(png) });
      if (!sent.ok) throw new Error(`Slack answered an upload with ${sent.status}`);
      // The first line of the words is the title.
      return { id: file_id, title: alt.split('\n')[0] ?? name };
    }),
  );
  const [first, ...rest] = files;
  if (!first) return;
  await client.files.completeUploadExternal({
    files: [first, ...rest],
    channel_id: channel,
    ...(thread && { thread_ts: thread }),
  });
}

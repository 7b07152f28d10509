/**
 * A timeline's pictures in Slack. A file cannot be shown to one reader alone in a channel, so what is for
 * the reader's eyes goes to their direct messages with Dateline, and a shared picture to the channel.
 */

import { translate } from '../../../i18n/translate.ts';
import { ALT_LIMITS, type Picture } from '../../../pictures/index.ts';
import { drawPictures, type IllustratedAnswer } from '../../shared/pictures.ts';
import { factsOf } from '../errors.ts';
import { type EventContext, requestContextOf, tenantOf } from '../receive/event-context.ts';
import { knownProblem } from './problem.ts';
import type { To } from './send.ts';
import { upload } from './upload.ts';

/** People read Slack in both; on either, light is legible. */
export const LOOK = { theme: 'light', altLimit: ALT_LIMITS.slack } as const;

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
      await sendNoted(answered, { channel, ...(thread && { thread }) }, pictures, context);
      return undefined;
    }
    const opened = await client.conversations.open({ users: user });
    await sendNoted(answered, { channel: opened.channel?.id ?? user }, pictures, context);
    return translate(locale, 'slack.picture-direct');
  } catch (error) {
    log.warn(factsOf(error), 'A timeline’s pictures could not be sent in Slack');
    return knownProblem(error, locale) ?? translate(locale, 'picture.failed');
  }
}

/**
 * The same for everyone there, under the words that are posted already; without them where it cannot be.
 * @returns the ids of the files
 */
export async function sendToEveryone(
  answered: IllustratedAnswer,
  to: To,
  context: EventContext,
): Promise<readonly string[]> {
  try {
    return await upload(context.client, to, await drawn(answered, context));
  } catch (error) {
    context.log.warn(factsOf(error), 'A timeline’s pictures could not be shared in Slack');
    return [];
  }
}

/** Sends pictures, and has them noted: they stand apart from their words, and are corrected apart. */
async function sendNoted(
  answered: IllustratedAnswer,
  to: To,
  pictures: readonly Picture[],
  { client, service, location: { team } }: EventContext,
): Promise<void> {
  const files = await upload(client, to, pictures);
  const [message] = files;
  if (!message) return;
  const { channel, thread } = to;
  const place = { pictures: files, ...(thread && { thread }) };
  await service.posted.note({ tenant: tenantOf(team), channel, message, place }, answered);
}

const drawn = (answered: IllustratedAnswer, context: EventContext): Promise<readonly Picture[]> =>
  drawPictures(answered, requestContextOf(context), LOOK, context.service);

/** A timeline's pictures on a message: attached in order, each with its words for those who do not see it. */

import { translate } from '../../../i18n/translate.ts';
import { ALT_LIMITS, type Picture } from '../../../pictures/index.ts';
import { withNote } from '../../../service/adapt-reply.ts';
import { drawPictures, type IllustratedAnswer } from '../../shared/pictures.ts';
import { factsOf } from '../errors.ts';
import type { InteractionContext } from '../receive/interaction-context.ts';
import { requestContextOf } from '../receive/request-context.ts';
import { THEME } from '../render/attachments.ts';
import { filesOf } from '../render/files.ts';
import type { WithFiles } from '../render/payload.ts';
import { messagesOf } from './answer-messages.ts';

export const LOOK = { theme: THEME, altLimit: ALT_LIMITS.discord } as const;

/**
 * The messages of an answer that is a timeline, with its pictures under the first.
 * Where they cannot be drawn the words stand alone and say so.
 */
export async function illustrated(
  answered: IllustratedAnswer,
  ephemeral: boolean,
  context: InteractionContext,
): Promise<readonly WithFiles[]> {
  let pictures: readonly Picture[];
  try {
    pictures = await drawPictures(answered, requestContextOf(context), LOOK, context.service);
  } catch (error) {
    context.log.warn(factsOf(error), 'A timeline could not be drawn for Discord');
    const { reply } = answered;
    const excused = withNote(reply, translate(reply.locale, 'picture.failed'));
    return messagesOf({ ...answered, reply: excused }, ephemeral, context);
  }
  const [first, ...more] = messagesOf(answered, ephemeral, context);
  if (!first) throw new Error('a reply was rendered as no message');
  const files = filesOf(pictures);
  return [
    { ...first, ...files[0] },
    ...more,
    ...files.slice(1).map((some) => ({ ...first, embeds: [], components: [], ...some })),
  ];
}

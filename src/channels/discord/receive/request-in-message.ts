/** What a message to Dateline asks: by its own words, or of what it replies to or forwards. */
import type { APIMessage } from 'discord-api-types/v10';
import { parseLine } from '../../../contract/command-line.ts';
import type { Request } from '../../../contract/request.ts';
import type { RequestContext } from '../../../service/request-context.ts';
import type { Service } from '../../../service/types.ts';
import { asQuestion } from '../../shared/question-text.ts';
import {
  requestOnForwarded,
  requestOnShown,
  type ShownMessage,
} from '../../shared/shown-message.ts';
import { linesOf, textOf } from './message-text.ts';

/**
 * A mention alone under somebody's message asks about that message; elsewhere, for help.
 * @param services own: the bot's own id
 */
export async function requestInMessage(
  message: APIMessage,
  from: RequestContext,
  { own, service }: { readonly own: string; readonly service: Service },
): Promise<Request> {
  const shown = message.referenced_message ?? undefined;
  if (message.message_snapshots?.length)
    return requestOnForwarded(linesOf(message, own).toWellFormed(), from, service);
  const question = asQuestion(textOf(message, own));
  if (question) {
    const onShown =
      shown && requestOnShown(question, shownMessage(shown, own), from.locale, service);
    return (await onShown) ?? parseLine(question);
  }
  if (hasMore(message)) return { command: 'notice', notice: 'wordless' };
  if (!shown || shown.author.id === own) return parseLine('');
  const words = asQuestion(textOf(shown, own));
  if (words) return parseLine(words);
  return { command: 'notice', notice: hasMore(shown) ? 'wordless' : 'unreadable' };
}

const shownMessage = (shown: APIMessage, own: string): ShownMessage => ({
  own: shown.author.id === own,
  words: linesOf(shown, own).toWellFormed(),
  hasMore: hasMore(shown),
  buttons: shown.components,
});

/** Whether there is anything beside words in it. */
const hasMore = ({ attachments, embeds, sticker_items }: APIMessage): boolean =>
  attachments.length > 0 || embeds.length > 0 || (sticker_items?.length ?? 0) > 0;

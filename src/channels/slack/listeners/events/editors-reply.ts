/** An editor writes under a question in the editors' channel. */
import { sendToReader, ticketUnder } from '../../../shared/tickets.ts';
import { channelAddressOf, type EventContext } from '../../receive/event-context.ts';
import { wordsOf } from '../../receive/message-text.ts';
import type { WrittenMessage } from '../../receive/written-message.ts';
import { renderSentence } from '../../render/render.ts';
import { post } from '../../send/send.ts';
import { ticketMessenger } from '../../send/ticket-messenger.ts';

/**
 * An editor replies in the thread under a question. The first reply goes to the reader; what editors
 * then say among themselves does not, unless they address Dateline again.
 * @returns whether it was one
 */
export async function editorsReply(
  spoken: WrittenMessage,
  context: EventContext,
  addressed: boolean,
): Promise<boolean> {
  const { service, own, locale } = context;
  const { channel, thread_ts, user } = spoken;
  const found = thread_ts && (await ticketUnder(thread_ts, channelAddressOf(context), service));
  if (!found || (found.ticket.state === 'answered' && !addressed)) return false;
  const words = wordsOf(spoken.text, own);
  if (!words) return false;
  const given = { words, by: user, tenant: found.tenant };
  const messenger = ticketMessenger(context);
  const sentence = await sendToReader(found.ticket.id, given, locale, messenger);
  await post(context, { channel, thread: thread_ts! }, [renderSentence(sentence)]);
  return true;
}

/**
 * What the press of a button does, decided by what people expect of it:
 * - Next page, other order, one of the names meant: the message itself changes, for the one who asked and
 *   where only one reader sees it. Anyone else gets that page privately, so that nobody turns the page from
 *   under another reader.
 * - Any other button answers anew, privately, so that one reader's curiosity does not fill the channel; the
 *   button that shows everyone is under every private answer. In a direct message there is nobody to spare.
 * - Show everyone takes its own button away first, so that pressing twice shows the answer once, and then
 *   posts the same reply to the channel. Where that fails the button comes back, and the reader is told.
 */
import type { Request } from '../../contract/request.ts';
import { translate } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { Beneath } from '../../service/adapt-reply.ts';
import { isOfThePast } from '../../service/answer-past.ts';
import { stalenessNote } from '../../service/staleness.ts';
import type { Service } from '../../service/types.ts';
import type { ButtonPress } from './button-codec.ts';
import { changesButton, changesSince, type OldMessage } from './changes-since.ts';

/** The message under which a button was pressed. */
export type PressedMessage = {
  /** Whether only one reader sees it. */
  readonly hidden: boolean;
  /** Whether other people read along there. */
  readonly amongOthers: boolean;
  /** Whether it was made for the one who pressed. */
  readonly own: boolean;
  /** Left out where it is none, but a page of Dateline's own. */
  readonly posted?: OldMessage;
};

/** What to do about it. `beneath` stands under the answer: that facts have changed since, and the way to what. */
export type PressDecision =
  /** The button is older than what is remembered: to be said to whoever pressed alone. */
  | { readonly type: 'expired'; readonly sentence: string }
  | { readonly type: 'share'; readonly request: Request }
  /** In the message's place if it fits there, else as a new message, hidden as that one is. */
  | { readonly type: 'turn'; readonly request: Request; readonly beneath: Beneath | undefined }
  | {
      readonly type: 'answer';
      readonly request: Request;
      readonly privately: boolean;
      readonly beneath: Beneath | undefined;
    }
  /** Opens the form in which a question goes to the editors. */
  | { readonly type: 'ask-editors'; readonly question: string }
  | { readonly type: 'settings' };

/** @param press undefined where what the button carries could not be read */
export async function decidePress(
  press: ButtonPress | undefined,
  message: PressedMessage,
  context: {
    readonly service: Pick<Service, 'recall' | 'knowledge' | 'posted'>;
    readonly locale: Locale;
  },
): Promise<PressDecision> {
  const request = press && (await context.service.recall(press.id));
  if (!press || !request) {
    return { type: 'expired', sentence: translate(context.locale, 'error.expired') };
  }
  const { hidden, amongOthers, own } = message;
  const beneath = () => sinceThen(press, request, message, context);
  switch (press.kind) {
    case 'share':
      return { type: 'share', request };
    case 'turn':
      return hidden || !amongOthers || own
        ? { type: 'turn', request, beneath: await beneath() }
        : { type: 'answer', request, privately: true, beneath: await beneath() };
    case 'reply':
      if (request.command === 'editors') return { type: 'ask-editors', question: request.question };
      if (request.command === 'settings') return { type: 'settings' };
      return { type: 'answer', request, privately: amongOthers, beneath: await beneath() };
    default:
      return press.kind satisfies never;
  }
}

/** What is asked of a past day, or of what has changed, says of when it is. */
async function sinceThen(
  { version }: ButtonPress,
  request: Request,
  { posted }: PressedMessage,
  context: Parameters<typeof decidePress>[2],
): Promise<Beneath | undefined> {
  const note = stalenessNote(version, context);
  if (note === undefined || isOfThePast(request)) return undefined;
  if (!posted) return { note };
  const changes = await changesSince(posted, context.service, request);
  return { note, choice: changesButton(changes, request.language ?? context.locale) };
}

/** The message that can take another's place; undefined for a page that needs several. */
export const inPlace = <Message>(messages: readonly Message[]): Message | undefined =>
  messages.length === 1 ? messages[0] : undefined;

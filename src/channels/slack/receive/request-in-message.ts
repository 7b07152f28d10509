/** What a message to Dateline asks: by its own words, or of a message before it or in it. */
import pTimeout from 'p-timeout';
import { parseLine } from '../../../contract/command-line.ts';
import type { Request } from '../../../contract/request.ts';
import { asQuestion } from '../../shared/question-text.ts';
import {
  requestOnForwarded,
  requestOnShown,
  type ShownMessage,
} from '../../shared/shown-message.ts';
import { factsOf } from '../errors.ts';
import { type EventContext, requestContextOf } from './event-context.ts';
import { questionIn } from './message-text.ts';
import { type Shown, shownWords, writtenWords } from './shown-words.ts';
import type { WrittenMessage } from './written-message.ts';

/** A message before, as Slack gives it back. */
type Before = Shown & { readonly ts?: string; readonly user?: string; readonly files?: unknown };

/** So many messages before are looked at for one that states something. */
const MOST_BEFORE = 5;
/** How long their words are waited for. */
const WAIT_MS = 3000;
/** As much of a thread as Slack gives at once. */
const MOST_IN_THREAD = 200;

/** A mention alone in a thread asks about the message that began it; elsewhere, for help. */
export async function requestIn(spoken: WrittenMessage, context: EventContext): Promise<Request> {
  const { own, service, locale, location } = context;
  const question = questionIn(spoken.text, own);
  if (question) {
    if (!service.askedOfShown(question)) return parseLine(question);
    const shared = shownWords({ attachments: spoken.attachments }, own);
    const before = shared ? [] : await messagesBefore(spoken, context);
    if (!before) return { command: 'notice', notice: 'unreadable', language: locale };
    const shown = shared
      ? { own: false, words: shared, hasMore: true, buttons: [] }
      : meant(before, context);
    const onShown = shown && requestOnShown(question, shown, locale, service);
    return (await onShown) ?? parseLine(question);
  }
  const shared = shownWords(spoken, own);
  if (shared) return requestOnForwarded(shared, requestContextOf(context), service);
  if (spoken.files) return { command: 'notice', notice: 'wordless', language: locale };
  if (!spoken.thread_ts || location.direct) return parseLine('');
  const [root] = (await messagesBefore(spoken, context))?.slice(-1) ?? [];
  if (!root || root.user === own) return parseLine('');
  return parseLine(asQuestion(writtenWords(root, own).replace(/\s+/g, ' ')));
}

/** The nearest before that is Dateline's own or states something; else the nearest. */
function meant(before: readonly Before[], context: EventContext): ShownMessage | undefined {
  const { own, service } = context;
  const from = requestContextOf(context);
  const shown = before.slice(0, MOST_BEFORE).concat(before.slice(MOST_BEFORE).slice(-1));
  const found = shown.map((message) => ({
    own: message.user === own,
    words: shownWords(message, own),
    hasMore: true,
    buttons: [message.blocks],
  }));
  return found.find((one) => one.own || service.states(one.words, from)) ?? found[0];
}

/** Those in its thread, or in its channel, the nearest first; undefined where they may not be read. */
async function messagesBefore(
  { channel, ts, thread_ts }: WrittenMessage,
  { lookups, log }: EventContext,
): Promise<readonly Before[] | undefined> {
  try {
    const before = { channel, latest: ts, inclusive: false };
    const asked = thread_ts
      ? lookups.conversations.replies({ ...before, ts: thread_ts, limit: MOST_IN_THREAD })
      : lookups.conversations.history({ ...before, limit: MOST_BEFORE });
    const { messages = [] } = await pTimeout(asked, { milliseconds: WAIT_MS });
    return (messages as readonly Before[])
      .filter((message) => Number(message.ts) < Number(ts))
      .toSorted((a, b) => Number(b.ts) - Number(a.ts));
  } catch (error) {
    log.info(factsOf(error), 'The messages before a Slack message could not be read');
    return undefined;
  }
}

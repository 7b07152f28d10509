/** "Is this true?", "source?" of a message that somebody points at, or one that is shown to Dateline: what that asks. */
import { parseLine } from '../../contract/command-line.ts';
import type { Request } from '../../contract/request.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { RequestContext } from '../../service/request-context.ts';
import type { Service } from '../../service/types.ts';
import { readCustomId, readOption, readValue } from './button-codec.ts';
import { asQuestion } from './question-text.ts';

/** A message that is pointed at. */
export type ShownMessage = {
  /** Whether Dateline wrote it. */
  readonly own: boolean;
  /** All its words, its lines kept. */
  readonly words: string;
  /** Whether there is anything in it that is no words: a picture, a sticker, a file. */
  readonly hasMore: boolean;
  /** Its buttons as the platform has them. */
  readonly buttons: unknown;
};

type Reads = Pick<Service, 'askedOfShown' | 'states' | 'recall'>;

/**
 * What a question about a message that is pointed at asks: of another's, that it be checked; of an answer of
 * Dateline's, who says so.
 * @returns undefined where the question asks something of its own
 */
export async function requestOnShown(
  question: string,
  shown: ShownMessage,
  locale: Locale,
  service: Reads,
): Promise<Request | undefined> {
  const asked = service.askedOfShown(question);
  if (!asked) return undefined;
  const { locales } = asked;
  const language = locales.includes(locale) ? locale : (locales[0] ?? locale);
  if (shown.own) {
    const facts = await factsBehind(shown.buttons, service);
    // Without them the conversation may still know what was shown.
    return facts ? { command: 'basis', facts, language } : { command: 'ask', question };
  }
  if (shown.words) return { command: 'check', text: shown.words, language };
  return { command: 'notice', notice: shown.hasMore ? 'wordless' : 'unreadable', language };
}

/** What is shown without a word of one's own: a statement is checked, and a question answered. */
export function requestOnForwarded(
  words: string,
  from: RequestContext,
  service: Pick<Reads, 'states'>,
): Request {
  if (!words) return { command: 'notice', notice: 'wordless' };
  return service.states(words, from)
    ? { command: 'check', text: words }
    : parseLine(asQuestion(words.replace(/\s+/g, ' ')));
}

/** Buttons looked up for one message; an answer has fewer. */
const MOST_BUTTONS = 25;

/** The facts that an answer shows, by the buttons under it: they stay for as long as the message does. */
async function factsBehind(
  buttons: unknown,
  service: Pick<Reads, 'recall'>,
): Promise<readonly string[] | undefined> {
  for await (const request of recalled(buttons, service)) {
    const facts = 'facts' in request ? request.facts : undefined;
    if (facts && facts.length > 0) return facts;
  }
  return undefined;
}

/** All that the buttons under a message ask, in order. */
export const requestsBehind = (
  buttons: unknown,
  service: Pick<Reads, 'recall'>,
): Promise<Request[]> => Array.fromAsync(recalled(buttons, service));

async function* recalled(buttons: unknown, service: Pick<Reads, 'recall'>): AsyncIterable<Request> {
  for (const id of [...new Set(requestIdsIn(buttons))].slice(0, MOST_BUTTONS)) {
    const request = await service.recall(id);
    if (request) yield request;
  }
}

/** Of every button and choice in it, however they are nested. */
function requestIdsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(requestIdsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner !== 'string') return requestIdsIn(inner);
    if (key !== 'custom_id' && key !== 'value') return [];
    const id = (readCustomId(inner) ?? readOption(inner) ?? readValue(inner))?.id;
    return id ? [id] : [];
  });
}

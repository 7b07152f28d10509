/** Questions that nobody addressed to Dateline: answered only where the place wants it, and only surely. */
import { kindOf } from '../answer/understanding/question-type.ts';
import type { Reply } from '../contract/reply.ts';
import type { SettingsDesk } from '../tenants/settings/settings-service.ts';
import type { Answering } from './answer-request.ts';
import type { Answered, From } from './types.ts';

/**
 * From this confidence on an answer may be given to somebody who has not asked Dateline. An answer to
 * one who has is given from the gate's threshold on, which is far lower (`src/answer/ranking/weights.json`).
 */
export const SURE = 0.97;

/**
 * Decides on the very reply that would be posted, and notes nothing where it stays silent.
 * @returns undefined for silence
 */
export async function answerUnasked(
  question: string,
  from: From,
  parts: {
    readonly settings: SettingsDesk;
    readonly answering: Answering;
    readonly refusal: (from: From) => Reply | undefined;
  },
): Promise<Answered | undefined> {
  const { unasked } = parts.settings.of(from.place);
  if (from.channel === undefined || !unasked.includes(from.channel)) return undefined;
  if (kindOf(question) === 'none' && !/[?？؟]\s*$/.test(question)) return undefined;
  // It goes on with no talk and begins none: those who talk there talk with each other.
  const { conversation: _apart, ...alone } = from;
  const replied = await parts.answering.reply({ command: 'ask', question }, alone);
  const { asked } = replied;
  if (asked?.outcome !== 'answer' || asked.confidence < SURE || asked.contradiction)
    return undefined;
  // AskResult last: it counts towards the waits.
  if (parts.refusal(from)) return undefined;
  return parts.answering.give(replied, alone);
}

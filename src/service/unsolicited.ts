/** Questions that nobody addressed to Dateline: answered only where the tenant wants it, and only surely. */
import { asksSomething } from '../answer/understanding/question-in-message.ts';
import type { SettingsService } from '../tenants/settings/settings-service.ts';
import type { RequestAnswerer } from './answer-request.ts';
import type { RequestContext } from './request-context.ts';
import type { Answered, Refusal } from './types.ts';

/**
 * From this confidence on an answer may be given to somebody who has not asked Dateline. An answer to
 * one who has is given from the usual threshold on, which is lower (`src/answer/ranking/weights.json`).
 */
export const SURE = 0.95;

/**
 * Decides on the very reply that would be posted, and notes nothing where it stays silent.
 * @returns undefined for silence
 */
export async function answerUnsolicited(
  question: string,
  from: RequestContext,
  {
    settings,
    answerer,
    refusal,
  }: {
    readonly settings: SettingsService;
    readonly answerer: RequestAnswerer;
    readonly refusal: (from: RequestContext) => Promise<Refusal | undefined>;
  },
): Promise<Answered | undefined> {
  const { unasked } = settings.of(from.tenant);
  if (from.channel === undefined || !unasked.includes(from.channel)) return undefined;
  // It goes on with no conversation and begins none: those who talk there talk with each other.
  const { conversation: _apart, ...alone } = from;
  const replied = await answerer.reply({ command: 'ask', question }, alone);
  const { asked } = replied;
  if (asked?.outcome !== 'answer' || asked.confidence < SURE || asked.contradiction)
    return undefined;
  if (!asksSomething(question, asked.locale)) return undefined;
  // Asked last: it counts towards the waits.
  if (await refusal(from)) return undefined;
  return answerer.give(replied, alone);
}

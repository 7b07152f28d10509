/** What readers asked, as the log has it. */
import type { Outcome } from '../../src/contract/reply.ts';
import type { UnansweredRow } from '../../src/insight/repository.ts';
import type { AskedQuestion } from '../../src/service/repository.ts';

/** @param at ISO 8601 */
export const askedAt = (
  at: string,
  question: string,
  more: Partial<AskedQuestion> = {},
): AskedQuestion => ({
  question,
  locale: 'en',
  outcome: 'none' satisfies Outcome,
  confidence: 0.1,
  fact: undefined,
  platform: 'discord',
  tenant: 'discord:1',
  ...more,
  at: new Date(at),
});

/** A question as it is counted: asked so often on a day. */
export const unanswered = (question: string, more: Partial<UnansweredRow> = {}): UnansweredRow => ({
  question,
  locale: 'en',
  outcome: 'none',
  fact: undefined,
  times: 1,
  first: new Date('2030-05-10T10:00:00Z'),
  last: new Date('2030-05-10T12:00:00Z'),
  ...more,
});

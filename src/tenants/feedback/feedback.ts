/** 👍, 👎 and "Not what I asked": the buttons, and what is kept of a press. */
import { createHash } from 'node:crypto';
import type { Choice, Reply } from '../../contract/reply.ts';
import { FEEDBACK_KINDS } from '../../contract/request.ts';
import { translate } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';

/** @param answer the id of the request that was answered */
export function feedbackChoices(
  of: { readonly answer: string; readonly question: string; readonly fact?: string },
  locale: Locale,
): Choice[] {
  return FEEDBACK_KINDS.map((kind) => ({
    label: translate(locale, `feedback.${kind}`),
    kind: 'secondary',
    request: { command: 'feedback', kind, ...of, language: locale },
  }));
}

/** @param recorded whether the feedback was kept: a tenant may have it off */
export const thanksReply = (recorded: boolean, locale: Locale): Reply => ({
  locale,
  command: 'feedback',
  blocks: [
    { type: 'text', text: translate(locale, recorded ? 'feedback.thanks' : 'feedback.off') },
  ],
});

/** A code for somebody that tells two people apart and names neither; without the salt it cannot be made again. */
export const readerCode = (tenant: string, user: string, salt: string): string =>
  createHash('sha256').update(`${salt} ${tenant} ${user}`).digest('base64url').slice(0, 22);

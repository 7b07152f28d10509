/** "What changed since?" under a corrected copy: since it was first posted, of all facts that it has shown. */
import { choice, choices } from '../../contract/blocks.ts';
import type { Reply } from '../../contract/reply.ts';
import { translate } from '../../i18n/translate.ts';
import type { CorrectionReply } from './correction-reply.ts';
import type { PostedAnswer } from './repository.ts';

export function withChangesSince(
  corrected: CorrectionReply,
  { at, facts }: Pick<PostedAnswer, 'at' | 'facts'>,
): CorrectionReply {
  const { locale } = corrected.reply;
  const button = choice(translate(locale, 'choice.changes'), {
    command: 'changes',
    since: at.toISOString(),
    facts: facts.map(({ id }) => id),
    language: locale,
  });
  const leading = (reply: Reply): Reply => ({
    ...reply,
    blocks: [...reply.blocks, ...choices([button])],
  });
  return { ...corrected, reply: leading(corrected.reply), short: leading(corrected.short) };
}

/** What a channel that follows was told, as its facts are now: it answers nothing that could be asked again. Pure. */

import { factBlock } from '../../answer/presentation/fact-blocks.ts';
import type { Block, Reply } from '../../contract/reply.ts';
import type { RequestOf } from '../../contract/request.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { standingOf } from './fact-digest.ts';

/** @param ids the facts that hold still; what changed is said before them */
export function updateAsOfNow(
  ids: readonly string[],
  { command }: RequestOf<'following'>,
  knowledge: Knowledge,
  locale: Locale,
): Reply {
  const facts = ids.flatMap((id): Block[] => {
    const standing = standingOf(id, knowledge);
    switch (standing.type) {
      case 'stands':
        return [factBlock(standing.fact, knowledge, locale)];
      case 'retracted':
        return standing.fact
          ? [factBlock({ ...standing.fact, status: 'retracted' }, knowledge, locale)]
          : [];
      case 'replaced':
        // What has replaced it is a fact of the message itself.
        return [];
      default:
        return standing satisfies never;
    }
  });
  return { locale, command, blocks: facts };
}

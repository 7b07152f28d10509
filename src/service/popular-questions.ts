/** What a tenant asks most, in an editor's words and never in a reader's own. */

import { currentFacts } from '../knowledge/model/current-facts.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { examplesIn } from '../knowledge/model/localised.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import type { TenantId } from '../tenants/tenant-id.ts';
import type { QuestionRepository } from './repository.ts';

/** How far back is looked: what was asked before is no news to anybody. */
const ASKED_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * The questions that stand first among the examples of the facts which answered most.
 * @param limit how many at most
 */
export async function popularQuestions(
  tenant: TenantId,
  locale: Locale,
  limit: number,
  {
    store,
    knowledge,
    now,
  }: {
    readonly store: Pick<QuestionRepository, 'askedFacts'>;
    readonly knowledge: Knowledge;
    readonly now: Date;
  },
): Promise<string[]> {
  const since = new Date(now.getTime() - ASKED_DAYS * DAY_MS);
  const current = currentFacts(knowledge);
  // Some facts may have gone since; so more are looked at than shown.
  const ids = await store.askedFacts(tenant, since, limit * 3);
  return ids
    .flatMap((id) => {
      const fact = current.get(id);
      return fact ? examplesIn(fact, locale).slice(0, 1) : [];
    })
    .slice(0, limit);
}

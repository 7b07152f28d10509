/** How many posted answers would be edited: those that the corrector would ask to be corrected, and no others. */
import type { CorrectionRepository, WantedCopy } from '../tenants/corrections/receipts.ts';
import type { PostedAnswer, PostedRepository } from '../tenants/corrections/repository.ts';
import { correctedSince } from '../tenants/corrections/stale-answers.ts';
import { platformOf } from '../tenants/tenant-id.ts';
import type { Look } from './look.ts';
import type { MarkedFact } from './marks.ts';
import type { Copies } from './types.ts';

type CopyStore = Pick<PostedRepository, 'postedFacts' | 'postedPages'> &
  Pick<CorrectionRepository, 'newCorrections'>;

export async function countCopies(
  store: CopyStore,
  look: Pick<Look, 'marks'>,
  now: Date,
): Promise<Copies> {
  const since = correctedSince(now);
  const marked = await look.marks(await store.postedFacts(since));
  const marks = new Map(marked.map((one) => [keyOf(one), one]));
  const ids = marked.flatMap(({ id, after }) => (after === undefined ? [] : [id]));
  const counts = { count: 0, discord: 0, slack: 0 };
  const tenants = new Set<string>();
  for await (const page of store.postedPages([...new Set(ids)], since)) {
    const wanted = page.flatMap((copy) => wantedOf(copy, marks) ?? []);
    for (const { at } of await store.newCorrections(wanted)) {
      counts.count += 1;
      counts[platformOf(at.tenant)] += 1;
      tenants.add(at.tenant);
    }
  }
  return { ...counts, tenants: tenants.size };
}

const keyOf = ({ id, hash }: Pick<MarkedFact, 'id' | 'hash'>) => JSON.stringify([id, hash]);

/** What is to be corrected of a copy after the edit; undefined where that is nothing, or just what is to be anyway. */
function wantedOf(
  { tenant, channel, message, facts }: PostedAnswer,
  marks: ReadonlyMap<string, MarkedFact>,
): WantedCopy | undefined {
  const corrected = (side: 'before' | 'after') =>
    facts.flatMap((fact) => {
      const to = marks.get(keyOf(fact))?.[side];
      return to === undefined ? [] : [{ id: fact.id, from: fact.hash, to }];
    });
  const wanted = corrected('after');
  if (wanted.length === 0) return undefined;
  if (JSON.stringify(wanted) === JSON.stringify(corrected('before'))) return undefined;
  return { at: { tenant, channel, message }, facts: wanted };
}

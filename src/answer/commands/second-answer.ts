/** A second fact that answers nearly as likely as the first, which a reader should see beside it. */
import type { Fact } from '../../knowledge/model/schema.ts';
import type { Decision } from '../ranking/decide.ts';
import { vetoesAmong } from '../ranking/doubts.ts';

/** Lead in score, a logit, up to which two are near: the second is at least half as likely. */
const NEAR = Math.LN2;

/** @returns undefined where there is none, or where either disputes the other: then it stands under "What others say" */
export function secondAnswer({ ranked, features, outcome }: Decision): Fact | undefined {
  const [best, next] = ranked;
  if (outcome !== 'answer' || !best || !next || !features) return undefined;
  const behind = best.rank - next.rank;
  const isNear = behind <= NEAR && features.overNone - behind > 0;
  if (!isNear || vetoesAmong(next.doubts).length > 0) return undefined;
  const [a, b] = [best.fact, next.fact];
  return a.disputes.includes(b.id) || b.disputes.includes(a.id) ? undefined : b;
}

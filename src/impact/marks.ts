/** Which facts, as posted answers show them, are to be corrected: by the corrector's own rules, in both versions. */
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { staleFacts } from '../tenants/corrections/correction-reply.ts';
import { markNow, standingOf } from '../tenants/corrections/fact-digest.ts';
import type { PostedAnswer } from '../tenants/corrections/repository.ts';
import type { TwoSides } from './two-versions.ts';

/** A fact, and the mark that says how it is shown. */
export type ShownFact = PostedAnswer['facts'][number];

/** What it should be shown as; left out of a version in which it is shown as it should be. */
export type MarkedFact = ShownFact & { readonly before?: string; readonly after?: string };

export function marksOf(shown: readonly ShownFact[], { before, after }: TwoSides): MarkedFact[] {
  const [old, next] = [correctMarks(shown, before), correctMarks(shown, after)];
  return shown.flatMap((one, at) => {
    const [was, is] = [old[at], next[at]];
    if (was === undefined && is === undefined) return [];
    return [
      { ...one, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) },
    ];
  });
}

function correctMarks(
  shown: readonly ShownFact[],
  { loaded: { knowledge }, whole }: TwoSides['before'],
): (string | undefined)[] {
  const stale = new Set(staleFacts(shown, knowledge, whole));
  return shown.map((one) => (stale.has(one) ? correctMark(one, knowledge) : undefined));
}

const correctMark = ({ id, hash }: ShownFact, knowledge: Knowledge): string =>
  markNow(hash, standingOf(id, knowledge));

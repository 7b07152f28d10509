/** What was corrected, a change of a fact at a time, with all copies of it: what editors read of the receipts. Pure. */
import { type Receipt, WAYS, type Way } from './receipts.ts';

type CorrectedTo = 'corrected' | 'withdrawn' | 'replaced';

export type FactCorrection = {
  readonly fact: string;
  readonly to: CorrectedTo;
  /** The language of the copies; undefined where they are of before that was noted. */
  readonly language: string | undefined;
  /** What the copies said, and what is said now; undefined where it is not kept, or nothing stands in its place. */
  readonly said: string | undefined;
  readonly says: string | undefined;
  /** Since when the first of them stood. */
  readonly from: Date | undefined;
  /** When the first of them was to be corrected. */
  readonly asked: Date;
  /** When the last one of them was settled; undefined while any waits. */
  readonly until: Date | undefined;
  readonly reached: number;
  /** How these were reached, some in several ways at once. */
  readonly ways: readonly { readonly way: Way; readonly copies: number }[];
  readonly waiting: number;
  /** Those that a newer version reached, or that hold again. */
  readonly overtaken: number;
  readonly notReached: number;
  /** Why copies were not reached, or not yet, or only in part: the most frequent first. */
  readonly reasons: readonly { readonly why: string; readonly copies: number }[];
};

/** @param receipts the newest first. @returns the newest first */
export function correctionsIn(receipts: readonly Receipt[]): FactCorrection[] {
  const changes = Map.groupBy(
    receipts.flatMap((receipt) => receipt.facts.map((fact) => ({ receipt, fact }))),
    ({ fact: { id, from, to } }) => JSON.stringify([id, from, to]),
  );
  return [...changes.values()].map((some) => {
    const { fact } = some[0]!;
    const of = (state: Receipt['state']) => some.filter(({ receipt }) => receipt.state === state);
    const [language, rest] = fact.from.split(':');
    const settled = some.flatMap(({ receipt }) => receipt.settledAt ?? []);
    const told = some.filter(({ receipt }) => receipt.why && receipt.state !== 'superseded');
    const whys = Map.groupBy(told, ({ receipt }) => receipt.why!);
    return {
      fact: fact.id,
      to: kindOf(fact.to),
      language: rest === undefined || language === 'replaced' ? undefined : language,
      said: fact.said,
      says: fact.says,
      from: earliest(some.flatMap(({ receipt }) => receipt.postedAt ?? [])),
      asked: earliest(some.map(({ receipt }) => receipt.askedAt))!,
      until: of('waiting').length > 0 ? undefined : latest(settled),
      reached: of('reached').length,
      ways: waysOf(of('reached')),
      waiting: of('waiting').length,
      overtaken: of('superseded').length,
      notReached: of('not-reached').length,
      reasons: [...whys]
        .map(([why, { length }]) => ({ why, copies: length }))
        .sort((a, b) => b.copies - a.copies),
    };
  });
}

function waysOf(reached: readonly { readonly receipt: Receipt }[]): FactCorrection['ways'] {
  return WAYS.flatMap((way) => {
    const copies = reached.filter(({ receipt }) => receipt.how.includes(way)).length;
    return copies > 0 ? [{ way, copies }] : [];
  });
}

function kindOf(mark: string): CorrectedTo {
  if (mark === 'retracted') return 'withdrawn';
  return mark.startsWith('replaced:') ? 'replaced' : 'corrected';
}

const earliest = (dates: readonly Date[]): Date | undefined =>
  dates.length > 0 ? new Date(Math.min(...dates.map(Number))) : undefined;
const latest = (dates: readonly Date[]): Date | undefined =>
  dates.length > 0 ? new Date(Math.max(...dates.map(Number))) : undefined;

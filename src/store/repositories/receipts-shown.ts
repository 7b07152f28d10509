/** Whether corrections say what is on record of them: what is shown is read of them, and the chain alone guards no other table. */
import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../tables/tables.ts';
import { wordsOf } from './shown-words.ts';

type Row = Selectable<Tables['correction']>;
type Fact = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly said?: string;
  readonly says?: string;
};
type Receipt = Pick<Tables['correction_receipt'], 'number' | 'id' | 'content' | 'place'>;

/** @returns the numbers of those receipts that their corrections do not say any more */
export async function saidOtherwise(
  db: Kysely<Tables>,
  receipts: readonly Receipt[],
): Promise<ReadonlySet<number>> {
  if (receipts.length === 0) return new Set();
  const ids = [...new Set(receipts.map(({ id }) => id))];
  // First, so that what is settled meanwhile has a receipt after these.
  const rows = await db.selectFrom('correction').selectAll().where('id', 'in', ids).execute();
  // One that a newer version took the place of may have reached its message all the same: the last counts.
  const last = await db
    .selectFrom('correction_receipt')
    .select(['id', (of) => of.fn.max('number').as('number')])
    .where('id', 'in', ids)
    .groupBy('id')
    .execute();
  const numbers = new Map(last.map(({ id, number }) => [id, Number(number)]));
  const facts = rows.map((row) => factsIn(row.facts));
  const words = await wordsOf(db, facts.flat());
  let from = 0;
  const corrections = new Map(
    rows.map((row, at) => {
      const own = words.slice(from, from + facts[at]!.length);
      from += own.length;
      return [row.id, { row, facts: own }];
    }),
  );
  return new Set(
    receipts.flatMap((receipt) => {
      const found = corrections.get(receipt.id);
      const counts = found && numbers.get(receipt.id) === receipt.number;
      return counts && !isSaid(found.row, found.facts, receipt) ? [receipt.number] : [];
    }),
  );
}

/** How many corrections are settled of which no receipt is there, though there was to be one. */
export async function withoutReceipt(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('correction')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('state', '!=', 'waiting')
    // Those before it were settled by a version that wrote no receipts.
    .where('settled_at', '>=', (of) =>
      of.selectFrom('correction_receipt').select((first) => first.fn.min('settled_at').as('first')),
    )
    .where('id', 'not in', (of) => of.selectFrom('correction_receipt').select('id'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function isSaid(row: Row, facts: readonly Fact[], { content, place }: Receipt): boolean {
  try {
    const said = JSON.parse(content) as Readonly<Record<string, unknown>>;
    const at = place === '' ? row : (JSON.parse(place) as Row);
    return (
      said.state === row.state &&
      said.why === row.why &&
      (said.how ?? null) === row.how &&
      said.postedAt === row.posted_at &&
      said.askedAt === row.asked_at &&
      said.settledAt === row.settled_at &&
      (['tenant', 'channel', 'message'] as const).every((name) => at[name] === row[name]) &&
      areSame(factsIn(String(said.facts)), facts)
    );
  } catch {
    return false;
  }
}

function factsIn(json: string): readonly Fact[] {
  try {
    return JSON.parse(json) as Fact[];
  } catch {
    return [];
  }
}

/** Words may have become known since. */
const areSame = (then: readonly Fact[], now: readonly Fact[]): boolean =>
  then.length === now.length &&
  then.every((fact, at) =>
    Object.entries(fact).every(([name, value]) => now[at]?.[name as keyof Fact] === value),
  );

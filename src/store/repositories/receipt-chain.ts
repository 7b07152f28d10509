/** Settled corrections on record, each chained to the one before it, so that none is altered unseen. */
import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { type ChainProblem, chained, createChainCheck, sha256 } from '../../chain/chain.ts';
import type { ReceiptsVerified } from '../../tenants/corrections/receipts.ts';
import { batches } from '../commit/batches.ts';
import type { Tables } from '../tables/tables.ts';
import { countOn } from './counter.ts';
import { saidOtherwise, withoutReceipt } from './receipts-shown.ts';
import { wordsOf } from './shown-words.ts';

type Row = Selectable<Tables['correction']>;
type Content = Parameters<typeof chained>[0];

/** The row of `meta` that is locked while one is added. */
const LOCK = 'receipts';
/** And that says after which the record begins, where older ones were let go. */
const BEGINNING = 'receipts-from';
const BATCH = 500;

/** Adds what was just settled; to be called within the transaction that settles it. */
export async function appendReceipts(
  transaction: Transaction<Tables>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  // Of two processes that add one waits, and then sees what the other has added.
  await countOn(transaction, LOCK);
  const last = await transaction
    .selectFrom('correction_receipt')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  let before = last ?? (await beginningOf(transaction));
  const added: Tables['correction_receipt'][] = [];
  for (const row of rows) {
    const place = placeOf(row);
    const content = await contentOf(transaction, row, place);
    const link = chained(content, before);
    added.push({
      ...link,
      id: row.id,
      content: JSON.stringify(content),
      place,
      settled_at: row.settled_at ?? '',
    });
    before = link;
  }
  for (const batch of batches(added))
    await transaction
      .insertInto('correction_receipt')
      .values([...batch])
      .execute();
}

/**
 * Where the copy stands, apart from the chain, so that a place can be forgotten and the chain stays whole. The seed
 * keeps the hash that is left from being guessed.
 */
const placeOf = ({ tenant, channel, message }: Row): string =>
  JSON.stringify({ tenant, channel, message, seed: randomUUID() });

/** What was said and what is said now, where, since when and until when, and what became of it. */
async function contentOf(db: Kysely<Tables>, row: Row, place: string): Promise<Content> {
  const facts = JSON.parse(row.facts) as { id: string; from: string; to: string }[];
  return {
    id: row.id,
    place: sha256(place),
    state: row.state,
    why: row.why,
    ...(row.how !== null && { how: row.how }),
    facts: JSON.stringify(await wordsOf(db, facts)),
    postedAt: row.posted_at,
    askedAt: row.asked_at,
    settledAt: row.settled_at,
  };
}

async function beginningOf(
  db: Kysely<Tables>,
): Promise<{ readonly number: number; readonly hash: string } | undefined> {
  const row = await db
    .selectFrom('meta')
    .select('value')
    .where('name', '=', BEGINNING)
    .executeTakeFirst();
  return row && (JSON.parse(row.value) as { number: number; hash: string });
}

/** Looks whether the receipts are what they were when they were written. */
export async function verifyReceipts(db: Kysely<Tables>): Promise<ReceiptsVerified> {
  const check = createChainCheck(await beginningOf(db));
  const problems: ChainProblem[] = [];
  let count = 0;
  let last = 0;
  for (;;) {
    const rows = await db
      .selectFrom('correction_receipt')
      .selectAll()
      .where('number', '>', last)
      .orderBy('number')
      .limit(BATCH)
      .execute();
    const otherwise = await saidOtherwise(db, rows);
    for (const { content, place, settled_at: _, ...link } of rows) {
      const says = parsed(content);
      const moved = place !== '' && sha256(place) !== says.place;
      // A place that is not the one of the receipt makes it another receipt.
      const found = check({ ...link, content: moved ? { ...says, place } : says });
      problems.push(...found);
      if (found.length === 0 && otherwise.has(link.number))
        problems.push({ kind: 'altered', number: link.number, id: link.id });
    }
    count += rows.length;
    const end = rows.at(-1);
    last = end?.number ?? last;
    if (!end || rows.length < BATCH) break;
  }
  // Those that are gone between others were found by their numbers.
  const within = problems.reduce(
    (sum, one) => sum + (one.kind === 'missing' ? one.to - one.from + 1 : 0),
    0,
  );
  const gone = (await withoutReceipt(db)) - within;
  if (gone > 0) problems.push({ kind: 'missing', from: last + 1, to: last + gone });
  return { receipts: count, problems };
}

function parsed(content: string): Content {
  try {
    return JSON.parse(content) as Content;
  } catch {
    return {};
  }
}

/** Lets the oldest go; the record then begins after them. */
export async function pruneReceipts(db: Kysely<Tables>, before: Date): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const kept = await transaction
      .selectFrom('correction_receipt')
      .select((of) => of.fn.min('number').as('number'))
      .where('settled_at', '>=', before.toISOString())
      .executeTakeFirst();
    let old = transaction.selectFrom('correction_receipt').select(['number', 'hash']);
    if (kept?.number != null) old = old.where('number', '<', kept.number);
    else old = old.where('settled_at', '<', before.toISOString());
    const last = await old.orderBy('number', 'desc').limit(1).executeTakeFirst();
    if (!last) return;
    const row = { name: BEGINNING, value: JSON.stringify(last) };
    await transaction
      .insertInto('meta')
      .values(row)
      .onConflict((same) => same.column('name').doUpdateSet({ value: row.value }))
      .execute();
    await transaction.deleteFrom('correction_receipt').where('number', '<=', last.number).execute();
  });
}

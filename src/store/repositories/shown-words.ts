/** What facts said where they were shown, by the marks that their messages bear. */
import type { Kysely } from 'kysely';
import { batches } from '../commit/batches.ts';
import type { Tables } from '../tables/tables.ts';

type Shown = { readonly id: string; readonly hash: string; readonly words?: string | undefined };

/** Keeps each once. */
export async function keepWords(db: Kysely<Tables>, shown: readonly Shown[]): Promise<void> {
  const rows = new Map(
    shown.flatMap(({ id, hash, words }) =>
      words === undefined ? [] : [[`${id} ${hash}`, { fact: id, mark: hash, words }] as const],
    ),
  );
  // Sorted, so that two processes that keep the same do not wait for each other.
  const sorted = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  for (const batch of batches(sorted))
    await db
      .insertInto('shown_words')
      .values([...batch])
      .onConflict((same) => same.columns(['fact', 'mark']).doNothing())
      .execute();
}

/** The same facts with what they said, and what they say, where that is known. */
export async function wordsOf<
  F extends { readonly id: string; readonly from: string; readonly to: string },
>(
  db: Kysely<Tables>,
  facts: readonly F[],
): Promise<(F & { readonly said?: string; readonly says?: string })[]> {
  const words = await keptOf(db, facts);
  return facts.map((fact) => {
    const said = words.get(`${fact.id} ${fact.from}`);
    const says = words.get(`${fact.id} ${fact.to}`);
    return { ...fact, ...(said !== undefined && { said }), ...(says !== undefined && { says }) };
  });
}

/** Facts as a message shows them, with its words where these are known. */
export async function withWords<F extends Omit<Shown, 'words'>>(
  db: Kysely<Tables>,
  facts: readonly F[],
): Promise<(F & { readonly words?: string })[]> {
  const kept = await keptOf(db, facts);
  return facts.map((fact) => {
    const words = kept.get(`${fact.id} ${fact.hash}`);
    return { ...fact, ...(words !== undefined && { words }) };
  });
}

/** What is kept of these facts, by id and mark. */
async function keptOf(
  db: Kysely<Tables>,
  facts: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, string>> {
  const words = new Map<string, string>();
  for (const batch of batches([...new Set(facts.map(({ id }) => id))])) {
    const rows = await db
      .selectFrom('shown_words')
      .selectAll()
      .where('fact', 'in', [...batch])
      .execute();
    for (const row of rows) words.set(`${row.fact} ${row.mark}`, row.words);
  }
  return words;
}

/** What is acknowledged, by kind, and where each is then found. */
import type { Dialect } from 'kysely';
import { Kysely } from 'kysely';

const PLACES = {
  thanks: ['feedback', 'answer'],
  settings: ['settings', 'tenant'],
  follow: ['follow', 'about'],
  ticket: ['ticket', 'question'],
  posted: ['posted', 'message'],
  button: ['request', 'id'],
  arrival: ['inbox', 'key'],
  question: ['question', 'question'],
} as const satisfies Readonly<Record<string, readonly [table: string, column: string]>>;

export type Kind = keyof typeof PLACES;

export type Kept = { readonly lost: number; readonly doubled: number };

/** @param acknowledged ids by kind */
export async function keptOf(
  dialect: Dialect,
  acknowledged: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<ReadonlyMap<string, Kept>> {
  const db = new Kysely<Record<string, Record<string, string>>>({ dialect });
  const kept = new Map<string, Kept>();
  for (const [kind, [table, column]] of Object.entries(PLACES)) {
    const rows = await db.selectFrom(table).select(column).execute();
    const times = new Map<string, number>();
    for (const row of rows) {
      const id = String(row[column]).replace(/^slack:/, '');
      times.set(id, (times.get(id) ?? 0) + 1);
    }
    const ids = acknowledged.get(kind) ?? new Set();
    kept.set(kind, {
      lost: [...ids].filter((id) => !times.has(id)).length,
      doubled: [...times.values()].filter((count) => count > 1).length,
    });
  }
  await db.destroy();
  return kept;
}

/** Which messages show which facts. */
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Place } from '../settings/settings.ts';
import { batches, gather } from './gather.ts';
import type { PlaceStore, Posted } from './places.ts';
import type { Tables } from './tables.ts';

const MOST = 1_000;

export function postedRows(db: Kysely<Tables>, failed: (problem: unknown) => void) {
  const pending = gather<Posted>(async (posted) => {
    const made = posted.map((one) => ({ id: randomUUID(), ...one }));
    for (const some of batches(made)) {
      await db
        .insertInto('posted')
        .values(some.map(({ facts, at, ...rest }) => ({ ...rest, posted_at: at.toISOString() })))
        .execute();
    }
    const facts = made.flatMap(({ id, facts }) => [
      ...new Map(
        facts.map((fact) => [fact.id, { posted: id, fact: fact.id, hash: fact.hash }]),
      ).values(),
    ]);
    for (const some of batches(facts))
      await db
        .insertInto('posted_fact')
        .values([...some])
        .execute();
  }, failed);

  const store: Pick<PlaceStore, 'notePosted' | 'postedWith'> = {
    notePosted: pending.add,
    async postedWith(factIds) {
      await pending.flush();
      const ids = new Set<string>();
      for (const some of batches(factIds)) {
        const rows = await db
          .selectFrom('posted_fact')
          .select('posted')
          .distinct()
          .where('fact', 'in', [...some])
          .execute();
        for (const { posted } of rows) ids.add(posted);
      }
      const found: Posted[] = [];
      for (const some of batches([...ids])) {
        const rows = await db
          .selectFrom('posted')
          .selectAll()
          .where('id', 'in', [...some])
          .execute();
        const facts = await db
          .selectFrom('posted_fact')
          .selectAll()
          .where('posted', 'in', [...some])
          .orderBy('fact')
          .execute();
        const of = Map.groupBy(facts, ({ posted }) => posted);
        for (const { id, place, channel, message, request, posted_at } of rows) {
          found.push({
            place: place as Place,
            channel,
            message,
            request,
            facts: (of.get(id) ?? []).map(({ fact, hash }) => ({ id: fact, hash })),
            at: new Date(posted_at),
          });
        }
      }
      return found.sort((a, b) => +b.at - +a.at).slice(0, MOST);
    },
  };
  return { store, flush: pending.flush, stop: pending.stop };
}

/** Which revision changed which item, so that the history of one is read without reading all revisions. */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { RevisionRepository } from '../../knowledge/revisions/repository.ts';
import { batches } from '../commit/batches.ts';
import type { RevisionTables } from '../tables/revision-tables.ts';
import { noteOf } from './revision-log.ts';

/** The item of the row that says that a revision was looked at, whatever it changed. */
const LOOKED_AT = '';

export function createRevisionChanges(
  db: Kysely<RevisionTables>,
): Pick<RevisionRepository, 'changesNotedTo' | 'noteChanges' | 'changesOf'> {
  return {
    async changesNotedTo() {
      const { last } = await db
        .selectFrom('knowledge_change')
        .select((of) => of.fn.max('number').as('last'))
        .where('item', '=', LOOKED_AT)
        .executeTakeFirstOrThrow();
      return last ?? 0;
    },
    async noteChanges(number, changes) {
      const rows = [...changes, { item: LOOKED_AT, value: undefined }].map(({ item, value }) => ({
        number,
        item,
        value: value === undefined ? null : JSON.stringify(value),
      }));
      await db.transaction().execute(async (write) => {
        for (const some of batches(rows))
          await write
            .insertInto('knowledge_change')
            .values(some)
            // Another process notes the same.
            .onConflict((same) => same.doNothing())
            .execute();
      });
    },
    async changesOf(item, { before, limit }) {
      let found = db
        .selectFrom('knowledge_change')
        .innerJoin('knowledge_log', 'knowledge_log.number', 'knowledge_change.number')
        .selectAll('knowledge_log')
        .select('value')
        .where('item', '=', item)
        .orderBy('knowledge_log.number', 'desc')
        .limit(limit);
      if (before !== undefined) found = found.where('knowledge_log.number', '<', before);
      return (await found.execute()).map(({ value, ...row }) => ({
        revision: noteOf(row),
        value: value === null ? undefined : valueSchema.parse(JSON.parse(value)),
      }));
    },
  };
}

const valueSchema = z.record(z.string(), z.unknown());

/** The random text that names are hashed with: made once for a database, whichever process comes first. */
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { FeedbackRepository } from '../../tenants/feedback/repository.ts';
import type { Tables } from '../tables/tables.ts';

export async function openSalt(db: Kysely<Tables>): Promise<Pick<FeedbackRepository, 'salt'>> {
  await db
    .insertInto('meta')
    .values({ name: 'salt', value: randomBytes(32).toString('base64url') })
    .onConflict((same) => same.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('meta')
    .select('value')
    .where('name', '=', 'salt')
    .executeTakeFirstOrThrow();
  return { salt: () => value };
}

/** What is on its way, what stands where, and what is promised. */
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { isPostgres } from '../tables/column-types.ts';
import type { Tables } from '../tables/tables.ts';
import { asJson, cleared, type Holding, removed, together } from './forgetting.ts';

/** Whether what arrived has this somewhere, as a string of its JSON. */
const says = (id: string) => sql<boolean>`body like ${asJson(id)} escape '\\'`;

const inbox: Holding = {
  holds:
    'what arrived and is not answered yet, with whatever the platform said of it; empty once it is',
  async person({ db, who }) {
    let query = db.deleteFrom('inbox').where('platform', '=', who.platform).where(says(who.user));
    if (who.tenant !== undefined) query = query.where(says(who.tenant.slice('slack:'.length)));
    return removed(await query.executeTakeFirst());
  },
  async place({ db, who }) {
    let query = db.deleteFrom('inbox').where('platform', '=', who.platform).where(says(who.id));
    if (who.channel !== undefined) query = query.where(says(who.channel));
    return removed(await query.executeTakeFirst());
  },
};

const turn: Holding = {
  holds:
    'until when a person or a channel waits before the next question, under a salted hash, for an hour',
  async person({ db, who, salt }) {
    const tenants = who.tenant
      ? [who.tenant]
      : (await db.selectFrom('settings').select('tenant').execute())
          .map(({ tenant }) => tenant)
          .filter((tenant) => tenant.startsWith(`${who.platform}:`));
    return removed(
      await db
        .deleteFrom('turn')
        .where('id', 'in', ['', ...tenants.map((one) => turnId(salt, `${one} user ${who.user}`))])
        .executeTakeFirst(),
    );
  },
  place: async ({ db, who: { tenant, channel }, salt }) =>
    channel === undefined
      ? {}
      : removed(
          await db
            .deleteFrom('turn')
            .where('id', '=', turnId(salt, `${tenant} channel ${channel}`))
            .executeTakeFirst(),
        ),
};

/** As `service/refusal.ts` makes it. */
const turnId = (salt: string, key: string): string =>
  createHash('sha256').update(`${salt} ${key}`).digest('base64url').slice(0, 22);

const promise: Holding = {
  holds: 'whom to tell once something is known, and where: the id of who asked, and the question',
  async person({ db, who }) {
    let query = db
      .deleteFrom('promise')
      .where('platform', '=', who.platform)
      .where('person', '=', who.user);
    if (who.tenant !== undefined) query = query.where('tenant', '=', who.tenant);
    return removed(await query.executeTakeFirst());
  },
  async place({ db, who: { tenant, channel } }) {
    let query = db.deleteFrom('promise').where('tenant', '=', tenant);
    if (channel !== undefined) query = query.where('channel', '=', channel);
    return removed(await query.executeTakeFirst());
  },
};

const posted: Holding = {
  holds:
    'which message shows the answer to what, so that it can be corrected: ids of channels and messages; and who wants to be told should an answer change: their id',
  async person({ db, who }) {
    let query = db
      .deleteFrom('posted')
      .where('person', '=', who.user)
      .where('tenant', 'like', `${who.platform}:%`);
    if (who.tenant !== undefined) query = query.where('tenant', '=', who.tenant);
    return removed(await query.executeTakeFirst());
  },
  async place({ db, who: { tenant, channel } }) {
    let query = db.deleteFrom('posted').where('tenant', '=', tenant);
    if (channel !== undefined) query = query.where('channel', '=', channel);
    return removed(await query.executeTakeFirst());
  },
};

const posted_fact: Holding = {
  holds: 'which facts such a message shows',
  person: ({ db }) => orphaned(db),
  place: ({ db }) => orphaned(db),
};

/** Those whose message has gone just now. */
const orphaned = async (db: Kysely<Tables>) =>
  removed(
    await db
      .deleteFrom('posted_fact')
      .where('posted', 'not in', db.selectFrom('posted').select('id'))
      .executeTakeFirst(),
  );

const correction: Holding = {
  holds: 'what became of the correction of such a message: ids of channels and messages',
  async place({ db, who: { tenant, channel } }) {
    let query = db.deleteFrom('correction').where('tenant', '=', tenant);
    if (channel !== undefined) query = query.where('channel', '=', channel);
    return removed(await query.executeTakeFirst());
  },
};

const correction_receipt: Holding = {
  holds:
    'the same once it is settled, in a chain in which nothing can be changed afterwards; where it was stands beside the chain',
  async place({ db, who: { tenant, channel } }) {
    const ids = [tenant, ...(channel === undefined ? [] : [channel])];
    let query = db.updateTable('correction_receipt').set({ place: '' });
    for (const id of ids) query = query.where(sql<boolean>`place like ${asJson(id)} escape '\\'`);
    return cleared(await query.executeTakeFirst());
  },
};

const shown_words: Holding = { holds: 'what facts said where they were shown' };

const job: Holding = {
  holds:
    'which channels something is to be looked at for; on PostgreSQL in the schema `dateline_jobs`',
  async place({ db, who: { tenant, channel } }) {
    const keys = [`%${tenant}%`, ...(channel === undefined ? [] : [`%${channel}%`])];
    const isTheirs = (column: string) =>
      sql.join(
        keys.map((key) => sql<boolean>`${sql.ref(column)} like ${key}`),
        sql` and `,
      );
    const own = await db
      .deleteFrom('job')
      .where(sql<boolean>`${isTheirs('key')}`)
      .executeTakeFirst();
    if (!isPostgres(db)) return removed(own);
    const { rows } = await sql<{ there: string | null }>`
      select to_regclass('dateline_jobs.job')::text as there`.execute(db);
    if (!rows[0]?.there) return removed(own);
    const { numAffectedRows = 0n } = await sql`
      delete from dateline_jobs.job where ${isTheirs('singleton_key')}`.execute(db);
    return together(removed(own), { removed: Number(numAffectedRows) });
  },
};

export const POSTED_RULES = {
  inbox,
  turn,
  promise,
  posted,
  posted_fact,
  correction,
  correction_receipt,
  shown_words,
  job,
};

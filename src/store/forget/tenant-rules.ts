/** What servers and workspaces have settled on and follow, questions to the editors, and what readers thought of answers. */
import { sql } from 'kysely';
import { readerCode } from '../../tenants/feedback/feedback.ts';
import { nextRevision } from '../repositories/settings-revision.ts';
import { cleared, type Gone, type Holding, removed, together } from './forgetting.ts';
import type { Person } from './subject.ts';

/** Rows of the tenants where a person has this id. */
const ofPerson = ({ tenant, platform }: Person, column: string) =>
  tenant === undefined
    ? sql<boolean>`${sql.ref(column)} like ${`${platform}:%`}`
    : sql<boolean>`${sql.ref(column)} = ${tenant}`;

const settings: Holding = {
  holds:
    'what a server or workspace has settled on: ids of channels, roles and people who may change it, and who changed it last',
  async person({ db, who }) {
    const of = { db, where: ofPerson(who, 'tenant') };
    const without = await rewritten(of, (json) => ({
      ...json,
      managerUsers: omitted(json.managerUsers, who.user),
    }));
    const { numUpdatedRows } = await db
      .updateTable('settings')
      .set({ changed_by: '' })
      .where('changed_by', '=', who.user)
      .where(of.where)
      .executeTakeFirst();
    return { cleared: Math.max(Number(numUpdatedRows), without) };
  },
  async place({ db, who: { tenant, channel } }) {
    const where = sql<boolean>`tenant = ${tenant}`;
    if (channel === undefined) {
      await nextRevision(db);
      return removed(await db.deleteFrom('settings').where(where).executeTakeFirst());
    }
    const count = await rewritten({ db, where }, (json) => ({
      ...json,
      channels: omitted(json.channels, channel),
      unasked: omitted(json.unasked, channel),
      ...(json.editorsChannel === channel && { editorsChannel: null }),
      ...(json.digestChannel === channel && { digestChannel: null }),
    }));
    return { cleared: count };
  },
};

type Json = Readonly<Record<string, unknown>>;

/** @returns how many rows changed */
async function rewritten(
  {
    db,
    where,
  }: { db: Parameters<NonNullable<Holding['place']>>[0]['db']; where: ReturnType<typeof ofPerson> },
  change: (json: Json) => Json,
): Promise<number> {
  let count = 0;
  // Before any row is held, as whoever saves settings does, so that neither waits for the other.
  const revision = await nextRevision(db);
  const rows = await db.selectFrom('settings').select(['tenant', 'json']).where(where).execute();
  for (const { tenant, json } of rows) {
    const after = JSON.stringify(change(JSON.parse(json) as Json));
    if (after === JSON.stringify(JSON.parse(json))) continue;
    await db
      .updateTable('settings')
      .set({ json: after, revision })
      .where('tenant', '=', tenant)
      .execute();
    count += 1;
  }
  return count;
}

const omitted = (list: unknown, id: string): unknown =>
  Array.isArray(list) ? list.filter((one) => one !== id) : list;

const follow: Holding = {
  holds: 'which channel follows what, and the id of who said so',
  person: async ({ db, who }) =>
    cleared(
      await db
        .updateTable('follow')
        .set({ made_by: '' })
        .where('made_by', '=', who.user)
        .where(ofPerson(who, 'tenant'))
        .executeTakeFirst(),
    ),
  async place({ db, who: { tenant, channel } }) {
    let query = db.deleteFrom('follow').where('tenant', '=', tenant);
    if (channel !== undefined) query = query.where('channel', '=', channel);
    return removed(await query.executeTakeFirst());
  },
};

const ticket: Holding = {
  holds:
    'questions to the editors, the id of who asked and where, so that the reply reaches them, the reply and the id of who wrote it',
  async person({ db, who }) {
    const asked = await db
      .deleteFrom('ticket')
      .where('asker', '=', who.user)
      .where(ofPerson(who, 'tenant'))
      .executeTakeFirst();
    const replied = await db
      .updateTable('ticket')
      .set({ replied_by: '' })
      .where('replied_by', '=', who.user)
      .where(ofPerson(who, 'tenant'))
      .executeTakeFirst();
    return together(removed(asked), cleared(replied));
  },
  async place({ db, who: { tenant, channel } }) {
    let asked = db.deleteFrom('ticket').where('tenant', '=', tenant);
    if (channel !== undefined) asked = asked.where('channel', '=', channel);
    const gone = removed(await asked.executeTakeFirst());
    let posted = db
      .updateTable('ticket')
      .set({ posted_tenant: null, posted_channel: null, posted_message: null })
      .where('posted_tenant', '=', tenant);
    if (channel !== undefined) posted = posted.where('posted_channel', '=', channel);
    return together(gone, cleared(await posted.executeTakeFirst()));
  },
};

const feedback: Holding = {
  holds:
    'what readers thought of answers, with a code in place of the name that only the salt in `meta` can make',
  async person({ db, who, salt }) {
    const rows = await db
      .selectFrom('feedback')
      .select(['id', 'tenant', 'platform', 'answer', 'reader'])
      .where('reader', 'is not', null)
      .where('platform', '=', who.platform)
      .execute();
    const theirs = rows.filter(({ tenant, platform, answer, reader }) => {
      if (who.tenant !== undefined && tenant !== null && tenant !== who.tenant) return false;
      const whose = tenant ?? platform;
      return [whose, `${whose} ${answer}`].some(
        (one) => readerCode(one, who.user, salt) === reader,
      );
    });
    let gone: Gone = {};
    for (const { id } of theirs)
      gone = together(
        gone,
        removed(await db.deleteFrom('feedback').where('id', '=', id).executeTakeFirst()),
      );
    return gone;
  },
  place: async ({ db, who: { tenant, channel } }) =>
    // In which channel is not kept.
    channel === undefined
      ? removed(await db.deleteFrom('feedback').where('tenant', '=', tenant).executeTakeFirst())
      : {},
};

export const TENANT_RULES = { settings, follow, ticket, feedback };

/**
 * What every table holds of people and places, and how that is forgotten. A table that is not here does not compile: who
 * adds one says what of whom is in it. Where there is no rule, nothing in it says whose it is.
 */
import { sql } from 'kysely';
import type { Tables } from '../tables/tables.ts';
import { asJson, cleared, type Holding, removed } from './forgetting.ts';
import { POSTED_RULES } from './posted-rules.ts';
import { TENANT_RULES } from './tenant-rules.ts';

const nothing = (holds: string): Holding => ({ holds });

export const HOLDINGS: Readonly<Record<keyof Tables, Holding>> = {
  ...TENANT_RULES,
  ...POSTED_RULES,
  question: {
    holds:
      'what was asked, when, in which server or workspace, and how it ended; by whom only where QUESTION_IDS=on',
    person: async ({ db, who }) =>
      removed(await db.deleteFrom('question').where('asker', '=', who.editor).executeTakeFirst()),
    place: async ({ db, who: { tenant, channel } }) =>
      // In which channel is not kept.
      channel === undefined
        ? removed(await db.deleteFrom('question').where('tenant', '=', tenant).executeTakeFirst())
        : {},
  },
  editor_session: {
    holds:
      'who is signed in to the editors’ part: name, e-mail address, and what the provider calls them',
    person: async ({ db, who }) =>
      removed(
        await db.deleteFrom('editor_session').where('person', '=', who.editor).executeTakeFirst(),
      ),
  },
  audit: {
    holds: 'what editors did, with their name and what the provider calls them',
    // That it was done stays; who did it does not.
    person: async ({ db, who }) =>
      cleared(
        await db
          .updateTable('audit')
          .set({ person: '', name: '', session: '' })
          .where('person', '=', who.editor)
          .executeTakeFirst(),
      ),
  },
  working_file: {
    holds: 'what an editor has changed and not published',
    person: async ({ db, who }) =>
      removed(
        await db.deleteFrom('working_file').where('editor', '=', who.editor).executeTakeFirst(),
      ),
  },
  working_step: {
    holds: 'how that was before each change',
    person: async ({ db, who }) =>
      removed(
        await db.deleteFrom('working_step').where('editor', '=', who.editor).executeTakeFirst(),
      ),
  },
  gap_aside: {
    holds: 'wordings that an editor has set aside, and which editor',
    person: async ({ db, who }) =>
      cleared(
        await db
          .updateTable('gap_aside')
          .set({ set_by: '' })
          .where(sql<boolean>`set_by like ${asJson(who.editor)} escape '\\'`)
          .executeTakeFirst(),
      ),
  },
  digest: {
    holds: 'the week that a server or workspace was last told of',
    place: async ({ db, who: { tenant, channel } }) =>
      channel === undefined
        ? removed(await db.deleteFrom('digest').where('tenant', '=', tenant).executeTakeFirst())
        : {},
  },
  slack_installation: {
    holds: 'the tokens of a workspace, sealed; who installed the app is in what is sealed',
    place: async ({ db, who: { id, channel, platform } }) =>
      channel === undefined && platform === 'slack'
        ? removed(await db.deleteFrom('slack_installation').where('id', '=', id).executeTakeFirst())
        : {},
  },
  slack_workspace: {
    holds: 'which organisation a workspace is of',
    place: async ({ db, who: { id, channel, platform } }) =>
      channel === undefined && platform === 'slack'
        ? removed(await db.deleteFrom('slack_workspace').where('team', '=', id).executeTakeFirst())
        : {},
  },
  conversation: nothing(
    'what a conversation is about and the last question in it, under a hash of where it is; for 30 days',
  ),
  request: nothing('what buttons ask, by a hash of it; not who was shown them, nor where'),
  fact_version: nothing('facts as channels were told of them'),
  meta: nothing('what names are hashed with, and which database this is'),
  knowledge_log: nothing(
    'published knowledge, with the name that its publisher goes by: part of a chain in which nothing can be changed afterwards',
  ),
  knowledge_revision: nothing('the same, as versions before the chain wrote it'),
  knowledge_text: nothing('texts of published knowledge'),
  knowledge_change: nothing('what each publication changed'),
  knowledge_served: nothing('which revision is served'),
  inbox_worker: nothing('which processes are alive'),
  discord_gateway: nothing('which processes are alive'),
  discord_shard: nothing('where Dateline is in what Discord sends it'),
  discord_log_in: nothing('when the next shard may log in'),
};

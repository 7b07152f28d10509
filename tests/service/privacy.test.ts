/** What is recorded of a question, and where readers can read that. */

import { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { renderDiscord } from '../../src/channels/discord/render/render.ts';
import { renderSlack } from '../../src/channels/slack/render/render.ts';
import { LOCALES } from '../../src/knowledge/model/schema.ts';
import { sqliteDialect } from '../../src/store/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { realService } from '../support/real-service.ts';

const FROM = {
  locale: 'en',
  platform: 'slack',
  tenant: 'slack:T1',
  channel: 'C1',
  user: 'U7',
} as const;

const folder = temporaryFolder();

it.each([
  [false, null],
  [true, 'slack:T1/U7'],
])(
  'who asked is recorded where it is asked for (%s), and how to reach them is not',
  async (keepsAskers, asker) => {
    const database = folder.file('dateline.db');
    const real = await realService({ database, keepsAskers });
    await real.service.answer(
      {
        command: 'ask',
        question: 'How many people died when the jet was downed? anna@newsroom.example',
      },
      FROM,
    );
    await real.close();
    const db = new Kysely<{ question: { question: string; asker: string | null } }>({
      dialect: sqliteDialect(database),
    });
    expect(await db.selectFrom('question').select(['question', 'asker']).execute()).toEqual([
      { question: 'How many people died when the jet was downed? …', asker },
    ]);
    await db.destroy();
  },
);

it('what a question leaves out is recorded with it, where its conversation says it, and as little of anybody', async () => {
  const database = folder.file('talk.db');
  const real = await realService({ database });
  const from = { ...FROM, conversation: 'C1' };
  for (const question of [
    'How many people died when the jet was downed?',
    'and when? @anna',
    'Who is the president of Norway?',
  ])
    await real.service.answer({ command: 'ask', question }, from);
  await real.close();
  const db = new Kysely<{ question: { id: number; read_as: string | null } }>({
    dialect: sqliteDialect(database),
  });
  const rows = await db.selectFrom('question').select('read_as').orderBy('id').execute();
  expect(rows.map((row) => row.read_as)).toEqual([
    null,
    'when — Downing of the Azerbaijan Airlines jet?',
    null,
  ]);
  await db.destroy();
});

it.each(LOCALES)(
  'help leads to the page that says what is kept, in %s, on both platforms',
  async (locale) => {
    const url = 'https://dateline.example.org/privacy';
    const real = await realService({ privacyPage: url });
    const { tenant: _tenant, ...directly } = FROM;
    for (const from of [FROM, directly]) {
      const { reply } = await real.service.answer({ command: 'help', language: locale }, from);
      const idFor = () => 'id';
      expect(JSON.stringify(renderSlack(reply, { idFor }))).toContain(url);
      expect(JSON.stringify(renderDiscord(reply, { idFor }))).toContain(url);
    }
    await real.close();
  },
);

import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, it } from 'vitest';
import type { AskedQuestion } from '../../src/service/repository.ts';
import { openStore } from '../../src/store/index.ts';
import { MIGRATIONS, type Tables } from '../../src/store/tables/tables.ts';
import { STRICT } from '../support/logs.ts';
import { DATABASES } from '../support/store/databases.ts';

const asked = (
  question: string,
  outcome: AskedQuestion['outcome'],
  day: number,
): AskedQuestion => ({
  question,
  locale: 'en',
  outcome,
  confidence: 0.2,
  fact: undefined,
  platform: 'desk',
  at: new Date(Date.UTC(2026, 0, day)),
});

describe.each(DATABASES)('the store on $name', ({ fresh }) => {
  const database = fresh();
  const open = () => openStore(database.dialect(), STRICT);

  it('lists the questions without an answer, the most asked first', async () => {
    const store = await open();
    store.recordQuestion(asked('who flew it?', 'related', 1));
    store.recordQuestion(asked('who flew it?', 'related', 3));
    store.recordQuestion(asked('what is love?', 'none', 2));
    store.recordQuestion(asked('how many died?', 'answer', 2));
    expect(await store.gaps(10)).toEqual([
      {
        question: 'who flew it?',
        locale: 'en',
        outcome: 'related',
        times: 2,
        last: new Date(Date.UTC(2026, 0, 3)),
      },
      {
        question: 'what is love?',
        locale: 'en',
        outcome: 'none',
        times: 1,
        last: new Date(Date.UTC(2026, 0, 2)),
      },
    ]);
    await store.close();
  });

  it('tells what was asked of late and how often, each where it was asked, and how much more there is', async () => {
    const store = await open();
    const day = (of: number) => new Date(Date.UTC(2026, 0, of));
    store.recordQuestion(asked('long ago?', 'answer', 1));
    store.recordQuestion(asked('how many?', 'answer', 10));
    store.recordQuestion(asked('how many?', 'none', 12));
    store.recordQuestion({ ...asked('how many?', 'answer', 11), tenant: 'slack:T1' });
    store.recordQuestion(asked('who?', 'related', 10));
    const often = { question: 'how many?', locale: 'en' };
    expect(await store.recentQuestions(day(5), 10)).toEqual({
      questions: [
        { ...often, times: 2, last: day(12) },
        { ...often, tenant: 'slack:T1', times: 1, last: day(11) },
        { question: 'who?', locale: 'en', times: 1, last: day(10) },
      ],
      left: { questions: 0, times: 0 },
    });
    expect(await store.recentQuestions(day(5), 1)).toEqual({
      questions: [{ ...often, times: 2, last: day(12) }],
      left: { questions: 2, times: 2 },
    });
    await store.close();
  });

  it('lists the facts that answered most for a tenant of late, those of more than once', async () => {
    const store = await open();
    const answered = (fact: string, day: number, tenant?: string) =>
      store.recordQuestion({ ...asked('who?', 'answer', day), fact, ...(tenant && { tenant }) });
    for (const day of [10, 11, 12]) answered('often', day, 'slack:T1');
    for (const day of [10, 11]) answered('twice', day, 'slack:T1');
    answered('once', 10, 'slack:T1');
    for (const day of [1, 2]) answered('long-ago', day, 'slack:T1');
    for (const day of [10, 11]) answered('elsewhere', day, 'slack:T2');
    for (const day of [10, 11]) answered('nowhere', day);
    for (const day of [10, 11])
      store.recordQuestion({ ...asked('?', 'related', day), fact: 'near', tenant: 'slack:T1' });
    const since = new Date(Date.UTC(2026, 0, 5));
    expect(await store.askedFacts('slack:T1', since, 10)).toEqual(['often', 'twice']);
    expect(await store.askedFacts('slack:T1', since, 1)).toEqual(['often']);
    await store.close();
  });

  it('opens a database of before tenants were kept with questions, and goes on with it', async () => {
    const old = new Kysely<Tables>({ dialect: database.dialect() });
    const first = Object.entries(MIGRATIONS).filter(([name]) => name < '2026-11-25');
    const provider = { getMigrations: async () => Object.fromEntries(first) };
    expect((await new Migrator({ db: old, provider }).migrateToLatest()).error).toBeUndefined();
    await sql`insert into question (question, locale, outcome, confidence, platform, asked_at)
      values ('what is love?', 'en', 'none', 0.1, 'slack', '2026-01-02T00:00:00.000Z')`.execute(
      old,
    );
    await old.destroy();
    const store = await open();
    store.recordQuestion({ ...asked('what is love?', 'none', 3), tenant: 'slack:T1' });
    expect(await store.gaps(10)).toMatchObject([{ question: 'what is love?', times: 2 }]);
    await store.close();
  });

  it('recalls a request at once, and after a restart', async () => {
    const first = await open();
    first.rememberRequest('a', '{"command":"help"}');
    first.rememberRequest('a', '{"command":"help"}');
    expect(await first.recallRequest('a')).toBe('{"command":"help"}');
    await first.close();
    const second = await open();
    expect(await second.recallRequest('a')).toBe('{"command":"help"}');
    expect(await second.recallRequest('b')).toBeUndefined();
    await second.close();
  });

  it('recalls all of more requests than it keeps in memory', async () => {
    const store = await open();
    for (let at = 0; at < 6_000; at += 1) store.rememberRequest(`id-${at}`, `${at}`);
    expect(await store.recallRequest('id-0')).toBe('0');
    expect(await store.recallRequest('id-5999')).toBe('5999');
    await store.close();
  });
});

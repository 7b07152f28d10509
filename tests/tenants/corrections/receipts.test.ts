/** What was corrected is on record with what was said, and cannot be altered afterwards unseen. */
import { Kysely } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { correctionsToCsv } from '../../../src/exports/index.ts';
import { limitsAt } from '../../../src/jobs/prune.ts';
import { openStore } from '../../../src/store/index.ts';
import { correctionsIn } from '../../../src/tenants/corrections/correction-list.ts';
import { SILENT } from '../../support/logs.ts';
import { DATABASES } from '../../support/store/databases.ts';

const POSTED = new Date('2025-07-01T12:00:00Z');
const CORRECTED = new Date('2025-07-01T15:00:00Z');
const fact = { id: 'f', from: 'en:old', to: 'en:new' } as const;
const told = { id: 'f', hash: 'en:new', words: '39 died.' } as const;
const at = (message: string) => ({ tenant: 'slack:T1', channel: 'C1', message }) as const;

describe.each(DATABASES)('receipts on $name', ({ fresh }) => {
  const database = fresh();
  async function start() {
    const store = await openStore(database.dialect(), SILENT);
    onTestFinished(store.close);
    const { tenants } = store;
    for (const message of ['1', '2', '3'])
      await tenants.notePosted({
        ...at(message),
        request: '{}',
        facts: [{ id: 'f', hash: 'en:old', words: '38 died.' }],
        at: POSTED,
      });
    const wanted = ['1', '2', '3'].map((message) => ({
      at: at(message),
      lane: 'slack:T1',
      facts: [fact],
      now: [told],
      postedAt: POSTED,
    }));
    await tenants.requestCorrections(wanted, CORRECTED);
    for (let number = 0; number < 3; number += 1) {
      const next = await tenants.nextCorrection('slack:T1', CORRECTED);
      if (!next || next instanceof Date) throw new Error('one waits');
      if (number === 1) await tenants.endCorrection(next, 'not-reached', CORRECTED, 'is_archived');
      else {
        const how = number === 0 ? (['edited', 'picture'] as const) : (['followed-up'] as const);
        const shown = { facts: [fact], copy: { facts: [told] }, how };
        await tenants.correctionReached(next, shown, CORRECTED);
      }
    }
    return store;
  }

  it('say what was said, from when to when, and which messages were reached and which not, and why', async () => {
    const { tenants } = await start();
    const receipts = await tenants.receipts({}, 100);
    expect(correctionsIn(receipts)).toEqual([
      {
        ...{ fact: 'f', to: 'corrected', language: 'en', said: '38 died.', says: '39 died.' },
        ...{ from: POSTED, asked: CORRECTED, until: CORRECTED },
        ...{ reached: 2, waiting: 0, overtaken: 0, notReached: 1 },
        ways: [
          { way: 'edited', copies: 1 },
          { way: 'picture', copies: 1 },
          { way: 'followed-up', copies: 1 },
        ],
        reasons: [{ why: 'is_archived', copies: 1 }],
      },
    ]);
    expect(correctionsToCsv(receipts).split('\n')[2]).toMatch(/^f,corrected,38 died\.,39 died\./);
    expect(correctionsToCsv(receipts).split('\n')[1]).toContain(',reached,followed-up,');
  });

  it('are chained: whoever alters or takes out one is found out, also once older ones were let go', async () => {
    const store = await start();
    const { tenants } = store;
    expect(await tenants.verifyReceipts()).toEqual({ receipts: 3, problems: [] });
    type Table = {
      correction_receipt: { number: number; content: string; place: string };
      correction: { state: string; message: string };
      shown_words: { mark: string; words: string };
    };
    const db = new Kysely<Table>({ dialect: database.dialect() });
    onTestFinished(() => db.destroy());
    const second = () => db.selectFrom('correction_receipt').selectAll().where('number', '=', 2);
    const { content } = await second().executeTakeFirstOrThrow();
    const put = (words: string) =>
      db
        .updateTable('correction_receipt')
        .set({ content: words })
        .where('number', '=', 2)
        .execute();
    await put(content.replace('38 died.', '37 died.'));
    expect(await tenants.verifyReceipts()).toMatchObject({
      problems: [{ kind: 'altered', number: 2 }],
    });
    await put(content);
    // What is shown is as it was put on record, too, and what was taken off the end was there.
    const said = async (state: string, words: string) => {
      await db.updateTable('correction').set({ state }).where('message', '=', '2').execute();
      await db.updateTable('shown_words').set({ words }).where('mark', '=', 'en:old').execute();
      return (await tenants.verifyReceipts()).problems.map((one) => 'number' in one && one.number);
    };
    expect(await said('reached', '38 died.')).toEqual([2]);
    expect(await said('not-reached', '37 died.')).toEqual([1, 2, 3]);
    expect(await said('not-reached', '38 died.')).toEqual([]);
    const end = await db
      .deleteFrom('correction_receipt')
      .where('number', '=', 3)
      .returningAll()
      .execute();
    expect(await tenants.verifyReceipts()).toEqual({
      receipts: 2,
      problems: [{ kind: 'missing', from: 3, to: 3 }],
    });
    await db.insertInto('correction_receipt').values(end).execute();
    // Where the copy stood may be forgotten, and not be said to have been elsewhere.
    const move = (place: string) =>
      db.updateTable('correction_receipt').set({ place }).where('number', '=', 2).execute();
    await move(JSON.stringify({ tenant: 'slack:T1', channel: 'C2', message: '2', seed: '' }));
    expect(await tenants.verifyReceipts()).toMatchObject({
      problems: [{ kind: 'altered', number: 2 }],
    });
    await move('');
    expect(await tenants.verifyReceipts()).toEqual({ receipts: 3, problems: [] });
    await store.prune(limitsAt(new Date('2026-08-01T00:00:00Z')));
    expect(await tenants.verifyReceipts()).toEqual({ receipts: 0, problems: [] });
    await tenants.requestCorrections([{ at: at('4'), lane: 'l', facts: [fact] }], CORRECTED);
    const next = await tenants.nextCorrection('l', CORRECTED);
    if (!next || next instanceof Date) throw new Error('one waits');
    await tenants.endCorrection(next, 'not-reached', CORRECTED, 'gone');
    expect(await tenants.verifyReceipts()).toEqual({ receipts: 1, problems: [] });
    await db.updateTable('correction_receipt').set({ content: '{}' }).execute();
    expect(await tenants.verifyReceipts()).toMatchObject({
      problems: [{ kind: 'altered', number: 4 }],
    });
  });
});

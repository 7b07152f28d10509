/** Promises to tell people are kept until they are told, forgotten, or half a year is over. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { limitsAt } from '../../src/jobs/prune.ts';
import { createPromiseCommand } from '../../src/service/promised.ts';
import { openStore } from '../../src/store/index.ts';
import { createPromiseService } from '../../src/tenants/promises/promise-service.ts';
import type { PromisedQuestion } from '../../src/tenants/promises/types.ts';
import { DEFAULTS } from '../../src/tenants/settings/settings.ts';
import { SILENT } from '../support/logs.ts';
import { DATABASES } from '../support/store/databases.ts';

const question = {
  command: 'promise',
  question: 'Who built it?',
  on: '2025-05-03',
  language: 'en',
} as const;
const at = { way: 'there', channel: 'C1', message: '1' } as const;
const one = { platform: 'slack', tenant: 'slack:T1', user: 'U1', at, locale: 'en' } as const;

describe.each(DATABASES)('promises on $name', ({ fresh }) => {
  const database = fresh();
  let now = new Date('2025-05-03T12:00:00Z');
  async function start() {
    now = new Date('2025-05-03T12:00:00Z');
    const store = await openStore(database.dialect(), SILENT, () => now);
    onTestFinished(store.close);
    const promises = createPromiseService(store.tenants, () => now);
    const take = (asked: PromisedQuestion, presser: Parameters<typeof promises.take>[1]) =>
      promises.take(asked, presser, 'v1');
    return { store, promises, service: { take }, tenants: store.tenants };
  }

  it('are looked at once with each knowledge, and told together where they were asked for together', async () => {
    const { service, tenants } = await start();
    await service.take(question, one);
    await service.take(question, { ...one, user: 'U2' });
    await service.take(question, { ...one, user: 'U3', at: { way: 'directly' } });
    expect(await tenants.promiseLanes('v1', now)).toEqual([]);
    expect(await tenants.promiseLanes('v2', now)).toEqual([
      { lane: 'slack:T1', platform: 'slack' },
    ]);
    const groups = await tenants.nextPromises('slack:T1', 'v2', now);
    if (!groups || groups instanceof Date) throw new Error('there are some');
    expect(groups.map(({ promises }) => promises.map(({ user }) => user).sort())).toEqual(
      expect.arrayContaining([['U1', 'U2'], ['U3']]),
    );
    const group = groups[0]!;
    const telling = { id: 'first', since: now };
    const told = await tenants.beginTelling(group, telling);
    // Another run neither begins anew nor misses that somebody took it back.
    expect(await tenants.beginTelling(group, { id: 'second', since: now })).toEqual([]);
    await tenants.breakPromise(told[0]!.id);
    expect(await tenants.beginTelling(group, telling)).toHaveLength(told.length - 1);
  });

  it.each([
    ['published while somebody presses', { state: 'open' }, 'v2'],
    ['only understood by meaning, which took too long', { state: 'open', late: true }, 'v1'],
  ] as const)('are looked at again with what is %s', async (_, answer, served) => {
    const { promises, tenants } = await start();
    let version = 'v1';
    const press = createPromiseCommand({
      promises,
      settings: { of: () => DEFAULTS },
      version: () => version,
      async ask() {
        version = served;
        return answer;
      },
    });
    await press(question, { ...one, tellAt: at });
    expect(await tenants.promiseLanes(served, now)).toHaveLength(1);
  });

  it('are one for the same words, at most fifty a person, and forgotten by person and by place', async () => {
    const { service, tenants } = await start();
    await service.take(question, one);
    await service.take({ ...question, question: ' WHO built it' }, one);
    expect(await tenants.promisesTo({ platform: 'slack', user: 'U1' })).toBe(1);
    for (let number = 1; number < 50; number += 1)
      await service.take({ ...question, question: `Who built ${number}?` }, one);
    const [said] = (await service.take({ ...question, question: 'Who else?' }, one)).blocks;
    expect(said).toMatchObject({ text: expect.stringContaining('50 of your questions') });
    await service.take(question, { ...one, user: 'U2' });
    await service.take(question, { ...one, user: 'U3', tenant: 'slack:T2' });
    expect(await tenants.forgetPromises({ platform: 'slack', user: 'U1' })).toBe(50);
    expect(await tenants.forgetPromises({ tenant: 'slack:T1', channel: 'C2' })).toBe(0);
    expect(await tenants.forgetPromises({ tenant: 'slack:T1' })).toBe(1);
    expect(await tenants.promisesTo({ platform: 'slack', user: 'U3' })).toBe(1);
  });

  it('are let go after 180 days', async () => {
    const { service, store, tenants } = await start();
    await service.take(question, one);
    now = new Date('2025-10-31T12:00:00Z');
    expect(await tenants.promiseLanes('v2', now)).toEqual([]);
    await store.prune(limitsAt(now));
    expect(await tenants.promisesTo({ platform: 'slack', user: 'U1' })).toBe(0);
  });
});

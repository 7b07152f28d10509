import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitsAt } from '../../src/jobs/prune.ts';
import { type OpenStore, openStore } from '../../src/store/index.ts';
import type { Feedback } from '../../src/tenants/feedback/repository.ts';
import { askedAt } from '../support/asked.ts';
import { STRICT } from '../support/logs.ts';
import { DATABASES } from '../support/store/databases.ts';

const since = new Date('2030-05-01T00:00:00Z');

describe.each(DATABASES)('what was asked, on $name', ({ fresh }) => {
  const database = fresh('file');
  let store: OpenStore;
  beforeAll(async () => {
    store = await openStore(database.dialect(), STRICT);
    const given = (question: string, at: string, more: Partial<Feedback> = {}) =>
      store.tenants.recordFeedback({
        kind: 'not-asked',
        answer: 'a',
        question,
        fact: 'f',
        platform: 'discord',
        tenant: 'discord:1',
        user: undefined,
        at: new Date(at),
        ...more,
      });
    for (const asked of [
      askedAt('2030-04-30T23:59:59.999Z', 'too old?'),
      askedAt('2030-05-01T00:00:00.000Z', 'why?', { fact: 'f' }),
      askedAt('2030-05-01T23:59:59.999Z', 'why?', { fact: 'f' }),
      askedAt('2030-05-02T00:00:00.000Z', 'why?', { fact: 'f' }),
      askedAt('2030-05-02T08:00:00.000Z', 'why?', {
        fact: 'f',
        tenant: 'slack:T1',
        platform: 'slack',
      }),
      askedAt('2030-05-03T08:00:00.000Z', 'neden?', { locale: 'tr', outcome: 'answer', fact: 'g' }),
      askedAt('2030-05-02T09:00:00.000Z', 'and when?', {
        ...{ readAs: 'when — the fire?', tenant: 'slack:T2', platform: 'slack' },
      }),
      askedAt('2030-05-03T09:00:00.000Z', 'who?', { platform: 'desk', tenant: undefined as never }),
    ])
      store.recordQuestion(asked);
    await given('neden?', '2030-05-03T08:30:00Z', { fact: 'g' });
    await given('neden?', '2030-05-03T08:31:00Z', {
      fact: 'g',
      tenant: 'slack:T1',
      platform: 'slack',
    });
    await given('why?', '2030-05-03T08:32:00Z', { kind: 'good' });
  });
  afterAll(() => store.close());

  it('is told by day where it had no answer or another than was asked, the newest first', async () => {
    const rows = await store.insight.unanswered({ since, tenant: 'discord:1' }, 10);
    expect(rows).toEqual([
      {
        ...{ question: 'why?', locale: 'en', outcome: 'none', fact: 'f', times: 1 },
        ...{ first: new Date('2030-05-02T00:00:00Z'), last: new Date('2030-05-02T00:00:00Z') },
      },
      {
        ...{ question: 'why?', locale: 'en', outcome: 'none', fact: 'f', times: 2 },
        ...{ first: new Date('2030-05-01T00:00:00Z'), last: new Date('2030-05-01T23:59:59.999Z') },
      },
      {
        ...{ question: 'neden?', locale: 'tr', outcome: 'not-asked', fact: 'g', times: 1 },
        ...{ first: new Date('2030-05-03T08:30:00Z'), last: new Date('2030-05-03T08:30:00Z') },
      },
    ]);
  });

  it('is told with what a question left out, and in which language that was asked', async () => {
    await store.tenants.recordFeedback({
      ...{ kind: 'not-asked', answer: 'b', question: 'when — the fire?', fact: 'f' },
      ...{ platform: 'slack', tenant: 'slack:T2', user: undefined },
      at: new Date('2030-05-02T09:01:00Z'),
    });
    expect(await store.insight.unanswered({ since, tenant: 'slack:T2' }, 10)).toMatchObject([
      { question: 'and when?', readAs: 'when — the fire?', locale: 'en' },
      { question: 'when — the fire?', locale: 'en', outcome: 'not-asked' },
    ]);
  });

  it.each([
    ['everywhere', {}, 7],
    ['in one server', { tenant: 'discord:1' }, 4],
    ['on one platform', { platform: 'slack' }, 2],
    ['outside any server', { tenant: 'none' }, 1],
    ['until a moment, which is not of it', { until: new Date('2030-05-02T00:00:00Z') }, 2],
    ['in a server where nothing was asked', { tenant: 'discord:2' }, 0],
  ] as const)('is counted %s', async (_where, filter, count) => {
    const counts = await store.insight.questionCounts({ since, ...filter });
    expect(counts.reduce((sum, { times }) => sum + times, 0)).toBe(count);
  });

  it('is counted with what readers thought of it', async () => {
    expect(await store.insight.feedbackCounts({ since })).toEqual(
      expect.arrayContaining([
        { day: '2030-05-03', kind: 'not-asked', fact: 'g', times: 2 },
        { day: '2030-05-03', kind: 'good', fact: 'f', times: 1 },
      ]),
    );
    expect(await store.insight.tenantsAsking()).toEqual(['discord:1', 'slack:T1', 'slack:T2']);
  });

  it('may be set aside, and taken back', async () => {
    const aside = {
      id: 'x',
      question: 'why?',
      locale: 'en',
      by: 'Ann',
      at: new Date('2030-05-04T10:00:00Z'),
    };
    await store.insight.setAside({ ...aside, by: 'Bob', person: 'here:bob' });
    await store.insight.setAside({ ...aside, person: 'slack:T1/U1' });
    expect(await store.insight.asides()).toEqual([aside]);
    const later = (days: number) => new Date(aside.at.getTime() + days * 86_400_000);
    await store.prune(limitsAt(later(80)));
    expect(await store.insight.asides()).toHaveLength(1);
    await store.prune(limitsAt(later(100)));
    expect(await store.insight.asides()).toEqual([]);
    await store.insight.setAside({ ...aside, person: 'slack:T1/U1' });
    await store.insight.takeBack('x');
    expect(await store.insight.asides()).toEqual([]);
  });

  it('remembers of which week a server was told last', async () => {
    expect(await store.insight.digestOf('discord:1')).toBeUndefined();
    await store.insight.noteDigest('discord:1', '2030-05-06');
    await store.insight.noteDigest('discord:1', '2030-05-13');
    expect(await store.insight.digestOf('discord:1')).toBe('2030-05-13');
  });
});

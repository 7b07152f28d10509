import { expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import type { Outcome } from '../../src/contract/reply.ts';
import type { FeedbackKind } from '../../src/contract/request.ts';
import { createInsight, type LogFilter } from '../../src/insight/index.ts';
import { openStore, sqliteDialect } from '../../src/store/index.ts';
import type { TenantId } from '../../src/tenants/tenant-id.ts';
import { askedAt } from '../support/asked.ts';
import { STRICT } from '../support/logs.ts';
import { harbour } from '../support/packs/harbour.ts';

const NOW = new Date('2030-06-01T12:00:00Z');
const SINCE = new Date('2030-05-01T00:00:00Z');
const engine = createEngine(harbour());
const { facts } = engine.knowledge;

type Asked = ReturnType<typeof askedAt>;
type Given = {
  readonly kind: FeedbackKind;
  readonly fact: string;
  readonly at: Date;
  readonly tenant: TenantId;
};

/** The same log every time; what is out of the range is in it, too. */
function made(): { readonly asked: Asked[]; readonly given: Given[] } {
  let state = 42;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const pick = <T>(from: readonly T[]): T => from[next(from.length)]!;
  const ids = [undefined, 'a-fact-of-then', ...facts.keys()];
  const tenants = ['discord:1', 'slack:T1', undefined] as const;
  const asked = Array.from({ length: 600 }, () => {
    const tenant = pick(tenants);
    return askedAt(new Date(NOW.getTime() - next(45 * 86_400_000)).toISOString(), `q${next(20)}?`, {
      outcome: pick<Outcome>(['answer', 'answer', 'related', 'none']),
      locale: pick(['en', 'ru', 'az', 'tr']),
      fact: pick(ids),
      platform: tenant ? tenant.split(':')[0]! : 'desk',
      tenant: tenant as string,
    });
  });
  const given = Array.from({ length: 60 }, () => ({
    kind: pick<FeedbackKind>(['good', 'bad', 'not-asked']),
    fact: pick([...facts.keys()]),
    at: new Date(NOW.getTime() - next(45 * 86_400_000)),
    tenant: pick<TenantId>(['discord:1', 'slack:T1']),
  }));
  return { asked, given };
}

const FILTERS: readonly (readonly [
  string,
  Partial<LogFilter>,
  (one: { tenant?: string; platform?: string }) => boolean,
])[] = [
  ['all', {}, () => true],
  ['one server', { tenant: 'discord:1' }, ({ tenant }) => tenant === 'discord:1'],
  ['outside servers', { tenant: 'none' }, ({ tenant }) => tenant === undefined],
  [
    'one platform',
    { platform: 'slack' },
    ({ platform, tenant }) => (platform ?? tenant?.split(':')[0]) === 'slack',
  ],
];

it('counts what one counts by hand: days, outcomes, languages, topics, feedback, facts used and not', async () => {
  const store = await openStore(sqliteDialect(':memory:'), STRICT);
  const { asked, given } = made();
  for (const one of asked) store.recordQuestion(one);
  for (const [at, one] of given.entries())
    await store.tenants.recordFeedback({
      ...{ answer: String(at), question: 'q?', user: undefined },
      ...{ platform: one.tenant.split(':')[0]!, ...one },
    });
  const insight = createInsight({
    store: store.insight,
    engineFor: () => engine,
    clock: () => NOW,
  });
  for (const [name, filter, fits] of FILTERS) {
    const summary = await insight.summary({ since: SINCE, ...filter });
    const own = asked.filter((one) => one.at >= SINCE && fits(one));
    const said = given.filter((one) => one.at >= SINCE && fits(one));
    const count = (test: (one: Asked) => boolean) => own.filter(test).length;
    expect(summary.total, name).toBe(own.length);
    for (const outcome of ['answer', 'related', 'none'] as const)
      expect(summary.outcomes[outcome], name).toBe(count((one) => one.outcome === outcome));
    expect(summary.days.map(({ day }) => day)).toEqual(
      Array.from({ length: 32 }, (_, at) =>
        new Date(SINCE.getTime() + at * 86_400_000).toISOString().slice(0, 10),
      ),
    );
    for (const { day, answer, related, none } of summary.days)
      expect([answer, related, none], `${name} ${day}`).toEqual(
        ['answer', 'related', 'none'].map((outcome) =>
          count((one) => one.outcome === outcome && one.at.toISOString().startsWith(day)),
        ),
      );
    for (const { locale, ...counts } of summary.locales)
      expect(
        Object.values(counts).reduce((a, b) => a + b),
        name,
      ).toBe(count((one) => one.locale === locale));
    for (const { topic, answer, related, none } of summary.topics)
      expect(answer + related + none, `${name} ${topic}`).toBe(
        count(({ fact }) => {
          const topics = (fact && facts.get(fact)?.topics) || [];
          return topic === undefined ? topics.length === 0 : topics.includes(topic);
        }),
      );
    for (const kind of ['good', 'bad', 'not-asked'] as const)
      expect(summary.feedback[kind], name).toBe(said.filter((one) => one.kind === kind).length);
    for (const { fact, times, good } of summary.used) {
      expect(times, `${name} ${fact}`).toBe(
        count((one) => one.outcome === 'answer' && one.fact === fact),
      );
      expect(good).toBe(said.filter((one) => one.kind === 'good' && one.fact === fact).length);
    }
    const usedTimes = summary.used.reduce((sum, { times }) => sum + times, 0);
    expect(usedTimes + summary.gone, name).toBe(
      count(({ outcome, fact }) => outcome === 'answer' && fact !== undefined),
    );
  }
  await store.close();
});

it('names the facts that answered nothing, and those past their review, the longest first', async () => {
  const knowledge = { ...engine.knowledge, facts: new Map(facts) };
  const late = (id: string, reviewBy: string) =>
    knowledge.facts.set(id, { ...facts.get(id)!, reviewBy });
  late('rescued', '2030-05-31');
  late('herring', '2030-02-01');
  late('cause-reed', '2030-06-01');
  const { summarise } = await import('../../src/insight/summary.ts');
  const day = {
    day: '2030-05-02',
    locale: 'en',
    outcome: 'answer',
    fact: 'rescued',
    times: 3,
  } as const;
  const summary = summarise([day], [], knowledge, { since: SINCE, now: NOW });
  expect(summary.pastReview).toEqual([
    { fact: 'herring', by: '2030-02-01' },
    { fact: 'rescued', by: '2030-05-31' },
  ]);
  expect(summary.unused).not.toContain('rescued');
  expect(summary.unused).toContain('cause-reed');
});

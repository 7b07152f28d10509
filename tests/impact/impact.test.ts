import { afterEach, describe, expect, it } from 'vitest';
import { changeOf, compareChanges } from '../../src/impact/change-of.ts';
import {
  createImpact,
  createLook,
  type ImpactReport,
  testFindings,
} from '../../src/impact/index.ts';
import type { Question, QuestionChange, Shown } from '../../src/impact/types.ts';
import { type Assembled, assemble } from '../../src/knowledge/loading/assemble.ts';
import type { AskedQuestion } from '../../src/service/repository.ts';
import { type OpenStore, openStore, sqliteDialect } from '../../src/store/index.ts';
import { SILENT, STRICT } from '../support/logs.ts';
import { HARBOUR, RESCUED } from '../support/packs/harbour.ts';

const shown = (more: Partial<Shown> = {}): Shown => ({
  outcome: 'answer',
  fact: { id: 'rescued', text: 'Boats.' },
  facts: ['rescued'],
  short: '12 of the 14',
  text: '12 of the 14. Boats.',
  ...more,
});
const nothing = shown({
  outcome: 'none',
  fact: undefined,
  facts: [],
  short: null,
  text: 'No.',
} as never);
const near = shown({ outcome: 'related', short: null });
const other = { fact: { id: 'cause', text: 'A stove.' }, facts: ['cause'] };
const question: Question = { question: 'how many?', locale: 'en', packs: [], times: 3 };

describe('how an answer changes', () => {
  const replaces = (fact: string, old: string) => fact === 'next' && old === 'rescued';
  it.each<[string, Shown, Shown, QuestionChange['kind'] | undefined]>([
    ['nothing differs', shown(), shown(), undefined],
    ['another fact answers', shown(), shown(other), 'other'],
    ['nothing answers any more', shown(), near, 'lost'],
    ['something answers now', nothing, shown(), 'found'],
    [
      'the fact that supersedes it answers',
      shown(),
      shown({ fact: { id: 'next', text: 'Boats.' } }),
      'replaced',
    ],
    ['the short answer is another', shown(), shown({ short: '13 of the 14' }), 'short'],
    ['another fact is near', near, { ...near, ...other }, 'nearest'],
    ['nothing is near any more', near, nothing, 'nearest'],
    ['the words alone differ', shown(), shown({ text: '12 of the 14. Boats!' }), 'wording'],
  ])('%s', (_name, before, after, kind) => {
    expect(changeOf(question, before, after, replaces)?.kind).toBe(kind);
  });

  it('tells the worst first, then what readers asked most, and what gets better last', () => {
    const change = (text: string, times: number, before: Shown, after: Shown, expected?: string) =>
      changeOf(
        { ...question, question: text, times, ...(expected !== undefined && { expected }) },
        before,
        after,
        replaces,
      )!;
    const changes = [
      change('wording', 99, shown(), shown({ text: '!' })),
      change('better', 50, shown(other), shown(), 'rescued'),
      change('found', 5, nothing, shown()),
      change('other, often', 4, shown(), shown(other)),
      change('lost', 7, shown(), near),
      change('other, most often', 9, shown(), shown(other)),
    ];
    expect(changes.sort(compareChanges).map(({ question: text }) => text)).toEqual([
      'other, most often',
      'other, often',
      'lost',
      'found',
      'wording',
      'better',
    ]);
  });
});

describe('what publishing would change', () => {
  const path = 'k/harbour.json';
  const now = new Date('2030-07-01T12:00:00Z');
  let store: OpenStore;
  afterEach(() => store.close());

  const textOf = (facts: Readonly<Record<string, object>> = {}, pack: object = {}) =>
    JSON.stringify({
      ...HARBOUR,
      pack: { ...HARBOUR.pack, ...pack },
      facts: HARBOUR.facts.map((fact) => ({ ...fact, ...facts[fact.id] })),
    });
  const asked = (text: string, days: number): AskedQuestion => ({
    question: text,
    locale: 'en',
    outcome: 'answer',
    confidence: 1,
    fact: undefined,
    platform: 'discord',
    at: new Date(now.getTime() - days * 86_400_000),
  });

  /** Over what is served, with a log of questions. */
  async function looking(served: Assembled, log: readonly AskedQuestion[] = []) {
    store = await openStore(sqliteDialect(':memory:'), STRICT, () => now);
    for (const one of log) store.recordQuestion(one);
    return createImpact({
      served: () => ({ loaded: served, alone: false }),
      pathOf: (below) => `k/${below}`,
      look: createLook({}, SILENT),
      questions: store,
      tenants: store.tenants,
      packsOf: () => [],
      clock: () => now,
    });
  }
  const edit = (text: string) => [{ path: 'harbour.json', text }];
  const told = ({ changes }: ImpactReport) =>
    changes.map(({ kind, question: text, times }) => `${kind} ${times} ${text}`);

  it('holds what readers asked in the last 90 days against both, with how often they did', async () => {
    const impact = await looking(assemble([{ path, text: textOf() }]), [
      asked('how many were saved from the ferry?', 1),
      asked('how many were saved from the ferry?', 80),
      asked('number of people saved', 2),
      asked('how many passengers were saved', 91),
    ]);
    const report = await impact.of(edit(textOf({ rescued: { status: 'retracted' } })));
    expect(told(report).slice(0, 2)).toEqual([
      'lost 2 how many were saved from the ferry?',
      'lost 1 number of people saved',
    ]);
    expect(told(report).join()).not.toContain('how many passengers were saved');
    expect(report).toMatchObject({
      facts: 1,
      errors: [],
      copies: { count: 0 },
      followers: { count: 0 },
    });
    expect(report.changes[0]).toMatchObject({
      before: { outcome: 'answer', fact: { id: 'rescued' }, short: '12 of the 14 passengers' },
      after: { outcome: 'none' },
    });
  });

  it('asks the likeliest to change first, and says what it left out', async () => {
    const impact = await looking(assemble([{ path, text: textOf() }]), [asked('is Reed here?', 1)]);
    const herring = { figures: [], text: { en: 'Brill sold much herring.' } };
    const report = await impact.of(edit(textOf({ herring })), { most: 3 });
    expect(report.changes.length).toBeGreaterThan(0);
    expect(report.left).toEqual({ questions: report.left.questions, times: 1 });
    expect(report.left.questions).toBeGreaterThan(5);
  });

  it('names the tests of a pack that break, and those that fail already', async () => {
    const tests = [
      { ask: RESCUED, fact: 'rescued' },
      { ask: 'Who painted the lighthouse?', fact: null },
      { ask: 'Who painted the lighthouse?', fact: 'herring' },
    ];
    const impact = await looking(assemble([{ path, text: textOf() }]));
    const report = await impact.of(edit(textOf({ rescued: { status: 'retracted' } }, { tests })));
    expect(report.tests).toMatchObject({
      run: 3,
      failed: [
        { ask: RESCUED, fact: 'rescued', breaks: true, after: { outcome: 'none' } },
        { ask: 'Who painted the lighthouse?', fact: 'herring', breaks: false },
      ],
    });
  });

  it('goes by the last good version of what is broken now, as readers are answered', async () => {
    const good = assemble([{ path, text: textOf() }]);
    const broken = assemble([{ path, text: textOf({ herring: { when: 'last year' } }) }], good);
    const impact = await looking(broken);
    const same = await impact.of(edit(textOf({ herring: { when: 'last year' } })));
    expect([same.facts, told(same), same.errors.length]).toEqual([0, [], 1]);
    const mended = await impact.of(edit(textOf({ herring: { when: '2028' } })));
    expect([mended.facts, mended.errors]).toEqual([1, []]);
    expect(told(mended).join()).toContain('size of the herring trade');
  });

  it('takes new and deleted files, and changes nothing where nothing is changed', async () => {
    const impact = await looking(assemble([{ path, text: textOf() }]));
    expect(told(await impact.of([]))).toEqual([]);
    const more = await impact.of([
      {
        path: 'more.json',
        text: JSON.stringify({ topics: [{ id: 'x', title: { en: 'Ferry fares' } }] }),
      },
    ]);
    expect([more.facts, more.errors]).toEqual([0, []]);
    const none = await impact.of([{ path: 'harbour.json', text: null }]);
    expect(none.facts).toBe(HARBOUR.facts.length);
    expect(none.kinds.lost.questions).toBeGreaterThan(10);
  });

  it('can be called off, and the next is told all the same', async () => {
    const impact = await looking(assemble([{ path, text: textOf() }]));
    const off = new AbortController();
    const first = impact.of(edit(textOf({ rescued: { when: '2031' } })), { signal: off.signal });
    const second = impact.of(edit(textOf({ herring: { status: 'denied' } })));
    off.abort();
    await expect(first).rejects.toThrow();
    expect((await second).facts).toBe(1);
  });
});

it('names a test that fails at its place in the file, and what to do', async () => {
  const tests = [
    { ask: RESCUED, fact: 'rescued' },
    { ask: 'Who painted the lighthouse?', fact: 'herring' },
    { ask: 'How much herring did Brill sell?', fact: null },
  ];
  const text = JSON.stringify({ ...HARBOUR, pack: { ...HARBOUR.pack, tests } }, null, 1);
  const { knowledge, memory } = assemble([{ path: 'k/harbour.json', text }]);
  const items = [...memory.good.values()].flat();
  const lineOf = (ask: string) =>
    text.slice(0, text.indexOf(`"ask": "${ask}"`)).split('\n').length - 1;
  expect(await testFindings(knowledge, items, { now: new Date('2030-07-01') })).toEqual([
    {
      severity: 'warning',
      rule: 'failed-test',
      path: 'k/harbour.json',
      line: lineOf('Who painted the lighthouse?'),
      column: expect.any(Number),
      message:
        '“Who painted the lighthouse?” is answered by nothing, and should be by “herring”. Add this wording to its example questions, or correct the test.',
    },
    {
      severity: 'warning',
      rule: 'failed-test',
      path: 'k/harbour.json',
      line: lineOf('How much herring did Brill sell?'),
      column: expect.any(Number),
      message:
        '“How much herring did Brill sell?” is answered by “herring”, and should be by nothing. Make the example questions of that fact narrower, or correct the test.',
    },
  ]);
});

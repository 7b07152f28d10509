/** What is watched of Dateline is what it tells: the dashboard and the alerts, held against a real /metrics. */
import { parser } from '@prometheus-io/lezer-promql';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/metrics/index.ts';
import { documents, read } from '../support/deploy/files.ts';

type Panel = {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly gridPos: {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  };
  readonly targets?: readonly { readonly refId: string; readonly expr: string }[];
};

const { panels, templating } = JSON.parse(read('grafana', 'dateline.json')) as {
  readonly panels: readonly Panel[];
  readonly templating: {
    readonly list: readonly { readonly name: string; readonly definition?: string }[];
  };
};
const [{ groups }] = documents(read('prometheus', 'alerts.yaml')) as unknown as [
  {
    readonly groups: readonly {
      readonly rules: readonly {
        readonly alert: string;
        readonly expr: string;
        readonly labels: { readonly severity: string };
        readonly annotations: { readonly summary: string };
      }[];
    }[];
  },
];
const rules = groups.flatMap(({ rules }) => rules);
/** By name: its type and the names of its labels, which prom-client does not print before there is a value. */
let told: ReadonlyMap<string, string>;

beforeAll(async () => {
  const metrics = createMetrics();
  metrics.watch({
    knowledge: () => ({ version: 'v', facts: 1, errors: 0, since: new Date() }),
    parts: async () => ({ store: { ready: true } }),
    waiting: async () => ({ inbox: 0 }),
    arrivals: () => ({ taken: 0 }),
    semantic: () => true,
  });
  const { text } = await metrics.read();
  told = new Map(
    [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, type]) => [name!, type!]),
  );
});

/** What an expression asks for by name, with what is wrong with its syntax. */
function readExpression(expr: string): { readonly names: string[]; readonly wrong: string[] } {
  // Grafana's own: a duration or a choice.
  const plain = expr.replaceAll('$job', 'dateline');
  const names: string[] = [];
  const wrong: string[] = [];
  parser.parse(plain).iterate({
    enter({ type, from, to, node }) {
      if (type.isError) wrong.push(`at ${from}: ${plain.slice(Math.max(0, from - 10), to + 10)}`);
      if (type.name === 'Identifier' && node.parent?.name === 'VectorSelector')
        names.push(plain.slice(from, to));
    },
  });
  return { names, wrong };
}

const EXPRESSIONS: [string, string][] = [
  ...panels.flatMap(({ title, targets = [] }) =>
    targets.map(({ expr }): [string, string] => [title, expr]),
  ),
  ...rules.map(({ alert, expr }): [string, string] => [alert, expr]),
];

it.each(EXPRESSIONS)('“%s” asks Prometheus for what Dateline tells', (_title, expr) => {
  const { names, wrong } = readExpression(expr);
  expect(wrong).toEqual([]);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const base = name.replace(/_(bucket|count|sum)$/, '');
    expect([
      name,
      told.get(name) ?? (told.get(base) === 'histogram' ? 'histogram' : undefined),
    ]).toEqual([name, expect.stringMatching(/^(counter|gauge|histogram)$/)]);
    if (told.get(name) === 'counter') expect(expr).toMatch(/rate\(|increase\(/);
  }
});

it('finds a slip in an expression', () => {
  expect(readExpression('sum(rate(dateline_questions_total[5m])').wrong).not.toEqual([]);
});

describe('the dashboard', () => {
  it('has each panel once, none over another, all within its width', () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const taken = new Set<string>();
    for (const { title, gridPos: at } of panels) {
      expect(at.x + at.w).toBeLessThanOrEqual(24);
      for (let x = at.x; x < at.x + at.w; x += 1)
        for (let y = at.y; y < at.y + at.h; y += 1) {
          expect([title, taken.has(`${x} ${y}`)]).toEqual([title, false]);
          taken.add(`${x} ${y}`);
        }
    }
  });

  it('shows every number of Dateline’s own', () => {
    const shown = EXPRESSIONS.flatMap(([, expr]) => readExpression(expr).names).join(' ');
    const own = [...told.keys()].filter((name) => name.startsWith('dateline_'));
    expect(own.filter((name) => !shown.includes(name))).toEqual([]);
    expect(templating.list.map(({ name }) => name)).toEqual(['datasource', 'job']);
  });
});

it('each alert says how bad it is and what it means', () => {
  for (const { labels, annotations } of rules) {
    expect(['page', 'ticket']).toContain(labels.severity);
    expect(annotations.summary).toMatch(/^.{30,}\.$/s);
  }
});

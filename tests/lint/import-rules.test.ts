/** The import rules fail closed: what nobody allowed is reported, be it a type, a circle or a built-in. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A small `src` of rooms that exist and of one that nobody named, breaking one rule a file. */
const SEEDED: Readonly<Record<string, string>> = {
  'src/text/trim.ts':
    "export const trim = (text: string) => text.trim();\nexport type Trim = 'both';",
  'src/contract/reply.ts': "export type { Trim } from '../text/trim.ts';",
  'src/service/repository.ts': 'export const rows = 3;\nexport type Rows = number;',
  'src/knowledge/model/schema.ts': 'export const schema = {};\nexport type Fact = string;',
  'tests/support/pack.ts': "export { trim } from '../../src/text/trim.ts';",

  'src/weather/forecast.ts':
    "import { trim } from '../text/trim.ts';\nexport const rain = trim('');",
  'src/weather/index.ts': "export { rain } from './forecast.ts';",
  'src/answer/weather/wind.ts': "export type { Trim } from '../../text/trim.ts';",
  'src/tenants/weather/sun.ts': 'export const sun = 1;',
  'src/service/sun.ts': "export { sun } from '../tenants/weather/sun.ts';",
  'src/channels/discord/render/reply.ts': "export { send } from '../send/send.ts';",
  'src/channels/discord/send/send.ts': 'export const send = 1;',
  'src/cli/weather.ts': "import { rain } from '../weather/forecast.ts';\nconsole.log(rain);",

  'src/language/type.ts':
    "import type { Trim } from '../contract/reply.ts';\nexport type A = Trim;",
  'src/language/inline.ts':
    "import { type Trim } from '../contract/reply.ts';\nexport type A = Trim;",
  'src/language/exported.ts': "export type { Trim } from '../contract/reply.ts';",
  'src/language/in-place.ts': "export type A = import('../contract/reply.ts').Trim;",
  'src/language/later.ts': "export const later = () => import('../contract/reply.ts');",

  'src/search/index.ts':
    "import type { Hit } from './hit.ts';\nexport type Index = readonly Hit[];",
  'src/search/hit.ts': "import type { Index } from './index.ts';\nexport type Hit = { of: Index };",

  'src/answer/ranking/disk.ts': "import { readFileSync } from 'node:fs';\nreadFileSync('weights');",
  'src/answer/ranking/network.ts': "import { get } from 'https';\nget('https://example.org');",
  'src/answer/ranking/package.ts': "import { z } from 'zod';\nexport const text = z.string();",

  'src/store/rows.ts':
    "import type { Rows } from '../service/repository.ts';\nexport type A = Rows;",
  'src/store/value.ts': "import { rows } from '../service/repository.ts';\nexport const a = rows;",
  'src/desk/page/fact.tsx':
    "import type { Fact } from '../../knowledge/model/schema.ts';\nexport const show = (fact: Fact) => <p>{fact}</p>;",
  'src/desk/page/validator.tsx':
    "import { schema } from '../../knowledge/model/schema.ts';\nexport const show = () => <p>{Object.keys(schema)}</p>;",
  'src/main.ts': "import { trim } from '../tests/support/pack.ts';\ntrim('');",
};

type Cruise = {
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string; readonly severity: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
};

let root: string;
let cruise: Cruise;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-imports-'));
  for (const [path, source] of Object.entries(SEEDED)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), `${source}\n`);
  }
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      inProject('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      ...['--config', inProject('.dependency-cruiser.ts'), '--output-type', 'json', 'src', 'tests'],
    ],
    { cwd: root },
  );
  cruise = JSON.parse(stdout);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const reported = (file: string) =>
  cruise.summary.violations
    .filter(({ from }) => from === file)
    .map(({ rule, to }) => `${rule.severity} ${rule.name}: ${to}`);

it.each([
  ['a folder that nobody named', 'src/weather/forecast.ts', 'src/text/trim.ts'],
  ['a file beside it in such a folder', 'src/weather/index.ts', 'src/weather/forecast.ts'],
  ['such a folder among rooms', 'src/answer/weather/wind.ts', 'src/text/trim.ts'],
  ['a room that wants such a folder', 'src/cli/weather.ts', 'src/weather/forecast.ts'],
  ['such a folder that holds no room', 'src/service/sun.ts', 'src/tenants/weather/sun.ts'],
  [
    'a renderer that sends',
    'src/channels/discord/render/reply.ts',
    'src/channels/discord/send/send.ts',
  ],
  ['a type against the arrows', 'src/language/type.ts', 'src/contract/reply.ts'],
  ['a type marked in the braces', 'src/language/inline.ts', 'src/contract/reply.ts'],
  ['a type passed on', 'src/language/exported.ts', 'src/contract/reply.ts'],
  ['a type imported in place', 'src/language/in-place.ts', 'src/contract/reply.ts'],
  ['an import at run time', 'src/language/later.ts', 'src/contract/reply.ts'],
  ['a built-in of Node in the core', 'src/answer/ranking/disk.ts', 'fs'],
  ['a built-in without its prefix', 'src/answer/ranking/network.ts', 'https'],
  ['a package that the room does not name', 'src/answer/ranking/package.ts', 'zod'],
  ['a value where only types may come', 'src/store/value.ts', 'src/service/repository.ts'],
  ['a validator in the page', 'src/desk/page/validator.tsx', 'src/knowledge/model/schema.ts'],
  ['a test in the program', 'src/main.ts', 'tests/support/pack.ts'],
])('reports %s', (_, from, to) => {
  expect(reported(from)).toEqual([`error not-in-allowed: ${to}`]);
});

it('reports a circle of types', () => {
  const circle = cruise.summary.violations.filter(({ rule }) => rule.name === 'no-circle');
  expect(circle).toMatchObject([
    { rule: { severity: 'error' }, from: expect.stringMatching(/^src\/search\/(hit|index)\.ts$/) },
  ]);
});

it.each([
  'src/contract/reply.ts',
  'src/store/rows.ts',
  'src/desk/page/fact.tsx',
  'tests/support/pack.ts',
])('lets %s go along the arrows', (file) => {
  expect(reported(file)).toEqual([]);
});

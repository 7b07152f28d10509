/** A service that really runs, over packs that are really published, with what it posted and whom it tells. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createImpact, createLook, type Impact, lookInThread } from '../../../src/impact/index.ts';
import { shownIn } from '../../../src/impact/shown.ts';
import type { Question, Shown } from '../../../src/impact/types.ts';
import { createCorrector } from '../../../src/jobs/corrector.ts';
import { createNotifier } from '../../../src/jobs/notifier.ts';
import { createRunner } from '../../../src/jobs/runner.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';
import { assembleFiles } from '../../../src/knowledge/revisions/assemble-revision.ts';
import { publish } from '../../../src/knowledge/revisions/publish.ts';
import { type LiveEngine, startLiveEngine } from '../../../src/service/live-engine.ts';
import { startRevisionEngine } from '../../../src/service/live-revision.ts';
import { createService } from '../../../src/service/service.ts';
import { type OpenStore, openStore, sqliteDialect } from '../../../src/store/index.ts';
import { factsOn } from '../../../src/tenants/subscriptions/subscription-topic.ts';
import type { TenantId } from '../../../src/tenants/tenant-id.ts';
import { nobodyIsTold } from '../jobs/correcting.ts';
import { SILENT } from '../logs.ts';

/** What is asked: the question, in which language it is typed, and where. */
export type AskedThere = {
  readonly question: string;
  readonly locale: Locale;
  readonly tenant: TenantId | undefined;
};

export type Running = {
  readonly impact: Impact;
  /** Every question of the log, as a reader would ask it again. */
  readonly log: () => Promise<readonly Question[]>;
  readonly ask: (question: Question) => Promise<Shown>;
  /** Publishes and lets everything that follows from it be done. */
  readonly publish: (
    files: Files,
    expected: Expected,
  ) => Promise<{ readonly edited: number; readonly told: number }>;
  readonly version: () => string;
  /** Whether what has an error in it is not published. */
  readonly refusesErrors: boolean;
  readonly stop: () => Promise<void>;
};

/** The text of each file, by its path below the folder. */
export type Files = Readonly<Record<string, string>>;

type Options = {
  readonly files: Files;
  readonly asked: readonly AskedThere[];
  /** The packs a server has chosen. */
  readonly packs: Readonly<Record<TenantId, readonly string[]>>;
  /** What channels follow. */
  readonly follows: readonly string[];
  /** A folder that is watched; left out, revisions are served from the store. */
  readonly folder?: string;
  /** Whether it is looked at in a thread, as when Dateline runs. */
  readonly threaded?: boolean;
};

const MINUTE_MS = 60_000;
/** As far apart as the notifier's messages to one channel are at least, and more. */
const BETWEEN_MS = 8 * MINUTE_MS;

export async function startRunning(options: Options): Promise<Running> {
  let passed = 0;
  const clock = () => new Date(Date.parse('2030-07-01T00:30:00Z') + passed);
  const store = await openStore(sqliteDialect(':memory:'), SILENT, clock);
  const put = options.folder === undefined ? intoStore(store, clock) : into(options.folder);
  await put(options.files);
  const engine = await start(options.folder, store);
  const service = createService({ serving: engine.now, store, tenants: store.tenants, clock });
  const owner = { locale: 'en', user: 'owner', admin: true } as const;
  for (const [tenant, packs] of Object.entries(options.packs))
    await service.settings.apply(tenant as TenantId, { packs: [...packs], userWait: 0 }, owner);
  const packsOf = (tenant: TenantId | undefined) => service.settings.of(tenant).packs;

  const whole = () => service.findings().every(({ severity }) => severity !== 'error');
  const runner = createRunner({ queue: store.jobs, log: SILENT, clock, pollMs: 0 });
  let told = new Set<string>();
  let edited = 0;
  const following = { runner, gatherMs: 0, clock, log: SILENT };
  const notifier = createNotifier({
    ...following,
    knowledge: service.knowledge,
    whole,
    knowledgeFor: service.knowledge,
    store: store.tenants,
    async post({ tenant, channel }) {
      told.add(`${tenant} ${channel}`);
      return 'posted';
    },
  });
  const corrector = createCorrector({
    ...following,
    corrections: service.staleAnswers,
    receipts: store.tenants,
    async edit() {
      edited += 1;
      return { type: 'edited' };
    },
    tell: nobodyIsTold,
    pause: () => 0,
  });

  /** Notes an answer as posted where others see it. */
  let posted = 0;
  async function askFirst({ question, locale, tenant }: AskedThere): Promise<void> {
    const from = { locale, platform: 'discord', ...(tenant && { tenant }) } as const;
    const answered = await service.answer({ command: 'ask', question }, from);
    if (!tenant) return;
    posted += 1;
    const channel = `c${posted % 7}`;
    await service.posted.note({ tenant, channel, message: `m${posted}` }, answered);
  }
  for (const asked of options.asked) await askFirst(asked);
  for (const tenant of Object.keys(options.packs) as TenantId[])
    for (const [at, about] of options.follows.entries())
      await store.tenants.subscribe(
        { tenant, channel: `f${at % 4}`, about, locale: 'en', by: 'u', at: clock() },
        factsOn(about, service.knowledge()),
      );
  const settle = async () => {
    notifier.changed();
    corrector.changed();
    await runner.settle();
  };
  passed += BETWEEN_MS;
  await settle();

  const look = options.threaded ? lookInThread({}, SILENT) : createLook({}, SILENT);
  const impact = createImpact({
    served: () => ({ loaded: engine.loaded(), alone: options.folder === undefined }),
    pathOf: (path) => (options.folder === undefined ? path : join(options.folder, path)),
    look,
    questions: store,
    tenants: store.tenants,
    packsOf,
    clock,
  });
  return {
    impact,
    refusesErrors: options.folder === undefined,
    version: () => engine.now().engine.knowledge.version,
    async log() {
      const { questions } = await store.recentQuestions(new Date(0), 100_000);
      return questions.map(({ question, locale, tenant, times }) => ({
        question,
        locale: locale as Locale,
        packs: [...packsOf(tenant as TenantId | undefined)].sort(),
        times,
      }));
    },
    async ask({ question, locale, packs }) {
      const tenant = (Object.keys(options.packs) as TenantId[]).find(
        (one) => JSON.stringify([...packsOf(one)].sort()) === JSON.stringify(packs),
      );
      const from = { locale, platform: 'discord', ...(tenant && { tenant }) } as const;
      const { reply, asked } = await service.answer({ command: 'ask', question }, from);
      return shownIn(reply, asked, service.knowledge(tenant));
    },
    async publish(files, expected) {
      passed += BETWEEN_MS;
      told = new Set();
      edited = 0;
      await put(files, engine, expected);
      await settle();
      return { edited, told: told.size };
    },
    async stop() {
      await impact.stop();
      await runner.stop();
      await engine.close();
      await store.close();
    },
  };
}

const start = (folder: string | undefined, store: OpenStore): Promise<LiveEngine> =>
  folder === undefined
    ? startRevisionEngine({ store: store.revisions, log: SILENT })
    : startLiveEngine(folder, SILENT);

type Expected = { readonly version: string; readonly hasErrors: boolean };
type Put = (
  files: Files,
  engine?: LiveEngine & { look?: () => Promise<void> },
  expected?: Expected,
) => Promise<void>;

const intoStore =
  (store: OpenStore, clock: () => Date): Put =>
  async (texts, engine) => {
    const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
    const { version } = assembleFiles(files).knowledge;
    await publish({ files, version, publishedBy: 'Vera' }, store.revisions, clock());
    await engine?.look?.();
  };

/** Written as an editor's program does, and waited for until it is served as it is predicted to be. */
const into =
  (folder: string): Put =>
  async (texts, engine, expected) => {
    for (const [path, text] of Object.entries(texts)) await writeFile(join(folder, path), text);
    const isServed = () => {
      if (!engine || !expected) return true;
      const { engine: now, findings } = engine.now();
      const hasErrors = findings.some(({ severity }) => severity === 'error');
      return now.knowledge.version === expected.version && hasErrors === expected.hasErrors;
    };
    for (let tries = 0; !isServed(); tries += 1) {
      if (tries === MOST_TRIES) throw new Error('what was written is not served as predicted');
      await new Promise((next) => setTimeout(next, 10));
    }
  };
const MOST_TRIES = 3000;

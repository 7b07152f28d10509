/** The composition root: configuration → services → start → stop. */
import { join } from 'node:path';
import pTimeout from 'p-timeout';
import { FITTED_FOR } from './answer/ranking/weights.ts';
import { createAsOf, createPast } from './as-of/index.ts';
import { type Connections, connectPlatforms } from './channels/connections.ts';
import { createInbox } from './channels/shared/inbox.ts';
import { keptWhile } from './channels/shared/memory-inbox.ts';
import { ConfigError, listedNow, readConfig } from './config.ts';
import { openAccess, startDesk } from './desk/index.ts';
import { createInsight } from './insight/index.ts';
import { createCorrector } from './jobs/corrector.ts';
import { keepDigests } from './jobs/digests.ts';
import { createNotifier } from './jobs/notifier.ts';
import { createPromiseKeeper } from './jobs/promises.ts';
import { keepPruned, keptDays } from './jobs/prune.ts';
import { createRunner } from './jobs/runner.ts';
import { waiting } from './jobs/waiting.ts';
import { DISK } from './knowledge/loading/disk.ts';
import { keepAside } from './knowledge/publishing/keep-aside.ts';
import { createFactHistory } from './knowledge/revisions/fact-history.ts';
import { createLog } from './log.ts';
import { createMetrics } from './metrics/index.ts';
import { openEditing } from './open-editing.ts';
import { openImpact } from './open-impact.ts';
import { openKnowledge } from './open-knowledge.ts';
import { startPictures } from './pictures/index.ts';
import { endThoughStuck } from './process/end.ts';
import { serveHttp } from './process/http-server.ts';
import { createReadiness } from './process/readiness.ts';
import { followServed, knowledgePart } from './process/served.ts';
import { createStopping, stopOnSignals } from './process/stopping.ts';
import { warmUp } from './process/warm-up.ts';
import { watchingRoutes } from './process/watching.ts';
import { type OnlineSemantic, openMeaning, startOnline } from './semantic/index.ts';
import { createService } from './service/service.ts';
import { openJobQueue, openKeptStore } from './store/index.ts';

/** How long being ready waits for platforms, whose connection usually takes less than a second. */
const PLATFORMS_MS = 10_000;

async function start(): Promise<void> {
  const config = readConfig();
  const log = createLog(config);
  const stopping = createStopping(config.STOP_SECONDS * 1000, log);
  // Before anything that takes long: a start must be stoppable, too.
  stopOnSignals(stopping, log);
  endThoughStuck(DISK.stuck);
  const metrics = createMetrics();
  const readiness = createReadiness(stopping.begun);
  const meaning =
    config.SEMANTIC === 'on'
      ? await openMeaning(config.SEMANTIC_MODEL, FITTED_FOR, log)
      : undefined;
  const store = await openKeptStore(config, log);
  stopping.add('store', { stop: store.close });
  const knowledge = await openKnowledge(config, store.revisions, log, meaning?.weights);
  stopping.add('knowledge', { stop: knowledge.close });
  const inbox = createInbox(
    keptWhile(() => store.problem() === undefined, store.inbox),
    log,
  );
  stopping.add('workers', inbox);
  const jobs = await openJobQueue(config, store, log);
  stopping.add('store', { stop: jobs.close });
  const runner = createRunner({ queue: jobs, log });
  stopping.add('jobs', runner);
  keepPruned(runner, store, log, () => new Date(), config.RETENTION_DAYS);
  // Filled once the page answers: the model takes a second or two of a processor to load.
  let semantic: OnlineSemantic | undefined;
  const pictures = startPictures();
  stopping.add('workers', pictures);
  const past = createPast(store.revisions);
  stopping.add('workers', past);
  const service = createService({
    serving: knowledge.now,
    store,
    tenants: store.tenants,
    keeps: () => store.problem() === undefined,
    keepsAskers: config.QUESTION_IDS === 'on',
    ...(config.DESK_URL && { privacyPage: new URL('/privacy', config.DESK_URL).href }),
    clock: () => new Date(),
    ...(meaning && {
      meaning: {
        locales: meaning.model.locales,
        similar: async (question, version) => semantic?.similar(question, version) ?? 'late',
      },
    }),
    pictures,
    page: config.DESK_URL,
    asOf: createAsOf(store.revisions, past),
    observe: metrics.observe,
  });

  const insight = createInsight({
    store: store.insight,
    engineFor(tenant) {
      const { engine, select } = knowledge.now();
      const { packs } = service.settings.of(tenant === 'none' ? undefined : tenant);
      return packs.length > 0 && select ? select(packs) : engine;
    },
    clock: () => new Date(),
  });
  const impact = openImpact(config, { knowledge, service, store, meaning, log });
  stopping.add('workers', impact);

  let platforms: Connections | undefined;
  const desk = await startDesk({
    service,
    history: createFactHistory(store.revisions),
    editors: {
      history: {
        revisions: store.revisions,
        publisher: knowledge.publisher,
        keep: (files) => keepAside(config.DATA_DIR, files, new Date()),
      },
      editing: openEditing(config, store, knowledge.publisher),
      corrections: store.tenants,
      log: { ...store.access, days: keptDays().audit },
      impact,
      insight: {
        of: insight,
        knowledge: service.knowledge,
        names: async () => platforms?.names(),
        clock: () => new Date(),
      },
    },
    log,
    observe: metrics.observe,
    host: config.HOST,
    names: [config.DESK_URL, ...(config.DESK_HOSTS?.split(',') ?? [])],
    open: config.PUBLIC_DESK === 'on',
    kept: { questionIds: config.QUESTION_IDS === 'on', days: keptDays(config.RETENTION_DAYS) },
    ...openAccess(
      config,
      store.access,
      log,
      () => new Date(),
      () => listedNow(config),
    ),
    patience: { perMinute: config.QUESTIONS_PER_MINUTE, proxies: config.TRUST_PROXY },
    cacheDir: join(config.DATA_DIR, 'desk'),
  });
  const served = followServed(knowledge, () => new Date());
  readiness.add('store', async () => {
    const problem = store.problem();
    if (problem) return { ready: false, why: problem.message };
    await store.ping();
    return undefined;
  });
  readiness.add('knowledge', () =>
    knowledgePart(served(), config.KNOWLEDGE_FROM === 'folder' ? config.KNOWLEDGE_DIR : undefined),
  );
  const http = await serveHttp({
    host: config.HOST,
    port: config.PORT,
    routes: [
      { path: '/slack/', listener: () => platforms?.slackListener() },
      { path: '/discord/', listener: () => platforms?.discordListener() },
      ...watchingRoutes({
        knowledge: served,
        parts: readiness.parts,
        metrics: metrics.read,
        access: { to: config.METRICS, token: config.METRICS_TOKEN },
      }),
    ],
    otherwise: desk.listener,
    log,
  });
  stopping.add('requests', http);

  // Meanwhile platforms are connected to, which is mostly waiting.
  const warmed = warmUp(knowledge.now, log);
  const connections = connectPlatforms({
    config,
    service,
    log,
    observe: metrics.observe,
    inbox,
    shards: store.shards,
    installations: store.installations,
  });
  platforms = connections;
  stopping.add('platforms', connections);
  for (const platform of connections.platforms)
    readiness.add(platform, () => connections.states()[platform]);
  metrics.watch({
    knowledge: served,
    parts: readiness.parts,
    semantic: meaning && (() => semantic?.serves(served().version) ?? false),
    waiting: async () => ({
      ...(await waiting(jobs, store.tenants)),
      inbox: await inbox.open(),
    }),
    arrivals: inbox.counts,
  });
  const notifier = createNotifier({
    runner,
    knowledge: service.knowledge,
    whole: () => service.findings().every(({ severity }) => severity !== 'error'),
    knowledgeFor: service.knowledge,
    store: store.tenants,
    post: connections.post,
    reaches: connections.reaches,
    isNewest: knowledge.isNewest,
    log,
  });
  knowledge.onChange(notifier.changed);
  const corrector = createCorrector({
    runner,
    corrections: service.staleAnswers,
    receipts: store.tenants,
    edit: connections.edit,
    tell: connections.tellChange,
    reaches: connections.reaches,
    isNewest: knowledge.isNewest,
    log,
  });
  knowledge.onChange(corrector.changed);
  const promises = createPromiseKeeper({
    runner,
    store: store.tenants,
    version: () => service.knowledge().version,
    ask: service.askPromised,
    tell: connections.tell,
    posted: service.posted,
    reaches: connections.reaches,
    isNewest: knowledge.isNewest,
    log,
  });
  knowledge.onChange(promises.changed);
  keepDigests({
    runner,
    tenants: store.tenants.settled,
    wanted(tenant) {
      const { digestChannel: channel, language: locale } = service.settings.of(tenant);
      // Where it could not be noted as told it would be told again and again.
      return channel !== null && !store.problem() ? { channel, locale } : undefined;
    },
    gaps: insight.gaps,
    store: store.insight,
    post: connections.post,
    reaches: connections.reaches,
    page: config.DESK_URL && new URL('/edit/gaps', config.DESK_URL).href,
    log,
  });

  await warmed;
  await pTimeout(connections.tried, { milliseconds: PLATFORMS_MS, message: false });
  readiness.started();
  console.log(`listening on ${http.url}`);

  if (meaning) {
    const online = startOnline(meaning.model, config.DATA_DIR, log);
    const serve = () => online.serve(knowledge.now().engine.knowledge);
    serve();
    knowledge.onChange(serve);
    semantic = online;
    stopping.add('workers', online);
  }
}

start().catch((error: unknown) => {
  const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  const message = busy
    ? 'The port is taken. Set another PORT in .env, or stop what is using it.'
    : error instanceof Error
      ? error.message
      : String(error);
  console.error(
    error instanceof ConfigError || busy ? message : `Dateline could not start: ${message}`,
  );
  process.exit(1);
});

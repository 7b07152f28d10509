/** The composition root: configuration → services → start → stop. */
import pTimeout from 'p-timeout';
import { FITTED_FOR } from './answer/ranking/weights.ts';
import { createAsOf, createPast } from './as-of/index.ts';
import { type Connections, connectPlatforms } from './channels/connections.ts';
import { createInbox } from './channels/shared/inbox.ts';
import { keptWhile } from './channels/shared/memory-inbox.ts';
import { ConfigError, readConfig } from './config.ts';
import { createInsight } from './insight/index.ts';
import { keepPruned } from './jobs/prune.ts';
import { createRunner } from './jobs/runner.ts';
import { waiting } from './jobs/waiting.ts';
import { DISK } from './knowledge/loading/disk.ts';
import { createLog } from './log.ts';
import { createMetrics } from './metrics/index.ts';
import { openDesk } from './open-desk.ts';
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
import { startJobs } from './start-jobs.ts';
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
  const desk = await openDesk(config, {
    ...{ service, knowledge, store, insight, impact, log },
    platforms: () => platforms,
    observe: metrics.observe,
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
  startJobs(config, { runner, knowledge, service, insight, store, connections, log });

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

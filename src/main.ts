/** The composition root: configuration → services → start → stop. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import pTimeout from 'p-timeout';
import { FITTED_FOR } from './answer/ranking/weights.ts';
import { type Connections, connectPlatforms } from './channels/connections.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { startDesk } from './desk/index.ts';
import { createCorrector } from './jobs/corrector.ts';
import { createNotifier } from './jobs/notifier.ts';
import { keepPruned } from './jobs/prune.ts';
import { createLog, type Log } from './log.ts';
import { startPictures } from './pictures/index.ts';
import { type OnlineSemantic, type OpenedModel, openModel, startOnline } from './semantic/index.ts';
import { startLiveEngine } from './service/live-engine.ts';
import { createService } from './service/service.ts';
import { openStore, sqliteDialect } from './store/index.ts';

type Stoppable = { readonly stop: () => Promise<void> };

/** How long being ready waits for platforms, whose connection usually takes less than a second. */
const PLATFORMS_MS = 10_000;

async function start(): Promise<void> {
  const config = readConfig();
  const log = createLog(config);
  const started: Stoppable[] = [];
  // Before anything that takes long: a start must be stoppable, too.
  stopOnSignals(started, log);
  const meaning = await openMeaning(config, log);
  const knowledge = await startLiveEngine(config.KNOWLEDGE_DIR, log, meaning?.weights);
  started.push({ stop: knowledge.close });
  const store = await openStore(sqliteDialect(join(config.DATA_DIR, 'dateline.db')), log);
  started.push({ stop: store.close }, keepPruned(store, log));
  // Filled once the page answers: the model takes a second or two of a processor to load.
  let semantic: OnlineSemantic | undefined;
  const pictures = startPictures();
  started.push(pictures);
  const service = createService({
    serving: knowledge.now,
    store,
    tenants: store.tenants,
    clock: () => new Date(),
    ...(meaning && {
      meaning: {
        locales: meaning.model.locales,
        similar: async (question, version) => semantic?.similar(question, version) ?? 'late',
      },
    }),
    pictures,
  });

  let platforms: Connections | undefined;
  const desk = await startDesk({
    service,
    log,
    host: config.HOST,
    cacheDir: join(config.DATA_DIR, 'desk'),
  });
  const server = createServer((request, response) => {
    // One port for the page and for Slack's calls: Slack owns its path, the page everything else.
    const slack = request.url?.startsWith('/slack/') ? platforms?.slackListener() : undefined;
    (slack ?? desk.listener)(request, response);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(config.PORT, config.HOST, listening);
  });
  started.push({
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  });

  const connections = connectPlatforms(config, service, log);
  platforms = connections;
  started.push(connections);
  const notifier = createNotifier({
    knowledge: service.knowledge,
    whole: () => service.findings().every(({ severity }) => severity !== 'error'),
    knowledgeFor: service.knowledge,
    store: store.tenants,
    post: connections.post,
    log,
    clock: Date.now,
  });
  knowledge.onChange(notifier.changed);
  connections.onConnect(notifier.changed);
  started.push(notifier);
  const corrector = createCorrector({
    corrections: service.staleAnswers,
    edit: connections.edit,
    log,
  });
  knowledge.onChange(corrector.changed);
  connections.onConnect(corrector.changed);
  started.push(corrector);

  await pTimeout(connections.tried, { milliseconds: PLATFORMS_MS, message: false });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.PORT;
  const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST;
  console.log(`listening on http://${host}:${port}`);

  if (meaning) {
    const online = startOnline(meaning.model, config.DATA_DIR, log);
    const serve = () => online.serve(knowledge.now().engine.knowledge);
    serve();
    knowledge.onChange(serve);
    semantic = online;
    started.push(online);
  }
}

/** A model that cannot be used costs what it would have added, and nothing else. */
async function openMeaning(config: Config, log: Log): Promise<OpenedModel | undefined> {
  if (config.SEMANTIC === 'off') return undefined;
  try {
    const opened = await openModel(config.SEMANTIC_MODEL, FITTED_FOR);
    if (opened.unfitted) log.warn({ model: opened.model.name }, opened.unfitted);
    return opened;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    log.warn({ error: why }, 'semantic search is off; answers are found by words alone');
    return undefined;
  }
}

function stopOnSignals(started: readonly Stoppable[], log: Log): void {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    // Platforms first, the store last: what still arrives can still be written.
    for (const part of started.toReversed())
      await part
        .stop()
        .catch((error: unknown) =>
          log.error({ error: String(error) }, 'a part did not stop cleanly'),
        );
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
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

/** The composition root: configuration → parts → start → stop. */
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config.ts';
import { startDesk } from './desk/index.ts';
import { createFollower } from './follow/follower.ts';
import type { PostUpdate } from './follow/types.ts';
import { createLog } from './log.ts';
import { startPictures } from './pictures/index.ts';
import type { Live } from './semantic/index.ts';
import { createCorrector, type EditPosted } from './service/corrector.ts';
import { createService } from './service.ts';
import { serveKnowledge } from './serving.ts';
import { openStore, sqliteDialect } from './store/index.ts';

type Part = { readonly stop: () => Promise<void> };

async function start(): Promise<void> {
  const config = readConfig();
  const log = createLog(config);
  const parts: Part[] = [];
  const knowledge = await serveKnowledge(config.KNOWLEDGE_DIR, log);
  parts.push({ stop: knowledge.close });
  const store = await openStore(sqliteDialect(join(config.DATA_DIR, 'dateline.db')), log);
  parts.push({ stop: store.close });
  // Filled once the page answers: the model takes a second or two of a processor to load.
  let meaning: Live | undefined;
  const pictures = startPictures();
  parts.push(pictures);
  const service = createService({
    serving: knowledge.now,
    store,
    places: store.places,
    clock: () => new Date(),
    similar: async (question, version) => meaning?.similar(question, version),
    pictures,
  });
  /** How each platform that is connected posts to a channel, by the first part of a place. */
  const posting = new Map<string, PostUpdate>();
  const editing = new Map<string, EditPosted>();

  let slackListener: RequestListener | undefined;
  const desk = await startDesk({
    service,
    log,
    host: config.HOST,
    cacheDir: join(config.DATA_DIR, 'desk'),
  });
  const server = createServer((request, response) => {
    // One port for the page and for Slack's calls: Slack owns its path, the page everything else.
    if (slackListener && request.url?.startsWith('/slack/')) slackListener(request, response);
    else desk.listener(request, response);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(config.PORT, config.HOST, listening);
  });
  parts.push({
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  });

  if (config.DISCORD_TOKEN) {
    const { startDiscord } = await import('./discord/index.ts');
    const discord = await startDiscord({
      token: config.DISCORD_TOKEN,
      ...(config.DISCORD_APP_ID && { appId: config.DISCORD_APP_ID }),
      ...(config.DISCORD_API_URL && { apiUrl: config.DISCORD_API_URL }),
      messageContent: config.DISCORD_MESSAGE_CONTENT === 'on',
      service,
      log,
    });
    posting.set('discord', discord.postUpdate);
    editing.set('discord', discord.editPosted);
    parts.push(discord);
  }
  if (config.SLACK_BOT_TOKEN) {
    const { startSlack } = await import('./slack/index.ts');
    const slack = await startSlack({
      botToken: config.SLACK_BOT_TOKEN,
      ...(config.SLACK_APP_TOKEN && { appToken: config.SLACK_APP_TOKEN }),
      ...(config.SLACK_SIGNING_SECRET && { signingSecret: config.SLACK_SIGNING_SECRET }),
      ...(config.SLACK_API_URL && { apiUrl: config.SLACK_API_URL }),
      ...(config.DESK_URL && { deskUrl: config.DESK_URL }),
      service,
      log,
    });
    slackListener = slack.requestListener;
    posting.set('slack', slack.postUpdate);
    editing.set('slack', slack.editPosted);
    parts.push(slack);
  }

  const follower = createFollower({
    knowledge: service.knowledge,
    whole: () => service.findings().every(({ severity }) => severity !== 'error'),
    knowledgeFor: service.knowledge,
    store: store.places,
    post: async (channel, reply, progress) =>
      (await posting.get(channel.place.split(':')[0]!)?.(channel, reply, progress)) ?? 'later',
    log,
    clock: Date.now,
  });
  knowledge.onChange(follower.changed);
  parts.push(follower);
  const corrector = createCorrector({
    corrections: service.corrections,
    edit: async (message) =>
      (await editing.get(message.at.place.split(':')[0]!)?.(message)) ?? 'later',
    log,
  });
  knowledge.onChange(corrector.changed);
  parts.push(corrector);

  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.PORT;
  const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST;
  console.log(`listening on http://${host}:${port}`);

  if (config.SEMANTIC === 'on') {
    const { startLive } = await import('./semantic/index.ts');
    const live = startLive(config.DATA_DIR, log);
    const serve = () => live.serve(knowledge.now().engine.knowledge);
    serve();
    knowledge.onChange(serve);
    meaning = live;
    parts.push(live);
  }

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    // Platforms first, the store last: what still arrives can still be written.
    for (const part of parts.reverse())
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

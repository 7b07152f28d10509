/** Dateline running against a local Discord, for the tests of what it does there. */
import { afterEach, beforeEach, expect } from 'vitest';
import { type DiscordOptions, startDiscord } from '../../../src/channels/discord/start.ts';
import type { PlatformConnection } from '../../../src/channels/shared/platform.ts';
import { type DiscordServer, type SentMessage, startDiscordServer } from '../servers/discord.ts';
import { stubService } from '../stub-service.ts';
import { readMarkdown } from './markdown.ts';

export type Logged = { readonly level: string; readonly facts: unknown; readonly message: string };

/** A local Discord for each test, with what was logged; everything it was sent is judged afterwards. */
export function localDiscord(options: Parameters<typeof startDiscordServer>[0] = {}) {
  const bots: PlatformConnection[] = [];
  const logged: Logged[] = [];
  const watchers: { pattern: RegExp; resolve: () => void }[] = [];
  let current: DiscordServer;
  beforeEach(async () => {
    current = await startDiscordServer(options);
    logged.length = 0;
  });
  afterEach(async () => {
    await Promise.all(bots.splice(0).map((bot) => bot.stop()));
    await current.stop();
    expect(current.violations).toEqual([]);
  });
  const at = (level: string) => (facts: unknown, message: string) => {
    logged.push({ level, facts, message });
    for (const { pattern, resolve } of watchers) if (pattern.test(message)) resolve();
  };
  return {
    logged,
    get server() {
      return current;
    },
    /** Resolves once the log says so: waiting for the log instead of for time. */
    saying: (pattern: RegExp) =>
      new Promise<void>((resolve) => {
        if (logged.some(({ message }) => pattern.test(message))) resolve();
        else watchers.push({ pattern, resolve });
      }),
    async start(more: Partial<DiscordOptions> = {}) {
      const bot = await startDiscord({
        token: current.token,
        appId: current.appId,
        apiUrl: current.url,
        service: more.service ?? stubService(),
        log: { info: at('info'), warn: at('warn'), error: at('error') },
        ...more,
      });
      bots.push(bot);
      return bot;
    },
  };
}

type Shown = Pick<SentMessage, 'embeds' | 'components'>;

/** What a reader sees of a message's words, markdown read. */
export const shown = (message: Shown): string =>
  message.embeds
    .flatMap(({ title, description, fields = [] }) => [
      title ?? '',
      description ?? '',
      ...fields.flatMap(({ name, value }) => [name, value]),
    ])
    .map((text) => readMarkdown(text).text)
    .join('\n');

export const labels = (message: Shown): string[] =>
  message.components.flatMap((row) => row.components.map(({ label }) => label));

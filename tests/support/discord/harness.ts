/** Dateline running against a local Discord, for the tests of what it does there. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { INTERACTIONS_PATH } from '../../../src/channels/discord/http/listener.ts';
import { type DiscordOptions, startDiscord } from '../../../src/channels/discord/start.ts';
import type { SettingChanges } from '../../../src/tenants/settings/settings-form.ts';
import { localPlatform } from '../local-platform.ts';
import { type RealService, type RealServiceOptions, realService } from '../real-service.ts';
import type { Scope } from '../scope.ts';
import { type SentMessage, startDiscordServer } from '../servers/discord.ts';
import { GUILD } from '../servers/discord-shapes.ts';
import { stubService } from '../stub-service.ts';
import { readMarkdown } from './markdown.ts';

/** The server of the local Discord. */
export const TENANT = `discord:${GUILD}` as const;

/** The real service with settings of that server, over the downed jet unless `options` say otherwise. */
export const serviceInGuild = (
  settings: SettingChanges = {},
  options: RealServiceOptions = {},
): Promise<RealService> => realService({ tenant: TENANT, settings, ...options });

/** A local Discord for each test or for a file, with what was logged; everything it was sent is judged afterwards. */
export function localDiscord(
  options: Parameters<typeof startDiscordServer>[0] = {},
  scope: Scope = 'test',
) {
  const local = localPlatform(() => startDiscordServer(options), scope);
  return Object.assign(local, {
    /** Starts Dateline with a stub of the service, unless told which. */
    async start(more: Partial<DiscordOptions> = {}) {
      const { server, log } = local;
      return local.stopLater(
        await startDiscord({
          token: server.token,
          appId: server.appId,
          apiUrl: server.url,
          service: more.service ?? stubService(),
          log,
          ...more,
        }),
      );
    },
    /** Starts it with interactions over HTTP, and has them sent there. @returns the address besides */
    async startHttp(more: Partial<DiscordOptions> = {}) {
      const { server } = local;
      const bot = await this.start({ publicKey: server.publicKey, ...more });
      const url = await listen(bot.requestListener, local.stopLater);
      await server.sendTo(url);
      return { ...bot, url };
    },
  });
}

/** Serves what Discord calls, until the test or the file is over. @returns where it calls */
async function listen(
  listener: RequestListener | undefined,
  stopLater: (server: { readonly stop: () => Promise<unknown> }) => unknown,
): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stopLater({
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
      }),
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${INTERACTIONS_PATH}`;
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

/** Everything that can be pressed or picked under a message. */
export const labels = (message: Shown): string[] =>
  message.components.flatMap((row) =>
    row.components.flatMap(({ label, options }) => options?.map((one) => one.label) ?? label),
  );

/** What of it is seen at once; a select is seen as the one thing that it is. */
export const controls = ({ components }: { readonly components: readonly Row[] }): string[] =>
  components.flatMap((row) =>
    row.components.map(({ label, options }) =>
      options ? `${options.length} more` : (label ?? 'nothing to read'),
    ),
  );

type Row = {
  readonly components: readonly { label?: string; options?: readonly unknown[] }[];
};

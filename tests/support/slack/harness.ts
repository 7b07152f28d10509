/** Dateline running against a local Slack, for the tests of what it does there. */
import type { PlatformConnection } from '../../../src/channels/shared/platform.ts';
import type { SlackOptions } from '../../../src/channels/slack/options.ts';
import { startSlack } from '../../../src/channels/slack/start.ts';
import type { SettingChanges } from '../../../src/tenants/settings/settings-form.ts';
import { localPlatform } from '../local-platform.ts';
import { type RealService, type RealServiceOptions, realService } from '../real-service.ts';
import type { Scope } from '../scope.ts';
import {
  type Post,
  type SlackServer,
  type SlackServerOptions,
  startSlackServer,
  type View,
} from '../servers/slack.ts';
import { elementsOf, labelOf, TEAM } from '../servers/slack-shapes.ts';
import type { Mode } from './bolt-app.ts';

export type { Mode };

/** The workspace of the local Slack. */
export const TENANT = `slack:${TEAM}` as const;

/** The real service with settings of that workspace, over the downed jet unless `options` say otherwise. */
export const serviceInWorkspace = (
  settings: SettingChanges = {},
  options: RealServiceOptions = {},
): Promise<RealService> => realService({ tenant: TENANT, settings, ...options });

/** A local Slack for each test or for a file, with what was logged; everything it was sent is judged afterwards. */
export function localSlack(options: SlackServerOptions = {}, scope: Scope = 'test') {
  const local = localPlatform(() => startSlackServer(options), scope);
  return Object.assign(local, {
    /** Starts over Socket Mode, or over HTTP. */
    async start(
      service: SlackOptions['service'],
      mode: Mode = 'socket',
      more: Partial<SlackOptions> = {},
    ): Promise<PlatformConnection> {
      const { server, log } = local;
      const connection = local.stopLater(
        await startSlack({
          botToken: server.botToken,
          ...(mode === 'socket'
            ? { appToken: server.appToken }
            : { signingSecret: server.signingSecret }),
          apiUrl: server.url,
          service,
          log,
          ...more,
        }),
      );
      if (connection.requestListener) await server.serve(connection.requestListener);
      return connection;
    },
  });
}

/** Everything that was under way is done: an answer that comes after all that comes after. */
export async function quiet(server: SlackServer): Promise<void> {
  const channel = await server.directWith(server.people.neighbour!);
  await server.slash('/help', '', { channel, user: server.people.neighbour! }).ack;
  await server
    .say('Help', { channel, user: server.people.neighbour! })
    .then((one) => one.message());
}

type Shown = Pick<Post | View, 'blocks'>;

/** What a reader sees of the words in blocks, in order. */
export const shown = ({ blocks }: Shown): string =>
  texts(blocks.filter(({ type }) => type !== 'actions')).join('\n');

function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : texts(inner),
  );
}

/** Everything that can be pressed or picked there. */
export const labels = ({ blocks }: Shown): string[] =>
  elementsOf(blocks).flatMap(({ element }) =>
    MENUS.has(element.type)
      ? (element.options ?? []).map(({ text }) => text.text)
      : labelOf(element),
  );

/** What of it is seen at once; a menu is seen as the one thing that it is. */
export const controls = ({ blocks }: Shown): string[] =>
  elementsOf(blocks).map(({ element }) =>
    MENUS.has(element.type) ? `${element.options?.length} more` : labelOf(element),
  );

const MENUS: ReadonlySet<string> = new Set(['overflow', 'static_select']);

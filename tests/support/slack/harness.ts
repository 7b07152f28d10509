/** Dateline running against a local Slack, for the tests of what it does there. */
import { expect } from 'vitest';
import type { PlatformConnection } from '../../../src/channels/shared/platform.ts';
import { type SlackOptions, startSlack } from '../../../src/channels/slack/start.ts';
import type { SettingChanges } from '../../../src/tenants/settings/settings-form.ts';
import { collectingLog } from '../logs.ts';
import { type RealService, type RealServiceOptions, realService } from '../real-service.ts';
import { hooksOf, type Scope } from '../scope.ts';
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
  const { before, after } = hooksOf(scope);
  const { log, logged, errors } = collectingLog();
  const running: PlatformConnection[] = [];
  let current: SlackServer;
  before(async () => {
    current = await startSlackServer(options);
    logged.length = 0;
  });
  after(async () => {
    await Promise.all(running.splice(0).map((connection) => connection.stop()));
    await current.stop();
    expect(current.violations).toEqual([]);
  });
  return {
    log,
    logged,
    errors,
    get server() {
      return current;
    },
    /** Starts over Socket Mode, or over HTTP. */
    async start(
      service: SlackOptions['service'],
      mode: Mode = 'socket',
      more: Partial<SlackOptions> = {},
    ): Promise<PlatformConnection> {
      const connection = await startSlack({
        botToken: current.botToken,
        ...(mode === 'socket'
          ? { appToken: current.appToken }
          : { signingSecret: current.signingSecret }),
        apiUrl: current.url,
        service,
        log,
        ...more,
      });
      running.push(connection);
      if (connection.requestListener) await current.serve(connection.requestListener);
      return connection;
    },
  };
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

export const labels = ({ blocks }: Shown): string[] =>
  elementsOf(blocks).map(({ element }) => labelOf(element));

/** Dateline running against a local Slack, for the tests of what it does there. */
import { afterEach, beforeEach, expect } from 'vitest';
import type { PlatformConnection } from '../../../src/channels/shared/platform.ts';
import { type SlackOptions, startSlack } from '../../../src/channels/slack/start.ts';
import {
  type Post,
  type SlackServer,
  type SlackServerOptions,
  startSlackServer,
  type View,
} from '../servers/slack.ts';
import { elementsOf, labelOf } from '../servers/slack-shapes.ts';

export type Mode = 'socket' | 'http';
export type Logged = { readonly level: string; readonly facts: object; readonly message: string };

/** A local Slack for each test, with what was logged; everything it was sent is judged afterwards. */
export function localSlack(options: SlackServerOptions = {}) {
  const running: PlatformConnection[] = [];
  const logged: Logged[] = [];
  let current: SlackServer;
  beforeEach(async () => {
    current = await startSlackServer(options);
    logged.length = 0;
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((connection) => connection.stop()));
    await current.stop();
    expect(current.violations).toEqual([]);
  });
  const at = (level: string) => (facts: object, message: string) => {
    logged.push({ level, facts, message });
  };
  return {
    logged,
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
        log: { info: at('info'), warn: at('warn'), error: at('error') },
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

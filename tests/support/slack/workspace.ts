/** Dateline in a workspace of the local Slack, with settings and stories, for the tests of a file. */
import { afterEach } from 'vitest';
import type { Settings } from '../../../src/tenants/settings/settings.ts';
import type { SlackServerOptions } from '../servers/slack.ts';
import { localSlack } from './harness.ts';
import { type RealService, realService } from './real-service.ts';

/** @returns what a test starts, and what it then has; `real` is there once it has started */
export function slackInPlace(options: SlackServerOptions = {}) {
  const local = localSlack(options);
  type Channels = typeof local.server.channels;
  const at = {
    local,
    real: undefined as unknown as RealService,
    /** @param settings of the workspace, which may name its channels */
    async start(settings: Partial<Settings> | ((channels: Channels) => Partial<Settings>) = {}) {
      const wanted = typeof settings === 'function' ? settings(local.server.channels) : settings;
      at.real = await realService(wanted);
      await local.start(at.real.service, 'socket', { deskUrl: 'https://desk.example/' });
      return local.server;
    },
  };
  afterEach(() => at.real.close());
  return at;
}

/** Dateline in a workspace of the local Slack, with settings and stories, for the tests of a file. */
import { afterEach } from 'vitest';
import type { SettingChanges } from '../../../src/tenants/settings/settings-form.ts';
import type { RealService } from '../real-service.ts';
import type { SlackServerOptions } from '../servers/slack.ts';
import { localSlack, serviceInWorkspace } from './harness.ts';

/** @returns what a test starts, and what it then has; `real` is there once it has started */
export function localWorkspace(options: SlackServerOptions = {}) {
  const local = localSlack(options);
  type Channels = typeof local.server.channels;
  const at = {
    local,
    real: undefined as unknown as RealService,
    /** @param settings of the workspace, which may name its channels */
    async start(settings: SettingChanges | ((channels: Channels) => SettingChanges) = {}) {
      const wanted = typeof settings === 'function' ? settings(local.server.channels) : settings;
      at.real = await serviceInWorkspace(wanted);
      await local.start(at.real.service, 'socket', { deskUrl: 'https://desk.example/' });
      return local.server;
    },
  };
  afterEach(() => at.real.close());
  return at;
}

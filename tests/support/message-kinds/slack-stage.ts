/** Messages of every kind on a local Slack. */
import { afterEach } from 'vitest';
import type { PlatformConnection } from '../../../src/channels/shared/platform.ts';
import type { Service } from '../../../src/service/types.ts';
import type { RealService } from '../real-service.ts';
import type { Said } from '../servers/slack-events.ts';
import { localSlack, quiet, serviceInWorkspace, shown } from '../slack/harness.ts';
import { type Stage, servingHarbour, stageTime } from './stage.ts';

export function slackStage(): Stage {
  const local = localSlack();
  let real: RealService | undefined;
  let connection: PlatformConnection | undefined;
  let last: { readonly said: Said; readonly thread: string } | undefined;
  let channel = '';
  let time = stageTime();
  afterEach(async () => {
    await real?.close();
    last = real = undefined;
    time = stageTime();
  });
  const mentions = (text: string) =>
    text
      .replaceAll('{me}', `<@${local.server.botUser}>`)
      .replaceAll('{anna}', `<@${local.server.people.editor!.id}>`);

  async function saidSince(before: number): Promise<readonly string[]> {
    await quiet(local.server);
    return local.server.posts
      .slice(before)
      .filter((post) => post.channel === channel)
      .map(shown);
  }

  async function connect(service: Service): Promise<void> {
    connection = await local.start(service, 'socket', { timer: time.timer });
  }

  return {
    async open(settings = {}) {
      real = await serviceInWorkspace(settings, { serving: servingHarbour, now: time.now });
      await connect(real.service);
    },
    async write({ text, where, edits, slack }, { answered }) {
      const { server } = local;
      channel = where === 'direct' ? await server.directWith() : server.channels.general;
      const before = server.posts.length;
      if (edits && last) {
        await server.edit(last.said, mentions(text), slack && { as: slack }).ack;
      } else {
        const thread = where === 'under' ? last?.thread : undefined;
        const said = await server.say(mentions(text), {
          channel,
          ...(thread && { thread }),
          ...(slack && { as: slack }),
        });
        await said.ack;
        if (answered) await said.message();
        last = { said, thread: thread ?? said.ts };
      }
      return saidSince(before);
    },
    pass(pause) {
      const before = local.server.posts.length;
      time.pass(pause);
      return saidSince(before);
    },
    async restart() {
      await connection?.stop();
      await connect(real!.restarted());
    },
    gaps: async () => ((await real?.store.gaps(10)) ?? []).map(({ question }) => question),
  };
}

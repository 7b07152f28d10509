/** Messages of every kind on a local Slack. */
import { afterEach } from 'vitest';
import type { Said } from '../servers/slack-events.ts';
import { localSlack, quiet, serviceInWorkspace, shown } from '../slack/harness.ts';
import { type Stage, stageOver } from './stage.ts';

export function slackStage(): Stage {
  const local = localSlack();
  let last: { readonly said: Said; readonly thread: string } | undefined;
  let channel = '';
  afterEach(() => {
    last = undefined;
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

  return {
    ...stageOver({
      serve: serviceInWorkspace,
      connect: (service, { timer }) => local.start(service, 'socket', { timer }),
      posts: () => local.server.posts,
      saidSince,
    }),
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
  };
}

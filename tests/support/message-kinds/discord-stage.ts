/** Messages of every kind on a local Discord. */
import { afterEach } from 'vitest';
import { localDiscord, serviceInGuild, shown } from '../discord/harness.ts';
import type { SentMessage } from '../servers/discord.ts';
import { EDITORS_ROLE, OWN_ROLE } from '../servers/discord-shapes.ts';
import { type Stage, stageOver } from './stage.ts';

const ANNA = '523456789012345678';
const NEIGHBOUR = '623456789012345678';

export function discordStage(): Stage {
  const local = localDiscord();
  let last: SentMessage | undefined;
  let direct = false;
  afterEach(() => {
    last = undefined;
  });
  const mentions = (text: string) =>
    text
      .replaceAll('{me}', `<@${local.server.appId}>`)
      .replaceAll('{anna}', `<@${ANNA}>`)
      .replaceAll('{role}', `<@&${OWN_ROLE}>`)
      .replaceAll('{editors}', `<@&${EDITORS_ROLE}>`);

  /** Help is refused nowhere, and every message to Dateline gets some answer. @returns the reply to it */
  async function help(): Promise<SentMessage> {
    const asked = local.server.write(mentions('{me} help'), {
      direct,
      ...(!direct && { user: NEIGHBOUR }),
    });
    for (let number = 1; ; number += 1) {
      const post = await asked.reply(number);
      if (post.message_reference?.message_id === asked.id) return post;
    }
  }

  /** All that is posted until somebody gets help twice with nothing between: what came before has been answered. */
  async function saidSince(before: number): Promise<readonly string[]> {
    const { posts } = local.server;
    const helps = new Set<SentMessage>([await help(), await help()]);
    while (!helps.has(posts.at(-2)!)) helps.add(await help());
    const said = posts.slice(before).filter((post) => !helps.has(post));
    last = said.at(-1) ?? last;
    return said.map(shown);
  }

  return {
    ...stageOver({
      serve: serviceInGuild,
      connect: (service, { timer }) => local.start({ service, timer }),
      posts: () => local.server.posts,
      saidSince,
    }),
    async write({ text, where, ping, discord }) {
      const { server } = local;
      const before = server.posts.length;
      direct = where === 'direct';
      server.write(mentions(text), {
        direct,
        ...(where === 'under' && last && { replyTo: last }),
        ...(ping === false && { ping }),
        ...(discord && { as: discord }),
      });
      return saidSince(before);
    },
  };
}

/** Messages of every kind on a local Discord. */
import { afterEach } from 'vitest';
import { localDiscord, serviceInGuild, shown } from '../discord/harness.ts';
import type { RealService } from '../real-service.ts';
import type { SentMessage } from '../servers/discord.ts';
import { EDITORS_ROLE, OWN_ROLE } from '../servers/discord-shapes.ts';
import { NOW, type Stage, servingHarbour } from './stage.ts';

const ANNA = '523456789012345678';
const NEIGHBOUR = '623456789012345678';

export function discordStage(): Stage {
  const local = localDiscord();
  let real: RealService | undefined;
  let last: SentMessage | undefined;
  afterEach(async () => {
    await real?.close();
    last = real = undefined;
  });
  const mentions = (text: string) =>
    text
      .replaceAll('{me}', `<@${local.server.appId}>`)
      .replaceAll('{anna}', `<@${ANNA}>`)
      .replaceAll('{role}', `<@&${OWN_ROLE}>`)
      .replaceAll('{editors}', `<@&${EDITORS_ROLE}>`);

  /** Help is refused nowhere, and every message to Dateline gets some answer. @returns the reply to it */
  async function help(direct: boolean): Promise<SentMessage> {
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
  async function postsSince(before: number, direct: boolean): Promise<SentMessage[]> {
    const { posts } = local.server;
    const helps = new Set<SentMessage>([await help(direct), await help(direct)]);
    while (!helps.has(posts.at(-2)!)) helps.add(await help(direct));
    return posts.slice(before).filter((post) => !helps.has(post));
  }

  return {
    async open(settings = {}) {
      real = await serviceInGuild(settings, { serving: servingHarbour, now: NOW });
      await local.start({ service: real.service });
    },
    async write({ text, where, ping, discord }) {
      const { server } = local;
      const before = server.posts.length;
      server.write(mentions(text), {
        direct: where === 'direct',
        ...(where === 'under' && last && { replyTo: last }),
        ...(ping === false && { ping }),
        ...(discord && { as: discord }),
      });
      const posts = await postsSince(before, where === 'direct');
      last = posts.at(-1) ?? last;
      return posts.map(shown);
    },
    gaps: async () => ((await real?.store.gaps(10)) ?? []).map(({ question }) => question),
  };
}

/** People who ask in Slack and in Discord, and how often each of them was answered. */
import { QUESTION } from '../tests/support/packs/downing.ts';
import type { DiscordServer } from '../tests/support/servers/discord.ts';
import type { SlackServer } from '../tests/support/servers/slack.ts';
import type { Said } from '../tests/support/servers/slack-events.ts';
import { BOT_USER } from '../tests/support/servers/slack-shapes.ts';

export type Asker = ReturnType<typeof askerIn>;

export function askerIn(slack: SlackServer, discord: DiscordServer) {
  const inSlack: Said[] = [];
  const inDiscord: { readonly id: string; readonly channel_id: string }[] = [];
  /** Slack tells again what was not acknowledged, and while it does, not once more. */
  const unacknowledged = new Set<Said>();
  const beingTold = new Set<Said>();
  const keyOf = (one: (typeof inDiscord)[number]) => `discord:message:${one.channel_id}:${one.id}`;

  async function told(said: Said, acknowledged: Promise<unknown>): Promise<void> {
    beingTold.add(said);
    await acknowledged.then(
      () => unacknowledged.delete(said),
      // It is told again by the next process.
      () => {},
    );
    beingTold.delete(said);
  }

  return {
    async ask(): Promise<void> {
      const said = await slack.say(`<@${BOT_USER}> ${QUESTION}`);
      inSlack.push(said);
      unacknowledged.add(said);
      void said.ack.then(
        () => unacknowledged.delete(said),
        () => {},
      );
      inDiscord.push(discord.write(`<@${discord.appId}> ${QUESTION}`));
    },
    /** All that was not acknowledged comes once more. */
    tellAgain(): void {
      for (const said of unacknowledged) if (!beingTold.has(said)) void told(said, said.again());
    },
    isAcknowledged: () => unacknowledged.size === 0,
    unacknowledged: () => unacknowledged.size,
    askedInDiscord: () => inDiscord.length,
    /** Whether the last so many that were asked in Discord are. @param written the keys of the inbox */
    isWritten: (written: Pick<ReadonlySet<string>, 'has'>, last: number) =>
      inDiscord.slice(-last).every((one) => written.has(keyOf(one))),
    answersInSlack: () =>
      inSlack.map(({ ts }) => slack.posts.filter(({ thread_ts }) => thread_ts === ts).length),
    /** Of those that are written down. */
    answersInDiscord(written: Pick<ReadonlySet<string>, 'has'>): number[] {
      const references = discord.posts.map(
        (post) =>
          (post as { message_reference?: { message_id: string } }).message_reference?.message_id,
      );
      return inDiscord
        .filter((one) => written.has(keyOf(one)))
        .map(({ id }) => references.filter((one) => one === id).length);
    },
  };
}

/** People on Slack and Discord who ask about ports, in public, privately and directly, and press to be told. */
import { setTimeout as wait } from 'node:timers/promises';
import { questionOn } from '../packs/ports.ts';
import type { DiscordServer } from '../servers/discord.ts';
import { CHANNEL, directWith } from '../servers/discord-shapes.ts';
import type { SlackServer } from '../servers/slack.ts';
import { BOT_USER } from '../servers/slack-shapes.ts';

const TELL = 'Tell me when you know';
/** How a kept promise is acknowledged, the first time and once more. */
const KEPT = /will tell you/;

/** Enough people that nobody has too many questions waiting. */
export const PEOPLE = ['ann', 'ben', 'cem', 'dan', 'eva'].map((name) => ({ name }));

export type Asked = {
  readonly number: number;
  readonly person: { readonly platform: 'slack' | 'discord'; readonly user: string };
  /** Where they are to be told; between Dateline and one person it may be in any thread. */
  readonly at: { readonly channel: string; readonly thread?: string };
  /** Presses. @returns what they are told, whenever that comes */
  readonly press: () => Promise<unknown>;
  /** Whether they were told that they will be told. */
  kept: boolean;
};

/** The ways of asking: for all to see, for one reader alone, in a direct message. */
const wayOf = (number: number) => (number >> 1) % 3;

export async function askOnSlack(slack: SlackServer, number: number): Promise<Asked> {
  const user = slack.people[PEOPLE[(number >> 1) % PEOPLE.length]!.name]!;
  const direct = await slack.directWith(user);
  const question = questionOn(number);
  const way = wayOf(number);
  const said =
    way === 0
      ? await slack.say(`<@${BOT_USER}> ${question}`, { user })
      : way === 1
        ? slack.slash('/ask', question, { user })
        : await slack.say(question, { user, channel: direct });
  // A machine that is busy takes its time.
  const answer = await said.message().catch(() => said.message());
  return {
    number,
    person: { platform: 'slack', user: user.id },
    at:
      way === 0
        ? { channel: answer.channel, thread: answer.thread_ts ?? answer.ts }
        : { channel: direct },
    press: () => slack.press(answer, TELL, { user }).message(),
    kept: false,
  };
}

export async function askOnDiscord(discord: DiscordServer, number: number): Promise<Asked> {
  const user = `5${String(number).padStart(17, '0')}`;
  const question = questionOn(number);
  const way = wayOf(number);
  const from = { user, ...(way === 2 && { direct: true }) };
  const answer =
    way === 2
      ? await discord.write(question, from).reply()
      : await discord.slash('ask', { question, ...(way === 1 && { private: true }) }, from).message;
  return {
    number,
    person: { platform: 'discord', user },
    at: { channel: way === 0 ? CHANNEL : directWith(user) },
    press: () => discord.button(answer, TELL, from).answer,
    kept: false,
  };
}

/** Presses one after the other, several people at once, as long as anybody answers. */
export async function pressAll(all: readonly Asked[], patienceMs: number): Promise<void> {
  const waiting = [...all];
  const presser = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const told = await Promise.race([one.press().catch(() => {}), wait(patienceMs)]);
      if (KEPT.test(JSON.stringify(told ?? ''))) one.kept = true;
    }
  };
  await Promise.all(Array.from({ length: 4 }, presser));
}

export type ToldMessage = {
  readonly number: number;
  readonly channel: string;
  readonly thread?: string | undefined;
  readonly words: string;
};

/** Everything that told somebody of a question. */
export function toldOn(
  slack: SlackServer,
  discord: DiscordServer,
  questions: number,
): ToldMessage[] {
  const numbers = new Map(
    Array.from({ length: questions }, (_, number) => [questionOn(number), number]),
  );
  const read = (channel: string, words: string, thread?: string): ToldMessage[] => {
    const [, question = ''] = /You asked on [^:]+: “([^”]+)”/.exec(words) ?? [];
    const number = numbers.get(question);
    return number === undefined ? [] : [{ number, channel, words, thread }];
  };
  return [
    ...slack.posts
      .filter(({ method }) => method === 'chat.postMessage')
      .flatMap(({ channel, text, thread_ts }) => read(channel, text ?? '', thread_ts)),
    ...discord.posts.flatMap(({ channel_id, embeds }) =>
      read(
        channel_id,
        embeds
          .map(({ description = '' }) => description)
          .join('\n')
          .replaceAll('\\', ''),
      ),
    ),
  ];
}

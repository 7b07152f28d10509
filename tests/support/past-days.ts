/**
 * Dateline on a local Discord and on a local Slack, over facts that were corrected three days after an answer was
 * posted on each: what a person types, presses and picks there, and what they see.
 */
import { afterAll, beforeAll, vi } from 'vitest';
import { platformOf } from '../../src/tenants/tenant-id.ts';
import { localDiscord, shown as onDiscord, TENANT as SERVER } from './discord/harness.ts';
import { correcting } from './jobs/correcting.ts';
import { SILENT } from './logs.ts';
import { RESCUED } from './packs/harbour.ts';
import { FIRST, knowledgeOf, putOnRecord, SECOND } from './packs/harbour-editions.ts';
import { type RealService, realService } from './real-service.ts';
import type { SentMessage } from './servers/discord.ts';
import type { Post } from './servers/slack.ts';
import { localSlack, shown as onSlack, TENANT as WORKSPACE } from './slack/harness.ts';

/** What somebody sees. */
type Seen<M> = { readonly message: M; readonly text: string; readonly alone: boolean };

/** Who does it: somebody whose client speaks English, or Turkish. */
type Who = 'en' | 'tr';

export type PastDays<M> = {
  /** An answer of before the facts were corrected, as it was posted. */
  readonly old: () => M;
  /** A message as it stands now. */
  readonly standing: (message: M) => Seen<M>;
  readonly type: (command: string, options: Readonly<Record<string, string>>) => Promise<Seen<M>>;
  /** The same where the facts of that day are there only once the platform has been told to wait. */
  readonly typeAndWait: PastDays<M>['type'];
  readonly press: (message: M, label: string, who: Who) => Promise<Seen<M>>;
  /** Writes under an answer: in reply to it, or in its thread. */
  readonly follow: (message: M, text: string) => Promise<string>;
  /** Picks "What changed since?" in the menu of a message. */
  readonly menu: (message: M, who: Who) => Promise<Seen<M>>;
};

const EPHEMERAL = 64;
const DEFERRED = 5;

type Sent = ReturnType<ReturnType<typeof localDiscord>['server']['slash']>;

/** As it is typed in Slack: what stands first without its name, but for a day. */
const lineOf = (options: Readonly<Record<string, string>>): string =>
  Object.entries(options)
    .map(([name, value], at) => (at === 0 && name !== 'since' ? value : `${name}:${value}`))
    .join(' ');

export function pastDays(): {
  readonly discord: PastDays<SentMessage>;
  readonly slack: PastDays<Post>;
  readonly real: () => RealService;
} {
  const discord = localDiscord({}, 'file');
  const slack = localSlack({}, 'file');
  let real: RealService;
  let old: { readonly discord: SentMessage; readonly slack: Post };

  beforeAll(async () => {
    real = await realService({
      knowledge: knowledgeOf(FIRST),
      now: '2030-07-02T12:00:00Z',
      tenant: SERVER,
      settings: { answers: 'public' },
    });
    const { service, store } = real;
    const owner = { locale: 'en', user: 'owner', admin: true } as const;
    await service.settings.apply(WORKSPACE, { userWait: 0, answers: 'public' }, owner);
    await putOnRecord(FIRST, store.revisions);
    // The first question takes longest, and Discord waits three seconds for an answer.
    await service.answer(
      { command: 'ask', question: RESCUED },
      { locale: 'en', platform: 'discord' },
    );
    const [bot, connection] = [await discord.start({ service }), await slack.start(service)];
    old = structuredClone({
      discord: await discord.server.slash('ask', { question: RESCUED }).message,
      slack: await slack.server.slash('/ask', RESCUED).message(),
    });
    await vi.waitFor(async () => {
      if ((await service.posted.withFacts(['rescued'])).length < 2)
        throw new Error('not noted yet');
    });
    await putOnRecord(SECOND, store.revisions);
    real.later({ days: 8 });
    real.change(() => knowledgeOf(SECOND));
    const edits = { discord: bot.editPosted, slack: connection.editPosted };
    const corrector = correcting(real, service, {
      edit: (copy) => edits[platformOf(copy.at.tenant)](copy),
      log: SILENT,
    });
    await corrector.check();
    await corrector.stop();
  });
  afterAll(() => real.close());

  const sentTo = (who: Who) => ({
    user: '500000000000000002',
    locale: who === 'tr' ? 'tr' : 'en-US',
  });
  const seenOnDiscord = (message: SentMessage) => ({
    message,
    text: onDiscord(message),
    alone: message.flags === EPHEMERAL,
  });
  const postedTo = (who: Who) => (who === 'tr' ? { user: slack.server.people.turk! } : {});
  const seenOnSlack = (message: Post) => ({
    message,
    text: onSlack(message),
    alone: message.ephemeral,
  });

  const said = async ({ callback, edited, answer }: Sent): Promise<SentMessage> =>
    (await callback).type === DEFERRED ? edited : answer;
  /** @returns lets what is answered from then on be answered */
  function held(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { answer } = real.service;
    Object.assign(real.service, {
      async answer(...asked: Parameters<typeof answer>) {
        await promise;
        return answer(...asked);
      },
    });
    return () => {
      Object.assign(real.service, { answer });
      resolve();
    };
  }

  return {
    real: () => real,
    discord: {
      old: () => old.discord,
      standing: (message) => seenOnDiscord({ ...message, ...discord.server.standing(message.id)! }),
      type: async (command, options) =>
        seenOnDiscord(await said(discord.server.slash(command, options))),
      async typeAndWait(command, options) {
        const letGo = held();
        const sent = discord.server.slash(command, options);
        await sent.callback;
        letGo();
        return seenOnDiscord(await sent.edited);
      },
      press: async (message, label, who) =>
        seenOnDiscord(await discord.server.button(message, label, sentTo(who)).answer),
      follow: async (message, text) =>
        onDiscord(await discord.server.write(text, { replyTo: message }).reply()),
      menu: async (message, who) => {
        const pointedAt = { ...message, content: '' };
        const used = discord.server.menu('What changed since?', pointedAt, sentTo(who));
        return seenOnDiscord(await used.answer);
      },
    },
    slack: {
      old: () => old.slack,
      standing: (message) => seenOnSlack({ ...message, ...slack.server.shown(message)! }),
      type: async (command, options) =>
        seenOnSlack(await slack.server.slash(`/${command}`, lineOf(options)).message()),
      async typeAndWait(command, options) {
        const letGo = held();
        const sent = slack.server.slash(`/${command}`, lineOf(options));
        await sent.ack;
        letGo();
        return seenOnSlack(await sent.message());
      },
      press: async (message, label, who) =>
        seenOnSlack(await slack.server.press(message, label, postedTo(who)).message()),
      async follow({ channel, ts }, text) {
        const said = await slack.server.say(text, { channel, thread: ts });
        return onSlack(await said.message());
      },
      menu: async (message, who) =>
        seenOnSlack(await slack.server.shortcut('dl:changes', message, postedTo(who)).message()),
    },
  };
}

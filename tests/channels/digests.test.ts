/** The weekly digest, as it is set and told on each platform by its real client. */
import { expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { createInsight } from '../../src/insight/index.ts';
import { keepDigests } from '../../src/jobs/digests.ts';
import { createRunner } from '../../src/jobs/runner.ts';
import type { PostUpdate } from '../../src/tenants/subscriptions/types.ts';
import type { TenantId } from '../../src/tenants/tenant-id.ts';
import { askedAt } from '../support/asked.ts';
import * as discord from '../support/discord/harness.ts';
import { SILENT } from '../support/logs.ts';
import { harbour } from '../support/packs/harbour.ts';
import type { RealService } from '../support/real-service.ts';
import * as slack from '../support/slack/harness.ts';

const onDiscord = discord.localDiscord();
const onSlack = slack.localSlack();
const CHANNEL = '600000000000000003';
/** Before anything that stands on the platforms of this machine, whose messages say when they were written. */
const NOW = '2020-05-18T09:00:00Z';
const OPTIONS = { knowledge: harbour(), now: NOW } as const;
const engine = createEngine(harbour());
const WORDING = 'Who painted *the* lighthouse, <@123456789012345678> @everyone?';

/** Asks, lets a process tell that cannot note what it told, and an hour later another. */
async function digest(
  { store, service, now: clock, later }: RealService,
  tenant: TenantId,
  post: PostUpdate,
) {
  store.recordQuestion(askedAt('2020-05-14T10:00:00Z', WORDING, { tenant }));
  const noteDigest = () => Promise.reject(new Error('the database is away'));
  for (const insight of [{ ...store.insight, noteDigest }, store.insight]) {
    later({ seconds: 3600 });
    const runner = createRunner({ queue: store.jobs, log: SILENT, clock, pollMs: 0 });
    keepDigests({
      runner,
      tenants: store.tenants.settled,
      wanted(one) {
        const { digestChannel: channel, language: locale } = service.settings.of(one);
        return channel === null ? undefined : { channel, locale };
      },
      gaps: createInsight({ store: store.insight, engineFor: () => engine, clock }).gaps,
      store: insight,
      post,
      page: 'https://desk.example/edit/gaps',
      log: SILENT,
      clock,
    });
    await runner.settle();
  }
}

it('is posted on Discord where the settings say, once, in the server’s language, pinging nobody', async () => {
  const real = await discord.serviceInGuild({ digestChannel: CHANNEL, language: 'tr' }, OPTIONS);
  const bot = await onDiscord.start({ service: real.service });
  await digest(real, discord.TENANT, async (...post) => {
    // Discord knows a message by its name for some minutes only.
    onDiscord.server.forgetNonces();
    return bot.postUpdate(...post);
  });
  const posts = onDiscord.server.posts.filter(({ channel_id }) => channel_id === CHANNEL);
  expect(posts).toHaveLength(1);
  expect(posts[0]).toMatchObject({ allowed_mentions: { parse: [] } });
  const text = discord.shown(posts[0]!);
  expect(text).toContain('Yanıtsız kalan sorular');
  expect(text).toContain('Who painted *the* lighthouse,?');
  expect(text).not.toMatch(/123456789012345678|@everyone/);
  expect(JSON.stringify(posts[0])).toContain('https://desk.example/edit/gaps');
  await real.close();
});

it('is posted on Slack where the settings say, once, in the workspace’s language, pinging nobody', async () => {
  const { server } = onSlack;
  const channel = server.channels.editors!;
  const real = await slack.serviceInWorkspace({ digestChannel: channel, language: 'az' }, OPTIONS);
  const { postUpdate } = await onSlack.start(real.service);
  await digest(real, slack.TENANT, postUpdate);
  const posts = server.posts.filter((post) => post.channel === channel);
  expect(posts).toHaveLength(1);
  const text = slack.shown(posts[0]!);
  expect(text).toContain('Cavabsız qalan suallar');
  expect(text).toContain('Burada 1 sual cavabsız qalıb');
  expect(text).not.toMatch(/<@|@everyone|<!/);
  expect(JSON.stringify(posts[0])).toContain('https://desk.example/edit/gaps');
  await real.close();
});

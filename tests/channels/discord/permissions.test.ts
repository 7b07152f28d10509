/** What people see where Discord does not let Dateline do all that it could. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { localDiscord, serviceInGuild, shown } from '../../support/discord/harness.ts';
import { readMarkdown } from '../../support/discord/markdown.ts';
import { correcting } from '../../support/jobs/correcting.ts';
import { ANSWER, edit, QUESTION } from '../../support/packs/downing.ts';
import type { RealService } from '../../support/real-service.ts';
import type { DiscordServer, SentMessage } from '../../support/servers/discord.ts';

const CHANNEL = '600000000000000001';
const reader = { user: '500000000000000001', channel: CHANNEL };
const EPHEMERAL = 64;

const local = localDiscord();
let server: DiscordServer;
let real: RealService;
let bot: Awaited<ReturnType<typeof local.start>>;
beforeEach(async () => {
  real = await serviceInGuild();
  bot = await local.start({ service: real.service });
  ({ server } = local);
});
afterEach(() => real.close());

const ask = () => server.write(`<@${server.appId}> ${QUESTION}`, reader);
const words = ({ content = '' }: SentMessage) => readMarkdown(content).text;
const pressable = (message: SentMessage) =>
  message.components.flatMap((row) => row.components.map(({ label }) => label));

describe('a mention', () => {
  it('where the history may not be read is answered by name, with nobody pinged', async () => {
    server.forbid(CHANNEL, 'ReadMessageHistory');
    const answer = await ask().reply();
    expect(answer.message_reference).toBeUndefined();
    expect(answer.content).toBe(`<@${reader.user}>`);
    expect(answer.allowed_mentions).toEqual({ parse: [] });
    expect(shown(answer)).toContain(ANSWER);
    await ask().reply();
    const refused = server.requests.filter(
      ({ path, body }) => path.endsWith('/messages') && 'message_reference' in (body as object),
    );
    expect(refused).toHaveLength(1);
  });

  it('that is gone before its answer comes is answered by name', async () => {
    const slow = Promise.withResolvers<void>();
    const { answer } = real.service;
    Object.assign(real.service, {
      answer: async (...given: Parameters<typeof answer>) => {
        await slow.promise;
        return answer(...given);
      },
    });
    const said = ask();
    server.forget(said.id);
    slow.resolve();
    const reply = await said.reply();
    expect(reply.content).toBe(`<@${reader.user}>`);
    expect(shown(reply)).toContain(ANSWER);
    expect((await ask().reply()).message_reference).toBeDefined();
  });

  it('where no embed may be shown is answered in words, with its buttons', async () => {
    const before = await ask().reply();
    server.forbid(CHANNEL, 'EmbedLinks');
    const answer = await ask().reply();
    expect(answer.embeds).toEqual([]);
    expect(words(answer)).toContain(ANSWER);
    expect(answer.content!.length).toBeLessThanOrEqual(2000);
    for (const line of shown(before).split('\n')) expect(words(answer)).toContain(line.trim());
    expect(pressable(answer)).toEqual(pressable(before));
    expect(answer.message_reference).toBeDefined();
  });

  it('with neither is answered in words and by name', async () => {
    server.forbid(CHANNEL, 'EmbedLinks', 'ReadMessageHistory');
    for (let time = 1; time <= 2; time += 1) {
      const answer = await ask().reply();
      await vi.waitFor(() => expect(words(answer)).toContain(ANSWER));
      expect(answer.content).toMatch(new RegExp(`^<@${reader.user}>\\n`));
      expect(server.posts).toHaveLength(time);
    }
  });

  it('where nothing may be written is told in a direct message, once, and logged once', async () => {
    server.forbid(CHANNEL, 'SendMessages');
    const told = server.next(`7${reader.user.slice(1)}`);
    ask();
    expect(shown(await told)).toContain('may not write where you asked');
    expect(shown(await told)).toContain('“Send Messages”');
    ask();
    await server.slash('help', {}, reader).message;
    await vi.waitFor(() =>
      expect(server.requests.filter(({ path }) => path.includes(CHANNEL)).length).toBeGreaterThan(
        3,
      ),
    );
    expect(server.posts).toHaveLength(1);
    const said = local.logged.filter(({ message }) => message.includes('where it stands'));
    expect(said).toHaveLength(1);
  });
});

describe('without Embed Links', () => {
  beforeEach(() => server.forbid(CHANNEL, 'EmbedLinks'));

  it('a command, its buttons and its pages are answered in words', async () => {
    const message = await server.slash('ask', { question: QUESTION }, reader).message;
    expect(message.embeds).toEqual([]);
    expect(words(message)).toContain(ANSWER);
    const sources = await server.button(message, 'Sources', reader).answer;
    expect([sources.flags, sources.embeds]).toEqual([EPHEMERAL, []]);
    expect(words(sources)).not.toBe('');
    const refused = await server.button(message, 'dl:r:unknown-unknown', reader).message;
    expect(words(refused)).toContain('no longer known');
    const timeline = await server.slash('timeline', {}, reader).message;
    expect(words(timeline)).toContain('Timeline');
  });

  it('what kind of answer it is stands above it still', async () => {
    const question = 'Did all 67 people on board the downed jet die?';
    const message = await server.slash('ask', { question }, reader).message;
    expect(words(message)).toMatch(/^≠ Differs from the question\n/);
  });

  it('a private answer can be shown to everyone, in words', async () => {
    const mine = await server.slash('ask', { question: QUESTION, private: true }, reader).message;
    const everyone = await server.button(mine, 'Show everyone', reader).followUp();
    expect([everyone.flags, everyone.embeds]).toEqual([0, []]);
    expect(words(everyone)).toContain(ANSWER);
  });

  it('a long message that is checked is answered in words', async () => {
    const content = 'All 67 people on board the downed jet died. '.repeat(40);
    const sent = server.menu('Check this message', { id: '1', content }, reader);
    expect(words(await sent.edited)).not.toBe('');
  });

  it('a posted answer is corrected in words, and in embeds again where they are allowed', async () => {
    const message = await ask().reply();
    await vi.waitFor(async () =>
      expect(await real.service.posted.withFacts(['azal-dead'])).toHaveLength(1),
    );
    const corrector = correcting(real, real.service, {
      edit: bot.editPosted,
      log: local.log,
    });
    const change = async (en: string) => {
      real.change(edit((fact) => ({ ...fact, text: { ...fact.text, en } })));
      await corrector.check();
      return server.standing(message.id)!;
    };
    const corrected = await change('Of the 67 people on board, 39 died.');
    expect(corrected.embeds).toEqual([]);
    expect(words(corrected)).toContain('Corrected on 1 July 2025.');
    expect(words(corrected)).toContain('39 died');
    expect(words(corrected)).not.toContain(ANSWER);
    server.allow(CHANNEL);
    const again = await change('Of the 67 people on board, 40 died.');
    expect(shown(again)).toContain('40 died');
    expect(again.content).toBe('');
    await corrector.stop();
  });
});

it('an answer in embeds is corrected in words where embeds are no longer allowed', async () => {
  const message = await ask().reply();
  await vi.waitFor(async () =>
    expect(await real.service.posted.withFacts(['azal-dead'])).toHaveLength(1),
  );
  server.forbid(CHANNEL, 'EmbedLinks');
  const corrector = correcting(real, real.service, {
    edit: bot.editPosted,
    log: local.log,
  });
  real.change(edit((fact) => ({ ...fact, text: { ...fact.text, en: 'Of the 67, 39 died.' } })));
  await corrector.check();
  await corrector.stop();
  expect(words(server.standing(message.id)!)).toContain('Of the 67, 39 died.');
});

describe('what is no longer known', () => {
  it('is said of a form and of a menu', async () => {
    const form = await server.slash('ask', {}, reader).modal;
    const sent = await server.submit({ ...form, custom_id: 'old:form' }, { question: 'q' }, reader)
      .message;
    expect(sent.flags).toBe(EPHEMERAL);
    expect(shown(sent)).toContain('no longer known');
    const menu = await server.userMenu('About this person', { ...reader, locale: 'ru' }).message;
    expect(shown(menu)).toContain('больше не действует');
    const old = await server.menu('Gone', { id: '1', content: 'words' }, reader).message;
    expect(shown(old)).toContain('no longer known');
  });
});

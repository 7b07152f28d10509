/** Discord stumbles while an answer is on its way: it still comes, once. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { localDiscord, serviceInGuild, shown } from '../../support/discord/harness.ts';
import { ANSWER, QUESTION } from '../../support/packs/downing.ts';
import type { RealService } from '../../support/real-service.ts';
import type { DiscordServer } from '../../support/servers/discord.ts';

const LONG = { id: '1', content: 'All 67 people on board the downed jet died. '.repeat(40) };
/** What discord.js tries by itself, at once. */
const TRIES = 4;

const local = localDiscord();
let server: DiscordServer;
let real: RealService;
beforeEach(async () => {
  real = await serviceInGuild();
  await local.start({ service: real.service });
  ({ server } = local);
});
afterEach(() => real.close());

const failing = (times: number, failure: Parameters<DiscordServer['fail']>[0]) => {
  for (let time = 0; time < times; time += 1) server.fail(failure);
};
const sentTo = (path: RegExp) => server.requests.filter((request) => path.test(request.path));

describe('“thinking…” under a check that takes a while ends in the check', () => {
  it.each([
    [
      'the acknowledgement arrived and its answer was lost',
      1,
      { path: /callback$/, status: 502, done: true },
    ],
    ['the acknowledgement failed for a while', TRIES + 1, { path: /callback$/, status: 502 }],
    ['the answer failed for a while', 2 * TRIES + 1, { path: /@original$/, status: 502 }],
    [
      'the answer arrived and Discord’s own was lost',
      1,
      { path: /@original$/, status: 502, done: true },
    ],
  ])('when %s', async (_what, times, failure) => {
    failing(times, failure);
    const sent = server.menu('Check this message', LONG);
    expect(shown(await sent.edited)).toContain(ANSWER);
    await server.slash('help').message;
    expect(sentTo(/^\/webhooks\/\d+\/[^/]+$/)).toEqual([]);
  });

  it('or in a sentence, when Discord takes no such answer', async () => {
    server.fail({ path: /@original$/, status: 400, code: 50035 });
    const sent = server.menu('Check this message', LONG, { locale: 'tr' });
    expect(shown(await sent.edited)).toContain('ters gitti');
  });

  it('or in a sentence, when the answer cannot be made', async () => {
    const answer = () => Promise.reject(new Error('the engine broke'));
    Object.assign(real.service, { answer });
    const sent = server.menu('Check this message', LONG);
    expect(shown(await sent.edited)).toContain('went wrong');
  });
});

describe('an answer', () => {
  it('to a command comes after a second of stumbling', async () => {
    failing(TRIES + 1, { path: /callback$/, status: 503 });
    expect(shown(await server.slash('ask', { question: QUESTION }).message)).toContain(ANSWER);
  });

  it('for everyone comes, though Discord’s word on the press was lost', async () => {
    const mine = await server.slash('ask', { question: QUESTION, private: true }).message;
    server.fail({ path: /callback$/, status: 502, done: true });
    const everyone = await server.button(mine, 'Show everyone').followUp();
    expect(shown(everyone)).toContain(ANSWER);
  });

  const CUT = { path: /messages$/, status: 502, cut: true };
  it.each([
    ['arrived, though Discord said otherwise,', 1, { ...CUT, cut: false, done: true }],
    ['arrived, and the connection was cut then,', 1, { ...CUT, done: true }],
    ['did not arrive, for the connection was cut, more than once,', 2, CUT],
    ['failed for a while', 2 * TRIES + 1, { ...CUT, cut: false }],
  ])('to a mention whose post %s stands there once', async (_what, times, failure) => {
    failing(times, failure);
    const said = server.write(`<@${server.appId}> ${QUESTION}`);
    expect(shown(await said.reply())).toContain(ANSWER);
    await vi.waitFor(() => expect(sentTo(/messages$/)).toHaveLength(times + 1));
    await server.slash('help').message;
    expect(server.posts).toHaveLength(1);
  });
});

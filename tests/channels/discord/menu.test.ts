/** What waits in the select under an answer, picked through the real client. */
import { describe, expect, it } from 'vitest';
import { controls, localDiscord, serviceInGuild, shown } from '../../support/discord/harness.ts';
import { ANSWER, QUESTION } from '../../support/packs/downing.ts';

const local = localDiscord();
const EPHEMERAL = 64;
const other = { user: '300000000000000002' };

async function start() {
  const real = await serviceInGuild();
  // The first question takes longest, and Discord waits three seconds for an answer.
  await real.service.answer(
    { command: 'ask', question: QUESTION },
    { locale: 'en', platform: 'discord' },
  );
  await local.start({ service: real.service });
  return local.server;
}

describe('the select under an answer', () => {
  it('is one control beside what matters, and asks what it says', async () => {
    const server = await start();
    const answer = await server.slash('ask', { question: QUESTION }).message;
    expect(controls(answer)).toEqual([
      'The whole incident',
      '👍 Helpful',
      '👎 Not helpful',
      expect.stringMatching(/^\d more$/),
    ]);
    const why = await server.button(answer, 'Why this answer?').answer;
    expect(why.flags).toBe(EPHEMERAL);
    expect(shown(why)).toContain('Why this answer?');
  });

  it('lets the same thing be picked again: the message is changed by nothing', async () => {
    const server = await start();
    const answer = await server.slash('ask', { question: QUESTION }).message;
    const before = JSON.stringify(answer.components);
    for (let times = 0; times < 2; times++) {
      const pick = server.button(answer, 'Quote');
      expect(await pick.callback).toEqual({ type: 7, data: {} });
      const quote = await pick.answer;
      expect(quote.flags).toBe(EPHEMERAL);
      expect(shown(quote)).toContain(ANSWER);
    }
    expect(JSON.stringify(answer.components)).toBe(before);
  });

  it('turns the order in place for the one who asked, privately for anyone else', async () => {
    const server = await start();
    const timeline = await server.slash('timeline', {}).message;
    const order = 'Newest first';
    const theirs = await server.button(timeline, order, other).answer;
    expect(theirs.flags).toBe(EPHEMERAL);
    const own = server.button(timeline, order);
    expect((await own.callback).type).toBe(7);
    expect(controls(await own.message)).toContain('Oldest first');
  });

  it('says so where what was picked is no longer known', async () => {
    const server = await start();
    const answer = await server.slash('ask', { question: QUESTION }).message;
    for (const value of ['dl:r:forgotten', 'strange']) {
      const told = await server.select(answer, 'dl:m:1', [value]).answer;
      expect(told.flags).toBe(EPHEMERAL);
      expect(shown(told)).toContain('no longer known');
    }
  });
});

/** What waits in the menu under an answer, picked through the real client. */
import { describe, expect, it } from 'vitest';
import { ANSWER, QUESTION } from '../../support/packs/downing.ts';
import { controls, shown } from '../../support/slack/harness.ts';
import { localWorkspace } from '../../support/slack/workspace.ts';

const at = localWorkspace();
const { start } = at;

describe('the menu under an answer', () => {
  it('is one control beside what matters, and asks what it says', async () => {
    const server = await start();
    const answer = await server.slash('/ask', QUESTION).message();
    expect(controls(answer)).toEqual([
      'Share to channel',
      '👍 Helpful',
      '👎 Not helpful',
      expect.stringMatching(/^\d more$/),
    ]);
    const why = await server.press(answer, 'Why this answer?').message();
    expect(why.ephemeral).toBe(true);
    expect(shown(why)).toContain('Why this answer?');
  });

  it('can be used again and again', async () => {
    const server = await start();
    const answer = await server.slash('/ask', QUESTION).message();
    for (let times = 0; times < 2; times++)
      expect(shown(await server.press(answer, 'Quote').message())).toContain(ANSWER);
  });

  it('says so where what was picked is no longer known', async () => {
    const server = await start();
    const answer = await server.slash('/ask', QUESTION).message();
    Object.assign(at.real.service, { recall: async () => undefined });
    const told = await server.press(answer, 'Quote').message();
    expect(told.ephemeral).toBe(true);
    expect(shown(told)).toContain('no longer known');
  });
});

import { describe, expect, it } from 'vitest';
import { EDITS } from '../support/impact/edits.ts';
import { HARBOUR_LOG } from '../support/impact/harbour-log.ts';
import { compared } from '../support/impact/predicted.ts';
import { startRunning } from '../support/impact/running.ts';
import { HARBOUR } from '../support/packs/harbour.ts';

const PATH = 'harbour/harbour.json';
const files = { [PATH]: JSON.stringify(HARBOUR) };
/** All are asked by `npm run faults -- impact`. */
const EVERY = 8;

describe('what an edit is predicted to change', () => {
  it('is what it changes once it is published: answers, posted copies and followers', async () => {
    const running = await startRunning({
      files,
      asked: HARBOUR_LOG.filter((_asked, at) => at % EVERY === 0),
      packs: { 'discord:1': [], 'slack:T1': ['harbour'] },
      follows: ['topic:sea', 'topic:trade', 'incident:ferry-fire', 'actor:mayor', 'place:brill'],
    });
    const all = { running, files, path: PATH, edits: EDITS, times: EDITS.length, seed: 12 };
    const { wrong, ...counts } = await compared(all);
    await running.stop();
    expect(wrong).toEqual([]);
    // That nothing changed would be predicted easily.
    expect(counts.changes).toBeGreaterThan(25);
    expect(counts.edited).toBeGreaterThan(5);
    expect(counts.told).toBeGreaterThan(5);
  });
});

/** Several processes on one PostgreSQL: what is published is served by all of them at once, and whole. */
import { setTimeout as later } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openStore } from '../src/store/index.ts';
import { edition, editionsIn } from './support/knowledge/editions.ts';
import { publishText } from './support/knowledge/published.ts';
import { STRICT } from './support/logs.ts';
import { startDateline } from './support/process/dateline.ts';
import { DATABASES } from './support/store/databases.ts';

const POSTGRES = DATABASES.filter(({ name }) => name === 'PostgreSQL');

describe.each(POSTGRES)('replicas on $name', { timeout: 90_000 }, ({ fresh }) => {
  const database = fresh();

  it('serve what is published within two seconds, all the same, and never two revisions in one answer', async () => {
    const store = await openStore(database.dialect(), STRICT);
    await publishText(edition(1), store.revisions);
    const env = { ...database.settings(), KNOWLEDGE_FROM: 'store', QUESTIONS_PER_MINUTE: '100000' };
    const replicas = [1, 2].map(() => startDateline(env));
    const addresses = await Promise.all(replicas.map(({ address }) => address()));
    const seen: (readonly number[])[] = [];
    let asking = true;
    const asked = addresses.map(async (address) => {
      while (asking) {
        const file = `${address}/api/timeline/file?about=incident:crash&format=md`;
        seen.push(editionsIn(await (await fetch(file)).text()));
        await later(20);
      }
    });
    const revisionAt = async (address: string) => {
      const health = (await (await fetch(`${address}/healthz`)).json()) as {
        revision?: { id: string; publishedAt: string };
      };
      return health.revision?.id;
    };

    for (const number of [2, 3, 4]) {
      const { id } = await publishText(edition(number), store.revisions);
      const told = performance.now();
      for (const address of addresses) {
        while ((await revisionAt(address)) !== id && performance.now() - told < 10_000)
          await later(20);
      }
      expect(performance.now() - told).toBeLessThan(2000);
    }
    asking = false;
    await Promise.all(asked);
    expect(seen.filter((editions) => editions.length !== 1)).toEqual([]);
    expect(new Set(seen.flat())).toEqual(new Set([1, 2, 3, 4]));
    const numbers = await (await fetch(`${addresses[0]}/metrics`)).text();
    expect(numbers).toMatch(/dateline_knowledge_info\{version="\w{22}",revision="\w{10}"\} 1/);
    for (const ended of await Promise.all(replicas.map(({ end }) => end()))) expect(ended).toBe(0);
    await store.close();
  });
});

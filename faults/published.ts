/** Knowledge that is published again and again while three processes that serve it are asked. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { temporaryFolder } from '../bench/temporary-folder.ts';
import { openStore, postgresDialect } from '../src/store/index.ts';
import { edition, editionsIn } from '../tests/support/knowledge/editions.ts';
import { publishText } from '../tests/support/knowledge/published.ts';
import { SILENT } from '../tests/support/logs.ts';
import { startPostgres } from '../tests/support/store/start-postgres.ts';
import { counted, type Fault } from './fault.ts';

const REPLICAS = 3;
const WITHIN_MS = 2000;
const GIVEN_UP_MS = 20_000;

export const published: Fault = {
  name: 'published',
  what: `knowledge is published again and again while ${REPLICAS} processes on one PostgreSQL are asked: each serves it within two seconds, and no answer has two revisions in it`,
  times: 100,
  async run(times) {
    const postgres = await startPostgres();
    const store = await openStore(postgresDialect(postgres.url), SILENT);
    const replicas: Replica[] = [];
    try {
      await publishText(edition(0), store.revisions);
      for (let at = 0; at < REPLICAS; at += 1) replicas.push(await startReplica(postgres.url));
      let asking = true;
      let answers = 0;
      let mixed = 0;
      const asked = replicas.map(async ({ address }) => {
        while (asking) {
          const file = `${address}/api/timeline/file?about=incident:crash&format=md`;
          const editions = editionsIn(await (await fetch(file)).text());
          answers += 1;
          if (editions.length !== 1) mixed += 1;
          await wait(10);
        }
      });
      const took: number[] = [];
      for (let time = 1; time <= times; time += 1) {
        const { id } = await publishText(edition(time), store.revisions);
        const told = performance.now();
        await Promise.all(replicas.map(({ address }) => serves(address, id, told)));
        took.push(performance.now() - told);
      }
      asking = false;
      await Promise.all(asked);
      const sorted = took.toSorted((a, b) => a - b);
      const slowest = sorted.at(-1) ?? 0;
      const half = sorted[sorted.length >> 1] ?? 0;
      return {
        holds: mixed === 0 && slowest <= WITHIN_MS,
        counted: `${counted(times)} revisions, served by all after ${half.toFixed(0)} ms in the middle, ${slowest.toFixed(0)} ms at the slowest; ${counted(answers)} answers, ${counted(mixed)} mixed`,
      };
    } finally {
      for (const { child } of replicas) child.kill('SIGKILL');
      await store.close();
      await postgres.close();
    }
  },
};

type Replica = { readonly child: ChildProcess; readonly address: string };

async function startReplica(DATABASE_URL: string): Promise<Replica> {
  const env = { DATA_DIR: temporaryFolder(), DATABASE_URL, KNOWLEDGE_FROM: 'store', PORT: '0' };
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: { ...env, SEMANTIC: 'off', LOG_LEVEL: 'error', QUESTIONS_PER_MINUTE: '100000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /listening on (http:\S+)/.exec(line)?.[1];
    if (address) return { child, address };
  }
  throw new Error('a replica ended before it listened');
}

async function serves(address: string, id: string, told: number): Promise<void> {
  while (performance.now() - told < GIVEN_UP_MS) {
    const health = (await (await fetch(`${address}/healthz`)).json()) as {
      readonly revision?: { readonly id: string };
    };
    if (health.revision?.id === id) return;
    await wait(10);
  }
}

/** Dateline as it is started by hand, once or more on one database, with Discord's interactions over HTTP alone. */
import { setTimeout as wait } from 'node:timers/promises';
import { endDateline, startDateline } from './dateline-process.ts';
import type { BenchDiscord } from './discord-rest.ts';

export type Replicas = {
  /** Where each takes interactions. */
  readonly addresses: readonly string[];
  readonly children: readonly Awaited<ReturnType<typeof startDateline>>['child'][];
  readonly stop: () => Promise<void>;
};

/**
 * Resolves once they compare by meaning, too: what follows a start for some seconds is not what is sustained.
 * @param env `DATABASE_URL`, and in `DATA_DIR` a folder that has one for each
 * @param flags of Node
 */
export async function startReplicas(
  count: number,
  discord: BenchDiscord,
  env: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<Replicas> {
  const started = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      startDateline(
        {
          ...process.env,
          ...env,
          DATA_DIR: `${env.DATA_DIR}/${index}`,
          PORT: '0',
          LOG_LEVEL: 'silent',
          SLACK_BOT_TOKEN: '',
          DISCORD_TOKEN: discord.token,
          DISCORD_API_URL: discord.url,
          DISCORD_PUBLIC_KEY: discord.publicKey,
          DISCORD_INTERACTIONS: 'http',
          DISCORD_GATEWAY: 'off',
        },
        flags,
      ),
    ),
  );
  await Promise.all(started.map(({ url }) => comparesByMeaning(url)));
  return {
    addresses: started.map(({ url }) => `${url}/discord/interactions`),
    children: started.map(({ child }) => child),
    stop: async () => {
      await Promise.all(started.map(({ child }) => endDateline(child)));
    },
  };
}

const LONGEST_MS = 120_000;

async function comparesByMeaning(url: string): Promise<void> {
  const metrics = async () => (await fetch(`${url}/metrics`)).text();
  const until = performance.now() + LONGEST_MS;
  while (!(await metrics()).includes('dateline_semantic_ready 1')) {
    if (performance.now() > until) throw new Error('It does not compare by meaning.');
    await wait(100);
  }
}

/** A PostgreSQL that is restarted, and killed, under processes that go on writing. */
import { setTimeout as wait } from 'node:timers/promises';
import { temporaryFolder } from '../bench/temporary-folder.ts';
import { postgresDialect } from '../src/store/index.ts';
import { startPostgres } from '../tests/support/store/start-postgres.ts';
import type { Fault } from './fault.ts';
import { type Acknowledged, compared, startWriter } from './kill.ts';

const BETWEEN_MS = 1_500;

export const restartedPostgres: Fault = {
  name: 'restarted-postgresql',
  what: 'PostgreSQL is shut down, or killed, and started again, under two processes that write: they go on, nothing acknowledged is lost, nothing stands twice',
  times: 20,
  async run(times) {
    const postgres = await startPostgres('on');
    const acknowledged: Acknowledged = new Map();
    try {
      const where = [temporaryFolder(), postgres.url];
      const writers = [
        await startWriter(where, acknowledged),
        await startWriter(where, acknowledged),
      ];
      for (let time = 0; time < times; time += 1) {
        await wait(Math.random() * BETWEEN_MS);
        await (time % 2 === 0 ? postgres.stop() : postgres.kill());
        await postgres.start();
      }
      const before = acknowledged.get('thanks')?.size ?? 0;
      await wait(BETWEEN_MS);
      const goesOn = (acknowledged.get('thanks')?.size ?? 0) > before;
      for (const { kill } of writers) await kill();
      const result = await compared(
        `${times} restarts`,
        acknowledged,
        postgresDialect(postgres.url),
      );
      return { ...result, holds: result.holds && goesOn };
    } finally {
      await postgres.close();
    }
  },
};

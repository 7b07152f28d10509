/** Hears at once what is told on PostgreSQL. It only saves waiting for the next look: what is missed is seen then. */
import { Client } from 'pg';
import type { Log } from '../../log.ts';
import type { DatabaseSettings } from '../dialect.ts';
import { PUBLISHED_CHANNEL } from '../repositories/revision-repository.ts';

const AGAIN_MS = 5_000;

/**
 * Calls back for each revision that is published, as long as the connection holds; it is made again where it is lost.
 * On SQLite nobody tells anything.
 */
export function listenForPublished(
  { DATABASE_URL }: DatabaseSettings,
  heard: () => void,
  log: Pick<Log, 'info'>,
): { readonly stop: () => Promise<void> } {
  if (DATABASE_URL === undefined) return { stop: async () => {} };
  let stopped = false;
  let again: NodeJS.Timeout | undefined;
  let client: Client | undefined;

  function listen(): void {
    const own = new Client({ connectionString: DATABASE_URL, application_name: 'dateline listen' });
    client = own;
    let lost = false;
    const lose = (error?: unknown) => {
      if (lost || stopped) return;
      lost = true;
      log.info(
        { error: String(error) },
        'published knowledge is looked for every second, as the database does not tell of it at the moment',
      );
      own.end().catch(() => {});
      again = setTimeout(listen, AGAIN_MS).unref();
    };
    own.on('error', lose);
    own.on('end', lose);
    own.on('notification', heard);
    own
      .connect()
      .then(() => own.query(`listen ${PUBLISHED_CHANNEL}`))
      // Something may have been published while nobody listened.
      .then(heard, lose);
  }

  listen();
  return {
    async stop() {
      stopped = true;
      clearTimeout(again);
      await client?.end().catch(() => {});
    },
  };
}

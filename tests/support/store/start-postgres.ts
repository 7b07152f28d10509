/** A real PostgreSQL of one's own, which ends with the process that started it, however that ends. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type RealPostgres = {
  /** Of its database `postgres`; every other has the same but for the name at its end. */
  readonly url: string;
  /** Ends it as a crash would. */
  readonly kill: () => Promise<void>;
  /** Ends it as an upgrade would: connections are cut, what is committed is safe. */
  readonly stop: () => Promise<void>;
  /** Starts it again at the same address. */
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const KEEPER = fileURLToPath(new URL('postgres-keeper.ts', import.meta.url));

/** @param fsync on where a write must outlive the machine, as in production; off it is faster */
export async function startPostgres(fsync: 'on' | 'off' = 'off'): Promise<RealPostgres> {
  const keeper = spawn(process.execPath, [KEEPER, fsync], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // A group of its own: what ends the run's whole group must leave somebody to clear up.
    detached: true,
  });
  keeper.unref();
  const lines = createInterface({ input: keeper.stdout })[Symbol.asyncIterator]();
  const done = async () => {
    const { value, done: ended } = await lines.next();
    if (ended) throw new Error('PostgreSQL could not be started');
    return String(value).replace('done ', '');
  };
  const tell = async (command: string) => {
    keeper.stdin.write(`${command}\n`);
    await done();
  };
  const port = await done();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    kill: () => tell('kill'),
    stop: () => tell('stop'),
    start: () => tell('start'),
    close: () =>
      new Promise((closed) => {
        keeper.ref();
        keeper.once('exit', () => closed());
        keeper.stdin.end();
      }),
  };
}

/** A local Discord or Slack for each test or for a file, what is connected to it, and what was logged. */
import { expect } from 'vitest';
import { collectingLog } from './logs.ts';
import { hooksOf, type Scope } from './scope.ts';

type LocalServer = {
  readonly stop: () => Promise<unknown>;
  /** What it was sent against the platform's rules. */
  readonly violations: readonly unknown[];
};

type Stoppable = { readonly stop: () => Promise<unknown> };

/** Everything the server was sent is judged afterwards. */
export function localPlatform<Server extends LocalServer>(
  startServer: () => Promise<Server>,
  scope: Scope,
) {
  const { before, after } = hooksOf(scope);
  const { log, logged, errors, saying } = collectingLog();
  const connections: Stoppable[] = [];
  let current: Server;
  before(async () => {
    current = await startServer();
    logged.length = 0;
  });
  after(async () => {
    await Promise.all(connections.splice(0).map((connection) => connection.stop()));
    await current.stop();
    expect(current.violations).toEqual([]);
  });
  return {
    log,
    logged,
    errors,
    saying,
    get server() {
      return current;
    },
    /** Has a connection stopped when the test or the file is over. */
    stopLater<Connection extends Stoppable>(connection: Connection): Connection {
      connections.push(connection);
      return connection;
    },
  };
}

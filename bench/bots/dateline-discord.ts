/** Dateline on Discord as it ships: the whole core over the shipped knowledge, and a store on disk. */
import { startDiscord } from '../../src/channels/discord/index.ts';
import { SILENT } from '../../tests/support/logs.ts';
import { token, url } from './environment.ts';
import { shippedService } from './service.ts';
import { UNLIMITED } from './unlimited.ts';

await startDiscord({
  token,
  apiUrl: url,
  requestsPerSecond: UNLIMITED,
  service: await shippedService(),
  log: SILENT,
});
process.send?.('ready');

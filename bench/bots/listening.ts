/** Serves a bot that is called over HTTP, and tells the bench at which port. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export function listening(listener: RequestListener): void {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
}

/** The real service over the shipped packs as it runs: the time of day, and a store on disk. */
import { join } from 'node:path';
import type { Service } from '../../src/service/service.ts';
import { realService } from '../../tests/support/real-service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export async function shippedService(): Promise<Service> {
  const { service } = await realService({
    knowledge: 'knowledge',
    now: () => new Date(),
    database: join(temporaryFolder(), 'bench.db'),
  });
  return service;
}

/** One real PostgreSQL for all test files of a run, started when the first of them asks for it. */
import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { type RealPostgres, startPostgres } from './start-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the address of the run's PostgreSQL can be asked for. */
    readonly postgresOnDemand: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<RealPostgres> | undefined;
  const desk = createServer(async (_request, response) => {
    started ??= startPostgres();
    try {
      response.end((await started).url);
    } catch (problem) {
      response.writeHead(500).end(String(problem));
    }
  });
  await new Promise<void>((listening) => desk.listen(0, '127.0.0.1', listening));
  const address = desk.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  project.provide('postgresOnDemand', `http://127.0.0.1:${port}`);
  return async () => {
    desk.close();
    await started?.then(({ close }) => close()).catch(() => {});
  };
}

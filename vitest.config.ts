import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { SlowFirst } from './tests/support/slow-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/store/postgres-on-demand.ts'],
    // Real servers, a real browser and real clients share two cores: give each file time, run few at once.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Modules are loaded, and compiled well, once a worker instead of once a file, which halves the time of tests/answer.
    // So whatever a file changes beyond itself (the environment, listeners of the process) it puts back.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    // Many tests start Dateline as a process: what Node makes of its sources is made once, and kept between runs.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/node-compile') },
    // A skipped or focused test must not pass for a run of everything.
    allowOnly: false,
  },
});

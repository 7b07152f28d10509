/** Processes that open one empty database at the same moment: one makes its tables, and all can use them. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES } from '../support/store/databases.ts';

const OPENER = fileURLToPath(new URL('../support/store/opener.ts', import.meta.url));
const PROCESSES = 3;
const ROUNDS = Array.from({ length: 5 }, (_, round) => round + 1);

function startOpener() {
  const child = spawn(process.execPath, [OPENER], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => (await lines.next()).value ?? 'it ended';
  return {
    line,
    open(settings: object): Promise<string> {
      child.stdin.write(`${JSON.stringify(settings)}\n`);
      return line();
    },
    stop: () => child.kill(),
  };
}

let openers: ReturnType<typeof startOpener>[];
beforeAll(async () => {
  openers = Array.from({ length: PROCESSES }, startOpener);
  for (const opener of openers) expect(await opener.line()).toBe('ready');
}, 60_000);
afterAll(() => {
  for (const opener of openers) opener.stop();
});

describe.each(DATABASES)('an empty database on $name', ({ fresh }) => {
  const database = fresh();

  it.each(ROUNDS)('is opened by all at once, time %i', async () => {
    const opened = openers.map(({ open }) => open(database.settings()));
    expect(await Promise.all(opened)).toEqual(openers.map(() => 'opened'));
  });
});

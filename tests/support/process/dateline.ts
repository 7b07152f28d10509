/** Dateline as it is started: a process of its own, with what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { DOWNING } from '../packs/downing.ts';

export type Dateline = {
  readonly child: ChildProcess;
  /** What it has said on stdout, and on stderr, so far. */
  readonly said: () => string;
  readonly complained: () => string;
  /** Resolves once stdout or stderr says so; rejects where the process ends before. */
  readonly saying: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Where it listens, once it does. */
  readonly address: () => Promise<string>;
  /** Asks it to end. @returns its exit code, or the signal that killed it */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>;
};

/**
 * Starts it with these settings alone: a `.env` of whoever runs the tests must not count.
 * @param under what starts it, as `setpriv …` and its options
 * @param over told what to do once it is no longer needed: by itself, when the test is over
 */
export function startDateline(
  env: Readonly<Record<string, string>>,
  under: readonly string[] = [],
  over: (kill: () => void) => void = onTestFinished,
): Dateline {
  const [command = '', ...given] = [...under, process.execPath, 'src/main.ts'];
  const child = spawn(command, given, {
    env: {
      PATH: process.env.PATH ?? '',
      // Makes a start quicker, and changes nothing else.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? '',
      KNOWLEDGE_DIR: DOWNING,
      PORT: '0',
      SEMANTIC: 'off',
      DISCORD_TOKEN: '',
      SLACK_BOT_TOKEN: '',
      SEMANTIC_MODEL: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  over(() => void child.kill('SIGKILL'));
  let said = '';
  let complained = '';
  const heard: (() => void)[] = [];
  child.stdout.on('data', (data: Buffer) => {
    said += data;
    for (const one of heard) one();
  });
  child.stderr.on('data', (data: Buffer) => {
    complained += data;
    for (const one of heard) one();
  });
  const saying: Dateline['saying'] = (pattern) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said) ?? pattern.exec(complained);
        if (found) resolve(found);
      };
      heard.push(look);
      look();
      child.once('exit', () => reject(new Error(`it ended: ${complained}`)));
    });
  return {
    child,
    said: () => said,
    complained: () => complained,
    saying,
    address: async () => (await saying(/listening on (http:\S+)/))[1] ?? '',
    async end(signal = 'SIGTERM') {
      const ended = once(child, 'exit');
      child.kill(signal);
      const [code, killed] = await ended;
      return code ?? killed;
    },
  };
}

/** One for all tests of a `describe`, after which it must end as it should. Filled before the first. */
export function localDateline(env: () => Readonly<Record<string, string>>): {
  readonly process: Dateline;
} {
  const at = {} as { process: Dateline };
  let kill = () => {};
  beforeAll(async () => {
    at.process = startDateline(env(), [], (killed) => {
      kill = killed;
    });
    await at.process.address();
  });
  afterAll(async () => {
    try {
      expect(await at.process.end()).toBe(0);
    } finally {
      kill();
    }
  });
  return at;
}

/**
 * `dateline …` in the process of the tests: all of it but the start, which costs more than most of what it then does.
 * That it starts, reads a pipe and ends is for a few tests with a process of its own.
 */
import { Readable } from 'node:stream';
import { format } from 'node:util';
import { vi } from 'vitest';
import { dateline } from '../../../src/cli/dateline.ts';

export type Run = { readonly code: number; readonly out: string; readonly err: string };

/** What the terminal of whoever runs the tests is set to must not count. */
const TERMINAL = { LANG: 'en', LC_ALL: 'en', NO_COLOR: '1' };

/** @param env the settings: these alone */
export async function datelineHere(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Run> {
  const said = { out: '', err: '' };
  const [stdin, exitCode] = [Object.getOwnPropertyDescriptor(process, 'stdin')!, process.exitCode];
  const listen = (to: 'out' | 'err') => {
    const add = (text: string) => {
      said[to] += text;
    };
    const line = (...parts: readonly unknown[]) => add(`${format(...parts)}\n`);
    const stream = to === 'out' ? process.stdout : process.stderr;
    return [
      vi.spyOn(console, to === 'out' ? 'log' : 'error').mockImplementation(line),
      vi.spyOn(stream, 'write').mockImplementation((text) => {
        add(String(text));
        return true;
      }),
    ];
  };
  const heard = [...listen('out'), ...listen('err')];
  Object.defineProperty(process, 'stdin', { ...stdin, get: () => Readable.from([input]) });
  process.exitCode = undefined;
  for (const [name, value] of Object.entries(TERMINAL)) vi.stubEnv(name, value);
  try {
    await dateline(args, { SEMANTIC: 'off', ...env });
    return { code: Number(process.exitCode ?? 0), ...said };
  } finally {
    vi.unstubAllEnvs();
    process.exitCode = exitCode;
    Object.defineProperty(process, 'stdin', stdin);
    for (const one of heard) one.mockRestore();
  }
}

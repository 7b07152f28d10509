/** Dateline as it is started by hand, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Resolves once it listens.
 * @param flags of Node
 */
export function startDateline(
  env: NodeJS.ProcessEnv,
  flags: readonly string[] = [],
): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn('node', [...flags, 'src/main.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  return new Promise((ready, failed) => {
    child.stdout?.on('data', (data: Buffer) => {
      const [, url] = /listening on (\S+)/.exec(data.toString()) ?? [];
      if (url) ready({ child, url });
    });
    child.once('exit', (code) => failed(new Error(`ended with ${code} before it was ready`)));
  });
}

export async function endDateline(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await ended;
}

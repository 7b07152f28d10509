/**
 * A process of its own that keeps a real PostgreSQL in a folder of its own, for as long as whoever
 * started it lives: when its standard input ends, the server ends and the folder goes.
 * Each line it is sent, `kill` (as a crash would), `stop` or `start`, is answered by `done` and the port.
 * @param fsync `on` where a write must outlive the machine, as in production; off it is faster
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { postgresFiles } from './postgres-files.ts';

const [fsync = 'off'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'dateline-postgres-'));
const data = join(folder, 'data');
let server: ChildProcess | undefined;

// Ctrl-C reaches the whole group: whoever started this still needs the server to close.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

async function start(port: number): Promise<void> {
  const options = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '300',
    shared_buffers: '32MB',
    fsync,
    full_page_writes: fsync,
    synchronous_commit: fsync,
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const started = spawn(files.postgres, ['-D', data, '-p', `${port}`, ...flags], {
    ...files.as,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  server = started;
  let said = '';
  await new Promise<void>((ready, failed) => {
    started.stderr?.on('data', (chunk) => {
      said += chunk;
      if (said.includes('ready to accept connections')) ready();
    });
    started.on('exit', () => failed(new Error(`PostgreSQL ended: ${said}`)));
  });
  said = '';
  started.stderr?.removeAllListeners('data').resume();
}

/** Of one that was killed some processes last a moment longer, and hold what they shared. */
async function startAgain(port: number): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await start(port);
    } catch (problem) {
      if (tries === 100 || !String(problem).includes('still in use')) throw problem;
      await wait(100);
    }
  }
}

async function end(signal: NodeJS.Signals): Promise<void> {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function obey(command: string, port: number): Promise<void> {
  if (command === 'kill') await end('SIGKILL');
  if (command === 'stop') await end('SIGINT');
  if (command === 'start') await startAgain(port);
}

chmodSync(folder, 0o755);
const files = postgresFiles(folder);
mkdirSync(data);
if (files.as.uid !== undefined) chownSync(data, files.as.uid, files.as.uid);
try {
  // A collation unlike the order of bytes, as many a server has.
  const language = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-US'];
  const how = ['--auth=trust', '--username=postgres', '--no-sync', ...language];
  execFileSync(files.initdb, ['-D', data, ...how], { ...files.as, stdio: 'pipe' });
  const port = await freePort();
  await start(port);
  console.log(`done ${port}`);
  for await (const line of createInterface({ input: process.stdin })) {
    await obey(line, port);
    console.log(`done ${port}`);
  }
} finally {
  await end('SIGQUIT');
  rmSync(folder, { recursive: true, force: true });
}

/** Start to ready, against bare Node that only loads the same libraries. */
import { spawn } from 'node:child_process';
import { median } from './load.ts';
import { temporaryFolder } from './temporary-folder.ts';

const ROUNDS = 5;
const LIBRARIES = [
  'chokidar',
  'dotenv',
  'edtf',
  'fuse.js',
  'hono',
  '@hono/node-server',
  'intl-messageformat',
  'jsonc-parser',
  'kysely',
  'minisearch',
  'pino',
  'zod',
  '@orama/stemmers/english',
  '@orama/stemmers/russian',
];

/** @returns milliseconds that Dateline takes beyond bare Node with the same libraries */
export async function benchStart(): Promise<{ more: number; dateline: number; bare: number }> {
  const env = {
    ...process.env,
    DATA_DIR: temporaryFolder(),
    PORT: '0',
    LOG_LEVEL: 'silent',
    DISCORD_TOKEN: '',
    SLACK_BOT_TOKEN: '',
  };
  const bareScript = `await Promise.all(${JSON.stringify(LIBRARIES)}.map((name) => import(name))); console.log('listening on nothing'); setInterval(() => {}, 1000);`;
  // The first start builds the page; every later one finds it built.
  await untilReady(['src/main.ts'], env);
  const dateline: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await untilReady(['--input-type=module', '-e', bareScript], env));
    dateline.push(await untilReady(['src/main.ts'], env));
  }
  return { more: median(dateline) - median(bare), dateline: median(dateline), bare: median(bare) };
}

function untilReady(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const start = performance.now();
  const child = spawn('node', args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((ready, failed) => {
    let taken: number | undefined;
    child.stdout.on('data', (data: Buffer) => {
      if (taken !== undefined || !data.toString().includes('listening on')) return;
      taken = performance.now() - start;
      child.kill('SIGKILL');
    });
    child.once('exit', (code) =>
      taken === undefined
        ? failed(new Error(`ended with ${code} before it was ready`))
        : ready(taken),
    );
  });
}

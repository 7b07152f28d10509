import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.ts';

const folder = temporaryFolder();
const end = pathToFileURL('src/process/end.ts').href;

it('ends while a thread waits for what never comes, as it does for a mount that stands still', async () => {
  const pipe = folder.file('pipe');
  await promisify(execFile)('mkfifo', [pipe]);
  const script = `
    import { readFile } from 'node:fs';
    import { endThoughStuck } from '${end}';
    process.on('SIGTERM', () => {});
    endThoughStuck(() => true);
    readFile(${JSON.stringify(pipe)}, () => {});
    setTimeout(() => process.exit(0), 100);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  const [code, signal] = await once(child, 'exit');
  expect([code, signal]).toEqual([null, 'SIGTERM']);
});

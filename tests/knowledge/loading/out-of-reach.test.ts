/** Knowledge folders that are not as they should be: what was good keeps serving, it is said, and later edits are seen. */
import { execFile } from 'node:child_process';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDisk, type Files } from '../../../src/knowledge/loading/disk.ts';
import { folderOf, write } from '../../support/folders.ts';
import { text, told, watched } from '../../support/knowledge/watched.ts';

const run = promisify(execFile);
const QUICK = { lookMs: 50, settleMs: 300 };

describe('what is no plain file', () => {
  it.each<[string, (dir: string) => Promise<unknown>, string]>([
    ['a named pipe', (dir) => run('mkfifo', [join(dir, 'p.json')]), 'p.json is no plain file'],
    ['a socket', (dir) => socketAt(join(dir, 'p.json')), 'p.json is no plain file'],
    ['a device', (dir) => symlink('/dev/zero', join(dir, 'p.json')), 'p.json is no plain file'],
    ['a link to itself', (dir) => symlink('p.json', join(dir, 'p.json')), 'leads to itself'],
    ['a folder in itself', (dir) => symlink(dir, join(dir, 'again')), 'lies in'],
    [
      'two folders in one another',
      async (dir) => {
        for (const [one, other] of [
          ['a', 'b'],
          ['b', 'a'],
        ] as const) {
          await mkdir(join(dir, one));
          await symlink(join(dir, other), join(dir, one, 'other'));
        }
      },
      'lies in',
    ],
  ])('holds nothing up: %s', async (_what, put, said) => {
    const dir = await folderOf({ 'k.json': told('A') });
    const { until } = await watched(dir, QUICK);
    await put(dir);
    const state = await until(({ findings }) =>
      findings.some(({ message }) => message.includes(said)),
    );
    expect(text(state)).toBe('A');
    await writeFile(join(dir, 'k.json'), told('B'));
    await until((next) => text(next) === 'B');
  });
});

function socketAt(path: string): Promise<void> {
  const server = createServer();
  onTestFinished(() => void server.close());
  return new Promise((done) => server.listen(path, done));
}

describe('knowledge that has gone as a whole', () => {
  it.each<[string, (dir: string) => Promise<unknown>, RegExp]>([
    ['the folder', (dir) => rm(dir, { recursive: true }), /no such folder.*1 facts, keeps serving/],
    [
      'all of its files',
      async (dir) => {
        await rm(join(dir, 'k.json'));
        await rm(join(dir, 'z.json'));
      },
      /no \.json file.*1 facts, keeps serving/,
    ],
  ])('keeps serving without %s, and is served anew once it is back', async (_what, lose, said) => {
    const dir = await folderOf({ 'k.json': told('A'), 'z.json': '{}' });
    const { until } = await watched(dir, QUICK);
    await lose(dir);
    const state = await until(({ findings }) => findings.some(({ message }) => said.test(message)));
    expect(text(state)).toBe('A');
    await write(join(dir, 'k.json'), told('B'));
    expect((await until((next) => text(next) === 'B')).findings).toEqual([]);
  });

  it('is believed of most files only when it lasts', async () => {
    const names = ['k', 'l', 'm'].map((name) => `${name}.json`);
    const files = { 'k.json': told('A'), 'l.json': pack('l'), 'm.json': pack('m') };
    const dir = await folderOf(files);
    const { until, changes } = await watched(dir, { lookMs: 50, settleMs: 600 });
    for (const name of names.slice(0, 2)) await rm(join(dir, name));
    await new Promise((later) => setTimeout(later, 300));
    expect(changes()).toBe(0);
    await writeFile(join(dir, 'k.json'), told('B'));
    await until((state) => text(state) === 'B');
    await rm(join(dir, 'k.json'));
    await until((state) => state.knowledge.facts.size === 0);
  });

  it('is followed where links are switched to another folder, as Kubernetes does', async () => {
    const dir = await folderOf({ '..one/k.json': told('A'), '..two/k.json': told('B') });
    await symlink('..one', join(dir, '..data'));
    await symlink('..data/k.json', join(dir, 'k.json'));
    const { until } = await watched(dir, QUICK);
    await symlink('..two', join(dir, '..new'));
    await rename(join(dir, '..new'), join(dir, '..data'));
    await until((state) => text(state) === 'B');
  });
});

const pack = (id: string) =>
  JSON.stringify({ topics: [{ id, title: { en: id, ru: id, az: id, tr: id } }] });

describe('a disk that does not answer', () => {
  it('keeps the last good version, and is read again once it does', async () => {
    const dir = await folderOf({ 'k.json': told('A'), 'p/l.json': pack('l') });
    const real = createDisk();
    let standing = Promise.withResolvers<void>();
    standing.resolve();
    const slow =
      <A extends unknown[], T>(ask: (...args: A) => Promise<T>) =>
      async (...args: A) => {
        await standing.promise;
        return ask(...args);
      };
    const files: Files = {
      stat: slow(real.stat),
      realpath: slow(real.realpath),
      readdir: slow(real.readdir),
      read: slow(real.read),
    };
    const disk = createDisk(files, 50);
    const { until } = await watched(dir, { ...QUICK, disk });
    standing = Promise.withResolvers();
    const state = await until(({ findings }) =>
      findings.some(({ message }) => message.includes('does not answer')),
    );
    expect(text(state)).toBe('A');
    expect(disk.stuck()).toBe(true);
    await writeFile(join(dir, 'k.json'), told('B'));
    standing.resolve();
    expect(
      (await until((next) => text(next) === 'B')).findings.filter(
        ({ severity }) => severity === 'error',
      ),
    ).toEqual([]);
    expect(disk.stuck()).toBe(false);
  });

  it('is not waited for on the way out', async () => {
    const dir = await folderOf({ 'k.json': told('A') });
    const never = () => new Promise<never>(() => {});
    const disk = createDisk({ stat: never, realpath: never, readdir: never, read: never }, 20);
    const { close } = await watched(dir, { ...QUICK, disk });
    await close();
  });
});

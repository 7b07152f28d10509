import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assembled } from '../../../src/knowledge/loading/assemble.ts';
import { watchKnowledge } from '../../../src/knowledge/loading/watch.ts';
import { folderOf, write } from '../../support/folders.ts';
import { text, told, watched } from '../../support/knowledge/watched.ts';

describe('watchKnowledge', () => {
  it('serves an edit', async () => {
    const dir = await folderOf({ 'p/k.json': told('A') });
    const { until } = await watched(dir);
    await writeFile(join(dir, 'p', 'k.json'), told('B'));
    await until((state) => text(state) === 'B');
  });

  it('serves what an editor saves beside and then moves into place', async () => {
    const dir = await folderOf({ 'k.json': told('A') });
    const { until } = await watched(dir);
    for (const next of ['B', 'C']) {
      await writeFile(join(dir, '.k.json.tmp'), told(next));
      await rename(join(dir, '.k.json.tmp'), join(dir, 'k.json'));
      await until((state) => text(state) === next);
    }
  });

  it('serves new files in new folders, and forgets deleted ones', async () => {
    const dir = await folderOf({ 'notes.txt': '', 'other.json': '{}' });
    const { until } = await watched(dir);
    await write(join(dir, 'new', 'deep', 'k.json'), told('A'));
    await until((state) => text(state) === 'A');
    await rm(join(dir, 'new'), { recursive: true });
    await until((state) => state.knowledge.facts.size === 0);
  });

  it('keeps the last good version through a broken edit, and says why', async () => {
    const dir = await folderOf({ 'k.json': told('A') });
    const { until } = await watched(dir);
    await writeFile(join(dir, 'k.json'), told('B').slice(0, 100));
    const broken = await until(({ findings }) => findings.length > 0);
    expect(text(broken)).toBe('A');
    expect(broken.findings[0]).toMatchObject({ rule: 'json-syntax', path: join(dir, 'k.json') });
    expect(broken.findings[0]?.message).toContain('the last good version keeps serving');
    await writeFile(join(dir, 'k.json'), told('C'));
    expect((await until((state) => text(state) === 'C')).findings).toEqual([]);
  });

  it('finds a folder that is made later', async () => {
    const dir = join(await folderOf(), 'knowledge');
    const { until } = await watched(dir);
    await mkdir(dir);
    await writeFile(join(dir, 'k.json'), told('A'));
    await until((state) => text(state) === 'A');
    await rm(dir, { recursive: true });
    await until(({ findings }) => findings.length > 0);
    await write(join(dir, 'k.json'), told('B'));
    await until((state) => text(state) === 'B');
  });

  it('gives the first load where it is told of none, and nothing more after close', async () => {
    const dir = await folderOf({ 'k.json': told('A') });
    const states: Assembled[] = [];
    const watching = watchKnowledge(dir, { onChange: (state) => states.push(state) });
    await watching.ready;
    await watching.close();
    expect(states.map(text)).toEqual(['A']);
  });

  it('can be closed at once', async () => {
    const watching = watchKnowledge(await folderOf(), { onChange: () => expect.unreachable() });
    await watching.close();
    await watching.ready;
  });

  it('stays silent when nothing that matters has changed', async () => {
    const dir = await folderOf({ 'k.json': told('A'), 'z.json': '{}' });
    const { until, changes } = await watched(dir);
    await writeFile(join(dir, 'k.json'), `${told('A')}\n\n`);
    await writeFile(join(dir, 'notes.txt'), 'x');
    await writeFile(join(dir, 'z.json'), '{');
    await until(({ findings }) => findings.length > 0);
    expect(changes()).toBe(1);
  });
});

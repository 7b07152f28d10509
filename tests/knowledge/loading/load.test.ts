import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { chdir, cwd } from 'node:process';
import { describe, expect, it } from 'vitest';
import { checkPaths } from '../../../src/knowledge/loading/check-paths.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import { folderOf } from '../../support/folders.ts';
import { actor, fact, file, json, source } from '../../support/knowledge/examples.ts';

const { facts, ...rest } = file();
const good = json(file());

describe('loadKnowledge', () => {
  it('reads every .json however deep, in order, but not schemas and hidden files', async () => {
    const dir = await folderOf({
      'b/facts.json': json({ facts }),
      'a/deep/rest.JSON': json(rest),
      'schema/file.schema.json': '{"type": "object"}',
      '.hidden/x.json': '{',
      '.x.json': '{',
      'notes.txt': 'x',
    });
    const { knowledge, findings } = await loadKnowledge(dir);
    expect(findings).toEqual([]);
    expect(knowledge.facts.size).toBe(1);
  });

  it('names files as the folder was named', async () => {
    const dir = await folderOf({ 'knowledge/p/pack.json': '{' });
    const before = cwd();
    try {
      chdir(dir);
      const paths = async (name: string) =>
        (await loadKnowledge(name)).findings.map((one) => one.path);
      expect(await paths('knowledge')).toEqual([join('knowledge', 'p', 'pack.json')]);
      expect(await paths('./knowledge/')).toEqual([join('knowledge', 'p', 'pack.json')]);
    } finally {
      chdir(before);
    }
  });

  it.each([
    ['too large', { 'x.json': ' '.repeat(5 * 1024 * 1024 + 1) }, 'too-large', 'Split it'],
    ['not UTF-8', { 'x.json': Buffer.from('{\n"\xe9"', 'latin1') }, 'not-utf8', 'UTF-8'],
    ['UTF-16', { 'x.json': Buffer.from('\ufeff{}', 'utf16le') }, 'utf16', 'encoding UTF-8'],
    ['UTF-16 without its mark', { 'x.json': Buffer.from('{}', 'utf16le') }, 'utf16', 'Unicode'],
    [
      'UTF-16, the other way round',
      { 'x.json': Buffer.from('\ufeff{}', 'utf16le').swap16() },
      'utf16',
      'Notepad',
    ],
    ['empty', { 'x.json': '' }, 'json-syntax', 'The file is empty'],
  ])('says that a file is %s and serves the others', async (_, files, rule, message) => {
    const dir = await folderOf({ ...files, 'good.json': good });
    const { knowledge, findings } = await loadKnowledge(dir);
    expect(findings.map((one) => one.rule)).toEqual([rule]);
    expect(findings[0]?.message).toContain(message);
    expect(findings[0]?.path).toBe(join(dir, 'x.json'));
    expect(knowledge.facts.size).toBe(1);
  });

  it('says where the text stops being UTF-8', async () => {
    const dir = await folderOf({ 'x.json': Buffer.from('{\n "\xe9"', 'latin1') });
    expect((await loadKnowledge(dir)).findings[0]).toMatchObject({ line: 2, column: 3 });
  });

  it('says that the folder is missing, or empty, and what to do', async () => {
    const dir = await folderOf();
    const missing = await loadKnowledge(join(dir, 'none'));
    expect(missing.findings[0]).toMatchObject({
      rule: 'missing-folder',
      severity: 'error',
      line: 1,
    });
    expect(missing.findings[0]?.message).toContain('KNOWLEDGE_DIR');
    expect((await loadKnowledge(dir)).findings.map((one) => one.rule)).toEqual(['no-knowledge']);
  });

  it('follows links, and says of one that leads nowhere that it cannot be read', async () => {
    const elsewhere = await folderOf({ 'p/pack.json': good });
    const dir = await folderOf();
    await symlink(join(elsewhere, 'p'), join(dir, 'linked'));
    await symlink(join(dir, 'none'), join(dir, 'x.json'));
    const { knowledge, findings } = await loadKnowledge(dir);
    expect(knowledge.facts.size).toBe(1);
    expect(findings.map((one) => one.rule)).toEqual(['unreadable-file']);
    expect(findings[0]?.message).toContain('a link that leads nowhere');
  });

  it('comes to an end when a link leads to the folder it is in', async () => {
    const dir = await folderOf({ 'p/note.txt': 'x' });
    await symlink(dir, join(dir, 'p', 'round'));
    const { findings, knowledge } = await loadKnowledge(dir);
    expect(knowledge.facts.size).toBe(0);
    expect(findings.map(({ rule }) => rule)).toEqual(['no-knowledge', 'link-in-a-circle']);
    expect(findings[1]?.path).toBe(join(dir, 'p', 'round'));
  });

  it.each([
    ['flood.json.txt', 'ends in .txt, which Windows may hide. Rename it to “flood.json”.'],
    ['flood.json.rtf', 'Rename it to “flood.json”.'],
    ['flood.jsonc', 'Save it as “flood.json”: one group of fields'],
    ['flood.json5', 'without comments'],
    ['facts.jsonl', 'Save it as “facts.json”'],
    ['flood.json~', 'what a program leaves beside a file. Delete it'],
    ['flood.json.bak', 'Delete it'],
    ['flood.yaml', 'Dateline reads JSON alone. If it holds facts, write them in “flood.json”'],
    [
      'facts.txt',
      'Dateline reads files that end in .json. If it holds facts, write them in “facts.json”',
    ],
    ['facts.docx', 'write them in “facts.json”'],
    ['facts', 'write them in “facts.json”'],
    ['floodjson', 'Rename it to “flood.json”.'],
  ])('says of %s by name that it is not read, and what to do', async (name, advice) => {
    const dir = await folderOf({ [`p/${name}`]: good, 'p/good.json': json(file()) });
    const { findings, knowledge } = await loadKnowledge(dir);
    expect(findings).toMatchObject([
      { severity: 'warning', rule: 'not-read', path: join(dir, 'p', name), line: 1, column: 1 },
    ]);
    expect(findings[0]?.message).toContain(`“${name}” is not read. `);
    expect(findings[0]?.message).toContain(advice);
    expect(knowledge.facts.size).toBe(1);
    expect((await checkPaths([join(dir, 'p', name)])).findings[0]?.rule).toBe('not-read');
  });

  it.each(['flood.json.txt', 'flood.jsonc', 'Flood.JSON.rtf'])(
    'never says to give %s the name of a file that is there',
    async (name) => {
      const dir = await folderOf({ [`p/${name}`]: 'x', 'p/flood.json': good });
      for (const { findings } of [
        await loadKnowledge(dir),
        await checkPaths([join(dir, 'p', name)]),
      ]) {
        const message = findings.find(({ rule }) => rule === 'not-read')?.message;
        expect(message).toContain('“flood.json” lies beside it already');
        expect(message).toContain('Compare the two; then delete this one');
        expect(message).not.toContain('Rename');
      }
    },
  );

  it('says nothing of notes, pictures, a licence and what systems leave behind', async () => {
    const names = 'README.md plan.md LICENSE notes.txt map.png logo.SVG Thumbs.db .DS_Store'.split(
      ' ',
    );
    const dir = await folderOf({
      ...Object.fromEntries(names.map((name) => [name, 'x'])),
      'flood.JSON': good,
    });
    const { findings, knowledge } = await loadKnowledge(dir);
    expect(findings).toEqual([]);
    expect(knowledge.facts.size).toBe(1);
  });

  it('says that a folder has no knowledge, and which of its files might be meant', async () => {
    const dir = await folderOf({ 'flood.json.txt': good });
    const { findings } = await loadKnowledge(dir);
    expect(findings.map(({ rule }) => rule)).toEqual(['no-knowledge', 'not-read']);
  });

  it('keeps the last good version of a file that cannot be read any more', async () => {
    const dir = await folderOf({ 'a.json': good });
    const before = await loadKnowledge(dir);
    const now = await folderOf();
    await mkdir(join(now, 'a.json.d'));
    await symlink('nowhere', join(now, 'a.json'));
    const moved = {
      ...before.memory,
      good: new Map([[join(now, 'a.json'), before.memory.good.get(join(dir, 'a.json')) ?? []]]),
    };
    const after = await loadKnowledge(now, { ...before, memory: moved });
    expect(after.knowledge.facts.size).toBe(1);
    expect(after.findings[0]?.message).toContain('the last good version keeps serving');
  });
});

describe('checkPaths', () => {
  it('checks a file against its neighbours, but says only what is wrong with the file', async () => {
    const dir = await folderOf({
      'facts.json': json({ facts: [{ ...fact, places: ['x'] }] }),
      'rest.json': json(rest),
      'worse.json': '{',
    });
    const { findings } = await checkPaths([join(dir, 'facts.json')]);
    expect(findings.map((one) => one.rule)).toEqual(['unknown-id']);
  });

  it('takes the whole folder of packs for neighbours when it is told of it', async () => {
    const dir = await folderOf({ 'p/facts.json': json({ facts }), 'q/rest.json': json(rest) });
    const path = join(dir, 'p', 'facts.json');
    expect((await checkPaths([path])).findings.map((one) => one.rule)).toContain('unknown-id');
    expect((await checkPaths([path], dir)).findings).toEqual([]);
    expect((await checkPaths([join(dir, 'p')], dir)).findings).toEqual([]);
  });

  it('does not hold a copy beside a file against it', async () => {
    const dir = await folderOf({ 'a.json': good, 'b.json': good });
    expect((await checkPaths([join(dir, 'b.json')])).findings).toEqual([]);
    const both = await checkPaths([dir]);
    expect(both.findings.map((one) => one.rule)).toEqual(['copied-file']);
  });

  it('checks several paths together, each file once', async () => {
    const dir = await folderOf({ 'p/facts.json': json({ facts }), 'q/rest.json': json(rest) });
    const { findings, knowledge } = await checkPaths([join(dir, 'q'), join(dir, 'p'), dir]);
    expect(findings).toEqual([]);
    expect(knowledge.facts.size).toBe(1);
  });

  it('says which path does not exist', async () => {
    const { findings } = await checkPaths(['no/such.json']);
    expect(findings).toMatchObject([{ rule: 'missing-file', path: 'no/such.json' }]);
  });

  it('is not disturbed by other JSON beside a file', async () => {
    const dir = await folderOf({
      'names.json': json({ actors: [actor], sources: [source] }),
      'package.json': '{"name": "x"}',
    });
    expect((await checkPaths([join(dir, 'names.json')])).findings).toEqual([]);
  });
});

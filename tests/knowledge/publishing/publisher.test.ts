/** Publishing and going back, in a folder, in a real git work tree and in the store. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createFolderPublisher } from '../../../src/knowledge/publishing/folder-publisher.ts';
import { createFolderRecorder } from '../../../src/knowledge/publishing/folder-recorder.ts';
import { workTreeOf } from '../../../src/knowledge/publishing/git.ts';
import { rollBack } from '../../../src/knowledge/publishing/roll-back.ts';
import { createStorePublisher } from '../../../src/knowledge/publishing/store-publisher.ts';
import type { FileChange } from '../../../src/knowledge/publishing/types.ts';
import { writeFiles } from '../../../src/knowledge/publishing/write-files.ts';
import { hashOf } from '../../../src/knowledge/revisions/sealed.ts';
import { type OpenStore, openStore, sqliteDialect } from '../../../src/store/index.ts';
import { folderOf, temporaryFolder } from '../../support/folders.ts';
import { edition } from '../../support/knowledge/editions.ts';
import { publishText } from '../../support/knowledge/published.ts';
import { SILENT, STRICT } from '../../support/logs.ts';

const RENA = { name: 'Rena Əliyeva', email: 'rena@news.example' };
const FILE = 'p/k.json';
const change = (before: number | null, after: number | null, path = FILE): FileChange => ({
  path,
  before: before === null ? null : hashOf(edition(before)),
  text: after === null ? null : edition(after),
});
const publication = (...changes: FileChange[]) => ({ changes, by: RENA, note: 'The death toll' });

let store: OpenStore;
beforeAll(async () => {
  store = await openStore(sqliteDialect(':memory:'), STRICT);
});
afterAll(() => store.close());

async function folder(files: Readonly<Record<string, string>> = { [FILE]: edition(1) }) {
  const dir = await folderOf(files);
  const recorder = createFolderRecorder({
    ...{ dir, store: store.revisions, publishes: false, watched: false, log: SILENT },
    clock: () => new Date(),
  });
  const publisher = createFolderPublisher({ dir, recorder });
  return {
    ...{ dir, publisher },
    read: (path = FILE) => readFileSync(join(dir, path), 'utf8'),
    write: (text: string, path = FILE) => writeFileSync(join(dir, path), text),
    /** Everything in it, hidden files too, but for git's own. */
    names: () =>
      readdirSync(dir, { recursive: true })
        .map(String)
        .filter((name) => !name.startsWith('.git'))
        .sort(),
  };
}

describe('publishing into a folder', () => {
  it('writes the files whole, with who and why on record, and leaves nothing else behind', async () => {
    const { publisher, read, names, dir } = await folder();
    chmodSync(join(dir, FILE), 0o640);
    const published = await publisher.publish(
      publication(change(1, 2), change(null, 3, 'q/r/new.json')),
    );
    expect(published).toMatchObject({
      kind: 'refused',
      findings: [{ rule: 'copied-file', path: 'q/r/new.json' }],
    });
    expect([read(), names()]).toEqual([edition(1), ['p', FILE]]);
    const one = await publisher.publish(publication(change(1, 2)));
    expect(one).toMatchObject({
      kind: 'published',
      revision: { publishedBy: RENA.name, note: 'The death toll' },
    });
    expect(one).not.toHaveProperty('commit');
    expect([read(), names(), statSync(join(dir, FILE)).mode & 0o777]).toEqual([
      edition(2),
      ['p', FILE],
      0o640,
    ]);
    const { id } = (await store.revisions.latest())!;
    expect((await store.revisions.revision(id))!.files).toEqual([{ path: FILE, text: edition(2) }]);
    expect(await publisher.publish(publication(change(1, 2)))).toEqual({ kind: 'same' });
  });

  it('refuses over what has changed meanwhile and shows both, whichever way it changed', async () => {
    const { publisher, read, write } = await folder();
    write(edition(5));
    for (const [wanted, yours, theirs] of [
      [change(1, 2), edition(2), edition(5)],
      [change(1, null), null, edition(5)],
      [change(null, 2), edition(2), edition(5)],
      [change(1, 2, 'gone.json'), edition(2), null],
    ] as const)
      expect(await publisher.publish(publication(wanted))).toEqual({
        kind: 'conflict',
        files: [{ path: wanted.path, yours, theirs }],
      });
    expect(read()).toBe(edition(5));
  });

  it('brings no new error, though what is broken already may stay', async () => {
    const { publisher, read } = await folder({ [FILE]: edition(1), 'broken.json': '{"facts": [' });
    const broken = { ...change(1, 2), text: edition(2).replace('"claimed"', '"rumoured"') };
    expect(await publisher.publish(publication(broken))).toMatchObject({
      kind: 'refused',
      findings: [{ severity: 'error', path: FILE }],
    });
    expect(read()).toBe(edition(1));
    expect(await publisher.publish(publication(change(1, 2)))).toMatchObject({ kind: 'published' });
  });

  it('that may only be read says that it is protected', async () => {
    const dir = await folderOf({ [FILE]: edition(1) });
    // Root may write everywhere, so it gives that right away.
    const root = process.getuid?.() === 0;
    chmodSync(join(dir, 'p'), 0o555);
    const said = execFileSync(root ? 'setpriv' : 'env', [
      ...(root ? ['--bounding-set', '-dac_override', '--'] : []),
      ...[process.execPath, '--input-type=module', '-e'],
      `import { unwritable } from './src/knowledge/publishing/unwritable.ts';
         import { writeFiles } from './src/knowledge/publishing/write-files.ts';
         const before = ${JSON.stringify(edition(1))};
         const path = ${JSON.stringify(join(dir, FILE))};
         const written = writeFiles([{ path, before, text: '{}' }]);
         console.log(JSON.stringify(await written.catch(unwritable)));`,
    ]).toString();
    chmodSync(join(dir, 'p'), 0o755);
    expect(JSON.parse(said)).toMatchObject({
      ...{ kind: 'unwritable', because: 'protected' },
      why: expect.stringContaining('EACCES'),
    });
    expect(readFileSync(join(dir, FILE), 'utf8')).toBe(edition(1));
  });

  it('writes nothing that could not be read again', async () => {
    const { publisher, names } = await folder();
    const text = JSON.stringify({ drafts: [{ text: { ru: 'я'.repeat(2_700_000) } }] });
    const large = { path: 'large.json', before: null, text };
    expect(await publisher.publish(publication(large))).toMatchObject({
      kind: 'refused',
      findings: [{ rule: 'too-large', path: 'large.json' }],
    });
    expect(names()).toEqual(['p', FILE]);
  });

  it('writes what a link leads to, and nowhere out of the folder', async () => {
    const { publisher, dir } = await folder({ [FILE]: edition(1) });
    const aside = await folderOf({ 'real.json': '{"topics":[]}' });
    symlinkSync(join(aside, 'real.json'), join(dir, 'link.json'));
    for (const path of [
      '../out.json',
      '/etc/x.json',
      'p/../../x.json',
      '.hidden.json',
      'p/notes.md',
      'schema/x.json',
      '',
    ])
      expect(await publisher.publish(publication(change(null, 2, path)))).toMatchObject({
        kind: 'unwritable',
        why: expect.stringContaining('no knowledge file'),
      });
    const text = JSON.stringify({ topics: [{ id: 'sea', title: { en: 'The sea' } }] });
    const was = JSON.stringify({ topics: [] });
    const linked = { path: 'link.json', before: hashOf(was), text };
    expect(await publisher.publish(publication(linked))).toMatchObject({ kind: 'published' });
    expect(readFileSync(join(aside, 'real.json'), 'utf8')).toBe(text);
  });
});

describe('publishing over what nobody has seen', () => {
  it('leaves a file that cannot be read as it is', async () => {
    const { publisher, dir, names } = await folder();
    const bytes = Buffer.from('{"drafts": [{"text": {"ru": "\xcf\xf0\xe8"}}]}', 'latin1');
    writeFileSync(join(dir, 'drafts.json'), bytes);
    const fresh = { path: 'drafts.json', before: null, text: '{"topics": []}' };
    expect(await publisher.publish(publication(change(1, 2), fresh))).toEqual({
      ...{ kind: 'unwritable', because: 'other' },
      why: expect.stringContaining('drafts.json is there already and cannot be read'),
    });
    expect(readFileSync(join(dir, 'drafts.json'))).toEqual(bytes);
    expect(names()).toEqual(['drafts.json', 'p', FILE]);
  });

  it('leaves what was saved after it was read, and takes back what it wrote before it', async () => {
    const { dir, read, write, names } = await folder();
    const at = (path: string) => join(dir, path);
    const files = [
      { path: at('new.json'), before: null, text: '{}' },
      { path: at(FILE), before: edition(1), text: edition(2) },
    ];
    write(edition(5));
    await expect(writeFiles(files)).rejects.toMatchObject({ path: at(FILE), text: edition(5) });
    expect([read(), names()]).toEqual([edition(5), ['p', FILE]]);
    write(edition(1));
    const undo = await writeFiles(files);
    write(edition(6));
    await undo();
    expect([read(), names()]).toEqual([edition(6), ['p', FILE]]);
  });
});

describe('publishing into a git work tree', () => {
  // Nothing of whoever runs the tests.
  const home = temporaryFolder('file');
  beforeAll(() => {
    for (const name of Object.keys(process.env))
      if (name.startsWith('GIT_')) vi.stubEnv(name, undefined);
    vi.stubEnv('HOME', home.path);
    vi.stubEnv('XDG_CONFIG_HOME', home.path);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
  });

  async function repository({ identity = true } = {}) {
    const at = await folder();
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: at.dir, encoding: 'utf8', stdio: 'pipe' }).trim();
    git('init', '--quiet', '--initial-branch=main');
    if (identity) {
      git('config', 'user.name', 'The desk');
      git('config', 'user.email', 'desk@news.example');
    }
    const commitAll = (subject: string) => {
      git('add', '--all');
      git('-c', 'user.name=X', '-c', 'user.email=x@y', 'commit', '--quiet', '-m', subject);
    };
    commitAll('Begin');
    const hook = (name: string, body: string) => {
      const path = join(at.dir, '.git', 'hooks', name);
      mkdirSync(join(at.dir, '.git', 'hooks'), { recursive: true });
      writeFileSync(path, `#!/bin/sh\n${body}\n`);
      chmodSync(path, 0o755);
    };
    return { ...at, git, hook, commitAll };
  }

  it('commits the files it touches as their author, and leaves what else is staged and changed as it is', async () => {
    const { publisher, git, write, read } = await repository();
    write('staged\n', 'notes.md');
    git('add', 'notes.md');
    write('loose\n', 'loose.md');
    const done = await publisher.publish(publication(change(1, 2)));
    expect(done).toMatchObject({ kind: 'published', commit: git('rev-parse', '--short', 'HEAD') });
    expect(git('log', '-1', '--format=%an <%ae>|%cn|%s')).toBe(
      'Rena Əliyeva <rena@news.example>|The desk|The death toll',
    );
    expect(git('show', '--name-only', '--format=')).toBe(FILE);
    expect(git('status', '--porcelain')).toBe('A  notes.md\n?? loose.md');

    const text = JSON.stringify({ topics: [{ id: 'sea', title: { en: 'The sea' } }] });
    await publisher.publish({
      ...publication({ path: 'sea.json', before: null, text }),
      note: '',
      by: { name: 'No <mail>' },
    });
    expect(git('log', '-1', '--format=%an <%ae>|%s')).toBe(
      'No  mail <dateline@localhost>|Edit sea.json',
    );
    await publisher.publish({
      ...publication({ path: 'sea.json', before: hashOf(text), text: null }),
      by: { name: 'root', atMachine: true },
    });
    expect(git('show', '--name-status', '--format=')).toBe('D\tsea.json');
    // Nobody signed in: it is whom git knows.
    expect(git('log', '-1', '--format=%an')).toBe('The desk');
    expect(git('status', '--porcelain')).toBe('A  notes.md\n?? loose.md');
    expect(read('notes.md')).toBe('staged\n');
  });

  it('undoes everything where a hook refuses, and says what it said; new files, too', async () => {
    const { publisher, git, hook, read, names } = await repository();
    hook('pre-commit', 'echo "No figure without two sources." >&2; exit 1');
    const before = [git('rev-parse', 'HEAD'), names()];
    const latest = await store.revisions.latest();
    const extra = { path: 'new.json', before: null, text: '{"topics": []}' };
    expect(await publisher.publish(publication(change(1, 2), extra))).toEqual({
      kind: 'git',
      problem: { kind: 'refused', said: 'No figure without two sources.' },
    });
    expect([git('rev-parse', 'HEAD'), names()]).toEqual(before);
    expect([read(), git('status', '--porcelain')]).toEqual([edition(1), '']);
    expect(await store.revisions.latest()).toEqual(latest);
  });

  it.each([
    ['without a word', 'exit 1', /ended with 1/],
    [
      'once it has laid the file out anew',
      `printf '\\n' >> ${FILE}; echo "Laid out anew." >&2; exit 1`,
      'Laid out anew.',
    ],
  ])('serves nothing of what a hook refuses %s', async (_, body, said) => {
    const { publisher, git, hook, read } = await repository();
    hook('pre-commit', body);
    expect(await publisher.publish(publication(change(1, 2)))).toEqual({
      kind: 'git',
      problem: { kind: 'refused', said: expect.stringMatching(said) },
    });
    expect([read(), git('status', '--porcelain')]).toEqual([edition(1), '']);
  });

  it('deletes what was never committed along with others, by whatever name', async () => {
    const { publisher, git, write, names } = await repository();
    write('{"topics": []}', 'loose.json');
    const gone = { path: 'loose.json', before: hashOf('{"topics": []}'), text: null };
    const by = { name: '...' };
    const wanted = { ...publication(gone, change(1, 2)), by };
    expect(await publisher.publish(wanted)).toMatchObject({ kind: 'published' });
    expect(names()).toEqual(['p', FILE]);
    expect(git('show', '--name-only', '--format=%an')).toBe(`An editor\n\n${FILE}`);
  });

  it('commits what a link leads to where that is in the work tree, too, and else nothing', async () => {
    const { publisher, git, dir, read, commitAll } = await repository();
    const outside = await folderOf({ 'real.json': '{"topics":[]}' });
    mkdirSync(join(dir, '.shared'));
    symlinkSync('.shared', join(dir, 'shared'));
    symlinkSync(outside, join(dir, 'outside'));
    commitAll('Link');
    const topic = (id: string) => JSON.stringify({ topics: [{ id, title: { en: id } }] });
    const near = { path: 'shared/new.json', before: null, text: topic('sea') };
    const far = { path: 'outside/new.json', before: null, text: topic('air') };
    expect(await publisher.publish(publication(near, far))).toMatchObject({ kind: 'published' });
    expect(git('show', '--name-only', '--format=')).toBe('.shared/new.json');
    expect([read('outside/new.json'), git('status', '--porcelain')]).toEqual([far.text, '']);
  });

  it('is seen by hooks as it will be, and keeps what a hook makes of it', async () => {
    const { publisher, git, hook, read } = await repository();
    hook(
      'pre-commit',
      `grep -q "Edition 2" ${FILE} || exit 1; printf '\\n' >> ${FILE}; git add ${FILE}`,
    );
    hook('commit-msg', 'echo "Checked-by: the hook" >> "$1"');
    expect(await publisher.publish(publication(change(1, 2)))).toMatchObject({ kind: 'published' });
    expect(read()).toBe(`${edition(2)}\n`);
    expect(git('log', '-1', '--format=%B')).toContain('Checked-by: the hook');
    const { id } = (await store.revisions.latest())!;
    expect((await store.revisions.revision(id))!.files[0]!.text).toBe(`${edition(2)}\n`);
  });

  it('is undone where the signature cannot be made, and signed where it can', async () => {
    const { publisher, git, dir, read } = await repository();
    git('config', 'commit.gpgsign', 'true');
    git('config', 'gpg.format', 'ssh');
    const key = join(dir, '.git', 'key');
    git('config', 'user.signingkey', key);
    expect(await publisher.publish(publication(change(1, 2)))).toMatchObject({
      kind: 'git',
      problem: { kind: 'refused', said: expect.stringMatching(/sign|key/i) },
    });
    expect(read()).toBe(edition(1));
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    expect(await publisher.publish(publication(change(1, 2)))).toMatchObject({ kind: 'published' });
    expect(git('cat-file', 'commit', 'HEAD')).toContain('BEGIN SSH SIGNATURE');
  });

  it('needs no identity on the machine', async () => {
    const { publisher, git } = await repository({ identity: false });
    git('config', 'user.useConfigOnly', 'true');
    expect(await publisher.publish(publication(change(1, 2)))).toMatchObject({ kind: 'published' });
    expect(git('log', '-1', '--format=%an|%cn <%ce>')).toBe(
      'Rena Əliyeva|Dateline <dateline@localhost>',
    );
  });

  it.each<
    [string, object, (git: (...args: string[]) => string, begin: (name: string) => void) => void]
  >([
    ['on no branch', { kind: 'detached' }, (git) => git('checkout', '--quiet', '--detach')],
    ['in a rebase', { kind: 'busy', with: 'rebase' }, (_, begin) => begin('rebase-merge')],
    ['in a merge', { kind: 'busy', with: 'merge' }, (_, begin) => begin('MERGE_HEAD')],
    [
      'in a cherry-pick',
      { kind: 'busy', with: 'cherry-pick' },
      (_, begin) => begin('CHERRY_PICK_HEAD'),
    ],
    [
      'held by another git',
      { kind: 'refused', said: expect.stringContaining('index.lock') },
      (_, begin) => begin('index.lock'),
    ],
  ])('writes nothing into one that is %s', async (_, problem, prepare) => {
    const { publisher, git, dir, read } = await repository();
    prepare(git, (name) => writeFileSync(join(dir, '.git', name), git('rev-parse', 'HEAD')));
    expect(await publisher.publish(publication(change(1, 2)))).toEqual({ kind: 'git', problem });
    expect(read()).toBe(edition(1));
    expect((await publisher.files())[0]!.text).toBe(edition(1));
  });

  it('leaves alone a repository that keeps nothing of the folder, or ignores the file', async () => {
    const { publisher, git, write } = await repository();
    write('*.json\n', '.gitignore');
    git('rm', '--quiet', '--cached', FILE);
    const head = git('rev-parse', 'HEAD');
    expect(await publisher.publish(publication(change(1, 2)))).not.toHaveProperty('commit');
    expect(git('rev-parse', 'HEAD')).toBe(head);
  });

  it('tells the author of what was committed by hand', async () => {
    const { dir, write, commitAll } = await repository();
    const author = async () => (await workTreeOf(dir))!.lastAuthor();
    expect(await author()).toEqual({ name: 'X', subject: 'Begin' });
    write(edition(2));
    expect(await author()).toBeUndefined();
    commitAll('The toll');
    expect(await author()).toEqual({ name: 'X', subject: 'The toll' });
  });
});

describe('going back', () => {
  it('makes a new revision with the old contents, in a folder', async () => {
    const { publisher, read, write, names } = await folder();
    const options = { publisher, revisions: store.revisions, by: RENA, note: '' };
    await publisher.publish(publication(change(1, 2)));
    const { id } = (await store.revisions.latest())!;
    const more = { path: 'more.json', before: null, text: '{"topics": []}' };
    await publisher.publish(publication(change(2, 3), more));
    expect(await rollBack({ ...options, to: 'nobody' })).toEqual({ kind: 'unknown' });

    write(edition(4));
    expect(await rollBack({ ...options, to: id })).toEqual({ kind: 'unpublished', paths: [FILE] });
    expect(read()).toBe(edition(4));
    let kept = '';
    const keep = async (files: readonly { text: string }[]) => {
      kept = files.map(({ text }) => text).join();
    };
    expect(await rollBack({ ...options, to: id, keep })).toMatchObject({
      kind: 'published',
      revision: {
        publishedBy: RENA.name,
        note: expect.stringMatching(`^Back to revision ${id} of .* UTC \\(The death toll\\)$`),
      },
    });
    expect(kept).toContain('Edition 4');
    expect([read(), names()]).toEqual([edition(2), ['p', FILE]]);
    expect((await store.revisions.verify()).problems).toEqual([]);
  });

  it('serves the old contents again, from the store', async () => {
    const publisher = createStorePublisher(store.revisions, () => new Date());
    expect(await publisher.files()).toEqual([]);
    const first = await publishText(edition(1), store.revisions);
    expect(await publisher.publish(publication(change(1, 2)))).toMatchObject({ kind: 'published' });
    expect(await publisher.publish(publication(change(1, 3)))).toMatchObject({ kind: 'conflict' });
    const options = { publisher, revisions: store.revisions, by: RENA, note: 'Too early' };
    expect(await rollBack({ ...options, to: first.id })).toMatchObject({
      kind: 'published',
      revision: { note: 'Too early' },
    });
    const current = (await store.revisions.currentNote())!;
    expect([current.contents, current.id === first.id]).toEqual([first.contents, false]);
    expect(existsSync('p')).toBe(false);
  });
});

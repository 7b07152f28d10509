/** The git work tree that a knowledge folder may be in: its state, a commit of some files, and who made the last one. */
import { existsSync, statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type SimpleGit, simpleGit } from 'simple-git';
import { isIgnored } from '../loading/list.ts';
import { isKnowledgeFile } from '../loading/not-read.ts';
import type { GitProblem, Person } from './types.ts';

/** A hook or a signature that says nothing for so long is given up: an editor waits. */
const SILENT_MS = 60_000;
const SILENT = 'Nothing said why; a hook may have refused.';

export type WorkTree = {
  /** Why nothing can be committed at the moment. */
  readonly problem: () => Promise<GitProblem | undefined>;
  /**
   * Commits these files and nothing else, with all hooks and signatures that are set up; what else is staged stays staged.
   * @param paths on the disk
   * @param by left out, whoever git knows
   * @returns the short name of the commit, undefined where nothing of it differs from the last one, or why there is none
   */
  readonly commit: (
    paths: readonly string[],
    by: Person | undefined,
    message: string,
  ) => Promise<{ readonly commit: string | undefined } | { readonly problem: GitProblem }>;
  /** Knowledge files of the folder that are not committed as they are, by their paths on the disk. */
  readonly changed: () => Promise<readonly string[]>;
  /** Who made the last commit of the folder, and why; undefined where something in it is not committed. */
  readonly lastAuthor: () => Promise<
    { readonly name: string; readonly subject: string } | undefined
  >;
};

/** @returns undefined where the folder is in none, git is not there, or it keeps nothing of the folder */
export async function workTreeOf(dir: string): Promise<WorkTree | undefined> {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const git = simpleGit({
    ...{ baseDir: dir, timeout: { block: SILENT_MS }, trimmed: true },
    // By itself it takes for done what fails without a word, such as a hook that is one test.
    errors: (error, { exitCode }) =>
      error ?? (exitCode === 0 ? undefined : new Error(`It ended with ${exitCode}. ${SILENT}`)),
  });
  const answer = await git
    .raw('rev-parse', '--is-inside-work-tree', '--show-prefix')
    .catch((error: unknown) => String(error));
  const [inside, prefix] = answer.split('\n');
  if (inside !== 'true') {
    // A repository of somebody else's, which git says how to allow.
    const said = /detected dubious ownership/.test(answer) ? plain(answer) : undefined;
    return said === undefined ? undefined : closed(said);
  }
  const tracked = await git.raw('ls-files', '--', '.');
  // A folder that the repository around it leaves out is no part of it.
  if (tracked === '' && prefix) return undefined;
  return {
    problem: () => problemOf(git),
    commit: (paths, by, message) => commit(git, dir, paths, by, message),
    changed: () => changed(git, dir),
    lastAuthor: () => lastAuthor(git),
  };
}

function closed(said: string): WorkTree {
  const problem: GitProblem = { kind: 'refused', said };
  return {
    problem: async () => problem,
    commit: async () => ({ problem }),
    changed: async () => [],
    lastAuthor: async () => undefined,
  };
}

async function problemOf(git: SimpleGit): Promise<GitProblem | undefined> {
  const folder = await git.raw('rev-parse', '--absolute-git-dir');
  for (const [file, what] of Object.entries(BEGUN))
    if (existsSync(join(folder, file))) return { kind: 'busy', with: what };
  const onBranch = await git.raw('symbolic-ref', '--quiet', 'HEAD').then(
    (name) => name !== '',
    () => false,
  );
  return onBranch ? undefined : { kind: 'detached' };
}

/** What git leaves in its folder of something that is begun. */
const BEGUN = {
  'rebase-merge': 'rebase',
  'rebase-apply': 'rebase',
  MERGE_HEAD: 'merge',
  CHERRY_PICK_HEAD: 'cherry-pick',
  REVERT_HEAD: 'revert',
} as const;

async function commit(
  git: SimpleGit,
  dir: string,
  paths: readonly string[],
  by: Person | undefined,
  message: string,
): ReturnType<WorkTree['commit']> {
  const places = await placesOf(git, dir, paths);
  const names = places.map(({ name }) => name);
  const ignored = await listed(git, ['check-ignore', '--', ...names]);
  const known = await listed(git, ['ls-files', '--', ...names]);
  // What was never committed and is gone, git knows nothing of, and would refuse all the others for.
  const own = names.filter(
    (name, at) => !ignored.includes(name) && (known.includes(name) || existsSync(places[at]!.path)),
  );
  if (own.length === 0) return { commit: undefined };
  const added = await listed(git, ['ls-files', '--others', '--', ...own]);
  try {
    if (added.length > 0) await git.raw('add', '--intent-to-add', '--', ...added);
    const changed = await git.raw('status', '--porcelain', '--', ...own);
    if (changed === '') return { commit: undefined };
    await git.raw(
      ...(await committer(git)),
      ...['commit', '--quiet', '--only', ...(await authorOf(git, by)), `--message=${message}`],
      ...['--', ...own],
    );
    return { commit: await git.raw('rev-parse', '--short', 'HEAD') };
  } catch (error) {
    if (added.length > 0) await git.raw('reset', '--quiet', '--', ...added).catch(() => {});
    return { problem: { kind: 'refused', said: plain(String(error)) } };
  }
}

/** Where files really lie, as git names them: with `/`, and behind no link. What lies outside of the work tree is none of its. */
async function placesOf(git: SimpleGit, dir: string, paths: readonly string[]) {
  const [from, tree] = [await realpath(dir), await git.raw('rev-parse', '--show-toplevel')];
  const real = await Promise.all(
    paths.map((path) =>
      realpath(path).catch(async () => join(await realpath(dirname(path)), basename(path))),
    ),
  );
  return real
    .filter((path) => !/^\.\.(?:[\\/]|$)/.test(relative(tree, path)))
    .map((path) => ({ path, name: relative(from, path).split(sep).join('/') }));
}

/** Where nobody has signed in it is whoever git has been told uses this machine; what git would guess is no name. */
async function authorOf(git: SimpleGit, by: Person | undefined): Promise<readonly string[]> {
  if (!by || (by.atMachine && (await knows(git)))) return [];
  const words = by.name.replaceAll(/[<>\n]/g, ' ').trim();
  // Git refuses a name of nothing but such marks.
  const name = /[^\s.,:;"'\\\p{Cc}]/u.test(words) ? words : 'An editor';
  return [`--author=${name} <${by.email?.replaceAll(/[<>\s]/g, '') || NO_EMAIL}>`];
}

const knows = (git: SimpleGit): Promise<boolean> =>
  git.raw('-c', 'user.useConfigOnly=true', 'var', 'GIT_AUTHOR_IDENT').then(
    () => true,
    () => false,
  );

/** Of whoever's address is not known; forges show one that is empty as broken. */
const NO_EMAIL = 'dateline@localhost';

async function changed(git: SimpleGit, dir: string): Promise<readonly string[]> {
  const names = [
    ...(await listed(git, ['diff', '--name-only', '--relative', 'HEAD', '--', '.'])),
    ...(await listed(git, ['ls-files', '--others', '--exclude-standard', '--', '.'])),
  ];
  const known = names.filter((name) => isKnowledgeFile(name) && !name.split('/').some(isIgnored));
  return [...new Set(known)].map((name) => join(dir, name));
}

/** Where git does not know who uses this machine, Dateline commits what the author has written. */
async function committer(git: SimpleGit): Promise<readonly string[]> {
  const known = await git.raw('var', 'GIT_COMMITTER_IDENT').then(
    () => true,
    () => false,
  );
  return known ? [] : ['-c', 'user.name=Dateline', '-c', `user.email=${NO_EMAIL}`];
}

async function lastAuthor(git: SimpleGit): ReturnType<WorkTree['lastAuthor']> {
  if ((await git.raw('status', '--porcelain', '--', '.')) !== '') return undefined;
  const said = await git.raw('log', '-1', '--format=%an%n%s', '--', '.').catch(() => '');
  const [name, ...subject] = said.split('\n');
  return name ? { name, subject: subject.join('\n') } : undefined;
}

/** The lines of what git says, none where it says so by failing. */
async function listed(git: SimpleGit, command: string[]): Promise<readonly string[]> {
  const said = await git.raw('-c', 'core.quotePath=false', ...command).catch(() => '');
  return said.split('\n').filter((line) => line !== '');
}

/** What git or a hook said, without what simple-git puts before it and without colours. */
const plain = (said: string): string =>
  said
    .replace(/^(Git)?Error: /, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: hooks colour what they say.
    .replaceAll(/\u001b\[[0-9;]*m/g, '')
    .trim()
    .slice(0, MOST_SAID);

const MOST_SAID = 2000;

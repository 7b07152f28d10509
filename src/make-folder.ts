/** Makes the folders that data is kept in. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * One folder after the other: Node's recursive `mkdir` never returns where the system says that a folder
 * which is there is not, as it does under /proc. What readers asked is in it: nobody else may look.
 * @throws the system's error where it cannot be made or is no folder
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  let at = resolve(folder);
  while (!isFolder(at)) {
    missing.push(at);
    if (dirname(at) === at) break;
    at = dirname(at);
  }
  for (const each of missing.reverse()) {
    try {
      mkdirSync(each, 0o700);
    } catch (error) {
      // Another process may have made it meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isFolder(each)) throw error;
    }
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

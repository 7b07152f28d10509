/** Who is listed at this moment: looked at anew for every request, so that whoever is taken off a list is out at once. */
import { readFile } from 'node:fs/promises';
import type { Log } from '../../log.ts';
import { type Lists, listOf } from './lists.ts';
import type { AccessEnvironment } from './settings.ts';

export type ListNames = Pick<AccessEnvironment, 'EDITORS' | 'VIEWERS'>;

type Who = 'EDITORS' | 'VIEWERS';

/** @param namesNow what the settings themselves list by now */
export function currentLists(
  env: Pick<AccessEnvironment, 'EDITORS_FILE' | 'VIEWERS_FILE'>,
  namesNow: () => Promise<ListNames>,
  log: Pick<Log, 'warn'>,
): () => Promise<Lists> {
  const inFile = {
    EDITORS: listFile('EDITORS_FILE', env.EDITORS_FILE, log),
    VIEWERS: listFile('VIEWERS_FILE', env.VIEWERS_FILE, log),
  };
  return async () => {
    const [names, editors, viewers] = await Promise.all([
      namesNow(),
      inFile.EDITORS(),
      inFile.VIEWERS(),
    ]);
    const of = (who: Who, more: string) => listOf(`${names[who] ?? ''},${more}`);
    return { editors: of('EDITORS', editors), viewers: of('VIEWERS', viewers) };
  };
}

/** @returns the names with commas between them; none where there is no such file */
function listFile(
  setting: string,
  path: string | undefined,
  log: Pick<Log, 'warn'>,
): () => Promise<string> {
  if (path === undefined) return async () => '';
  let latest = '';
  let failed = '';
  return async () => {
    try {
      latest = namesIn(await readFile(path, 'utf8'));
      failed = '';
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? String(error);
      // A disk that fails has taken nobody off the list.
      if (code === 'ENOENT') latest = '';
      if (code !== failed)
        log.warn({ setting, file: path, error: code }, 'a list of who may in cannot be read');
      failed = code;
    }
    return latest;
  };
}

/** One a line, or with commas between them; what follows a `#` is a remark. */
const namesIn = (text: string): string => text.replace(/#.*/g, '').replace(/\r?\n/g, ',');

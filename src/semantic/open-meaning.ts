/** The model that a running Dateline compares meanings by, where it has one that can be used. */
import type { Log } from '../log.ts';
import { type OpenedModel, openModel } from './model.ts';

/**
 * A model that cannot be used costs what it would have added, and nothing else.
 * @param path the folder of a model that was brought; undefined for the one that comes with the packages
 * @param fittedFor the fingerprint of the code that weights must have been fitted with
 * @returns undefined where it cannot be used, which is logged
 */
export async function openMeaning(
  path: string | undefined,
  fittedFor: string,
  log: Pick<Log, 'warn'>,
): Promise<OpenedModel | undefined> {
  try {
    const opened = await openModel(path, fittedFor);
    if (opened.unfitted) log.warn({ model: opened.model.name }, opened.unfitted);
    return opened;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    log.warn({ error: why }, 'semantic search is off; answers are found by words alone');
    return undefined;
  }
}

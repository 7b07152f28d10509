/** The knowledge that is served: that of the folder, or of the revision that is current in the store. */
import type { Config } from '../config.ts';
import type { Assembled } from '../knowledge/loading/assemble.ts';
import { loadKnowledge } from '../knowledge/loading/load.ts';
import { assembleRevision } from '../knowledge/revisions/assemble-revision.ts';
import { openUsableStore } from '../store/index.ts';

export async function loadServed(config: Config): Promise<Assembled> {
  if (config.KNOWLEDGE_FROM === 'folder') return loadKnowledge(config.KNOWLEDGE_DIR);
  const store = await openUsableStore(config, console);
  try {
    const id = await store.revisions.currentRevision();
    const revision = id === undefined ? undefined : await store.revisions.revision(id);
    if (!revision)
      throw new Error(
        'KNOWLEDGE_FROM=store, and nothing is published there: dateline publish does it.',
      );
    return assembleRevision(revision);
  } finally {
    await store.close();
  }
}

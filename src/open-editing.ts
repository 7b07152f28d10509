/** Where editors' changes begin and are published to: the folder as it stands, or what is published in the store. */
import type { Config } from './config.ts';
import { folderBase, storeBase } from './editing/bases.ts';
import { createEditing, type Editing } from './editing/index.ts';
import type { Publisher } from './knowledge/publishing/types.ts';
import type { OpenStore } from './store/index.ts';

export function openEditing(
  config: Pick<Config, 'KNOWLEDGE_FROM' | 'KNOWLEDGE_DIR'>,
  store: Pick<OpenStore, 'revisions' | 'workingCopies'>,
  publisher: Publisher,
): Editing {
  const base =
    config.KNOWLEDGE_FROM === 'store'
      ? storeBase(store.revisions, publisher)
      : folderBase(config.KNOWLEDGE_DIR, publisher, store.revisions);
  return createEditing({ base, copies: store.workingCopies, clock: () => new Date() });
}

/** Editing over real files and a real store. The page's picture is taken without a test runner, so this needs none. */
import { folderBase, storeBase } from '../../src/editing/bases.ts';
import { createEditing, type Editing } from '../../src/editing/index.ts';
import { createFolderPublisher } from '../../src/knowledge/publishing/folder-publisher.ts';
import { createFolderRecorder } from '../../src/knowledge/publishing/folder-recorder.ts';
import { createStorePublisher } from '../../src/knowledge/publishing/store-publisher.ts';
import type { OpenStore } from '../../src/store/index.ts';
import { STRICT } from './logs.ts';

const NOW = () => new Date('2026-11-26T10:00:00Z');

/** Editing over a folder that is there already. */
export function editingIn(dir: string, store: OpenStore, clock: () => Date = NOW): Editing {
  const recorder = createFolderRecorder({
    dir,
    store: store.revisions,
    publishes: false,
    watched: false,
    log: STRICT,
    clock,
  });
  const base = folderBase(dir, createFolderPublisher({ dir, recorder }));
  return createEditing({ base, copies: store.workingCopies, clock });
}

/** The same for knowledge that is served from the store. */
export function editedStore(store: OpenStore, clock: () => Date = NOW): Editing {
  const base = storeBase(store.revisions, createStorePublisher(store.revisions, clock));
  return createEditing({ base, copies: store.workingCopies, clock });
}

/** Editing over a folder of real files, with a store in memory or one of the test's own. */
import { onTestFinished } from 'vitest';
import { folderBase, storeBase } from '../../src/editing/bases.ts';
import { createEditing, type Editing } from '../../src/editing/index.ts';
import { createFolderPublisher } from '../../src/knowledge/publishing/folder-publisher.ts';
import { createFolderRecorder } from '../../src/knowledge/publishing/folder-recorder.ts';
import { createStorePublisher } from '../../src/knowledge/publishing/store-publisher.ts';
import { type OpenStore, openStore, sqliteDialect } from '../../src/store/index.ts';
import { folderOf } from './folders.ts';
import { STRICT } from './logs.ts';
import { packFile } from './packs/desk-harbour.ts';

const NOW = () => new Date('2026-11-26T10:00:00Z');

/** @param files as below the folder; the harbour's pack unless said */
export async function editedFolder(
  files: Readonly<Record<string, string>> = { 'harbour/harbour.json': packFile() },
): Promise<{ readonly dir: string; readonly editing: Editing }> {
  const dir = await folderOf(files);
  const store = await openStore(sqliteDialect(':memory:'), STRICT);
  onTestFinished(() => store.close());
  return { dir, editing: editingIn(dir, store) };
}

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
  const base = folderBase(dir, createFolderPublisher({ dir, recorder }), store.revisions);
  return createEditing({ base, copies: store.workingCopies, clock });
}

/** The same for knowledge that is served from the store. */
export function editedStore(store: OpenStore, clock: () => Date = NOW): Editing {
  const base = storeBase(store.revisions, createStorePublisher(store.revisions, clock));
  return createEditing({ base, copies: store.workingCopies, clock });
}

/** Editing over a folder of real files, with a store in memory or one of the test's own. */
import { onTestFinished } from 'vitest';
import { folderBase, storeBase } from '../../src/editing/bases.ts';
import { createEditing, type Editing } from '../../src/editing/index.ts';
import { type OpenStore, openStore, sqliteDialect } from '../../src/store/index.ts';
import { folderOf } from './folders.ts';
import { STRICT } from './logs.ts';
import { packFile } from './packs/desk-harbour.ts';

export type EditedFolder = {
  readonly dir: string;
  readonly editing: Editing;
  readonly store: OpenStore;
};

const NOW = () => new Date('2026-11-26T10:00:00Z');

/** @param files as below the folder; the harbour's pack unless said */
export async function editedFolder(
  files: Readonly<Record<string, string>> = { 'harbour/harbour.json': packFile() },
  clock: () => Date = NOW,
): Promise<EditedFolder> {
  const dir = await folderOf(files);
  const store = await openStore(sqliteDialect(':memory:'), STRICT);
  onTestFinished(() => store.close());
  const editing = createEditing({ base: folderBase(dir), copies: store.workingCopies, clock });
  return { dir, store, editing };
}

/** The same for knowledge that is served from the store. */
export function editedStore(store: OpenStore, clock: () => Date = NOW): Editing {
  return createEditing({
    base: storeBase(store.revisions, clock),
    copies: store.workingCopies,
    clock,
  });
}

/** What an editor does to items: each is one step of the working copy, and can be undone. */

import { withApprovals } from './approvals.ts';
import { find, notBroken, required } from './found.ts';
import {
  addItem,
  changeItem,
  deleteItem,
  type EditSection,
  type FileItem,
  type ItemKey,
  NotChanged,
} from './items.ts';
import { type FieldConflict, mergeValues } from './merge.ts';
import { emptyFile, homeFor, isFilePath, newId } from './places.ts';
import { factOf, isNamed, withProposed } from './proposed.ts';
import { renamedIn, textRenamed, usersOf } from './references.ts';
import type { createSteps, StepLabel, Wanted } from './steps.ts';
import { withTodosDone } from './todos.ts';
import type { WorkView } from './view.ts';

export type SavedItem =
  | { readonly kind: 'saved'; readonly value: FileItem['value']; readonly path: string }
  /** In another tab, or in the file, the same field was changed to something else: nothing was saved. */
  | {
      readonly kind: 'conflict';
      readonly now: FileItem['value'];
      readonly fields: readonly FieldConflict[];
    }
  | { readonly kind: 'gone' };

export type ItemEdits = ReturnType<typeof createItemEdits>;

export function createItemEdits(
  view: (editor: string) => Promise<WorkView>,
  steps: ReturnType<typeof createSteps>,
) {
  /** Changes the texts of some files by name; what is made beside is given back. */
  function edit<T>(
    editor: string,
    label: StepLabel,
    change: (view: WorkView) => {
      readonly texts: ReadonlyMap<string, string | null>;
      readonly result: T;
    },
  ): Promise<T> {
    return steps.take(editor, label, async () => {
      const now = await view(editor);
      const { texts, result } = change(now);
      // What is broken is mended by hand: over it nothing is written.
      if ([...texts.keys()].some((path) => now.broken.has(path)))
        throw new NotChanged('unreadable');
      return { wanted: wantedOf(now, texts), result };
    });
  }

  const save = (
    editor: string,
    key: ItemKey,
    from: object,
    to: object,
    did: StepLabel['did'] = 'changed',
  ): Promise<SavedItem> =>
    edit<SavedItem>(editor, { did, item: key }, (now) => {
      const item = find(now, key);
      if (!item) return { texts: NONE, result: { kind: 'gone' } };
      notBroken(now, item);
      const merged = mergeValues(from, to, item.value);
      if (merged.conflicts.length > 0) {
        const result = { kind: 'conflict', now: item.value, fields: merged.conflicts } as const;
        return { texts: NONE, result };
      }
      const sides = {
        ...{ base: from, mine: to as FileItem['value'], theirs: item.value },
        published: find({ items: now.baseItems }, key)?.value,
      };
      const approved = withApprovals(merged.value as FileItem['value'], sides);
      const done = key.section === 'drafts' ? withTodosDone(item.value, approved) : approved;
      const value = { ...done, id: key.id };
      const text = changeItem(now.text(item.path)!, key.section, key.id, value);
      return {
        texts: new Map([[item.path, text]]),
        result: { kind: 'saved', value, path: item.path },
      };
    });

  return {
    /**
     * Saves an item as it shall be.
     * @param from as it was when the editor began, so that what others have changed in it meanwhile stays
     */
    save,

    /** @param value its `id` may be left out: it is made of the words given */
    add: (
      editor: string,
      section: EditSection,
      pack: string,
      value: FileItem['value'],
      { words = '', path }: { readonly words?: string; readonly path?: string } = {},
      did: StepLabel['did'] = 'added',
    ): Promise<ItemKey & { readonly path: string }> =>
      edit(editor, { did, item: { section, id: String(value.id ?? words) } }, (now) => {
        const taken = (id: string) =>
          now.items.some((one) => one.section === section && one.id === id);
        const id = typeof value.id === 'string' ? value.id : newId(words, taken, section);
        if (taken(id)) throw new NotChanged('taken');
        const at = path ?? homeFor(now, pack, section, value);
        if (!isFilePath(at)) throw new NotChanged('missing');
        const { id: _given, ...rest } = value;
        const text = addItem(now.text(at) ?? emptyFile(at), section, { id, ...rest });
        return { texts: new Map([[at, text]]), result: { section, id, path: at } };
      }),

    remove: (editor: string, key: ItemKey): Promise<void> =>
      edit(editor, { did: 'deleted', item: key }, (now) => {
        const { path } = required(now, key);
        return { texts: new Map([[path, deleteItem(now.text(path)!, key)]]), result: undefined };
      }),

    move: (editor: string, key: ItemKey, to: string): Promise<void> =>
      edit(editor, { did: 'moved', item: key }, (now) => {
        const { path, value } = required(now, key);
        if (!isFilePath(to)) throw new NotChanged('missing');
        const texts = new Map<string, string>();
        if (path !== to) {
          texts.set(path, deleteItem(now.text(path)!, key));
          texts.set(to, addItem(now.text(to) ?? emptyFile(to), key.section, value));
        }
        return { texts, result: undefined };
      }),

    /** @returns false where it is published already: messages, follows and links know it by its id */
    rename: (editor: string, key: ItemKey, to: string): Promise<boolean> =>
      edit(editor, { did: 'renamed', item: key }, (now) => {
        const known = find({ items: now.baseItems }, key) !== undefined;
        if (known && key.section !== 'drafts') return { texts: NONE, result: false };
        const item = required(now, key);
        if (find(now, { ...key, id: to })) throw new NotChanged('taken');
        const texts = new Map<string, string>();
        for (const path of new Set(usersOf(now.items, key).map((user) => user.path))) {
          const inFile = now.items.filter((one) => one.path === path);
          texts.set(path, textRenamed(now.text(path)!, inFile, key, to));
        }
        const text = texts.get(item.path) ?? now.text(item.path)!;
        // It may name itself, as an actor may be of another.
        const value = renamedIn(item, key, to);
        texts.set(item.path, changeItem(text, key.section, key.id, { ...value, id: to }));
        return { texts, result: true };
      }),

    /** A draft becomes a fact of its file, without what only a draft has. */
    makeFact: (editor: string, id: string): Promise<ItemKey> =>
      edit(editor, { did: 'made-fact', item: { section: 'facts', id } }, (now) => {
        const key = { section: 'drafts', id } as const;
        const { path, value } = required(now, key);
        if (find(now, { section: 'facts', id })) throw new NotChanged('taken');
        const fact = factOf(value);
        const rest = deleteItem(now.text(path)!, key);
        const named = withProposed(
          rest,
          value.proposed,
          (one) => find(now, one) !== undefined || !isNamed(fact, one),
        );
        const text = addItem(named, 'facts', fact);
        return { texts: new Map([[path, text]]), result: { section: 'facts', id } };
      }),

    /** A pack with the least that it needs. @returns false where there is one of this id or folder */
    addPack: (
      editor: string,
      pack: {
        readonly id: string;
        readonly title: object;
        readonly description: object;
        readonly languages: readonly string[];
      },
    ): Promise<boolean> =>
      edit(editor, { did: 'new-pack', item: { section: 'pack', id: pack.id } }, (now) => {
        const path = `${pack.id}/pack.json`;
        if (find(now, { section: 'pack', id: pack.id }) || now.text(path) !== null)
          return { texts: NONE, result: false };
        return { texts: new Map([[path, addItem(emptyFile(path), 'pack', pack)]]), result: true };
      }),
  };
}

const NONE: ReadonlyMap<string, string> = new Map();

/** What the working copy holds of files with these texts: each begins from what it began from, or begins now. */
export const wantedOf = (view: WorkView, texts: ReadonlyMap<string, string | null>): Wanted =>
  new Map(
    [...texts].map(([path, text]) => {
      const known = view.working.get(path);
      return [path, { base: known ? known.base : view.baseText(path), text }];
    }),
  );

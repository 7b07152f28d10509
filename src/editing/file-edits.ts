/** What an editor does to whole files: typing in them, and letting go of what was changed. */

import { contentHash } from '../knowledge/model/content-hash.ts';
import { differences } from './differences.ts';
import { find } from './found.ts';
import { wantedOf } from './item-edits.ts';
import { addItem, changeItem, deleteItem, type ItemKey, itemOf, NotChanged } from './items.ts';
import { withLineEnds } from './line-ends.ts';
import { isFilePath } from './places.ts';
import type { createSteps, Wanted } from './steps.ts';
import type { WorkView } from './view.ts';

export type SavedFile =
  | { readonly kind: 'saved'; readonly hash: string }
  /** It was changed meanwhile, in another tab or by the form: nothing was saved. */
  | { readonly kind: 'changed'; readonly text: string | null; readonly hash: string };

export type FileEdits = ReturnType<typeof createFileEdits>;

export function createFileEdits(
  view: (editor: string) => Promise<WorkView>,
  steps: ReturnType<typeof createSteps>,
) {
  return {
    /**
     * @param typed with plain line ends; the file keeps its own
     * @param over of the text that it was typed over; see `hashOf`
     */
    save: (editor: string, path: string, typed: string, over: string): Promise<SavedFile> =>
      steps.take<SavedFile>(editor, { did: 'typed', path }, async () => {
        const now = await view(editor);
        const text = now.text(path);
        if (!isFilePath(path) && text === null) throw new NotChanged('missing');
        if (hashOf(text) !== over)
          return { wanted: NOTHING, result: { kind: 'changed', text, hash: hashOf(text) } };
        const ended = withLineEnds(text ?? '', typed);
        return {
          wanted: wantedOf(now, new Map([[path, ended]])),
          result: { kind: 'saved', hash: hashOf(ended) },
        };
      }),

    /** Lets go of all that was changed in a file, or everywhere. */
    discard: (editor: string, path?: string): Promise<void> =>
      steps.take(editor, { did: 'discarded', ...(path !== undefined && { path }) }, async () => {
        const { working } = await view(editor);
        const paths = [...working.keys()].filter((one) => path === undefined || one === path);
        return { wanted: new Map(paths.map((one) => [one, undefined])), result: undefined };
      }),

    /** Puts one item back as it is published; one that is new goes. */
    discardItem: (editor: string, key: ItemKey): Promise<void> =>
      steps.take(editor, { did: 'discarded', item: key }, async () => {
        const now = await view(editor);
        return { wanted: wantedOf(now, restored(now, key)), result: undefined };
      }),
  };
}

const NOTHING: Wanted = new Map();

/** Of a text, or of there being none. */
export const hashOf = (text: string | null): string => (text === null ? '' : contentHash(text));

function restored(view: WorkView, key: ItemKey): ReadonlyMap<string, string | null> {
  const texts = new Map<string, string | null>();
  const now = find(view, key);
  if (now && view.broken.has(now.path)) throw new NotChanged('unreadable');
  const before = find({ items: view.baseItems }, key);
  if (now && now.path !== before?.path) {
    const text = deleteItem(view.text(now.path)!, key);
    const isNew = view.baseText(now.path) === null && differences(null, text)?.length === 0;
    texts.set(now.path, isNew ? null : text);
  }
  if (before) {
    const text = view.text(before.path) ?? view.baseText(before.path)!;
    texts.set(
      before.path,
      itemOf(text, key)
        ? changeItem(text, key.section, key.id, before.value)
        : addItem(text, key.section, before.value),
    );
  }
  // What is like the base again, but for its layout, is the base.
  for (const [path, text] of texts) {
    const base = view.baseText(path);
    if (base !== null && text !== null && differences(base, text)?.length === 0)
      texts.set(path, base);
  }
  return texts;
}

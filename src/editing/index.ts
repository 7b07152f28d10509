/**
 * Editing: what an editor has changed and not yet published, kept in the store as whole texts of files, checked by the
 * rules of `check`, answered from on trial, and published to where the knowledge comes from.
 */
import type { KnowledgeBase } from './base.ts';
import { createFileEdits, type FileEdits } from './file-edits.ts';
import { createForOthers, type ForOthers } from './for-others.ts';
import { createItemEdits, type ItemEdits } from './item-edits.ts';
import { newId } from './places.ts';
import { createPublishing, type Publishing } from './publishing.ts';
import type { WorkingCopyRepository } from './repository.ts';
import { createSteps, type StepLabel } from './steps.ts';
import { createViews, type WorkView } from './view.ts';

export type Editing = ForOthers & {
  /** What the editor sees now. */
  readonly view: (editor: string) => Promise<WorkView>;
  readonly items: ItemEdits;
  readonly files: FileEdits;
  readonly publishing: Publishing;
  /**
   * @param mark of what the editor saw: with something else by now, nothing is undone
   * @returns what was undone, if anything could be
   */
  readonly undo: (editor: string, mark?: string) => Promise<StepLabel | undefined>;
  /** What `undo` would undo. */
  readonly undoable: (editor: string) => Promise<StepLabel | undefined>;
  /** Other editors at work, and on which files. */
  readonly others: (
    editor: string,
  ) => Promise<readonly { readonly editor: string; readonly path: string }[]>;
  /** An id for a new pack of this title. */
  readonly idOfPack: (editor: string, title: string) => Promise<string>;
  /** The day of now, in UTC: `2026-11-26`. */
  readonly today: () => string;
};

export function createEditing({
  base,
  copies,
  clock,
}: {
  readonly base: KnowledgeBase;
  readonly copies: WorkingCopyRepository;
  readonly clock: () => Date;
}): Editing {
  const view = createViews(base, copies);
  const steps = createSteps(copies, clock);
  const items = createItemEdits(view, steps);
  return {
    view,
    items,
    files: createFileEdits(view, steps),
    publishing: createPublishing(view, steps, copies, base),
    async undo(editor, mark) {
      const isSame = mark === undefined || (await view(editor)).mark === mark;
      return isSame ? steps.undo(editor) : undefined;
    },
    undoable: steps.latest,
    others: async (editor) => (await copies.atWork()).filter((one) => one.editor !== editor),
    async idOfPack(editor, title) {
      const taken = (await view(editor)).items.filter(({ section }) => section === 'pack');
      return newId(title, (id) => taken.some((pack) => pack.id === id), 'pack');
    },
    today: () => clock().toISOString().slice(0, 10),
    ...createForOthers(view, items),
  };
}

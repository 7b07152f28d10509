/** What other parts of the desk put into an editor's working copy: drafts from an article, a draft or a wording from a question. */
import type { Locale } from '../knowledge/model/schema.ts';
import { find, type ItemEdits, type SavedItem } from './item-edits.ts';
import type { FileItem, ItemKey } from './items.ts';
import type { WorkView } from './view.ts';

export type ForOthers = ReturnType<typeof createForOthers>;

export function createForOthers(view: (editor: string) => Promise<WorkView>, edits: ItemEdits) {
  return {
    /**
     * Adds a draft to a pack, in the file where its drafts are, otherwise `drafts.json`.
     * @param draft as the schema of drafts has it; without an `id` one is made of its text
     */
    addDraft(
      editor: string,
      pack: string,
      draft: Readonly<Record<string, unknown>>,
    ): Promise<ItemKey & { readonly path: string }> {
      const text = Object.values((draft.text as object | undefined) ?? {}).find(
        (one) => typeof one === 'string',
      );
      return edits.add(editor, 'drafts', pack, draft, { words: text ?? 'draft' });
    },
    /** Adds an example question to a fact; one that it has already changes nothing. */
    async addQuestion(
      editor: string,
      factId: string,
      locale: Locale,
      wording: string,
    ): Promise<SavedItem> {
      const item = find(await view(editor), { section: 'facts', id: factId });
      if (!item) return { kind: 'gone' };
      const questions = (item.value.questions ?? {}) as Readonly<Record<string, readonly string[]>>;
      const said = questions[locale] ?? [];
      const words = wording.trim();
      if (words === '' || said.includes(words))
        return { kind: 'saved', value: item.value, path: item.path };
      const value: FileItem['value'] = {
        ...item.value,
        questions: { ...questions, [locale]: [...said, words] },
      };
      return edits.save(editor, item, item.value, value);
    },
  };
}

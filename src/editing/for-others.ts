/** What other parts of the desk put into an editor's working copy: drafts from an article, a draft or a wording from a question. */
import { LOCALES, type Locale } from '../knowledge/model/schema.ts';
import { analyse } from '../language/index.ts';
import { find } from './found.ts';
import type { ItemEdits, SavedItem } from './item-edits.ts';
import { changeItem, type FileItem, type ItemKey } from './items.ts';
import { packNamed } from './pack-named.ts';
import { newId } from './places.ts';
import { type ProposedSection, proposedBy } from './proposed.ts';
import { isGroup } from './text/change-value.ts';
import type { WorkView } from './view.ts';

export type ForOthers = ReturnType<typeof createForOthers>;

export function createForOthers(view: (editor: string) => Promise<WorkView>, edits: ItemEdits) {
  return {
    /**
     * Adds a draft to a pack, in the file where its drafts are, otherwise `drafts.json`.
     * @param draft as the schema of drafts has it; without an `id` one is made of its text, or else of its first question
     */
    addDraft(
      editor: string,
      pack: string,
      draft: Readonly<Record<string, unknown>>,
    ): Promise<ItemKey & { readonly path: string }> {
      const text = Object.values((draft.text as object | undefined) ?? {}).find(
        (one) => typeof one === 'string',
      );
      const words = text ?? (tellingWords(draft.questions as Questions | undefined) || 'draft');
      return edits.add(editor, 'drafts', pack, withoutEmpty(draft) as FileItem['value'], { words });
    },
    /** @returns the id of the pack that a question is about, as far as its names tell */
    async packFor(editor: string, question: string, locale: Locale): Promise<string | undefined> {
      return packNamed(question, locale, (await view(editor)).items);
    },
    /**
     * Adds a name that no file has to what a draft proposes: it is entered with the fact that the draft becomes, if that
     * still names it then.
     * @returns its id; undefined where the draft is gone or cannot be changed
     */
    async propose(
      editor: string,
      draft: string,
      section: ProposedSection,
      value: Readonly<Record<string, unknown>>,
      words: string,
    ): Promise<string | undefined> {
      const key = { section: 'drafts', id: draft } as const;
      const now = await view(editor);
      const item = find(now, key);
      if (!item || now.broken.has(item.path)) return undefined;
      const there = proposedBy(item.value);
      const taken = [...now.items, ...there].filter((one) => one.section === section);
      const id = newId(words, (wanted) => taken.some((one) => one.id === wanted), section);
      const own = there.flatMap((one) => (one.section === section ? [one.value] : []));
      const proposed = {
        ...(item.value.proposed as object),
        [section]: [...own, { id, ...value }],
      };
      const saved = await edits.save(editor, key, item.value, { ...item.value, proposed });
      return saved.kind === 'saved' ? id : undefined;
    },
    /** Adds an example question to a fact; one that it has already changes nothing. */
    async addQuestion(
      editor: string,
      factId: string,
      locale: Locale,
      wording: string,
    ): Promise<SavedItem> {
      const now = await view(editor);
      const item = find(now, { section: 'facts', id: factId });
      if (!item || now.broken.has(item.path)) return { kind: 'gone' };
      const value = withQuestion(item.value, locale, wording);
      if (value === item.value) return { kind: 'saved', value, path: item.path };
      return edits.save(editor, item, item.value, value);
    },
    /**
     * The files as they would stand with that question alone; of a fact that is not published yet, with all that the editor
     * has changed. Nothing is kept of it.
     * @returns undefined where there is no such fact
     */
    async filesWithQuestion(
      editor: string,
      factId: string,
      locale: Locale,
      wording: string,
    ): Promise<readonly ChangedFile[] | undefined> {
      const { baseItems, items, baseText, text, working, broken } = await view(editor);
      const isFact = ({ section, id }: ItemKey) => section === 'facts' && id === factId;
      const published = baseItems.find(isFact);
      const item = published ?? items.find(isFact);
      if (!item || broken.has(item.path)) return undefined;
      const { path, value } = item;
      const whole = (published ? baseText : text)(path)!;
      const changed = changeItem(whole, 'facts', factId, withQuestion(value, locale, wording));
      const others = published ? [] : [...working.values()].filter((one) => one.path !== path);
      return [
        ...others.map((one) => ({ path: one.path, text: one.text })),
        { path, text: changed },
      ];
    },
  };
}

type Questions = Readonly<Partial<Record<Locale, readonly string[]>>>;

/** "Who will run the Saturday market?" → "run Saturday market". */
function tellingWords(questions: Questions = {}): string {
  for (const locale of LOCALES) {
    const [first] = questions[locale] ?? [];
    if (first === undefined) continue;
    return analyse(first, locale)
      .flatMap(({ typed, stop }) => (stop ? [] : [typed]))
      .join(' ');
  }
  return '';
}

/** Lists and groups with nothing in them, which a schema fills in, are no lines of a file. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (!isGroup(value)) return value;
  const fields = Object.entries(value).map(([name, one]) => [name, withoutEmpty(one)] as const);
  return Object.fromEntries(
    fields.filter(([, one]) => !(typeof one === 'object' && one && Object.keys(one).length === 0)),
  );
}

type ChangedFile = { readonly path: string; readonly text: string | null };

/** The same value where it has that question already. */
function withQuestion(
  value: FileItem['value'],
  locale: Locale,
  wording: string,
): FileItem['value'] {
  const questions = (value.questions ?? {}) as Readonly<Record<string, readonly string[]>>;
  const said = questions[locale] ?? [];
  const words = wording.trim();
  if (words === '' || said.includes(words)) return value;
  return { ...value, questions: { ...questions, [locale]: [...said, words] } };
}

/** One change of a working copy after the other, each of which can be undone. */
import type { ItemKey } from './items.ts';
import type {
  WorkingChange,
  WorkingCopyRepository,
  WorkingFile,
  WorkingStep,
} from './repository.ts';

/** What was done, in a form that the page says in the editor's language. */
export type StepLabel = {
  readonly did:
    | 'changed'
    | 'added'
    | 'deleted'
    | 'moved'
    | 'renamed'
    | 'typed'
    | 'discarded'
    | 'merged'
    | 'approved'
    | 'new-pack'
    | 'made-fact';
  readonly item?: ItemKey;
  readonly path?: string;
};

/** The files as they shall be: a text, null to delete the file, undefined to take it out of the working copy. */
export type Wanted = ReadonlyMap<
  string,
  { readonly base: string | null; readonly text: string | null } | undefined
>;

/** Changes of one thing that follow each other so soon are undone together, as when somebody types. */
const TOGETHER_MS = 8000;
const TRIES = 6;

/** Another tab of the same editor was faster, again and again. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
}

export function createSteps(copies: WorkingCopyRepository, clock: () => Date) {
  let count = 0;
  return {
    /**
     * @param change makes what shall be of what is; called again where another tab was faster
     * @returns what it made beside
     */
    async take<T>(
      editor: string,
      label: StepLabel,
      change: () => Promise<{ readonly wanted: Wanted; readonly result: T }>,
    ): Promise<T> {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const files = await filesOf(editor);
        const { wanted, result } = await change();
        const changes = changesTo(wanted, files);
        if (changes.length === 0) return result;
        if (await copies.saveWorking(editor, changes, await stepFor(editor, label, changes)))
          return result;
      }
      throw new TooBusy('the working copy is being changed elsewhere at the same moment');
    },
    /** @returns what was undone; undefined where there is nothing to undo, or it has been changed since elsewhere */
    async undo(editor: string): Promise<StepLabel | undefined> {
      const step = await copies.latestStep(editor);
      if (!step) return undefined;
      const files = await filesOf(editor);
      const changes = step.before.map(({ path, over }) => ({
        path,
        over: files.get(path),
        file: over,
      }));
      if (!(await copies.saveWorking(editor, changes))) return undefined;
      await copies.forgetStep(editor, step.id);
      return JSON.parse(step.label) as StepLabel;
    },
    async latest(editor: string): Promise<StepLabel | undefined> {
      const step = await copies.latestStep(editor);
      return step && (JSON.parse(step.label) as StepLabel);
    },
  };

  async function filesOf(editor: string): Promise<ReadonlyMap<string, WorkingFile>> {
    return new Map((await copies.workingFiles(editor)).map((file) => [file.path, file]));
  }

  function changesTo(wanted: Wanted, files: ReadonlyMap<string, WorkingFile>): WorkingChange[] {
    const changedAt = clock().toISOString();
    return [...wanted].flatMap(([path, file]): WorkingChange[] => {
      const over = files.get(path);
      // What is as it was in the base is no change.
      if (file === undefined || file.base === file.text)
        return over ? [{ path, over, file: undefined }] : [];
      if (over?.text === file.text && over?.base === file.base) return [];
      return [{ path, over, file: { path, ...file, changedAt } }];
    });
  }

  async function stepFor(
    editor: string,
    label: StepLabel,
    changes: readonly WorkingChange[],
  ): Promise<WorkingStep | undefined> {
    const said = JSON.stringify(label);
    const now = clock();
    const latest = await copies.latestStep(editor);
    const joins =
      (label.did === 'changed' || label.did === 'typed') &&
      latest?.label === said &&
      now.getTime() - Date.parse(latest.at) < TOGETHER_MS &&
      changes.every(({ path }) => latest.before.some((one) => one.path === path));
    if (joins) return undefined;
    count += 1;
    return {
      id: `${now.toISOString()} ${String(count).padStart(9, '0')}`,
      label: said,
      at: now.toISOString(),
      before: changes.map(({ path, over }) => ({ path, over })),
    };
  }
}

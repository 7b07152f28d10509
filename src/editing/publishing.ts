/** A working copy → the files: never over what changed meanwhile, never with an error, all of it or nothing. */
import type { Finding } from '../knowledge/model/knowledge.ts';
import { compareFindings } from '../knowledge/parsing/findings.ts';
import { assembleFiles } from '../knowledge/revisions/assemble-revision.ts';
import type { FileChange, KnowledgeBase, NotPublished } from './base.ts';
import { differences, type ItemChange } from './differences.ts';
import { type Decisions, type ItemConflict, mergeFiles } from './merge-files.ts';
import { personOf } from './person.ts';
import { faultOf } from './readable.ts';
import type { WorkingCopyRepository } from './repository.ts';
import { staleApprovalFindings } from './stale-approvals.ts';
import type { createSteps } from './steps.ts';
import type { WorkView } from './view.ts';

/** What publishing would change in one file. */
type FilePlan = {
  readonly path: string;
  readonly kind: 'new' | 'changed' | 'deleted';
  /** Undefined where one of its texts cannot be read. */
  readonly items?: readonly ItemChange[];
};

/** A file that somebody else has changed since the editor began. */
export type MovedFile = {
  readonly path: string;
  readonly mine: string | null;
  readonly theirs: string | null;
  readonly myItems?: readonly ItemChange[];
  readonly theirItems?: readonly ItemChange[];
  /** Items where the two cannot both be kept; undefined where the file can only be taken as a whole. */
  readonly conflicts?: readonly ItemConflict[];
  /** Where theirs is broken, if it is; mine is not over it until one of the two is taken. */
  readonly broken?: Pick<Finding, 'line' | 'message'>;
};

export type PublishPlan = {
  readonly files: readonly FilePlan[];
  readonly moved: readonly MovedFile[];
  /** Errors that keep it from being published: those in its files, and those that it makes elsewhere. */
  readonly errors: readonly Finding[];
  /** Warnings that were not there before. */
  readonly warnings: readonly Finding[];
};

export type PublishResult =
  | { readonly kind: 'published'; readonly files: number; readonly commit?: string }
  | { readonly kind: 'refused'; readonly plan: PublishPlan }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly why: NotPublished };

/** How a moved file is settled: one of the two as it stands, or both with what is decided of each item. */
export type Settlement =
  | { readonly take: 'mine' }
  | { readonly take: 'theirs' }
  | { readonly take: 'both'; readonly decisions: Decisions };

export type Publishing = ReturnType<typeof createPublishing>;

export function createPublishing(
  view: (editor: string) => Promise<WorkView>,
  steps: ReturnType<typeof createSteps>,
  copies: WorkingCopyRepository,
  base: KnowledgeBase,
) {
  const plan = async (editor: string): Promise<PublishPlan> => planOf(await view(editor));

  return {
    plan,

    /** The files that publishing would change, for whoever asks often: without what stands in its way, as `plan` has it. */
    files: async (editor: string): Promise<readonly FilePlan[]> =>
      filesOf(changesOf(await view(editor))),

    /** What publishing would change: for whoever looks at its consequences. */
    changes: async (editor: string): Promise<readonly FileChange[]> =>
      changesOf(await view(editor)),

    /** @returns the items that still conflict; empty where it is settled */
    settle: (editor: string, path: string, how: Settlement): Promise<readonly ItemConflict[]> =>
      steps.take(editor, { did: 'merged', path }, async () => {
        const now = await view(editor);
        const mine = now.working.get(path);
        if (!mine) return { wanted: new Map(), result: [] };
        const theirs = now.baseText(path);
        if (how.take === 'theirs') return { wanted: new Map([[path, undefined]]), result: [] };
        if (how.take === 'mine')
          return { wanted: new Map([[path, { base: theirs, text: mine.text }]]), result: [] };
        const merged = mergeFiles(mine.base, mine.text, theirs, how.decisions);
        if (!merged || merged.conflicts.length > 0)
          return { wanted: new Map(), result: merged?.conflicts ?? [] };
        return { wanted: new Map([[path, { base: theirs, text: merged.text }]]), result: [] };
      }),

    async publish(editor: string, name: string, note: string): Promise<PublishResult> {
      const now = await view(editor);
      const changes = changesOf(now);
      if (changes.length === 0) return { kind: 'nothing' };
      const planned = planOf(now);
      if (planned.moved.length > 0 || planned.errors.length > 0)
        return { kind: 'refused', plan: planned };
      const published = await base.publish({ changes, by: personOf(editor, name), note });
      if (published.kind === 'failed') return published;
      if (published.kind === 'overtaken') return { kind: 'refused', plan: await plan(editor) };
      await letGo(editor, changes);
      return { ...published, files: changes.length };
    },
  };

  /** What is published is no change any more; what was changed in another tab meanwhile begins from it. */
  async function letGo(editor: string, changes: readonly FileChange[]): Promise<void> {
    const done = new Map(changes.map((change) => [change.path, change]));
    for (const file of await copies.workingFiles(editor)) {
      const change = done.get(file.path);
      if (!change) continue;
      const same = file.text === change.after;
      const rest = same ? undefined : { ...file, base: change.after };
      await copies.saveWorking(editor, [{ path: file.path, over: file, file: rest }]);
    }
    await copies.forgetSteps(editor);
  }
}

/** The changes that are there: a file that is as its base is none. */
function changesOf(view: WorkView): readonly FileChange[] {
  return [...view.working.values()].flatMap(({ path, text }): FileChange[] => {
    const before = view.baseText(path);
    return before === text ? [] : [{ path, before, after: text }];
  });
}

function filesOf(changes: readonly FileChange[]): readonly FilePlan[] {
  return changes.map(({ path, before, after }) => {
    const items = differences(before, after);
    const kind = before === null ? 'new' : after === null ? 'deleted' : 'changed';
    return { path, kind, ...(items && { items }) };
  });
}

function planOf(view: WorkView): PublishPlan {
  const changes = changesOf(view);
  const moved = changes.flatMap(({ path }) => movedFile(view, path));
  return {
    files: filesOf(changes),
    moved,
    ...newFindings(view, new Set(changes.map(({ path }) => path))),
  };
}

function movedFile(view: WorkView, path: string): MovedFile[] {
  const file = view.working.get(path);
  const theirs = view.baseText(path);
  if (!file || file.base === theirs) return [];
  const conflicts = mergeFiles(file.base, file.text, theirs)?.conflicts;
  const myItems = differences(file.base, file.text);
  const theirItems = differences(file.base, theirs);
  return [
    {
      path,
      mine: file.text,
      theirs,
      ...(myItems && { myItems }),
      ...(theirItems && { theirItems }),
      ...(conflicts && { conflicts }),
      ...(theirs !== null && !theirItems && { broken: faultIn(path, theirs) }),
    },
  ];
}

function faultIn(path: string, text: string): Pick<Finding, 'line' | 'message'> {
  const { line, message } = faultOf(path, assembleFiles([{ path, text }]).findings) ?? {
    line: 1,
    message: '',
  };
  return { line, message };
}

function newFindings(
  view: WorkView,
  changed: ReadonlySet<string>,
): Pick<PublishPlan, 'errors' | 'warnings'> {
  // Somebody else's mistake in another file keeps nobody from publishing.
  const before = new Set(
    [...view.base.problems, ...assembleFiles(view.base.files, view.assembled).findings].map(nameOf),
  );
  const isNew = (finding: Finding) => !before.has(nameOf(finding));
  const found = view.findings.toSorted(compareFindings);
  return {
    errors: found.filter(
      (one) => one.severity === 'error' && (changed.has(one.path) || isNew(one)),
    ),
    warnings: [
      ...found.filter((one) => one.severity === 'warning' && isNew(one)),
      ...staleApprovalFindings(view.base.files, view.files),
    ],
  };
}

/** Lines shift, so they do not tell one from another; nor do those that a message names. */
const nameOf = ({ path, rule, message }: Finding): string =>
  `${path} ${rule} ${message.replace(/:\d+(:\d+)?|\bline \d+/g, '')}`;

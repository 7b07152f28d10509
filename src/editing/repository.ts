/** What an editor has changed and not yet published, as it is kept: it survives a reload, a restart and a second tab. */

/** A file of a working copy. */
export type WorkingFile = {
  /** As below the knowledge folder, with `/`. */
  readonly path: string;
  /** The text it began from; null where there was no such file. */
  readonly base: string | null;
  /** As the editor has it; null: to be deleted. */
  readonly text: string | null;
  /** ISO 8601, UTC. */
  readonly changedAt: string;
};

/** One file put in the place of another, or taken out of the working copy. */
export type WorkingChange = {
  readonly path: string;
  /** What it must still be there: undefined for none. */
  readonly over: WorkingFile | undefined;
  readonly file: WorkingFile | undefined;
};

/** What can be undone at once: what to call it, and how each file was before. */
export type WorkingStep = {
  readonly id: string;
  /** What was done, for whoever undoes it; see `StepLabel`. */
  readonly label: string;
  readonly at: string;
  readonly before: readonly Pick<WorkingChange, 'path' | 'over'>[];
};

export type WorkingCopyRepository = {
  /** By path. */
  readonly workingFiles: (editor: string) => Promise<readonly WorkingFile[]>;
  /**
   * All of it or nothing.
   * @param step what undoing it takes; left out where the step before covers it
   * @returns whether it was done: another tab may have been faster
   */
  readonly saveWorking: (
    editor: string,
    changes: readonly WorkingChange[],
    step?: WorkingStep,
  ) => Promise<boolean>;
  /** The latest step. */
  readonly latestStep: (editor: string) => Promise<WorkingStep | undefined>;
  readonly forgetStep: (editor: string, id: string) => Promise<void>;
  /** Forgets all steps, once what they led to is published. */
  readonly forgetSteps: (editor: string) => Promise<void>;
  /** Who else is at work, on which files. */
  readonly atWork: () => Promise<readonly { readonly editor: string; readonly path: string }[]>;
};

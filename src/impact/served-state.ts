/** What is served, in a form that another thread can be given, and what would be served after an edit. */
import type { Assembled } from '../knowledge/loading/assemble.ts';
import { assemble } from '../knowledge/loading/assemble.ts';
import { type Finding, NO_KNOWLEDGE } from '../knowledge/model/knowledge.ts';
import { order } from '../knowledge/parsing/findings.ts';
import type { Item, SourceFile } from '../knowledge/parsing/items.ts';
import { NOWHERE } from '../knowledge/parsing/items.ts';
import type { FileEdit } from './types.ts';

/** An item without the place it stands at, which is a function. */
type PlainItem = Omit<Item, 'spot'>;

export type ServedState = {
  readonly version: string;
  readonly files: readonly SourceFile[];
  /** Errors that are no file's: a folder that cannot be read. */
  readonly broken: boolean;
  /** Whether what is served is what the files say alone; a revision is, whatever was served before. */
  readonly alone: boolean;
  /** What is served of each file, for where that is not what the files say: the last good version of what an edit broke. */
  readonly good?: ReadonlyMap<string, readonly PlainItem[]>;
};

/** @param told how much is told: the files, or also what is served of each, which is needed where these differ */
export function servedState(
  { knowledge, findings, memory }: Assembled,
  alone: boolean,
  told: 'files' | 'whole',
): ServedState {
  const paths = new Set(memory.files.keys());
  const errors = findings.filter(({ severity }) => severity === 'error');
  const files = [...memory.files.values()].flatMap(
    ({ path, text, findings: [problem] }): SourceFile[] =>
      text === undefined ? (problem ? [{ path, problem }] : []) : [{ path, text }],
  );
  return {
    version: knowledge.version,
    files,
    broken: errors.some(({ path }) => !paths.has(path)),
    alone,
    ...((told === 'whole' || errors.length > 0) && { good: withoutSpots(memory.good) }),
  };
}

const withoutSpots = (good: Assembled['memory']['good']): NonNullable<ServedState['good']> =>
  new Map([...good].map(([path, items]) => [path, items.map(({ spot: _spot, ...item }) => item)]));

/** What is served, made anew. */
export function assembleServed({ files, good }: ServedState): Assembled {
  return assemble(files, good && remembering(good));
}

/**
 * What would be served once the edits are published, put together as the service would.
 * @param edits with their paths as those of the files served
 */
export function assembleEdited(
  state: ServedState,
  served: Assembled,
  edits: readonly FileEdit[],
): Assembled {
  const files = editedFiles(state, edits);
  if (!state.alone) return assemble(files, served);
  return assemble(files, { ...served, memory: { files: served.memory.files, good: new Map() } });
}

function editedFiles({ files }: ServedState, edits: readonly FileEdit[]): SourceFile[] {
  const texts = new Map(edits.map(({ path, text }) => [path, text]));
  const kept = files.flatMap((file): SourceFile[] => {
    const text = texts.get(file.path);
    if (text === undefined) return [file];
    return text === null ? [] : [{ path: file.path, text }];
  });
  const known = new Set(files.map(({ path }) => path));
  const added = [...texts].flatMap(([path, text]) =>
    text === null || known.has(path) ? [] : [{ path, text }],
  );
  return added.length === 0 ? kept : [...kept, ...added].sort(inFolders);
}

/** As a folder is read: name by name. */
function inFolders({ path: a }: SourceFile, { path: b }: SourceFile): number {
  const [as, bs] = [a.split(/[\\/]/), b.split(/[\\/]/)];
  for (let at = 0; at < Math.min(as.length, bs.length); at += 1)
    if (as[at] !== bs[at]) return order(as[at]!, bs[at]!);
  return as.length - bs.length;
}

function remembering(good: NonNullable<ServedState['good']>): Assembled {
  const items = [...good].map(
    ([path, own]) => [path, own.map((item): Item => ({ ...item, spot: () => NOWHERE }))] as const,
  );
  const memory = { files: new Map(), good: new Map(items) };
  return { knowledge: NO_KNOWLEDGE, findings: [], memory };
}

/** Errors in what would be served, as the page shows them. */
export const errorsIn = ({ findings }: Pick<Assembled, 'findings'>): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'error');

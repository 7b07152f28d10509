/** What an editor sees: the base with the editor's files over it, checked by the very rules of `check`. */
import { LRUCache } from 'lru-cache';
import { createEngine } from '../answer/engine.ts';
import type { Engine } from '../answer/types.ts';
import type { Assembled } from '../knowledge/loading/assemble.ts';
import { contentHash } from '../knowledge/model/content-hash.ts';
import type { Finding } from '../knowledge/model/knowledge.ts';
import { compareFindings } from '../knowledge/parsing/findings.ts';
import { parseJson } from '../knowledge/parsing/parse-json.ts';
import { assembleFiles } from '../knowledge/revisions/assemble-revision.ts';
import type { RevisionFile } from '../knowledge/revisions/repository.ts';
import type { BaseFiles, KnowledgeBase } from './base.ts';
import { type FileItem, itemsOf } from './items.ts';
import { createReadable, faultOf, type Readable } from './readable.ts';
import type { WorkingCopyRepository, WorkingFile } from './repository.ts';

export type LocatedItem = FileItem & { readonly path: string };

export type WorkView = {
  readonly base: BaseFiles;
  readonly baseText: (path: string) => string | null;
  readonly working: ReadonlyMap<string, WorkingFile>;
  /** As they would be, were it published now. */
  readonly files: readonly RevisionFile[];
  readonly text: (path: string) => string | null;
  /** The same text, or the last good one where it is broken. */
  readonly goodText: (path: string) => string | null;
  /** The files that are broken, each with what is wrong: nothing can be changed in them but by hand. */
  readonly broken: ReadonlyMap<string, Finding | undefined>;
  /** What is made of the files, and of the last good text of those that are broken. */
  readonly assembled: Assembled;
  /** Of the files as they stand. */
  readonly findings: readonly Finding[];
  readonly items: readonly LocatedItem[];
  /** The same of the base. */
  readonly baseItems: readonly LocatedItem[];
  /** Answers from the working copy. */
  readonly engine: () => Engine;
  /** Another whenever anything of it is. */
  readonly mark: string;
};

/** Editors whose view is kept ready. */
const MOST_VIEWS = 8;

export function createViews(base: KnowledgeBase, copies: WorkingCopyRepository) {
  const views = new LRUCache<string, WorkView>({ max: MOST_VIEWS });
  const engines = new LRUCache<string, Engine>({ max: MOST_VIEWS });
  const read = new LRUCache<string, { readonly items: readonly FileItem[] | undefined }>({
    max: 500,
  });
  const itemsIn = (text: string): readonly FileItem[] | undefined => {
    const key = contentHash(text);
    const found = read.get(key) ?? { items: itemsOf(text) };
    read.set(key, found);
    return found.items;
  };
  const isGood = (text: string) => itemsIn(text) !== undefined;
  const readable = createReadable(isGood);
  const locate = (files: readonly RevisionFile[]): readonly LocatedItem[] =>
    files.flatMap(({ path, text }) => (itemsIn(text) ?? []).map((item) => ({ ...item, path })));

  /** Each takes over what the one before it has indexed; readers would wait while all of it is indexed anew. */
  function engineOf(editor: string, { assembled: { knowledge } }: WorkView, isLatest: boolean) {
    const before = engines.get(editor);
    if (before?.knowledge.version === knowledge.version) return before;
    const engine = createEngine(knowledge, isLatest ? before : undefined);
    if (isLatest) engines.set(editor, engine);
    return engine;
  }

  return async function view(editor: string): Promise<WorkView> {
    const [now, working] = await Promise.all([base.read(), copies.workingFiles(editor)]);
    const marks = working.map(({ path, base: from, text }) =>
      [path, ...[from, text].map((one) => (one === null ? '' : contentHash(one)))].join(' '),
    );
    const mark = contentHash([now.mark, ...marks].join('\n'));
    const before = views.get(editor);
    if (before?.mark === mark) return before;
    const files = overlaid(now.files, working);
    const goodBase = await readable('the base', now.files, lostIn(now), (path) =>
      base.earlier(path, isGood),
    );
    const own = await readable(`of ${editor}`, textsOf(working), [], (path) => {
      const from = working.find((file) => file.path === path)?.base;
      return typeof from === 'string' && isGood(from)
        ? from
        : (textIn(goodBase.files)(path) ?? undefined);
    });
    const good = overlaid(goodBase.files, [...deletedOf(working), ...own.files]);
    const broken = brokenOf(goodBase, own, working);
    const checked = assembleFiles(files, before?.assembled);
    const assembled = broken.length === 0 ? checked : assembleFiles(good, checked);
    const findings = [...now.problems, ...checked.findings].sort(compareFindings);
    let engine: Engine | undefined;
    const made: WorkView = {
      base: now,
      baseText: textIn(now.files),
      working: new Map(working.map((file) => [file.path, file])),
      files,
      text: textIn(files),
      goodText: textIn(good),
      broken: new Map(
        broken.map((path) => [path, faultIn(path, textIn(files)(path)) ?? faultOf(path, findings)]),
      ),
      assembled,
      findings,
      items: locate(good),
      baseItems: locate(goodBase.files),
      engine: () => {
        // Of a view that somebody still holds, though another has taken its place, nothing is taken over.
        engine ??= engineOf(editor, made, views.get(editor) === made);
        return engine;
      },
      mark,
    };
    views.set(editor, made);
    return made;
  };
}

/** The files that are there and have no text: what is wrong with them stands alone. */
const lostIn = ({ files, problems }: BaseFiles): readonly string[] =>
  problems.flatMap(({ path, rule }) =>
    rule === 'unreadable-file' && files.every((file) => file.path !== path) ? [path] : [],
  );

const textsOf = (working: readonly WorkingFile[]): readonly RevisionFile[] =>
  working.flatMap(({ path, text }) => (text === null ? [] : [{ path, text }]));

const deletedOf = (working: readonly WorkingFile[]) => working.filter(({ text }) => text === null);

/** What an editor has a version of their own of is as broken as that is. */
const brokenOf = (
  base: Readable,
  own: Readable,
  working: readonly WorkingFile[],
): readonly string[] => [
  ...[...base.broken].filter((path) => working.every((file) => file.path !== path)),
  ...own.broken,
];

/** What is wrong with the text as JSON; what comes of it is said otherwise. */
const faultIn = (path: string, text: string | null): Finding | undefined =>
  text === null ? undefined : parseJson(path, text).findings?.[0];

const textIn = (files: readonly RevisionFile[]) => {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return (path: string): string | null => texts.get(path) ?? null;
};

/** The base with an editor's files in their places, new ones where the folder would list them. */
function overlaid(
  files: readonly RevisionFile[],
  working: readonly Pick<WorkingFile, 'path' | 'text'>[],
): readonly RevisionFile[] {
  const all = new Map(files.map((file) => [file.path, file]));
  for (const { path, text } of working)
    if (text === null) all.delete(path);
    else all.set(path, { path, text });
  const isNew = working.some(({ path }) => files.every((file) => file.path !== path));
  const list = [...all.values()];
  return isNew ? list.sort((a, b) => inFolders(a.path, b.path)) : list;
}

/** In the order in which a folder is listed: name by name. */
function inFolders(a: string, b: string): number {
  const [one, other] = [a.split('/'), b.split('/')];
  for (const [index, name] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 1;
    if (name !== against) return name < against ? -1 : 1;
  }
  return -1;
}

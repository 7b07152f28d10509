/** The file itself, with what check says of it underlined. What is typed here is in the form, and the other way round. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FileSaved, FileText } from '../../../editors/edit/types.ts';
import { get, post } from '../../api.ts';
import { useSettings } from '../../settings.tsx';
import { type CodeEditor, createCodeEditor } from './code-editor.ts';
import { useWork } from './work.tsx';

const PAUSE_MS = 500;

export default function JsonPane({
  path,
  from,
  saved,
}: {
  readonly path: string;
  /** The line to begin at. */
  readonly from: number;
  readonly saved: () => Promise<void>;
}) {
  const { t, dark } = useSettings();
  const { refresh, mayEdit, work } = useWork();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor>(undefined);
  const file = useRef<FileText>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [problem, setProblem] = useState<string>();
  const [findings, setFindings] = useState<FileText['findings']>([]);

  const take = useCallback((now: FileText) => {
    file.current = now;
    setFindings(now.findings);
    editor.current?.show(now.text ?? '', now.findings);
  }, []);

  const send = useCallback(async () => {
    const typed = editor.current?.text();
    const before = file.current;
    if (typed === undefined || !before || typed === before.text) return;
    try {
      const done = await post<FileSaved>('editors/file', { path, text: typed, over: before.hash });
      if (done.kind === 'not-changed') return setProblem(t('edit.why.missing'));
      if (done.kind === 'changed') {
        // What came from elsewhere meanwhile; what was typed here stands beside it and can be copied.
        setProblem(t('edit.json.changed'));
        file.current = { ...done.file, text: before.text };
        return;
      }
      setProblem(undefined);
      file.current = done.file;
      setFindings(done.file.findings);
      editor.current?.mark(done.file.findings);
      refresh();
      await saved();
    } catch {
      setProblem(t('edit.state.offline'));
      timer.current = setTimeout(send, PAUSE_MS * 4);
    }
  }, [path, t, refresh, saved]);

  useEffect(() => {
    if (!host.current) return;
    const made = createCodeEditor(host.current, {
      label: t('edit.json.label', { path }),
      dark,
      readOnly: !mayEdit,
      changed: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(send, PAUSE_MS);
      },
    });
    editor.current = made;
    if (file.current?.path === path) made.show(file.current.text ?? '', file.current.findings);
    return () => {
      clearTimeout(timer.current);
      void send();
      made.close();
      editor.current = undefined;
    };
  }, [path, dark, mayEdit, send, t]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the working copy's mark says when to ask anew
  useEffect(() => {
    const abort = new AbortController();
    get<FileText>('editors/file', { path }, abort.signal).then(
      (now) => {
        const first = file.current?.path !== path;
        // What is being typed is sent first.
        if (!first && editor.current?.text() !== file.current?.text) return;
        take(now);
        if (first) editor.current?.reveal(from);
      },
      () => {},
    );
    return () => abort.abort();
  }, [path, work?.mark, take]);

  useEffect(() => {
    editor.current?.reveal(from);
  }, [from]);

  return (
    <div className="json-pane">
      <p className="field-hint">{t('edit.json.hint', { path })}</p>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <div ref={host} className="code-host" />
      {findings.length > 0 && (
        <ol className="json-findings" aria-label={t('edit.json.findings')}>
          {findings.slice(0, 30).map((one) => (
            <li
              key={`${one.line}:${one.column} ${one.rule} ${one.message}`}
              className={one.severity}
            >
              <button
                type="button"
                className="list-press"
                onClick={() => editor.current?.reveal(one.line, true)}
              >
                {t('edit.json.line', { line: one.line })}
              </button>{' '}
              <span lang="en">{one.message}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

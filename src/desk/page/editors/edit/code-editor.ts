/**
 * CodeMirror over one file. It stands in a shadow root, where its styles are adopted sheets: the page's policy allows
 * no style that is not a file of its own, and need not for this.
 */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
  bracketMatching,
  foldGutter,
  HighlightStyle,
  syntaxHighlighting,
} from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Finding } from '../../../../knowledge/model/knowledge.ts';

export type CodeEditor = {
  readonly text: () => string;
  /** Puts another text in its place, without a step to undo, changing no more than differs. */
  readonly show: (text: string, findings: readonly Finding[]) => void;
  readonly mark: (findings: readonly Finding[]) => void;
  /** Brings a line into view. @param focus whether the cursor goes there, too */
  readonly reveal: (line: number, focus?: boolean) => void;
  readonly close: () => void;
};

export function createCodeEditor(
  host: HTMLElement,
  options: {
    readonly label: string;
    readonly dark: boolean;
    readonly readOnly: boolean;
    readonly changed: () => void;
  },
): CodeEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  let showing = false;
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({ doc: '', extensions: extensionsFor(options, () => showing) }),
  });
  const mark = (findings: readonly Finding[]) =>
    view.dispatch(
      setDiagnostics(
        view.state,
        findings.map((one) => diagnosticOf(view.state, one)),
      ),
    );
  return {
    text: () => view.state.doc.toString(),
    show(text, findings) {
      showing = true;
      const change = difference(view.state.doc.toString(), text);
      if (change) view.dispatch({ changes: change });
      showing = false;
      mark(findings);
    },
    mark,
    reveal(line, focus = false) {
      const { doc } = view.state;
      const { from } = doc.line(Math.min(Math.max(1, line), doc.lines));
      view.dispatch({
        ...(focus && { selection: { anchor: from } }),
        effects: EditorView.scrollIntoView(from, { y: focus ? 'center' : 'start', yMargin: 8 }),
      });
      if (focus) view.focus();
    },
    close: () => view.destroy(),
  };
}

function extensionsFor(
  { label, dark, readOnly, changed }: Parameters<typeof createCodeEditor>[1],
  showing: () => boolean,
): Extension {
  return [
    lineNumbers(),
    foldGutter(),
    lintGutter(),
    history(),
    json(),
    bracketMatching(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    search({ top: true }),
    syntaxHighlighting(COLOURS),
    EditorView.lineWrapping,
    EditorState.readOnly.of(readOnly),
    // Tab leaves the field, as everywhere on the page.
    keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged && !showing()) changed();
    }),
    EditorView.theme(
      {
        '&': {
          height: '34rem',
          maxHeight: '70vh',
          fontSize: '13px',
          backgroundColor: 'transparent',
        },
        '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5' },
        '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-3)', border: 'none' },
        '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
        '.cm-content': { caretColor: 'var(--ink)' },
        '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--ink) 5%, transparent)' },
        '.cm-content ::selection': {
          backgroundColor: 'color-mix(in srgb, var(--focus) 35%, transparent)',
        },
        '.cm-panels, .cm-tooltip': { backgroundColor: 'var(--raised)', color: 'var(--ink)' },
      },
      { dark },
    ),
  ];
}

/** In the page's own colours, which are there for light and dark. */
const COLOURS = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--ink)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--green)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--amber)' },
]);

/** From where check points to the end of the word or of the line. */
function diagnosticOf(
  { doc }: EditorState,
  { line, column, severity, message, rule }: Finding,
): Diagnostic {
  const at = doc.line(Math.min(Math.max(1, line), doc.lines));
  const from = Math.min(at.from + column - 1, at.to);
  const word =
    /^("(?:[^"\\]|\\.)*"|[^\s,:{}[\]]+)/.exec(doc.sliceString(from, at.to))?.[0].length ?? 0;
  const to = word > 0 ? from + word : at.to;
  return { from, to: Math.max(from, to), severity, message, source: rule };
}

/** The one stretch in which two texts differ. */
function difference(before: string, after: string) {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}

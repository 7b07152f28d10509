/** The question box: a combobox after the ARIA Authoring Practices, with suggestions as one types. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { CommandEntry, CommandList, Suggestions } from '../api-types.ts';
import { get } from './api.ts';
import { type Completion, lineOf, offerFor } from './complete.ts';
import { useSettings } from './settings.tsx';

export function AskBox({
  onAsk,
}: {
  readonly onAsk: (asking: { line: string; label: string }) => void;
}) {
  const { t } = useSettings();
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<Completion['value']>();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const completions = useCompletions(text, open);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const shown = open && completions.length > 0;
  const optionId = (index: number) => `${id}-${index}`;

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const type = (next: string) => {
    setText(next);
    setActive(-1);
    setOpen(next !== '');
  };
  const submit = (line: string, value: Completion['value']) => {
    if (!line.trim()) return input.current?.focus();
    onAsk({ line: lineOf(line, value), label: line.trim() });
    setText('');
    setPicked(undefined);
    setOpen(false);
    setActive(-1);
  };
  const pick = (completion: Completion) => {
    if (completion.asks) return submit(completion.text, undefined);
    setText(completion.text);
    // Options come after the value, which stays as it was picked.
    if (completion.value) setPicked(completion.value);
    setActive(-1);
    setOpen(true);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing) return;
    const last = completions.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        event.preventDefault();
        if (!open) setOpen(true);
        else setActive(active >= last ? 0 : active + 1);
        break;
      case 'ArrowUp':
        event.preventDefault();
        if (shown) setActive(active <= 0 ? last : active - 1);
        break;
      case 'Escape':
        if (shown) {
          setOpen(false);
          setActive(-1);
        } else type('');
        break;
      case 'Enter': {
        event.preventDefault();
        const chosen = shown ? completions[active] : undefined;
        if (chosen) pick(chosen);
        else submit(text, picked);
        break;
      }
      default:
        break;
    }
  };

  return (
    <form
      className="ask"
      onSubmit={(event) => {
        event.preventDefault();
        submit(text, picked);
      }}
    >
      <label className="unseen" htmlFor={`${id}-input`}>
        {t('desk.ask.label')}
      </label>
      <div className="ask-box">
        <input
          id={`${id}-input`}
          ref={input}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="send"
          placeholder={t('desk.ask.placeholder')}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <button type="submit" className="ask-button">
          {t('desk.ask.button')}
        </button>
      </div>
      <div
        id={`${id}-list`}
        ref={list}
        role="listbox"
        aria-label={t('desk.ask.suggestions')}
        className="suggestions"
        hidden={!shown}
      >
        {completions.map((completion, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
          <div
            key={`${completion.label}${completion.text}`}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            // The box must keep the focus, or it would close before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(completion)}
          >
            <span>{completion.label}</span>
            {completion.detail && <span className="suggestion-detail">{completion.detail}</span>}
          </div>
        ))}
      </div>
      <p className="unseen" role="status">
        {shown ? t('desk.ask.count', { count: completions.length }) : ''}
      </p>
    </form>
  );
}

/** The completions for what is typed; those from the server arrive a moment later. */
function useCompletions(text: string, open: boolean): readonly Completion[] {
  const { locale } = useSettings();
  const [commands, setCommands] = useState<readonly CommandEntry[]>([]);
  const [completions, setCompletions] = useState<readonly Completion[]>([]);

  useEffect(() => {
    get<CommandList>('commands', { locale }).then(
      (list) => setCommands(list.commands),
      // Without the list of commands, questions can still be asked.
      () => setCommands([]),
    );
  }, [locale]);

  useEffect(() => {
    if (!open) return;
    const offer = offerFor(text, commands);
    if (offer.type === 'ready') return setCompletions(offer.completions);
    const abort = new AbortController();
    const { kind, typed, complete, after } = offer;
    get<Suggestions>('suggest', { kind, typed, locale }, abort.signal).then(
      ({ suggestions }) =>
        setCompletions([
          ...suggestions.map(({ label, value }) => complete(label, value)),
          ...after,
        ]),
      () => {
        if (!abort.signal.aborted) setCompletions(after);
      },
    );
    return () => abort.abort();
  }, [text, open, commands, locale]);

  return completions;
}

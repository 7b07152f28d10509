/** A field to pick by name, after the ARIA Authoring Practices: type, arrows choose, Enter takes. */
import { useEffect, useId, useRef, useState } from 'react';

export type Option = {
  readonly label: string;
  /** The language of the label, where it is not the page's. */
  readonly lang?: string;
  /** What tells it from another like it: a date, a status. */
  readonly detail?: string;
  readonly pick: () => void;
};

export function Combobox({
  label,
  list,
  placeholder,
  typed,
  onType,
  options,
}: {
  readonly label: string;
  /** What the options are. */
  readonly list: string;
  readonly placeholder: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly options: readonly Option[];
}) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const shown = open && options.length > 0;
  const active = Math.min(at, Math.max(0, options.length - 1));
  useEffect(() => {
    if (shown) box.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, shown]);
  const take = (option: Option | undefined) => {
    if (!option) return;
    option.pick();
    onType('');
    setOpen(false);
    setAt(0);
  };
  return (
    <div className="picker">
      <input
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${id}-${active}` : undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={typed}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={({ target }) => {
          onType(target.value);
          setOpen(true);
          setAt(0);
        }}
        onKeyDown={(event) => {
          // While an input method composes, its keys are its own.
          if (event.nativeEvent.isComposing) return;
          const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (by !== 0) {
            event.preventDefault();
            setOpen(true);
            setAt((active + by + options.length) % Math.max(1, options.length));
          } else if (event.key === 'Enter' && open) {
            event.preventDefault();
            take(options[active]);
          } else if (event.key === 'Escape') {
            setOpen(false);
          }
        }}
      />
      <div ref={box} role="listbox" id={`${id}-list`} aria-label={list} hidden={!shown}>
        {options.map((option, index) => (
          <div
            key={`${option.label} ${option.detail ?? ''}`}
            role="option"
            tabIndex={-1}
            id={`${id}-${index}`}
            aria-selected={index === active}
            lang={option.lang}
            onPointerDown={(event) => {
              event.preventDefault();
              take(option);
            }}
          >
            {option.label}
            {option.detail && <span className="picker-detail">{option.detail}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

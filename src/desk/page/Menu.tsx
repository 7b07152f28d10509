/** What else can be pressed under an answer, shown when it is asked for. */
import { useRef } from 'react';

export function Menu<Option extends { readonly label: string }>({
  label,
  options,
  onPick,
}: {
  readonly label: string;
  readonly options: readonly Option[];
  readonly onPick: (option: Option) => void;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  return (
    <details className="menu" ref={details}>
      <summary>{label}</summary>
      <ul>
        {options.map((option, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a reply never changes, two options may be called alike
          <li key={index}>
            <button
              type="button"
              onClick={() => {
                if (details.current) details.current.open = false;
                onPick(option);
              }}
            >
              {option.label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

import type { Locale } from '../../../../../knowledge/model/schema.ts';

/** A text field that is as high as what is in it. */
export function Grown({
  value,
  rows,
  onChange,
  ...rest
}: {
  readonly id?: string;
  readonly lang?: Locale | string;
  readonly rows: number;
  readonly value: string;
  readonly readOnly?: boolean;
  readonly onChange: (value: string) => void;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-label'?: string;
}) {
  return (
    <span className="grown" data-text={`${value} `}>
      <textarea
        {...rest}
        rows={rows}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </span>
  );
}

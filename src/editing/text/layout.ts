/** A value → text, laid out as the knowledge files are: what fits stays on its line, the rest gets lines of its own. */

export type Style = {
  /** One step of indentation; undefined where the file has everything on one line. */
  readonly unit: string | undefined;
  readonly eol: string;
};

/** As wide as the files that ship. */
const WIDTH = 100;

/** The style of a file, by what stands in it. */
export function styleOf(body: string): Style {
  const eol = /\r\n|\n|\r/.exec(body)?.[0] ?? '\n';
  const indented = /^[^\S\r\n]*\{[^\S\r\n]*(?:\r\n|\n|\r)([ \t]+)\S/.exec(body);
  const onLines = /[\r\n]/.test(body.trim()) || body.trim() === '' || body.trim() === '{}';
  return { unit: indented?.[1] ?? (onLines ? '  ' : undefined), eol };
}

/**
 * @param indent that of the line it begins in
 * @param taken how many columns stand before it in that line
 * @param open whether it gets lines of its own even where it would fit on one
 */
export function layout(
  value: unknown,
  style: Style,
  indent: string,
  taken: number,
  open = false,
): string {
  const short = inline(value);
  if (typeof value !== 'object' || value === null || style.unit === undefined) return short;
  const isList = Array.isArray(value);
  const entries: readonly (readonly [string, unknown])[] = isList
    ? value.map((one) => ['', one] as const)
    : Object.entries(value).map(([name, one]) => [`${JSON.stringify(name)}: `, one] as const);
  if (entries.length === 0) return short;
  const fits = taken + short.length < WIDTH;
  if (fits && !open && (isList ? value.every(isPlain) : entries.every(([, one]) => isPlain(one))))
    return short;
  const inner = indent + style.unit;
  const lines = entries.map(
    ([name, one]) => inner + name + layout(one, style, inner, inner.length + name.length + 1),
  );
  return [isList ? '[' : '{', lines.join(`,${style.eol}`), indent + (isList ? ']' : '}')].join(
    style.eol,
  );
}

const isPlain = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Array.isArray(value) && value.every((one) => typeof one !== 'object' || one === null));

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([name, one]) => `${JSON.stringify(name)}: ${inline(one)}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

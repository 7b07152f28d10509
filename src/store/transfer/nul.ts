/** PostgreSQL cannot keep the character NUL, which SQLite can; nobody writes one but to see what happens. */

export const hasNul = (value: unknown): value is string =>
  typeof value === 'string' && value.includes('\0');

export const storable = (value: unknown): unknown =>
  hasNul(value) ? value.replaceAll('\0', '\u{fffd}') : value;

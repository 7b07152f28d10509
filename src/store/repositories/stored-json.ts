/** Reads JSON from rows that another version of Dateline, or somebody's hand, may have written. */
import type { z } from 'zod';

/** Told where the row stands that cannot be read. */
export type Unreadable = (row: { readonly table: string; readonly key: string }) => void;

/**
 * @param unreadable is told where it is no JSON or not as the schema says
 * @returns undefined for such a row: it then counts as not there
 */
export function readStored<T extends z.ZodType>(
  schema: T,
  json: string,
  unreadable: () => void,
): z.output<T> | undefined {
  const read = schema.safeParse(parsed(json));
  if (read.success) return read.data;
  unreadable();
  return undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Reads JSON from rows that another version of Dateline, or somebody's hand, may have written. */
import type { z } from 'zod';

/** @returns undefined for what is no JSON or not as the schema says: it then counts as not there */
export function readStored<T extends z.ZodType>(schema: T, json: string): z.output<T> | undefined {
  try {
    const read = schema.safeParse(JSON.parse(json));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

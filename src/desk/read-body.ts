/** What comes in the body of a request to the editors' part, checked before anything reads it. */
import type { Context } from 'hono';
import type { z } from 'zod';
import { checked, Refusal } from '../errors.ts';

const MOST_BYTES = 6 * 1024 * 1024;

/** @throws Refusal where it is no JSON, too large, or not as it should be */
export async function readBody<T extends z.ZodType>(
  context: Context,
  schema: T,
): Promise<z.output<T>> {
  const bytes = await context.req.arrayBuffer().catch(() => {
    throw new Refusal(400, 'The body did not come whole.');
  });
  if (bytes.byteLength > MOST_BYTES)
    throw new Refusal(413, `The body is too large: ${MOST_BYTES / 1024 / 1024} MB is the most.`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal(400, 'The body is not JSON in UTF-8.');
  }
  return checked(schema, value, 'body');
}

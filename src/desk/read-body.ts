/** What comes in the body of a request, checked before anything reads it. */
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import { checked, Refusal } from './errors.ts';

/** @throws Refusal where it is no JSON, or not as it should be */
export async function readBody<T extends z.ZodType>(
  context: Context,
  schema: T,
): Promise<z.output<T>> {
  const bytes = await context.req.arrayBuffer().catch(() => {
    throw new Refusal(400, 'The body did not come whole.');
  });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal(400, 'The body is not JSON in UTF-8.');
  }
  return checked(schema, value, 'body');
}

/**
 * Refuses a larger body before it has come whole.
 * @param most in bytes
 * @param says what the refusal says instead
 */
export function limited(
  most: number,
  says = `The body is too large: ${inWords(most)} is the most.`,
): MiddlewareHandler {
  return bodyLimit({
    maxSize: most,
    onError: () => {
      throw new Refusal(413, says);
    },
  });
}

const inWords = (bytes: number): string => (bytes < MB ? `${bytes / 1024} KB` : `${bytes / MB} MB`);
const MB = 1024 * 1024;

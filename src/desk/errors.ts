/** What the API says when it cannot do what was asked: always JSON, never a stack. */
import type { z } from 'zod';
import type { ApiError } from './api-types.ts';

type Status = 400 | 401 | 403 | 404 | 405 | 410 | 413 | 415 | 429 | 500 | 503;

/** Thrown by a route, turned into an answer in one place. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: Status;
  readonly issues: ApiError['issues'];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: Status,
    message: string,
    more: { issues?: ApiError['issues']; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.status = status;
    this.issues = more.issues;
    this.headers = more.headers ?? {};
  }
}

/** @returns the refusal as JSON */
export function refuse({ status, message, issues, headers }: Refusal): Response {
  const body: ApiError = { error: message, ...(issues && { issues }) };
  return Response.json(body, { status, headers });
}

/**
 * Checks a value from outside.
 * @param what how the refusal names it: "body", "query"
 * @throws Refusal 400 naming every wrong field
 */
export function checked<T extends z.ZodType>(schema: T, value: unknown, what: string): z.output<T> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new Refusal(400, `The ${what} is not as it should be.`, {
    issues: read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  });
}

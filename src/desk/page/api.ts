/** The page's calls to its own server; nothing here ever goes anywhere else. */
import type { ApiError } from '../api-types.ts';

/** What the server said instead of answering; `offline` where it said nothing at all. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly offline: boolean;

  constructor(message: string, offline = false) {
    super(message);
    this.offline = offline;
  }
}

/** Told where the server does not know any more who uses the page. */
export const SIGNED_OUT = 'dateline-signed-out';

/** What this page alone knows of its session, and shows with whatever changes something. */
let proof: string | undefined;
export const setProof = (said: string | undefined): void => {
  proof = said;
};

export function get<T>(
  path: string,
  query: Readonly<Record<string, string>> = {},
  signal?: AbortSignal,
): Promise<T> {
  const search = new URLSearchParams(query).toString();
  return call(`/api/${path}${search && `?${search}`}`, signal ? { signal } : {});
}

export function post<T>(path: string, body: Readonly<Record<string, unknown>>): Promise<T> {
  return call(`/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(proof && { 'x-dateline-page': proof }) },
    body: JSON.stringify(body),
  });
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(path, init);
    body = await response.json();
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiFailure(path, true);
  }
  if (response.status === 401 && proof) dispatchEvent(new Event(SIGNED_OUT));
  if (!response.ok) throw new ApiFailure((body as ApiError).error);
  return body as T;
}

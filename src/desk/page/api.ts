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

export const post = <T>(path: string, body: Readonly<Record<string, unknown>>): Promise<T> =>
  call(`/api/${path}`, posting(body));

/** What is sent to have something done, as JSON from this very page. */
const posting = (body: Readonly<Record<string, unknown>>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...(proof && { 'x-dateline-page': proof }) },
  body: JSON.stringify(body),
});

/** The same where the answer comes line by line. @throws where the server is away, or refuses */
export async function postForLines(
  path: string,
  body: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
  take: (line: string) => void,
): Promise<void> {
  const response = await fetch(`/api/${path}`, { ...posting(body), signal });
  if (!response.ok || !response.body) throw new ApiFailure(response.statusText);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  }
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

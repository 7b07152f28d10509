/** Calls to a platform, each answered within seconds or not at all. */

export type Called = {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed; an empty object where it is no JSON. */
  readonly body: Readonly<Record<string, unknown>>;
};

const PATIENCE_MS = 8000;

/** @throws where nobody answers */
export async function call(url: string, init: RequestInit = {}): Promise<Called> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
  const body: unknown = await response.json().catch(() => undefined);
  return {
    status: response.status,
    headers: response.headers,
    body: typeof body === 'object' && body !== null ? (body as Called['body']) : {},
  };
}

/** Seconds that this machine's clock is ahead of the server's, which tells whole seconds. */
export function aheadOf({ headers }: Called, now: Date): number | undefined {
  const told = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(told) ? undefined : Math.round((now.getTime() - told) / 1000);
}

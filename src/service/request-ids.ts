/** Requests under short ids, which buttons carry. */

import { createHash } from 'node:crypto';
import pTimeout from 'p-timeout';
import type { Request } from '../contract/request.ts';
import { readRequest } from '../contract/request.ts';
import type { RequestRepository } from './repository.ts';

/** An answer is worth more than that its buttons outlive a crash: no longer does it wait for a database that is busy. */
const PATIENCE_MS = 1_000;

type IdentifiedRequest = { readonly id: string; readonly json: string };

/** Requests never change, and those of replies that are kept are asked for again and again. */
const identified = new WeakMap<Request, IdentifiedRequest>();

function identify(request: Request): IdentifiedRequest {
  let cached = identified.get(request);
  if (!cached) {
    const json = JSON.stringify(request);
    cached = { id: createHash('sha256').update(json).digest('base64url').slice(0, 22), json };
    identified.set(request, cached);
  }
  return cached;
}

/** The same request has the same id, wherever and whenever it is made. */
export const idOf = (request: Request): string => identify(request).id;

/** Remembers requests in the store, and finds them again. */
export function createRequestIds(store: RequestRepository): {
  readonly remember: (request: Request) => string;
  readonly recall: (id: string) => Promise<Request | undefined>;
  readonly remembered: () => Promise<void>;
} {
  return {
    remember(request) {
      const { id, json } = identify(request);
      store.rememberRequest(id, json);
      return id;
    },
    async remembered() {
      const written = store.requestsWritten();
      if (written) await pTimeout(written, { milliseconds: PATIENCE_MS, message: false });
    },
    async recall(id) {
      const json = await store.recallRequest(id);
      return json === undefined ? undefined : readRequest(json);
    },
  };
}

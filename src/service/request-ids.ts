/** Requests under short ids, which buttons carry. */

import { createHash } from 'node:crypto';
import type { Request } from '../contract/request.ts';
import { readRequest } from '../contract/request.ts';
import type { RequestRepository } from './repository.ts';

type Noted = { readonly id: string; readonly json: string };

/** Requests never change, and those of replies that are kept are asked for again and again. */
const noted = new WeakMap<Request, Noted>();

function note(request: Request): Noted {
  let known = noted.get(request);
  if (!known) {
    const json = JSON.stringify(request);
    known = { id: createHash('sha256').update(json).digest('base64url').slice(0, 22), json };
    noted.set(request, known);
  }
  return known;
}

/** The same request has the same id, wherever and whenever it is made. */
export const idOf = (request: Request): string => note(request).id;

/** Remembers requests in the store, and finds them again. */
export function createRequestIds(store: RequestRepository): {
  readonly remember: (request: Request) => string;
  readonly recall: (id: string) => Promise<Request | undefined>;
} {
  return {
    remember(request) {
      const { id, json } = note(request);
      store.rememberRequest(id, json);
      return id;
    },
    async recall(id) {
      const json = await store.recallRequest(id);
      return json === undefined ? undefined : readRequest(json);
    },
  };
}

/** Facts of a past day are read in a worker of their own, which takes seconds where it has to start or a pack is large. */
import pTimeout from 'p-timeout';
import type { Request } from '../../contract/request.ts';
import { isOfThePast } from '../../service/answer-past.ts';

/** Well before a platform loses its patience, which is after three seconds. */
const SOON_MS = 1000;

/** @returns what answers a request, or undefined where that takes so long that a word must be said first */
export const soon = <T>(request: Request, answering: Promise<T>): Promise<T | undefined> =>
  isOfThePast(request)
    ? pTimeout(answering, { milliseconds: SOON_MS, fallback: () => undefined })
    : answering;

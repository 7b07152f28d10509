/** Who is signed in: what the browser holds is random and known to nobody else; the store has only its hash. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Session, SessionRepository } from './repository.ts';

/** Unused for so long, a session ends: a machine that was left is nobody's. */
const IDLE_MS = 4 * 3_600_000;
/** However much it is used: what the provider says of somebody is asked again once a day. */
export const LONGEST_MS = 24 * 3_600_000;
/** Use is noted this often, so that reading does not write each time. */
const NOTED_MS = 60_000;

export function createSessions(store: SessionRepository, clock: () => Date) {
  return {
    /**
     * Ends the one that the browser held before: who has seen that, or put it there, gains nothing.
     * @returns what the browser is to hold
     */
    async begin(
      who: Pick<Session, 'person' | 'email' | 'name'>,
      before: string | undefined,
    ): Promise<{ readonly token: string; readonly session: Session }> {
      if (before !== undefined) await store.endSession(idOf(before));
      const token = randomBytes(32).toString('base64url');
      const now = clock();
      const session = { ...who, id: idOf(token), begunAt: now, usedAt: now };
      await store.beginSession(session);
      return { token, session };
    },
    /** @returns undefined where there is none, or none any more */
    async resume(token: string | undefined): Promise<Session | undefined> {
      if (token === undefined || !TOKEN.test(token)) return undefined;
      const session = await store.session(idOf(token));
      if (!session) return undefined;
      const now = clock();
      const unused = now.getTime() - session.usedAt.getTime();
      if (unused > IDLE_MS || now.getTime() - session.begunAt.getTime() > LONGEST_MS) {
        await store.endSession(session.id);
        return undefined;
      }
      if (unused > NOTED_MS) await store.touchSession(session.id, now);
      return session;
    },
    end: ({ id }: Session) => store.endSession(id),
    endAllOf: ({ person }: Session) => store.endSessionsOf(person),
  };
}

const TOKEN = /^[\w-]{43}$/;

const idOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * What the page sends with everything that changes something. Another page cannot read it, and it is made of what only
 * this browser holds, so it is no other session's.
 */
export const proofOf = (token: string): string =>
  createHmac('sha256', token).update('dateline: asked by the page').digest('base64url');

/** Takes as long whatever is given. */
export function isProof(token: string, given: string | undefined): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given ?? ''), digest(proofOf(token)));
}

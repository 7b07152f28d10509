/** What a browser holds for the desk: the session, and for ten minutes the attempt to sign in. Scripts see neither. */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { LONGEST_MS } from './sessions.ts';

/** The address the desk is reached by: `https://dateline.example.org`. */
export type BaseOf = (context: Context) => string;

const SESSION = 'dateline-session';
const ATTEMPT = 'dateline-signing-in';
const ATTEMPT_S = 600;

const attempt = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
});
export type HeldAttempt = z.infer<typeof attempt>;

export function createBrowser(baseOf: BaseOf) {
  /** With TLS no other host, and no page without TLS, can put one of these names there. */
  const how = (context: Context) =>
    baseOf(context).startsWith('https:')
      ? ({ prefix: 'host', secure: true } as const)
      : ({ secure: false } as const);
  const held = (context: Context, name: string) =>
    baseOf(context).startsWith('https:')
      ? getCookie(context, name, 'host')
      : getCookie(context, name);
  const hold = (context: Context, name: string, value: string, maxAge: number) =>
    setCookie(context, name, value, {
      ...how(context),
      path: '/',
      httpOnly: true,
      // It must come along when the provider sends the browser back.
      sameSite: 'Lax',
      maxAge,
    });
  const drop = (context: Context, name: string) =>
    deleteCookie(context, name, { ...how(context), path: '/' });

  return {
    token: (context: Context) => held(context, SESSION),
    hold: (context: Context, token: string) => hold(context, SESSION, token, LONGEST_MS / 1000),
    drop: (context: Context) => void drop(context, SESSION),
    begin: (context: Context, begun: HeldAttempt) =>
      hold(context, ATTEMPT, Buffer.from(JSON.stringify(begun)).toString('base64url'), ATTEMPT_S),
    /** What this browser began, once: it is dropped with that. */
    began(context: Context): HeldAttempt | undefined {
      const text = held(context, ATTEMPT);
      drop(context, ATTEMPT);
      try {
        return attempt.parse(JSON.parse(Buffer.from(text ?? '', 'base64url').toString()));
      } catch {
        return undefined;
      }
    },
  };
}

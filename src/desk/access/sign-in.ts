/** Signing in and out, and who is signed in. */
import type { Context, Hono } from 'hono';
import type { Log } from '../../log.ts';
import type { Access } from './access.ts';
import { type BaseOf, createBrowser } from './browser.ts';
import type { Identity } from './identity.ts';
import { type Lists, namesAddresses, roleOf } from './lists.ts';
import { newAttempt, type Provider } from './provider.ts';
import type { AccessRepository, AuditEntry, Session } from './repository.ts';
import { returnPath } from './return-path.ts';
import { createSessions, isProof, proofOf } from './sessions.ts';
import { NotHere } from './way.ts';

export type SignInOptions = {
  readonly provider: Provider;
  /** Read at every request: who is taken off a list is out at once. */
  readonly lists: () => Promise<Lists>;
  readonly store: AccessRepository;
  readonly baseOf: BaseOf;
  readonly log: Pick<Log, 'warn'>;
  readonly clock: () => Date;
};

/** Why somebody has to sign in anew, or cannot: what the page says of it is in its catalogue. */
type Why = 'again' | 'cancelled' | 'unlisted' | 'unverified' | 'provider';

const TO_SIGN_IN = 'Sign in first.';
const GONE = 'You are not on the list of editors here any more.';

/** @returns who is signed in, and the pages of signing in, which are no part of the API: browsers come back from elsewhere */
export function createSignIn(options: SignInOptions): Access {
  const { provider, lists, store, baseOf, log, clock } = options;
  const sessions = createSessions(store, clock);
  const browser = createBrowser(baseOf);
  const note = (action: string, outcome: AuditEntry['outcome'], who: Partial<AuditEntry>) =>
    store.note({
      at: clock(),
      name: '',
      person: '',
      role: 'none',
      session: '',
      about: provider.name,
      ...who,
      action,
      outcome,
    });

  const roleIn = async ({ person, email }: Session) =>
    roleOf({ id: person.slice(person.indexOf(':') + 1), email }, await lists());
  const refused = (context: Context, why: Why) => context.redirect(`/sign-in?why=${why}`, 303);

  async function begin(context: Context): Promise<Response> {
    const to = returnPath(context.req.query('to'));
    const base = baseOf(context);
    // Under another of its names the browser would hold what the provider sends it back without.
    if (new URL(base).host !== context.req.header('host'))
      return context.redirect(`${base}/sign-in/begin?${new URLSearchParams({ to })}`, 303);
    const attempt = newAttempt();
    try {
      const there = await provider.ask(
        attempt,
        new URL('/sign-in/back', base),
        namesAddresses(await lists()),
      );
      browser.begin(context, { ...attempt, to });
      return context.redirect(there.href, 303);
    } catch (error) {
      log.warn({ error: reasonOf(error) }, `${provider.name} cannot be asked to sign anybody in`);
      return refused(context, 'provider');
    }
  }

  async function back(context: Context): Promise<Response> {
    const began = browser.began(context);
    if (!began) return refused(context, 'again');
    const asked = new URL(context.req.url);
    let identity: Identity;
    try {
      identity = await provider.identify(
        began,
        new URL(`/sign-in/back${asked.search}`, baseOf(context)),
      );
    } catch (error) {
      const why = whyNot(error);
      if (why !== 'cancelled')
        log.warn({ error: reasonOf(error) }, 'somebody could not be signed in');
      if (why === 'unlisted') await note('sign-in', 'refused', {});
      return refused(context, why);
    }
    const { person, email, name } = identity;
    const role = roleOf(identity, await lists());
    if (!role) {
      await note('sign-in', 'refused', { person });
      log.warn({ person }, 'somebody signed in who is on neither list, EDITORS nor VIEWERS');
      return refused(context, identity.unverified ? 'unverified' : 'unlisted');
    }
    const { token, session } = await sessions.begin(
      { person, email, name },
      browser.token(context),
    );
    browser.hold(context, token);
    await note('sign-in', 'done', { name, person, role, session: session.id.slice(0, 8) });
    return context.redirect(returnPath(began.to), 303);
  }

  return {
    async who(context) {
      const token = browser.token(context);
      const session = await sessions.resume(token);
      if (token === undefined || !session) return { is: 'to-sign-in', why: TO_SIGN_IN };
      const { person, name } = session;
      const role = await roleIn(session);
      if (!role) {
        await sessions.endAllOf(session);
        return { is: 'to-sign-in', why: GONE };
      }
      return {
        is: 'known',
        editor: { name, role, id: person },
        session: session.id.slice(0, 8),
        proof: proofOf(token),
        isProof: (given) => isProof(token, given) && isOwnOrigin(context, baseOf(context)),
      };
    },
    signIn: {
      provider: provider.name,
      routes(desk: Hono) {
        desk.get('/sign-in/begin', begin);
        desk.get('/sign-in/back', back);
      },
      async signOut(context, everywhere) {
        const session = await sessions.resume(browser.token(context));
        browser.drop(context);
        if (!session) return;
        await (everywhere ? sessions.endAllOf(session) : sessions.end(session));
        const { person, name, id } = session;
        await note(everywhere ? 'sign-out-everywhere' : 'sign-out', 'done', {
          name,
          person,
          role: (await roleIn(session)) ?? 'none',
          session: id.slice(0, 8),
        });
      },
    },
  };
}

/** Browsers say with everything that is not read where the page is from that sends it. */
function isOwnOrigin({ req }: Context, base: string): boolean {
  const origin = req.header('origin');
  return origin === undefined || origin === base;
}

/** What the provider or the library says, which is no secret: never the address, which holds the code. */
const reasonOf = (error: unknown): string => {
  const {
    code,
    error: said,
    message,
  } = error as { code?: string; error?: string; message?: string };
  return [said, code, message].filter((one) => typeof one === 'string').join(': ');
};

/** Whoever did not agree knows so; all else may come right at the next attempt, or is the provider's. */
function whyNot(error: unknown): Why {
  if (error instanceof NotHere) return 'unlisted';
  const { error: said, code } = error as { error?: unknown; code?: unknown };
  if (said === 'access_denied') return 'cancelled';
  return code === 'OAUTH_TIMEOUT' || said === 'server_error' || said === 'temporarily_unavailable'
    ? 'provider'
    : 'again';
}

/** The settings → who is let in, and who is told what they did. */
import type { Log } from '../../log.ts';
import { type Access, accessHere, noAccess } from './access.ts';
import { type Audit, createAudit } from './audit.ts';
import { currentLists, type ListNames } from './current-lists.ts';
import { isHere } from './is-here.ts';
import { createProvider } from './provider.ts';
import type { AccessRepository } from './repository.ts';
import { type AccessEnvironment, accessSettings } from './settings.ts';
import { createSignIn } from './sign-in.ts';

/** @param namesNow who the settings list by now; left out, those they listed at the start */
export function openAccess(
  env: AccessEnvironment,
  store: AccessRepository,
  log: Pick<Log, 'warn' | 'error'>,
  clock: () => Date,
  namesNow: () => Promise<ListNames> = async () => env,
): { readonly access: Access; readonly audit: Audit } {
  const audit = createAudit(store, log, clock);
  const settings = accessSettings(env);
  switch (settings.to) {
    case 'here':
      return { access: accessHere(isHere), audit };
    case 'nobody':
      return { access: noAccess(), audit };
    case 'nobody-yet':
      log.warn({ problems: settings.problems }, 'nobody can sign in to the editors’ part');
      return {
        access: noAccess('Signing in is not set up whole here: the log says what is missing.'),
        audit,
      };
    case 'signed-in': {
      const { provider, base } = settings;
      return {
        access: createSignIn({
          provider: createProvider(provider),
          lists: currentLists(env, namesNow, log),
          store,
          // Without an address this machine alone reaches it, by a name that has been looked at.
          baseOf: ({ req }) => base ?? `http://${req.header('host')}`,
          log,
          clock,
        }),
        audit,
      };
    }
    default:
      return settings satisfies never;
  }
}

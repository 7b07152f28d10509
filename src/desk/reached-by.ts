/** The names that the page is reached by. Any other is answered with a refusal: it may be another page's, pointed here. */
import { isIP } from 'node:net';
import { hostname } from 'node:os';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a server bound to this can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  const name = bracketed(host);
  return LOOPBACK.includes(name) || name.startsWith('127.');
}

/** Whether neither where it is bound nor a name that is set says that others reach it. */
export const isReachedHereAlone = (host: string, names: readonly (string | undefined)[]): boolean =>
  isLoopback(host) && names.every((name) => !name?.trim() || isLoopback(hostOf(name)));

/**
 * @param host what the server is bound to
 * @param names host names, or addresses of which the host is taken
 * @returns whether a Host header, with or without a port, is one of them
 */
export function reachedBy(
  host: string,
  names: readonly (string | undefined)[],
): (asked: string) => boolean {
  const beyond = !isLoopback(host);
  const own = [
    ...LOOPBACK,
    bracketed(host),
    ...(beyond ? [hostname().toLowerCase()] : []),
    ...names.flatMap((name) => (name ? [hostOf(name)] : [])),
  ];
  const allowed = new Set(own);
  return (asked) => {
    const name = withoutPort(asked);
    // A page elsewhere has a name, never this machine's number.
    return allowed.has(name) || (beyond && isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0);
  };
}

const bracketed = (host: string): string =>
  (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host).toLowerCase();

const hostOf = (name: string): string =>
  name.includes('://') && URL.canParse(name)
    ? withoutPort(new URL(name).host)
    : withoutPort(name.trim());

const withoutPort = (host: string): string => host.toLowerCase().replace(/:\d+$/, '');

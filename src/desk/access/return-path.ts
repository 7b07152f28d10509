/** Where somebody goes once they have signed in: a page of the desk, and nothing else whatever the address asks for. */

const ANYWHERE = 'http://desk.invalid';
const FIRST = '/edit';
const MOST_CHARACTERS = 500;

export function returnPath(asked: string | undefined): string {
  if (asked === undefined || asked.length > MOST_CHARACTERS) return FIRST;
  // Browsers read a backslash as a slash, and drop tabs and line ends: `/\evil.example` leads elsewhere.
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked) || !URL.canParse(asked, ANYWHERE)) return FIRST;
  const { origin, pathname, search, hash } = new URL(asked, ANYWHERE);
  // `/.//evil.example` becomes two slashes only now.
  if (origin !== ANYWHERE || pathname.startsWith('//')) return FIRST;
  if (/^\/(api|sign-in)(\/|$)/.test(pathname)) return FIRST;
  return pathname + search + hash;
}

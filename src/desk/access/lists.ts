/**
 * Who may do what, by the lists of EDITORS and VIEWERS: each entry is one person, by an e-mail address that the
 * provider has verified, or by what the provider calls them. Nobody is let in by the domain of an address: who left
 * the newsroom may still hold one, and a list of people is what somebody can be taken off.
 */
import type { Role } from './editor.ts';

export type Lists = {
  /** As `listEntry` gives them. */
  readonly editors: ReadonlySet<string>;
  readonly viewers: ReadonlySet<string>;
};

/** @param names with commas between them */
export const listOf = (names: string | undefined): ReadonlySet<string> =>
  new Set(
    (names ?? '').split(',').flatMap((name) => (name.trim() ? [listEntry(name.trim())] : [])),
  );

/** @param name `anna@newsroom.example`, `T012/U345`, `8123`, or with `id:` before it what only looks like an address */
const listEntry = (name: string): string =>
  name.startsWith('id:') ? name : isAddress(name) ? `email:${lowerCase(name)}` : `id:${name}`;

const isAddress = (name: string): boolean => /^[^@\s]+@[^@\s]+$/.test(name);

/** Whether somebody is listed by an address, which the provider then has to be asked for. */
export const namesAddresses = ({ editors, viewers }: Lists): boolean =>
  [...editors, ...viewers].some((entry) => entry.startsWith('email:'));

/** @returns undefined for who is on neither list */
export function roleOf(
  { id, email }: { readonly id: string; readonly email: string | undefined },
  { editors, viewers }: Lists,
): Role | undefined {
  const on = (list: ReadonlySet<string>) =>
    list.has(`id:${id}`) || (email !== undefined && list.has(`email:${lowerCase(email)}`));
  return on(editors) ? 'editor' : on(viewers) ? 'viewer' : undefined;
}

/** Of ASCII alone: `toLowerCase` would make a `k` of the sign for kelvin, and one address of two. */
export const lowerCase = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

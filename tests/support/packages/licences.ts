/** The licences of every package that is installed, and which may be. */
import { readFileSync } from 'node:fs';

/** They ask for a notice at most, and say nothing of what is built with them. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  // discord-markdown-parser writes it so.
  'Apache License',
  // duck writes it so of the one with two clauses.
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  // The typeface of the pictures.
  'OFL-1.1',
  'Zlib',
]);
/** Besides, for what only checks and tests: changes to their own files would have to be given back. */
const ALLOWED_FOR_DEVELOPMENT = new Set(['MPL-2.0']);

type Lock = {
  readonly packages: Readonly<
    Record<string, { readonly license?: string; readonly dev?: boolean; readonly version?: string }>
  >;
};

/** @returns a line for each package whose licence is not one of those, or is not said */
export function licenceProblems(lock: Lock): string[] {
  return Object.entries(lock.packages).flatMap(([path, { license, dev = false, version }]) =>
    path === '' || isAllowed(license, dev)
      ? []
      : [`${path.replace(/^.*node_modules\//, '')}@${version}: ${license ?? 'no licence is said'}`],
  );
}

export const readLock = (): Lock => JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

/** Of an "A OR B" one is enough; of an "A AND B" each is needed. */
function isAllowed(license: string | undefined, dev: boolean): boolean {
  if (license === undefined) return false;
  const bare = license.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' AND ')) return bare.split(' AND ').every((each) => isAllowed(each, dev));
  return bare
    .split(' OR ')
    .some((each) => ALLOWED.has(each) || (dev && ALLOWED_FOR_DEVELOPMENT.has(each)));
}

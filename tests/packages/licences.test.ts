/** What may be installed with Dateline. */
import { expect, it } from 'vitest';
import { licenceProblems, readLock } from '../support/packages/licences.ts';

it('every package has a licence that lets a newsroom use it', () => {
  expect(licenceProblems(readLock())).toEqual([]);
});

it.each([
  ['MIT', {}, []],
  ['(MIT OR GPL-3.0)', {}, []],
  ['MIT AND GPL-3.0', {}, ['a@1: MIT AND GPL-3.0']],
  ['AGPL-3.0', {}, ['a@1: AGPL-3.0']],
  ['MPL-2.0', { dev: true }, []],
  ['MPL-2.0', {}, ['a@1: MPL-2.0']],
  [undefined, {}, ['a@1: no licence is said']],
])('a package under %s', (license, more, problems) => {
  const packages = {
    'node_modules/b/node_modules/a': { version: '1', ...(license && { license }), ...more },
  };
  expect(licenceProblems({ packages })).toEqual(problems);
});

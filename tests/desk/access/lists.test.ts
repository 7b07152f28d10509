/** Who is on a list, and where somebody may go once they have signed in. */
import { expect, it } from 'vitest';
import { identityOf } from '../../../src/desk/access/identity.ts';
import { listOf, roleOf } from '../../../src/desk/access/lists.ts';
import { returnPath } from '../../../src/desk/access/return-path.ts';

const EDITORS = listOf(' kim@Newsroom.example, T1/U1 ,8123,id:odd@id,');
const VIEWERS = listOf('v-1,T1/U1');

it.each<[string, { id: string; email?: unknown; verified?: unknown }, string | undefined]>([
  ['by a verified address', { id: 'x', email: 'kim@newsroom.example', verified: true }, 'editor'],
  ['however it is written', { id: 'x', email: 'Kim@NEWSROOM.example', verified: true }, 'editor'],
  [
    'where the issuer writes the word',
    { id: 'x', email: 'kim@newsroom.example', verified: 'true' },
    'editor',
  ],
  ['by an id, on both lists', { id: 'T1/U1' }, 'editor'],
  ['by a number', { id: '8123' }, 'editor'],
  ['by an id that looks like an address', { id: 'odd@id' }, 'editor'],
  ['to read', { id: 'v-1' }, 'viewer'],
  [
    'not by an address that nobody verified',
    { id: 'x', email: 'kim@newsroom.example', verified: false },
    undefined,
  ],
  ['nor by one of which nothing is said', { id: 'x', email: 'kim@newsroom.example' }, undefined],
  [
    'nor where it is said in another way',
    { id: 'x', email: 'kim@newsroom.example', verified: 1 },
    undefined,
  ],
  [
    'not by another address there',
    { id: 'x', email: 'sam@newsroom.example', verified: true },
    undefined,
  ],
  [
    'not by a sign that becomes a k',
    { id: 'x', email: '\u212aim@newsroom.example', verified: true },
    undefined,
  ],
  ['not by wide letters', { id: 'x', email: 'ｋim@newsroom.example', verified: true }, undefined],
  ['not by an id that is an address', { id: 'kim@newsroom.example' }, undefined],
  ['not by an address that is an id', { id: 'x', email: 'T1/U1', verified: true }, undefined],
  ['not in another case of an id', { id: 't1/u1' }, undefined],
  ['not in another workspace', { id: 'T2/U1' }, undefined],
  ['not by nothing', { id: '' }, undefined],
])('somebody is listed %s', (_, { id, ...claims }, role) => {
  const identity = identityOf('openid', id, { ...claims, names: [] });
  expect(roleOf(identity, { editors: EDITORS, viewers: VIEWERS })).toBe(role);
});

it('shows the name that somebody gives themselves as one short line', () => {
  const names = [undefined, ' ', `Anna\n\u202eEditor${'x'.repeat(200)}`];
  const { name } = identityOf('discord', '1', { names });
  expect(name).toMatch(/^Anna Editorx+…$/);
  expect(name.length).toBeLessThanOrEqual(80);
  expect(identityOf('discord', '1', { names: [] }).name).toBe('1');
});

it.each([
  ['https://evil.example/edit', '/edit'],
  ['//evil.example', '/edit'],
  ['/\\evil.example', '/edit'],
  ['/\t/evil.example', '/edit'],
  ['\t//evil.example', '/edit'],
  ['/\n/evil.example', '/edit'],
  ['/.//evil.example', '/edit'],
  ['/edit/..//evil.example', '/edit'],
  ['/edit\\..\\..//evil.example', '/edit'],
  ['javascript:alert(1)', '/edit'],
  ['@evil.example', '/edit'],
  ['/api/access/sign-out', '/edit'],
  ['/sign-in/begin', '/edit'],
  ['/edit/../sign-in/begin', '/edit'],
  [`/${'a'.repeat(600)}`, '/edit'],
  ['', '/edit'],
  [undefined, '/edit'],
  ['/', '/'],
  ['/edit/gaps?all=1#last', '/edit/gaps?all=1#last'],
  ['/facts#harbour-rescue', '/facts#harbour-rescue'],
  ['/?ask=who%3F', '/?ask=who%3F'],
])('who wants to go on to %j gets to %s', (asked, path) => {
  expect(returnPath(asked)).toBe(path);
});

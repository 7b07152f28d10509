/** What comes back from the store and over HTTP: every request there can be, and nothing else. */
import { describe, expect, it } from 'vitest';
import { type CommandName, type RequestOf, readRequest } from '../../src/contract/request.ts';

/** Every field, so that a command or a field without its row here does not compile. */
const WHOLE: { readonly [C in CommandName]: Required<RequestOf<C>> } = {
  ask: {
    command: 'ask',
    question: 'How many survived? "Сколько?" \u2028 😀',
    context: { about: ['incident:azal-crash', 'fact:azal-dead'], when: '2024-12-25' },
    asOf: '3 May 2025',
    language: 'az',
  },
  timeline: {
    command: 'timeline',
    about: 'topic:energy',
    from: '2020',
    to: 'June 2025',
    order: 'newest',
    page: 3,
    asOf: '2025-05-03',
    language: 'ru',
  },
  picture: {
    command: 'picture',
    about: 'actor:putin',
    from: '2020',
    to: '2025',
    order: 'oldest',
    page: 1,
    language: 'tr',
  },
  quote: { command: 'quote', facts: ['azal-dead', 'azal-route'], language: 'en' },
  basis: { command: 'basis', facts: ['azal-dead'], language: 'tr' },
  notice: { command: 'notice', notice: 'wordless', language: 'en' },
  incident: {
    command: 'incident',
    incident: 'azal-crash',
    page: 100_000,
    asOf: 'yesterday',
    language: 'en',
  },
  changes: {
    command: 'changes',
    since: '2025-05-03T00:00:00.000Z',
    facts: ['azal-dead'],
    shownIn: 'ru',
    question: 'Who?',
    page: 2,
    language: 'tr',
  },
  who: { command: 'who', name: 'Ada Marsh', language: 'en' },
  topics: { command: 'topics', language: 'en' },
  sources: { command: 'sources', facts: [], about: 'topic:energy', page: 2, language: 'en' },
  help: { command: 'help', language: 'en' },
  check: { command: 'check', text: 'All 67 died.\nNobody knows why.', language: 'en' },
  why: { command: 'why', question: 'Who?', context: { about: [], when: '2024' }, language: 'en' },
  settings: { command: 'settings', language: 'en' },
  follow: { command: 'follow', about: 'topic:sea', language: 'en' },
  unfollow: { command: 'unfollow', about: 'topic:sea', language: 'en' },
  following: { command: 'following', language: 'en' },
  feedback: {
    command: 'feedback',
    kind: 'not-asked',
    answer: 'an-id',
    question: 'Who?',
    fact: 'azal-dead',
    language: 'en',
  },
  promise: {
    command: 'promise',
    question: 'Who?',
    context: { about: ['actor:putin'] },
    on: '2025-05-03',
    undo: true,
    language: 'en',
  },
  watch: {
    command: 'watch',
    answered: '{"command":"topics"}',
    shows: [{ id: 'azal-dead', mark: 'en:1' }],
    undo: true,
    language: 'en',
  },
  editors: { command: 'editors', question: 'Who?', language: 'en' },
};

/** Only what must be there. */
const LEAST: { readonly [C in CommandName]: RequestOf<C> } = {
  ask: { command: 'ask', question: '' },
  timeline: { command: 'timeline' },
  picture: { command: 'picture' },
  quote: { command: 'quote', facts: [] },
  basis: { command: 'basis', facts: [] },
  notice: { command: 'notice', notice: 'unreadable' },
  incident: { command: 'incident' },
  changes: { command: 'changes' },
  who: { command: 'who' },
  topics: { command: 'topics' },
  sources: { command: 'sources' },
  help: { command: 'help' },
  check: { command: 'check', text: '' },
  why: { command: 'why', question: '' },
  settings: { command: 'settings' },
  follow: { command: 'follow' },
  unfollow: { command: 'unfollow' },
  following: { command: 'following' },
  feedback: { command: 'feedback', kind: 'good', answer: '', question: '' },
  promise: { command: 'promise', question: '', on: '2025-05-03' },
  watch: { command: 'watch', answered: '', shows: [] },
  editors: { command: 'editors', question: '' },
};

describe('a request that was kept as JSON', () => {
  it.each([
    ...Object.entries(WHOLE).map(([name, request]) => [name, 'everything', request] as const),
    ...Object.entries(LEAST).map(
      ([name, request]) => [name, 'as little as may be', request] as const,
    ),
  ])('/%s with %s comes back as it was, its keys in their order', (_name, _what, request) => {
    const json = JSON.stringify(request);
    expect(readRequest(json)).toEqual(request);
    expect(JSON.stringify(readRequest(json))).toBe(json);
    const reversed = JSON.stringify(Object.fromEntries(Object.entries(request).reverse()));
    expect(JSON.stringify(readRequest(reversed))).toBe(reversed);
  });
});

describe('none', () => {
  it.each<[string, unknown]>([
    ['an unknown command', { command: 'weather' }],
    ['no command', { question: 'Who?' }],
    ['a command that is no word', { command: 7 }],
    ['a field it does not have', { command: 'help', page: 1 }],
    ['a field that is missing', { command: 'ask' }],
    ['a field of another type', { command: 'ask', question: 5 }],
    ['a field that is null', { command: 'who', name: null }],
    ['an unknown language', { command: 'help', language: 'de' }],
    ['an unknown order', { command: 'timeline', order: 'random' }],
    ['an unknown kind of feedback', { ...LEAST.feedback, kind: 'loud' }],
    ['page nought', { command: 'timeline', page: 0 }],
    ['half a page', { command: 'sources', page: 1.5 }],
    ['a page beyond all', { command: 'incident', page: 100_001 }],
    ['a page as text', { command: 'picture', page: '2' }],
    ['facts that are no list', { command: 'quote', facts: 'azal-dead' }],
    ['a fact that is no id', { command: 'quote', facts: [1] }],
    ['too many facts', { command: 'sources', facts: Array(501).fill('f') }],
    ['a context without what it is about', { command: 'ask', question: '', context: {} }],
    [
      'a context with a field it does not have',
      { command: 'ask', question: '', context: { about: [], where: 'Baku' } },
    ],
    [
      'a context about too much',
      { command: 'why', question: '', context: { about: Array(51).fill('topic:sea') } },
    ],
    [
      'a context about too long a name',
      { command: 'why', question: '', context: { about: ['x'.repeat(201)] } },
    ],
    ['a name that is none', { command: 'who', name: 'x'.repeat(301) }],
    ['a date that is none', { command: 'timeline', from: '1'.repeat(301) }],
    ['a question that is a document', { command: 'ask', question: 'x'.repeat(6001) }],
    ['a check of more than a message', { command: 'check', text: 'x'.repeat(40_001) }],
    ['a number', 5],
    ['a text', 'ask'],
    ['null', null],
    ['a list', [LEAST.ask]],
  ])('is read from %s', (_what, value) => {
    expect(readRequest(JSON.stringify(value))).toBeUndefined();
  });

  it.each(['', '{', 'ask', '{"command":"help"', '{"command":"help"} x', 'undefined'])(
    'is read from what is no JSON: %j',
    (text) => {
      expect(readRequest(text)).toBeUndefined();
    },
  );
});

import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../../src/knowledge/loading/assemble.ts';
import { isVerbatim } from '../../../src/knowledge/validation/verbatim.ts';
import { all, fact, file, json, load } from '../../support/knowledge/examples.ts';

const WORDS = 'The harbour office said on Monday that nine boats had been sunk by the storm.';
const facts = (change: object) => file({ facts: [{ ...fact, ...change }] });
const passage = (change: object = {}) => ({ source: 's', passage: WORDS, ...change });
const unknown = { status: 'unknown', attribution: [], actors: ['a'], reviewBy: '2025-08-01' };
const tests = (...cases: unknown[]) => file({ pack: { ...file().pack, tests: cases } });
const draft = (change: object = {}) => ({ id: 'd', text: { en: 'Boats sank.' }, ...change });
const whole = { when: '2025-05-04', status: 'confirmed', sources: ['s'] };
const drafts = (...changes: object[]) => file({ drafts: changes.map(draft) });

describe('what may be written', () => {
  it.each([
    ['a fact that is not established', facts(unknown)],
    ['a day of review', facts({ reviewBy: '2025-08-01' })],
    ['a passage', facts({ evidence: [passage(), passage({ language: 'de' })] })],
    ['who reviewed a translation', facts({ translation: { ru: { by: 'A.', on: '2025-07-01' } } })],
    ['tests', tests({ ask: 'How many died?', fact: 'f' }, { ask: 'x?', locale: 'ru', fact: null })],
    ['a finished draft', drafts({ ...whole, article: { title: 'Storm', date: '2025-05-05' } })],
    ['no drafts', file({ drafts: [] })],
  ])('%s: nothing is said against it', (_, value) => {
    expect(load(value).findings).toEqual([]);
  });
});

describe('what is said of the new fields', () => {
  // What stands at the line and column of the finding is its third column here.
  it.each([
    [
      'unknown without a day of review',
      facts({ ...unknown, reviewBy: undefined }),
      '"unknown"',
      'error unknown-without-review-by',
      'Add "reviewBy", such as "reviewBy": "2025-08-01". Until then this fact is left out.',
    ],
    [
      'unknown with a figure',
      facts({ ...unknown, figures: [{ value: 9, unit: 'boats', words: all('9 boats') }] }),
      '[',
      'error unknown-with-figures',
      'Remove “figures”',
    ],
    [
      'a review that is no day',
      facts({ reviewBy: 'next summer' }),
      '"next summer"',
      'error wrong-date',
      '“reviewBy” cannot be “next summer”. Write a real day as 2024-12-25.',
    ],
    [
      'a review due before the last one',
      facts({ reviewBy: '2025-06-01', reviewed: { by: 'A.', on: '2025-07-01' } }),
      '"2025-06-01"',
      'warning review-by-before-review',
      'is not after the day on which it was last reviewed (2025-07-01)',
    ],
    [
      'a passage of another source',
      facts({ evidence: [passage({ source: 'ss' })] }),
      '"ss"',
      'error evidence-elsewhere',
      '“ss” is not among the sources of this fact (s).',
    ],
    [
      'an empty passage',
      facts({ evidence: [passage({ passage: ' ' })] }),
      '" "',
      'error empty-text',
      '“evidence[0].passage” is empty.',
    ],
    [
      'a passage without a source',
      facts({ evidence: [{ passage: WORDS }] }),
      '{',
      'error missing-field',
      '“evidence[0]” needs a field “source”. Add it, such as "source": "the-id-of-the-source".',
    ],
    [
      'a language that is none',
      facts({ evidence: [passage({ language: 'German' })] }),
      '"German"',
      'error wrong-language',
      '“German” is not the code of a language.',
    ],
    [
      'a text copied from its source',
      facts({ evidence: [passage()], text: all(WORDS.replace('nine', 'ten')) }),
      `"${WORDS.replace('nine', 'ten')}"`,
      'warning verbatim-text',
      'still the words of its source “s”. Say it in words of your own',
    ],
    [
      'a translation state that is none',
      facts({ translation: { ru: 'revieved' } }),
      '"revieved"',
      'error wrong-value',
      '“translation.ru” cannot be “revieved”. Did you mean “reviewed”?',
    ],
    [
      'a review of a translation without its day',
      facts({ translation: { ru: { by: 'A.' } } }),
      '{',
      'error missing-field',
      '“translation.ru” needs a field “on”.',
    ],
    [
      'a test that names no fact there is',
      tests({ ask: 'How many died?', fact: 'ff' }),
      '"ff"',
      'error unknown-id',
      'There is no fact “ff”. Add it, or remove it from “tests”. Until then this test is ignored.',
    ],
    [
      'a test without its fact',
      tests({ ask: 'How many died?' }),
      '{',
      'error missing-field',
      '“tests[0]” needs a field “fact”.',
    ],
    [
      'an incident that is unknown',
      {
        ...facts({ incident: undefined }),
        incidents: [{ ...file().incidents[0], status: 'unknown' }],
      },
      '"unknown"',
      'error wrong-value',
      'Allowed: confirmed, claimed, disputed, denied, retracted.',
    ],
    [
      'a draft that is still the words of its source',
      drafts({ ...whole, text: { en: WORDS }, evidence: [passage()] }),
      `"${WORDS}"`,
      'warning draft-verbatim',
      'Reword before publishing: the English text of this draft is still the words of “s”.',
    ],
    [
      'a draft that lacks what a fact needs',
      drafts({ status: 'claimed', todo: ['ask the harbour'] }),
      '{',
      'warning draft-unfinished',
      'It lacks “when”, “sources”, “attribution”. Still to do: ask the harbour.',
    ],
    [
      'a draft with the id of a fact',
      drafts({ id: 'f', ...whole }),
      '"f"',
      'warning draft-named-like-fact',
      'The fact “f” at k.json:',
    ],
    [
      'two drafts with one id',
      drafts(whole, whole),
      '"d"',
      'warning draft-twice',
      'The draft “d” is already given at k.json:',
    ],
    [
      'a draft about nobody that is known',
      drafts({ ...whole, actors: ['ab'] }),
      '"ab"',
      'warning unknown-id',
      'There is no actor “ab”.',
    ],
    [
      'a draft with a misspelt field',
      drafts({ ...whole, statuss: 'claimed' }),
      '"statuss"',
      'warning unknown-field',
      'Did you mean “status”?',
    ],
    [
      'a draft without a text',
      drafts({ ...whole, text: undefined }),
      '{',
      'warning missing-field',
      'The draft needs a field “text”.',
    ],
    [
      'drafts that are no list',
      file({ drafts: {} }),
      '{',
      'warning wrong-type',
      '“drafts” must be a list in [ ], even of one draft',
    ],
    [
      'a misspelt section of drafts',
      file({ draft: [] }),
      '"draft"',
      'error unknown-field',
      'Did you mean “drafts”?',
    ],
  ])('%s', (_, value, at, rule, message) => {
    const { findings } = load(value);
    expect(findings.map((found) => `${found.severity} ${found.rule}`)).toEqual([rule]);
    const [found] = findings;
    expect(found?.message).toContain(message);
    const line = json(value).split('\n')[(found?.line ?? 0) - 1];
    expect(line?.slice((found?.column ?? 0) - 1)).toContain(at);
    expect(line?.slice((found?.column ?? 0) - 1).startsWith(at)).toBe(true);
  });

  it('leave a passage out that is of another source, and serve the fact', () => {
    const { knowledge } = load(facts({ evidence: [passage({ source: 'ss' }), passage()] }));
    expect(knowledge.facts.get('f')?.evidence).toEqual([passage()]);
  });
});

describe('drafts', () => {
  it('are read, and change nothing of what is served', () => {
    const loaded = load(drafts(whole));
    expect(draftsOf(loaded).map(({ id, path }) => [id, path])).toEqual([['d', 'k.json']]);
    expect(loaded.knowledge).toEqual(load(file()).knowledge);
  });

  it('keep what they name from counting as unused', () => {
    const sources = [...file().sources, { id: 'later', title: 'Later' }];
    const rules = (value: object) => load(value).findings.map(({ rule }) => rule);
    expect(rules(file({ sources }))).toEqual(['unused']);
    expect(rules({ ...drafts({ ...whole, sources: ['later'] }), sources })).toEqual([]);
  });
});

describe('whether a text is still that of its source', () => {
  it.each([
    [WORDS, true],
    [WORDS.toUpperCase(), true],
    ['Nine boats had been sunk by the storm.', true],
    ['The storm sank nine boats, the harbour office says.', false],
    ['The harbour office: 9 boats lost.', false],
    ['The harbour office', true],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isVerbatim(text, WORDS)).toBe(expected);
  });
});

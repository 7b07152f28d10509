import { describe, expect, it } from 'vitest';
import { factHash } from '../../../src/knowledge/model/fact-hash.ts';
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';
import {
  factDigest,
  isUpToDate,
  standingOf,
} from '../../../src/tenants/corrections/fact-digest.ts';
import { edited, newFact } from '../../support/packs/edited-harbour.ts';

const before = edited();
const fact = before.facts.get('rescued')!;
const mark = (knowledge: Knowledge, locale: 'en' | 'ru' = 'en') =>
  factDigest(standingOf('rescued', knowledge), locale);
const newer = newFact('rescued-13', 'Boats brought 13 ashore.', { supersedes: 'rescued' });
const again = newFact('rescued-14', 'Boats brought 14 ashore.', { supersedes: 'rescued-13' });

describe('what was posted', () => {
  it.each<[string, Knowledge, boolean]>([
    [
      'another English wording',
      edited({ rescued: { text: { en: 'Thirteen came ashore.' } } }),
      true,
    ],
    ['another date', edited({ rescued: { when: '2030-05-05' } }), true],
    ['another status', edited({ rescued: { status: 'disputed' } }), true],
    ['a withdrawal', edited({ rescued: { status: 'retracted' } }), true],
    ['a fact that is gone', edited({ rescued: null }), true],
    ['a newer fact', edited({}, [newer]), true],
    ['a translation', edited({ rescued: { text: { ...fact.text, tr: 'Başka.' } } }), false],
    [
      'another example question',
      edited({ rescued: { questions: { en: ['a?', 'b?', 'c?'] } } }),
      false,
    ],
    ['another fact', edited({}, [newFact('tide', 'The tide was high.')]), false],
    ['nothing', edited(), false],
  ])('and %s: outdated %#', (_what, after, expected) => {
    expect(isUpToDate(mark(before), standingOf('rescued', after))).toBe(!expected);
    // As it was marked before marks knew the language; then a translation counts, too.
    if (_what !== 'a translation')
      expect(isUpToDate(factHash(fact), standingOf('rescued', after))).toBe(!expected);
  });

  it('is not outdated by what was told already', () => {
    const after = edited({}, [newer]);
    expect(isUpToDate(mark(after), standingOf('rescued', after))).toBe(true);
    expect(isUpToDate(mark(after), standingOf('rescued', before))).toBe(false);
    expect(standingOf('rescued', edited({}, [newer, again]))).toMatchObject({
      type: 'replaced',
      by: { id: 'rescued-14' },
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';
import { changesBetween } from '../../../src/tenants/subscriptions/fact-changes.ts';
import type { FactChange } from '../../../src/tenants/subscriptions/types.ts';
import { edited, newFact } from '../../support/packs/edited-harbour.ts';

const brief = (change: FactChange) =>
  [
    change.type,
    change.fact.id,
    ...(change.type === 'corrected' ? change.changed : []),
    ...(change.type === 'replaced' ? [change.by.id] : []),
  ].join(' ');

describe('changesBetween', () => {
  it.each<[string, Knowledge, string[]]>([
    ['nothing', edited(), []],
    ['other questions', edited({ herring: { questions: { en: ['a?', 'b?', 'c?'] } } }), []],
    ['a new fact', edited({}, [newFact('mast', 'The mast fell.')]), ['added mast']],
    [
      'a new wording',
      edited({ herring: { text: { en: 'Other words.' } } }),
      ['corrected herring text'],
    ],
    [
      'date and figures',
      edited({ herring: { when: '2028', figures: [] } }),
      ['corrected herring when figures'],
    ],
    ['another status', edited({ rescued: { status: 'disputed' } }), ['corrected rescued status']],
    ['a withdrawal', edited({ herring: { status: 'retracted' } }), ['retracted herring']],
    ['a deletion', edited({ herring: null }), ['retracted herring']],
    [
      'a replacement, told once',
      edited({}, [newFact('herring-2', 'Brill sold 310 tonnes.', { supersedes: 'herring' })]),
      ['replaced herring herring-2'],
    ],
    [
      'several, withdrawals first',
      edited({ rescued: { when: '2030-05-05' }, herring: null }, [newFact('mast', 'It fell.')]),
      ['retracted herring', 'corrected rescued when', 'added mast'],
    ],
  ])('sees %s', (_name, after, expected) => {
    expect(changesBetween(edited(), after).map(brief)).toEqual(expected);
  });

  it('sees a withdrawn fact come back as an addition', () => {
    const before = edited({ herring: { status: 'retracted' } });
    expect(changesBetween(before, edited()).map(brief)).toEqual(['added herring']);
  });
});

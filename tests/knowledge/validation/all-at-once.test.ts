import { describe, expect, it } from 'vitest';
import { actor, all, fact, file, json, load, place } from '../../support/knowledge/examples.ts';

const rules = (value: unknown) =>
  load(value)
    .findings.map(({ rule }) => rule)
    .sort();
const figure = { value: 5, of: 3, unit: 'people', words: all('5 people') };

describe('check says in one run', () => {
  it.each<[string, unknown, string[]]>([
    [
      'a misspelt field and an unknown id in one fact',
      file({ facts: [{ ...fact, actros: [], places: ['bakku'] }] }),
      ['unknown-field', 'unknown-id'],
    ],
    [
      'a wrong date, an unknown source and a figure that exceeds its whole',
      file({
        facts: [
          {
            ...fact,
            text: all('Nobody survived.'),
            when: 'May',
            sources: ['s', 'x'],
            figures: [figure],
          },
        ],
      }),
      ['figure-exceeds-whole', 'unknown-id', 'wrong-date'],
    ],
    [
      'a figure in quotation marks and one beside it that exceeds its whole',
      file({
        facts: [
          { ...fact, text: all('Nobody survived.'), figures: [{ ...figure, value: '5' }, figure] },
        ],
      }),
      ['figure-exceeds-whole', 'wrong-type'],
    ],
    [
      'a misspelt status and a claim by somebody unknown',
      file({ facts: [{ ...fact, status: 'claimd', attribution: ['a', 'bob'] }] }),
      ['unknown-id', 'wrong-value'],
    ],
    [
      'a missing id and too few questions',
      file({ facts: [{ ...fact, id: undefined, questions: { en: ['Who?'] } }] }),
      ['few-questions', 'missing-field'],
    ],
    [
      'a text that is no text and a missing attribution',
      file({
        actors: [actor],
        facts: [{ ...fact, text: 'Boats came.', attribution: [], actors: ['a'] }],
      }),
      ['claim-without-attribution', 'wrong-type'],
    ],
    [
      'a wrong kind and a place of an actor that nobody knows',
      file({ actors: [{ ...actor, kind: 'man', of: 'b' }] }),
      ['broken-reference', 'unknown-id', 'wrong-value'],
    ],
    [
      'a field given twice and an unknown topic',
      json(file({ facts: [{ ...fact, topics: ['trade', 'tirade'] }] })).replace(
        '"id": "f",',
        '"id": "f", "status": "denied",',
      ),
      ['duplicate-field', 'unknown-id'],
    ],
    [
      'a comma too many and what is wrong elsewhere in the file',
      json(file({ facts: [{ ...fact, places: ['bakku'], when: 'x' }] })).replace(
        /\]\s*\}\s*$/,
        '],}',
      ),
      ['json-syntax', 'unknown-id', 'wrong-date'],
    ],
    [
      'a comment and nothing that only follows from it',
      json(file()).replace('{', '{ // why'),
      ['json-syntax'],
    ],
    [
      'no consequence of one mistake',
      file({ facts: [{ ...fact, attribution: 'a', sources: 's', questions: ['Who?'], text: 7 }] }),
      ['wrong-type', 'wrong-type', 'wrong-type', 'wrong-type'],
    ],
    [
      'no consequence of a name that is wrong',
      file({ places: [{ ...place, name: 'Baku' }], facts: [{ ...fact, places: ['baku'] }] }),
      ['broken-reference', 'wrong-type'],
    ],
  ])('%s', (_, value, expected) => {
    expect(rules(value)).toEqual(expected);
  });
});

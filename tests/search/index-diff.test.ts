import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/knowledge/loading/assemble.ts';
import type { Knowledge } from '../../src/knowledge/model/knowledge.ts';
import { analyse } from '../../src/language/index.ts';
import { createIndex } from '../../src/search/index.ts';
import { HARBOUR, harbour } from '../support/packs/harbour.ts';
import { observed } from '../support/search/observed.ts';

const QUESTIONS = [
  'How many passengers were rescued from the ferry?',
  'what started the blaze, lightning or a stove',
  'сколько пассажиров спасли',
  'herring tonnes sold by Bril',
  'Ada Marsh and Reid',
  'hering trawler',
];

type File = { -readonly [Section in keyof typeof HARBOUR]: unknown };
const knowledgeOf = (change: Partial<File>): Knowledge =>
  assemble([{ path: 'fixture.json', text: JSON.stringify({ ...HARBOUR, ...change }) }]).knowledge;
const changed = (
  section: 'facts' | 'actors' | 'places' | 'topics' | 'incidents',
  id: string,
  change: object,
) => ({ [section]: HARBOUR[section].map((one) => (one.id === id ? { ...one, ...change } : one)) });

const EDITS: readonly (readonly [string, Partial<File>])[] = [
  ['nothing', {}],
  ['the text of a fact', changed('facts', 'herring', { text: { en: 'Brill sold no trawler.' } })],
  ['its questions', changed('facts', 'herring', { questions: { en: ['a', 'hering', 'tonnes'] } })],
  ['a translation', changed('facts', 'rescued', { text: { en: 'Boats.', tr: 'Tekneler.' } })],
  ['the topic of a fact', changed('facts', 'herring', { topics: ['sea'] })],
  ['whom a fact is about', changed('facts', 'herring', { actors: ['mayor'] })],
  ['only its date, which is not indexed', changed('facts', 'herring', { when: '2028' })],
  ['its being withdrawn', changed('facts', 'herring', { status: 'retracted' })],
  ['its coming back', changed('facts', 'herring-old', { status: 'confirmed' })],
  ['its being replaced', changed('facts', 'cause-reed', { supersedes: 'herring' })],
  ['a fact taken out', { facts: HARBOUR.facts.slice(1) }],
  ['the order of the facts', { facts: HARBOUR.facts.toReversed() }],
  ['the name of an actor', changed('actors', 'owner', { name: { en: 'Jon Herring' } })],
  ['an alias', changed('places', 'brill', { aliases: { en: ['the herring town'] } })],
  ['the title of a topic', changed('topics', 'trade', { title: { en: 'Hering' } })],
  ['the title of an incident', changed('incidents', 'inquiry', { title: { en: 'A lighthouse' } })],
  ['where an incident happened', changed('incidents', 'ferry-fire', { places: [] })],
  ['an actor taken out', { actors: HARBOUR.actors.slice(0, 2) }],
  ['the order of the actors', { actors: HARBOUR.actors.toReversed() }],
  [
    'the words that readers use',
    { pack: { ...HARBOUR.pack, synonyms: { en: [['trawler', 'herring']] } } },
  ],
  ['everything', { facts: [], actors: [], places: [], incidents: [], topics: [] }],
];

describe('an index brought up to date', () => {
  it.each(EDITS)('is as one made anew when an edit changes %s', (_, change) => {
    const after = knowledgeOf(change);
    const index = createIndex(after, createIndex(harbour()));
    expect(observed(index, after, QUESTIONS)).toEqual(
      observed(createIndex(after), after, QUESTIONS),
    );
  });

  it.each(EDITS)('is as before once an edit of %s is undone', (_, change) => {
    const before = harbour();
    const index = createIndex(before, createIndex(knowledgeOf(change), createIndex(harbour())));
    expect(observed(index, before, QUESTIONS)).toEqual(
      observed(createIndex(before), before, QUESTIONS),
    );
  });

  it('gives a name that two share to the one that now stands first', () => {
    const twins = ['one', 'other'].map((twin) => ({
      id: twin,
      kind: 'person',
      name: { en: 'Ann Twin' },
    }));
    const [before, after] = [{ actors: twins }, { actors: twins.toReversed() }].map(knowledgeOf);
    const index = createIndex(after!, createIndex(before!));
    const [mention] = index.linker.mentions(analyse('Ann Twin', 'en'), () => false);
    expect(mention?.entity.id).toBe('other');
  });

  it('stays as one made anew after any edits, however many', () => {
    fc.assert(
      fc.property(fc.array(packs, { minLength: 2, maxLength: 12 }), (edits) => {
        let index = createIndex(knowledgeOf(edits[0]!));
        for (const edit of edits.slice(1)) {
          const after = knowledgeOf(edit);
          index = createIndex(after, index);
          expect(observed(index, after, WORDS)).toEqual(observed(createIndex(after), after, WORDS));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is made anew where the index before has already been taken over', () => {
    const [first, second] = [harbour(), knowledgeOf(EDITS[1]![1])];
    const taken = createIndex(first);
    createIndex(second, taken);
    expect(observed(createIndex(first, taken), first, QUESTIONS)).toEqual(
      observed(createIndex(first), first, QUESTIONS),
    );
  });
});

/** Few words that start alike, differ by a slip or stand for one another, so that they meet often. */
const WORDS = ['harbour', 'harbours', 'harbor', 'ferry', 'ferries', 'berry', 'stove', 'паром'];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
const id = fc.constantFrom('a', 'b', 'c');
const ids = fc.uniqueArray(id, { maxLength: 2 });
const some = <T extends { readonly id: string }>(one: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(one, { maxLength, selector: (item) => item.id });
const aliases = fc.record({ en: fc.array(text, { maxLength: 2 }) });
const localised = fc.oneof(
  fc.record({ en: text }),
  fc.record({ en: text, ru: text }),
  fc.record({ en: text, tr: text }),
);

const packs: fc.Arbitrary<Partial<File>> = fc.record({
  pack: fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 3 }).map((words) => ({
    ...HARBOUR.pack,
    synonyms: { en: [words] },
  })),
  topics: some(fc.record({ id, title: localised, aliases }), 3),
  places: some(fc.record({ id, name: localised, aliases }), 3),
  actors: some(fc.record({ id, kind: fc.constant('person'), name: localised, aliases }), 3),
  incidents: some(
    fc.record({
      id,
      title: localised,
      summary: fc.constant({ en: 'What happened.' }),
      when: fc.constant('2030'),
      status: fc.constant('confirmed'),
      places: ids,
      aliases,
    }),
    2,
  ),
  facts: some(
    fc.record(
      {
        id: fc.constantFrom('f', 'g', 'h', 'i', 'j'),
        text: localised,
        when: fc.constant('2030'),
        status: fc.constantFrom('confirmed', 'confirmed', 'retracted'),
        sources: fc.constant(['log']),
        incident: id,
        actors: ids,
        places: ids,
        topics: ids,
        questions: fc.record({ en: fc.array(text, { maxLength: 3 }) }),
      },
      {
        requiredKeys: ['id', 'text', 'when', 'status', 'sources', 'places', 'topics', 'questions'],
      },
    ),
    5,
  ),
});

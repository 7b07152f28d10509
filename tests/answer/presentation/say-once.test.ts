/** Who says so and the sources are said once in a reply, where they are the same. */
import { describe, expect, it } from 'vitest';
import { sayOnce } from '../../../src/answer/presentation/say-once.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import type { FactBlock, Reply } from '../../../src/contract/reply.ts';
import { harbour } from '../../support/packs/harbour.ts';

const knowledge = harbour();
const log = { id: 'log', title: 'Harbour log', url: 'https://example.org/log' };
const wire = { id: 'wire', title: 'The Wire' };

const fact = (id: string, more: Partial<FactBlock> = {}): FactBlock => ({
  type: 'fact',
  id,
  text: `Fact ${id}.`,
  lang: 'en',
  date: '2030',
  status: 'confirmed',
  statusWords: 'confirmed',
  attribution: 'According to the Harbour Office',
  sources: [log],
  notes: [],
  ...more,
});
const claim = (id: string, by: string) =>
  fact(id, { status: 'claimed', statusWords: 'claimed', attribution: `Claimed by ${by}` });
const reply = (...blocks: Reply['blocks']): Reply => ({ locale: 'en', command: 'ask', blocks });
/** The lines below each fact's own. */
const said = (...facts: FactBlock[]): string[] =>
  plainText(sayOnce(reply(...facts), knowledge))
    .split('\n\n')
    .map((one) => one.split('\n').slice(1).join(' / '));

const FULL =
  '● confirmed · 2030 · According to the Harbour Office / Harbour log · https://example.org/log';

describe('of several facts', () => {
  it.each<[string, FactBlock[], string[]]>([
    [
      'of one side and one source, the first says it',
      [fact('a'), fact('b'), fact('c')],
      [FULL, '● confirmed · 2030 · same source', '● confirmed · 2030 · same source'],
    ],
    [
      'of one source, each claim says whose it is',
      [claim('a', 'Reed'), claim('b', 'Reed'), claim('c', 'Marsh')],
      [
        '○ claimed · 2030 · Claimed by Reed / Harbour log · https://example.org/log',
        '○ claimed · 2030 · Claimed by Reed · same source',
        '○ claimed · 2030 · Claimed by Marsh · same source',
      ],
    ],
    [
      'of several sources, each says its own: "the same" would be unclear',
      [fact('a'), fact('b', { sources: [wire] }), fact('c')],
      [FULL, '● confirmed · 2030 · According to the Harbour Office / The Wire', FULL],
    ],
    [
      'that has none, none is made up',
      [fact('a'), fact('b', { sources: [] })],
      [FULL, '● confirmed · 2030 · According to the Harbour Office'],
    ],
  ])('%s', (_name, facts, expected) => {
    expect(said(...facts)).toEqual(expected);
  });

  it('the entries of a timeline say it once, too', () => {
    const { text, date, statusWords, status, attribution, sources } = fact('a');
    const entry = { text, date, statusWords, status, attribution: attribution!, sources };
    const entries = ['a', 'b'].map((id) => ({ id, ...entry }));
    const [block] = sayOnce(
      reply({ type: 'timeline', entries, page: 1, pages: 1 }),
      knowledge,
    ).blocks;
    expect(block).toMatchObject({
      entries: [
        { attribution, sources },
        { sources: [], asAbove: 'same source' },
      ],
    });
  });
});

describe('a document that is itself who says so', () => {
  const own = {
    ...knowledge,
    actors: new Map([
      ...knowledge.actors,
      [
        'explainer',
        {
          ...knowledge.actors.get('mayor')!,
          name: { en: 'the explainer “Fire”', ru: 'обзор «Fire»' },
        },
      ],
    ]),
    facts: new Map([
      ...knowledge.facts,
      ['own', { ...knowledge.facts.get('rescued')!, attribution: ['explainer'] }],
    ]),
  };
  const named = (source: object) =>
    sayOnce(
      reply(
        fact('own', {
          attribution: 'According to the explainer “Fire”',
          sources: [{ id: 'fire', title: 'Fire', ...source }],
        }),
      ),
      own,
    ).blocks[0];

  it('is named once', () => expect(named({})).toMatchObject({ sources: [] }));

  it('leaves out nobody who says so with it', () => {
    const attribution = 'According to the explainer “Fire” and the mayor';
    const sources = [{ id: 'fire', title: 'Fire' }];
    const both = { ...own.facts.get('own')!, attribution: ['explainer', 'mayor'] };
    const { blocks } = sayOnce(
      reply(
        fact('own', { attribution: 'According to the explainer “Fire”', sources }),
        fact('both', { attribution, sources }),
      ),
      { ...own, facts: new Map([...own.facts, ['both', both]]) },
    );
    expect(blocks[1]).toMatchObject({ attribution, asAbove: 'same source' });
  });

  it('is named with what more is known of it', () =>
    expect(named({ publisher: 'The Wire' })).toMatchObject({ sources: [{ id: 'fire' }] }));
});

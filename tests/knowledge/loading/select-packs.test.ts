import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import { packOfItems, selectPacks } from '../../../src/knowledge/loading/select-packs.ts';
import { HARBOUR } from '../../support/packs/harbour.ts';
import { HILLS } from '../../support/packs/hills.ts';

/** The facts of the hills, with ties to the harbour's. */
const facts = [
  { ...HILLS.facts[0], places: ['brill'], disputes: ['herring'] },
  {
    id: 'herring-again',
    text: { en: 'Brill sold about 310 tonnes of herring.' },
    when: '2029',
    status: 'confirmed',
    attribution: ['harbour-office'],
    sources: ['log'],
    supersedes: 'herring',
    questions: { en: ['one way', 'another way', 'a third'] },
  },
];
const loaded = assemble([
  { path: 'knowledge/harbour/all.json', text: JSON.stringify(HARBOUR) },
  { path: 'knowledge/hills/2030/sheep.json', text: JSON.stringify({ facts }) },
  { path: 'knowledge/hills/pack.json', text: JSON.stringify({ pack: HILLS.pack }) },
  {
    path: 'knowledge/stray.json',
    text: JSON.stringify({ topics: [{ id: 'x', title: { en: 'X' } }] }),
  },
]);
const packOf = packOfItems(loaded);
const select = (...packs: string[]) => selectPacks(loaded.knowledge, packOf, packs);

describe('packs', () => {
  it('are folders: an item belongs to the nearest pack above its file, or to none', () => {
    expect(packOf.get('facts rescued')).toBe('harbour');
    expect(packOf.get('facts sheep')).toBe('hills');
    expect(packOf.get('topics x')).toBeUndefined();
  });

  it.each([
    [['hills'], ['sheep', 'herring-again']],
    // `herring` has been replaced by a fact of the hills: it must not come back to life.
    [
      ['harbour'],
      [...loaded.knowledge.facts.keys()].filter(
        (id) => packOf.get(`facts ${id}`) === 'harbour' && id !== 'herring',
      ),
    ],
    [['harbour', 'hills'], [...loaded.knowledge.facts.keys()]],
    [['gone'], []],
  ])('%j serve their own facts', (packs, facts) => {
    expect([...select(...packs).facts.keys()]).toEqual(facts);
  });

  it('bring the names and sources they refer to, and lose the facts they do not have', () => {
    const hills = select('hills');
    expect([...hills.sources.keys()]).toEqual(['log']);
    expect([...hills.actors.keys()]).toEqual(['harbour-office']);
    expect([...hills.places.keys()]).toEqual(['brill']);
    expect(hills.incidents.size).toBe(0);
    expect(hills.facts.get('sheep')?.disputes).toEqual([]);
    expect(hills.facts.get('herring-again')?.supersedes).toBeUndefined();
    expect([...hills.packs.keys()]).toEqual(['hills']);
  });

  it('have a version of their own that follows the whole', () => {
    expect(select('hills').version).not.toBe(loaded.knowledge.version);
    expect(select('hills').version).not.toBe(select('harbour').version);
    expect(select('hills', 'harbour').version).toBe(select('harbour', 'hills').version);
  });

  it('answer from nothing else', () => {
    const reader = { locale: 'en', now: new Date('2031-01-01') } as const;
    const asked = createEngine(select('hills')).ask('How many passengers were rescued?', reader);
    expect(asked.outcome).not.toBe('answer');
    expect(asked.facts.map(({ fact }) => packOf.get(`facts ${fact.id}`))).not.toContain('harbour');
  });
});

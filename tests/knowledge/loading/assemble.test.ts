import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import {
  actor,
  all,
  fact,
  file,
  json,
  load,
  one,
  short,
} from '../../support/knowledge/examples.ts';

describe('assemble', () => {
  it('serves every section of every file, in order, with defaults filled in', () => {
    const { pack, sources, actors, ...rest } = file();
    const files = [
      { path: 'a.json', text: json({ pack, sources, actors }) },
      { path: 'b.json', text: json(rest) },
    ];
    const { knowledge, findings } = assemble(files);
    expect(findings).toEqual([]);
    expect(Object.values(knowledge).map((map) => (map as Map<string, unknown>).size)).toEqual([
      undefined,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
    ]);
    expect(knowledge.facts.get('f')).toMatchObject({
      status: 'claimed',
      figures: [],
      disputes: [],
    });
  });

  it('gives the same content the same version, however it is spaced, and other content another', () => {
    const version = (value: unknown) => load(value).knowledge.version;
    expect(version(JSON.stringify(file()))).toBe(version(file()));
    expect(version(file({ facts: [{ ...fact, when: '2024' }] }))).not.toBe(version(file()));
    expect(version('nonsense')).toBe(version('{}'));
  });

  it('leaves a file out whole when it is no JSON, and serves the others', () => {
    const { knowledge, findings } = assemble([{ path: 'x.json', text: '{' }, ...one(file())]);
    expect(findings.map(({ path }) => path)).toEqual(['x.json']);
    expect(knowledge.facts.size).toBe(1);
  });

  it('drops a reference to what is unknown, broken or left out, and keeps the item', () => {
    const { knowledge } = load(
      file({
        actors: [actor, { ...actor, id: 'b', kind: '?' }, { ...actor, id: 'c', of: 'b' }],
        facts: [
          { ...fact, incident: 'x', actors: ['b', 'a', 'x'], supersedes: 'g', disputes: ['g'] },
          { ...fact, id: 'g', sources: ['x'] },
        ],
      }),
    );
    expect([...knowledge.facts.keys()]).toEqual(['f']);
    expect(knowledge.facts.get('f')).toMatchObject({ actors: ['a'], disputes: [] });
    expect(knowledge.facts.get('f')).not.toHaveProperty('incident');
    expect(knowledge.facts.get('f')).not.toHaveProperty('supersedes');
    expect(knowledge.actors.get('c')).not.toHaveProperty('of');
  });

  it('says that a fact waits for what it refers to, and where the error is', () => {
    const { findings } = load(file({ actors: [{ ...actor, kind: '?' }] }));
    expect(findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
      'error wrong-value',
      'warning broken-reference',
    ]);
    expect(findings[1]?.message).toMatch(
      /“a” is not served because of its own error at k.json:\d+/,
    );
  });

  it('never lets what is served go around in a circle', () => {
    const places = ['x', 'y', 'z'].map((id, index, ids) => ({
      id,
      name: all(`Place ${id}`),
      in: ids[(index + 1) % 2],
    }));
    const { knowledge } = load(file({ places: [...(file().places ?? []), ...places] }));
    expect([...knowledge.places.values()].map((place) => place.in)).toEqual([
      undefined,
      undefined,
      undefined,
      'y',
    ]);
  });

  it('takes the first of two with one id, across files too', () => {
    const other = {
      ...fact,
      text: all('Another text altogether.'),
      questions: { en: ['a b', 'c d', 'e f'] },
    };
    const files = [...one(file()), { path: 'z.json', text: json({ facts: [other] }) }];
    const { knowledge, findings } = assemble(files);
    expect(knowledge.facts.get('f')?.text.en).toBe(fact.text.en);
    expect(findings.map(short)).toEqual(['4:10 duplicate-id']);
    expect(findings[0]?.path).toBe('z.json');
  });
});

/** What a timeline shows: of everything its incidents, of a range what falls in it. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { parseLine } from '../../../src/contract/command-line.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import type { Block, Choice, Reply } from '../../../src/contract/reply.ts';
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';
import { HARBOUR } from '../../support/packs/harbour.ts';
import { engine as shipped } from '../../support/packs/shipped.ts';

const now = new Date('2031-01-01T00:00:00Z');
type Dated = { readonly id: string; readonly when: string; readonly [field: string]: unknown };

/** The harbour, with facts about nobody and nowhere beside. */
const engineWith = (...facts: readonly Dated[]) => {
  const all = facts.map(({ id, ...more }) => ({
    id,
    text: { en: `Of ${id}.` },
    status: 'confirmed',
    attribution: ['harbour-office'],
    sources: ['log'],
    topics: ['trade'],
    questions: { en: [`What of ${id}?`] },
    ...more,
  }));
  const text = JSON.stringify({ ...HARBOUR, facts: [...HARBOUR.facts, ...all] });
  return createEngine(assemble([{ path: 'k.json', text }]).knowledge);
};
const ask = (engine: ReturnType<typeof createEngine>, line: string, locale: Locale = 'en') =>
  engine.reply(parseLine(line), { locale, now }).reply;
const of = <T extends Block['type']>({ blocks }: Reply, type: T) =>
  blocks.filter((block): block is Extract<Block, { type: T }> => block.type === type);
const idsIn = (reply: Reply) =>
  of(reply, 'timeline').flatMap(({ entries }) => entries.map(({ id }) => id));
const linesIn = (reply: Reply) =>
  of(reply, 'list').flatMap(({ items }) => items.map(({ text, detail }) => `${text}: ${detail}`));
const pressed = (reply: Reply, label: string): Choice | undefined =>
  of(reply, 'choices')
    .flatMap(({ choices }) => choices)
    .find((one) => one.label === label);

describe('a timeline of everything is its spine', () => {
  const more = ['a', 'b', 'c'].map((id) => ({ id, when: '2028' }));
  const engine = engineWith(...more);

  it.each<[string, string[]]>([
    [
      '/timeline',
      ['The ferry fire: 4 May 2030 · 3 facts', 'The inquiry: June 2030 · 1 fact', 'Trade: 4 facts'],
    ],
    [
      '/timeline order:newest',
      ['The inquiry: June 2030 · 1 fact', 'The ferry fire: 4 May 2030 · 3 facts', 'Trade: 4 facts'],
    ],
  ])('%s: incidents with their dates, then topics for what is part of none', (line, lines) => {
    const reply = ask(engine, line);
    expect(linesIn(reply)).toEqual(lines);
    expect(idsIn(reply)).toEqual([]);
    expect(plainText(reply)).not.toMatch(/Page|left out/);
  });

  it.each([
    ['The ferry fire', ['rescued', 'cause-reed', 'cause-office']],
    ['Trade', ['a', 'b', 'c', 'herring']],
  ])('the facts of “%s” are a press away', (label, facts) => {
    const choice = pressed(ask(engine, '/timeline'), label);
    expect(choice && idsIn(engine.reply(choice.request, { locale: 'en', now }).reply)).toEqual(
      facts,
    );
  });

  it('says in the reader’s language how to see them', () => {
    for (const [locale, words] of [
      ['en', 'Choose one'],
      ['ru', 'выберите событие'],
      ['az', 'birini seçin'],
      ['tr', 'birini seçin'],
    ] as const)
      expect(plainText(ask(engine, '/timeline', locale))).toContain(words);
  });

  it('says how many facts stand under none of its incidents and topics, and lists them between dates', () => {
    const loose = engineWith(...more.map((one) => ({ ...one, topics: [] })));
    expect(plainText(ask(loose, '/timeline'))).toContain(
      '3 more facts belong to no incident or topic listed here',
    );
    expect(plainText(ask(engine, '/timeline'))).not.toContain('more fact');
    expect(idsIn(ask(loose, '/timeline from:2028 to:2028'))).toEqual(['a', 'b', 'c']);
  });

  it('and all facts where they fit one page', () => {
    expect(idsIn(ask(engineWith(), '/timeline'))).toHaveLength(5);
  });

  it('and all facts where there is no incident', () => {
    const text = JSON.stringify({
      ...HARBOUR,
      incidents: [],
      facts: Array.from({ length: 8 }, (_, at) => ({
        ...HARBOUR.facts[4],
        id: `herring-${at}`,
        when: `202${at}`,
      })),
    });
    const bare = createEngine(assemble([{ path: 'k.json', text }]).knowledge);
    expect(idsIn(ask(bare, '/timeline'))).toHaveLength(6);
  });

  it('goes on over pages where there are very many incidents', () => {
    const incidents = Array.from({ length: 30 }, (_, at) => ({
      ...HARBOUR.incidents[0],
      id: `fire-${at}`,
      title: { en: `Fire ${at}` },
      aliases: {},
    }));
    const facts = incidents.map(({ id }) => ({
      ...HARBOUR.facts[0],
      id: `of-${id}`,
      incident: id,
    }));
    const text = JSON.stringify({ ...HARBOUR, incidents, facts });
    const large = createEngine(assemble([{ path: 'k.json', text }]).knowledge);
    const first = ask(large, '/timeline');
    expect(linesIn(first)).toHaveLength(12);
    expect(plainText(first)).toContain('Page 1 of 3 · 30 incidents');
    const next = pressed(first, 'Next page');
    const second = next && large.reply(next.request, { locale: 'en', now }).reply;
    expect(second && linesIn(second)[0]).toContain('Fire 12');
  });

  it('of the packs that ship tells nothing of Dateline itself, and has every fact in an export', async () => {
    const all = shipped.timeline({}, { locale: 'en', now });
    if ('near' in all) throw new Error('a timeline of everything has no name to be unknown');
    const own = all.facts.filter(({ topics }) => topics.some((id) => id.startsWith('dateline')));
    expect(own).toEqual([]);
    expect(all.facts.length).toBeGreaterThan(50);
    const reply = ask(shipped, '/timeline');
    expect(linesIn(reply)[0]).toContain('the 1990s · 4 facts');
    expect(linesIn(reply).length).toBeGreaterThan(10);
  });
});

describe('a range has what falls in it', () => {
  const engine = engineWith(
    { id: 'since', when: '1990/..' },
    { id: 'decade-on', when: '199X/..' },
    { id: 'until', when: '../1990' },
    { id: 'span', when: '1991/1994' },
    { id: 'decade', when: '199X' },
    { id: 'winter', when: '2004-24' },
    { id: 'about', when: '1985~' },
    { id: 'perhaps', when: '1984?' },
    { id: 'ides', when: '-0043-03-15' },
    { id: 'wars', when: '-0263/-0145' },
    { id: 'reign', when: '-0026/0014' },
    { id: 'year-44', when: '0044' },
  );
  it.each<[string, string[]]>([
    // An open date belongs where it begins, or where it ends.
    ['/timeline from:2020 to:2028', []],
    ['/timeline from:1990 to:1990', ['until', 'since', 'decade', 'decade-on']],
    // A span that reaches into the range counts, as does a decade or a season.
    ['/timeline from:1992 to:1993', ['decade', 'decade-on', 'span']],
    ['/timeline from:1994 to:1994', ['decade', 'decade-on', 'span']],
    ['/timeline from:2005-01 to:2005-02', ['winter']],
    ['/timeline from:1985 to:1985', ['about']],
    ['/timeline from:1984 to:1984', ['perhaps']],
    // Before Christ.
    ['/timeline from:"100 BC" to:"1 BC"', ['ides', 'reign']],
    ['/timeline from:"150 BC" to:"44 BC"', ['wars', 'ides']],
    ['/timeline to:"AD 44"', ['wars', 'ides', 'reign', 'year-44']],
    ['/timeline from:"AD 44" to:"AD 44"', ['year-44']],
    ['/timeline from:"44 BC" to:"44 BC"', ['ides']],
    ['/timeline from:"MÖ 44" to:"e.ə. 40"', ['ides']],
    ['/timeline from:"44 г. до н. э." to:"44 г. до н.э."', ['ides']],
    ['/timeline from:-0043 to:-0042', ['ides']],
    // The wrong way round.
    ['/timeline from:1994 to:1992', ['decade', 'decade-on', 'span']],
  ])('%s: %j', (line, ids) => {
    expect(idsIn(ask(engine, line))).toEqual(ids);
  });

  it.each([
    ['/timeline from:2020 to:2028', 'No fact on file falls in this range.'],
    ['/timeline from:2020 to:2028', '2 facts with open dates'],
    ['/timeline from:1994 to:1992', 'The range began later than it ended (1994, 1992)'],
    ['/timeline from:sometime', '“sometime” was not understood as a date'],
    ['/timeline from:"25 December"', '“25 December” was not understood as a date'],
    ['/timeline from:"44 BC" to:"AD 14"', 'from 44 BC · until 14 AD'],
  ])('%s says: %s', (line, words) => {
    expect(plainText(ask(engine, line))).toContain(words);
  });

  it('even where it is one fact about no incident, person or place', () => {
    const one = engineWith({ id: 'rule', when: '2035', attribution: [] });
    expect(idsIn(ask(one, '/timeline from:2034'))).toEqual(['rule']);
  });
});

describe('what is a subject of its own', () => {
  const text = JSON.stringify({
    ...HARBOUR,
    pack: { ...HARBOUR.pack, subject: { en: ['harbourmaster'] }, subjectTopics: ['trade'] },
  });
  const engine = createEngine(assemble([{ path: 'k.json', text }]).knowledge);
  it.each<[string, string[]]>([
    ['/timeline from:2025', ['rescued', 'cause-reed', 'cause-office', 'inquiry-opened']],
    ['/timeline topic:trade', ['herring']],
    // Nothing else falls in it.
    ['/timeline to:2029', ['herring']],
  ])('%s: %j', (line, ids) => {
    expect(idsIn(ask(engine, line))).toEqual(ids);
  });
});

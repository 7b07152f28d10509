import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { assemble } from '../../src/knowledge/loading/assemble.ts';
import { LOCALES, type Locale } from '../../src/knowledge/model/schema.ts';
import { terms } from '../../src/language/index.ts';
import { createIndex } from '../../src/search/index.ts';
import { createSynonyms } from '../../src/search/synonyms.ts';
import { knowledge as shipped } from '../support/packs/shipped.ts';

const now = new Date('2026-12-01T00:00:00Z');

describe('synonyms', () => {
  const pack = (id: string, synonyms: object) => ({
    path: `knowledge/${id}/pack.json`,
    text: JSON.stringify({
      pack: { id, title: { en: id }, description: { en: id }, synonyms },
    }),
  });
  const { of } = createSynonyms(
    assemble([
      pack('harbour', {
        en: [
          ['ferry', 'boats', 'vessel'],
          ['vessel', 'container'],
        ],
        tr: [['gemi', 'vapur']],
      }),
      pack('hills', { en: [['container', 'crate']] }),
    ]).knowledge,
  );

  it.each<[string, Locale, string[]]>([
    ['ferri', 'en', ['boat', 'vessel']],
    // A word of two groups means what stands in either, but the groups stay apart.
    ['vessel', 'en', ['ferri', 'boat', 'contain']],
    ['contain', 'en', ['vessel', 'crate']],
    ['crate', 'en', ['contain']],
    ['vapur', 'tr', [...terms('gemi', 'tr')]],
    ['ferri', 'tr', []],
    ['lantern', 'en', []],
  ])('of %s in %s are %j', (stem, locale, others) => {
    expect(of(stem, locale)).toEqual(others);
  });
});

describe("a reader's word finds the fact in the editors' words", () => {
  const engine = createEngine(shipped);
  const without = createEngine({
    ...shipped,
    packs: new Map([...shipped.packs].map(([id, pack]) => [id, { ...pack, synonyms: {} }])),
  });
  const found = (one: typeof engine, question: string, locale: Locale) =>
    one.ask(question, { locale, now }).facts;

  it.each<[Locale, string, string]>([
    ['en', 'Was the crackdown in Yekaterinburg about a homicide?', 'raids-murder-case'],
    ['en', 'What infuriated the Kremlin?', 'call-irritated-kremlin'],
    ['en', 'Did Putin concede culpability?', 'putin-no-admission'],
    ['en', 'Did Azerbaijan seek restitution?', 'investigation-compensation-demand'],
    ['ru', 'Что Москва пытается утаить про авиакрушение?', 'aliyev-cover-up-accusation'],
    ['tr', 'Hangi muhabirler hapsedildi?', 'sputnik-staff-detained'],
  ])('%s: %s → %s', (locale, question, fact) => {
    const [best] = found(engine, question, locale);
    expect(best?.fact.id).toBe(fact);
    // It may be found by its other words, too; but then that word stays unmatched.
    const same = found(without, question, locale).find((one) => one.fact.id === fact);
    expect(best?.matched.length).toBeGreaterThan(same?.matched.length ?? 0);
  });
});

describe('a word that the lexicon knows', () => {
  const without = createEngine({
    ...shipped,
    packs: new Map([...shipped.packs].map(([id, pack]) => [id, { ...pack, synonyms: {} }])),
  });

  it.each<[Locale, string, string]>([
    ['ru', 'Были ли истязания в Екатеринбурге?', 'torture-allegation'],
    ['ru', 'Лайнер подбили нечаянно?', 'jet-hit-investigators'],
    ['az', 'Faciədə neçə nəfər tələf oldu?', 'jet-killed'],
    ['az', 'Yekaterinburqda kim zədə aldı?', 'raids-others-injured'],
    ['az', 'Rusiya bitərəf idi?', 'russia-professed-neutrality'],
  ])('%s: %s → %s, without any synonym of the pack', (locale, question, fact) => {
    expect(without.ask(question, { locale, now }).facts[0]?.fact.id).toBe(fact);
  });
});

describe('the packs that ship', () => {
  const index = createIndex(shipped);
  const groups = [...shipped.packs.values()].flatMap(({ id, synonyms }) =>
    LOCALES.flatMap((locale) => (synonyms[locale] ?? []).map((group) => ({ id, locale, group }))),
  );

  it('have synonyms in every language', () => {
    expect(new Set(groups.map(({ locale }) => locale))).toEqual(new Set(LOCALES));
  });

  // Of an expression each word would become a synonym by itself.
  it('list single words only, and each word once', () => {
    const wrong = groups.filter(({ locale, group }) => {
      const stems = group.map((word) => terms(word, locale));
      return stems.some((one) => one.length !== 1) || new Set(stems.flat()).size < group.length;
    });
    expect(wrong).toEqual([]);
  });

  it('list no group without a word that some fact has', () => {
    const idle = groups.filter(({ locale, group }) =>
      group
        .flatMap((word) => terms(word, locale))
        .every((stem) => index.termOf(stem) === undefined),
    );
    expect(idle).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../../src/knowledge/model/schema.ts';
import places from '../../../src/lexicon/names/places.json' with { type: 'json' };
import { engine } from '../../support/packs/shipped.ts';

const now = new Date('2026-12-01T00:00:00Z');

/** The same event somewhere else, of which no pack knows anything. */
const ASKED: Readonly<Record<Locale, (town: string) => string>> = {
  en: (town) => `How many people died in the plane crash in ${town}?`,
  ru: (town) => `Сколько человек погибло в авиакатастрофе в городе ${town}?`,
  az: (town) => `${town} şəhərində təyyarə qəzasında neçə nəfər öldü?`,
  tr: (town) => `${town} şehrindeki uçak kazasında kaç kişi öldü?`,
};

describe('the toll of a crash in another town', () => {
  it.each<[Locale, string]>([
    ['en', 'How many people died in the plane crash in Kazan?'],
    ['en', 'How many people died in the plane crash in Tokyo?'],
    ['en', 'how many people died in the plane crash in reading'],
    ['en', 'how many people died in the plane crash in la paz'],
    ['en', 'What was the death toll of the air crash near San Diego?'],
    ['ru', 'Сколько человек погибло в авиакатастрофе в Казани?'],
    ['az', 'Tokioda təyyarə qəzasında neçə nəfər öldü?'],
    ['tr', "Tokyo'daki uçak kazasında kaç kişi öldü?"],
    ['tr', 'Buenos Aires uçak kazasında kaç kişi öldü?'],
  ])('%s: %s is not answered with that of ours', (locale, question) => {
    expect(engine.ask(question, { locale, now }).outcome).not.toBe('answer');
  });

  it('is answered in at most one of a hundred towns of the gazetteer', () => {
    const towns = places.filter(
      ({ kind, in: country }) => kind === 'city' && country !== 'kazakhstan',
    );
    // Every so many: all of them take a minute.
    const some = towns.filter((_, at) => at % 9 === 0);
    for (const locale of LOCALES) {
      const answered = some.filter(
        (town) => engine.ask(ASKED[locale](town[locale][0]!), { locale, now }).outcome === 'answer',
      );
      expect([locale, answered.length / some.length <= 0.01, some.length > 150]).toEqual([
        locale,
        true,
        true,
      ]);
    }
  });
});

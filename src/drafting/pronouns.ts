/** Words that stand for somebody or something named before. */
import type { Locale } from '../knowledge/model/schema.ts';
import type { Word } from '../language/index.ts';

const PRONOUNS: Readonly<Record<Locale, RegExp>> = {
  en: /^(he|she|it|they|this|that|these|those)$/,
  ru: /^(on|ona|ono|oni|eto)$/,
  az: /^(o|onlar|bu)$/,
  tr: /^(o|onlar|bu)$/,
};
/** A sentence that begins so leans on the one before it. */
const LEANS: Readonly<Record<Locale, RegExp>> = {
  en: /^(he|she|it|they|this|that|these|those|his|her|its|their|both|one of them)$/,
  ru: /^(on|ona|ono|oni|eto|ego|ee|ikh)$/,
  az: /^(o|onlar|bu|onun|onlarin)$/,
  tr: /^(o|onlar|bu|onun|onlarin)$/,
};
const OF_PEOPLE: Readonly<Record<Locale, RegExp>> = {
  en: /^(he|she|his|her)$/,
  ru: /^(on|ona|ego|ee)$/,
  az: /^$/,
  tr: /^$/,
};

export const isPronoun = ({ folded }: Word, locale: Locale): boolean =>
  PRONOUNS[locale].test(folded);

/** Whom a pronoun may stand for: "he" for a person, "it" for a thing, "он" for either. */
export type StandsFor = 'person' | 'thing' | 'either';

export function standsFor({ folded }: Word, locale: Locale): StandsFor {
  if (locale === 'en') return OF_PEOPLE.en.test(folded) ? 'person' : 'thing';
  return /^(oni|eto|bu)$/.test(folded) ? 'thing' : 'either';
}

/** What a sentence begins with that says nothing alone; undefined where it stands alone. */
export function leansOn(words: readonly Word[], locale: Locale): 'person' | 'thing' | undefined {
  const [first, second] = words;
  if (!first || !LEANS[locale].test(first.folded)) return undefined;
  if (OF_PEOPLE[locale].test(first.folded)) return 'person';
  // "Bu proje", "this bridge": it says itself what it means.
  if (/^(this|that|these|those|bu|o)$/.test(first.folded) && second && !second.stop)
    return undefined;
  return 'thing';
}

/** Words cut to their stems, per language, always as folded Latin. */
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';
import type { Locale } from '../knowledge/model/schema.ts';
import { fold, lower, toCyrillic } from './normalise.ts';

/**
 * Endings of Turkish and Azerbaijani after folding, longest first: number, possession, case, the
 * common verb endings. Neither language's published stemmers survive text typed without diacritics
 * (`ucakta`, `teyyare`), which is how people type on phones, and none exists for Azerbaijani, so both
 * share this list, cut at most three times and never below four letters.
 */
const TURKIC = [
  'larinda lerinde larindan lerinden larinin lerinin larina lerine larini lerini imizin',
  'lari leri lara lere larin lerin larda lerde lardan lerden nindan ninden sinda sinde sunda sunde',
  'acaq ecek acak miydi larla lerle dilar diler ibler iblar mishdi mislar misler',
  'indan inden undan unden sinin sunun sina sine suna sune sini sunu',
  'inda inde unda unde imiz umuz iniz unuz nin nun dan den tan ten lar ler dir dur tir tur',
  'yor mis mus maq mek mak ina ine una une ini unu yla yle ndi ndu ildi uldu ilib ulub ilip ulup',
  'da de ta te in un im um si su ni nu na ne ya ye yi yu la le ca ce di du ti tu ib ub ip up ar er ir ur il ul an en',
  'i u a e',
]
  .join(' ')
  .split(' ')
  .sort((a, b) => b.length - a.length);

const SHORTEST = 4;

function turkic(folded: string): string {
  let word = folded;
  for (let cuts = 0; cuts < 3; cuts += 1) {
    const ending = TURKIC.find((one) => word.length - one.length >= SHORTEST && word.endsWith(one));
    if (!ending) break;
    word = word.slice(0, -ending.length);
  }
  return word;
}

const cache = new Map<string, string>();
const CACHE_SIZE = 50_000;

/**
 * The stem of one word, folded to small Latin letters.
 * Russian may be given in Cyrillic or romanised; Turkish and Azerbaijani with or without their marks.
 */
export function stem(word: string, locale: Locale): string {
  const key = `${locale}${word}`;
  let found = cache.get(key);
  if (found === undefined) {
    found = cut(word, locale);
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(key, found);
  }
  return found;
}

function cut(word: string, locale: Locale): string {
  if (/\d/.test(word)) return fold(word);
  if (locale === 'en') return fold(english(fold(word)));
  if (locale === 'ru') {
    const cyrillic = /\p{Script=Cyrillic}/u.test(word)
      ? lower(word).replaceAll('ё', 'е')
      : toCyrillic(fold(word));
    return fold(russian(cyrillic));
  }
  return turkic(fold(word));
}

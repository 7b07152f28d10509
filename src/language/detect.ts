/** Which of Dateline's languages a text is in. */
import type { Locale } from '../knowledge/model/schema.ts';
import { fold, lower } from './normalise.ts';
import { TELLING } from './stopwords.ts';

export type Detected = {
  readonly locale: Locale;
  /** False where the text gives little to go by; the reader's own language should then decide. */
  readonly sure: boolean;
};

/** Letters that settle or suggest a language; the weight is in stop words' worth. */
const LETTERS: readonly (readonly [RegExp, Locale, number])[] = [
  [/ə/g, 'az', 4],
  [/[qx](?![a-z]*w)/g, 'az', 0.5],
  [/[ğşıİ]/g, 'tr', 1],
  [/[ğşıİ]/g, 'az', 1],
  [/[öüç]/g, 'tr', 0.7],
  [/[öüç]/g, 'az', 0.7],
  [/w|th|ck|ph|qu|oo|ee/g, 'en', 0.6],
  // Turkish parts a name from its ending, and writes the asking word alone; Azerbaijani joins both.
  [/\p{L}['’](?=[aeıiuüdlnty])(?!t\b|ll\b|d\b|re\b)\p{L}+/gu, 'tr', 1],
  [/ m[iıuü](?=[\s?!.]|$)/g, 'tr', 1],
  [/ m[iıuü]y?d[iıuü](?=[\s?!.]|$)/g, 'tr', 1],
  // Typed with marks, Azerbaijani has ə where Turkish has e.
  [/^(?=.*[ğşıçöü])(?=.*e)(?!.*ə)/gsu, 'tr', 0.8],
  [/\bne zaman\b/g, 'tr', 1],
  [/\p{L}{2}[iıuüae]yor(?!\p{L}*o)/gu, 'tr', 1],
  [/\p{L}{2}d[ıiuü]r(?!\p{L})/gu, 'az', 0.8],
  [/\p{L}{2}d[ıiuü]r(?!\p{L})/gu, 'tr', 0.5],
  [/\bkimdir(?!\p{L})/gu, 'az', 1.4],
  // Azerbaijani says etmək, where Turkish says yapmak.
  [/\byap[tıimsycl]\p{L}*/gu, 'tr', 1],
  [/\p{L}{2}d[ıiuü]rm[ıiuü](?!\p{L})/gu, 'az', 1],
  [/\p{L}{3}(a|e|ə)c(a|e|ə)q(?=\P{L}|$)/gu, 'az', 1],
  [/\p{L}{2}[ıiuü]b(?:d[ıiuü]r|lar|lər|ler)?(?!\p{L})/gu, 'az', 0.6],
  [/(?<!\p{L})kim (?:idi|\p{L}+d[ıiuü]r)(?!\p{L})/gu, 'az', 0.9],
  // After a voiceless sound the Turkish past is hard and the Azerbaijani one is not: sattı and satdı.
  [/(?!dostu|üstü|ustu|postu)\p{L}{2}[çcfhkpsşt]t[ıiuü](?!\p{L})/gu, 'tr', 0.8],
  [/\p{L}[çcfhkpsşt]d[ıiuü](?!\p{L})/gu, 'az', 0.8],
];

/**
 * Tells the language by script, telling letters and telling small words.
 * @param votes further evidence, in small words' worth, such as words known from the knowledge
 * @returns undefined where nothing in the text speaks for any language
 */
export function detect(
  text: string,
  votes: Partial<Record<Locale, number>> = {},
): Detected | undefined {
  const plain = lower(text);
  const cyrillic = plain.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = plain.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic > latin) return { locale: 'ru', sure: true };
  if (latin === 0) return undefined;

  const scores: Record<Locale, number> = { en: 0, ru: 0, az: 0, tr: 0 };
  for (const [letters, locale, weight] of LETTERS) {
    scores[locale] += Math.min(3, plain.match(letters)?.length ?? 0) * weight;
  }
  for (const word of fold(text).split(/[^a-z]+/)) {
    for (const locale of Object.keys(scores) as Locale[]) {
      if (TELLING[locale].has(word)) scores[locale] += 1;
    }
  }
  for (const [locale, vote] of Object.entries(votes)) scores[locale as Locale] += vote;
  const [best, second] = (Object.entries(scores) as [Locale, number][]).sort((a, b) => b[1] - a[1]);
  if (!best || best[1] === 0) return undefined;
  return { locale: best[0], sure: best[1] >= 1 && best[1] - (second?.[1] ?? 0) >= 0.7 };
}

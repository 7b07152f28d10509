/**
 * The keys under which words are kept and typed forms are looked up, the surest first: the form itself, the roots that it
 * may be a form of by grammar, and last the stem that cuts by rule of thumb.
 */
import type { Locale } from '../knowledge/model/schema.ts';
import { fold, stem } from '../language/index.ts';
import type { Analysis } from './analysis.ts';
import { englishBase } from './english-forms.ts';
import { russianAnalyses, russianRoots } from './russian-forms.ts';
import { turkicAnalyses, turkicRoots } from './turkic-forms.ts';

/** A key, and how many letters of the typed form are the word itself and not its endings. */
export type Key = { readonly key: string; readonly length: number };

/** The key of a form itself. */
export const exactKey = (folded: string) => `=${folded}`;
const isTurkic = (locale: Locale) => locale === 'az' || locale === 'tr';
const rooted = ({ root, kind }: Analysis) => `${kind} ${root}`;
/** What no name has: tenses, and vowels that come and go. */
const IS_NO_NAME = /^(verb|reflexive|elided)$/;
const stemmed = (cut: string) => `~${cut}`;
/** Endings are only looked for behind so many letters: shorter stems are other words. */
const SHORTEST_STEM = 3;

/** @returns the keys under which a word of the lexicon is kept */
export function keysOfLemma(word: string, locale: Locale): readonly string[] {
  const folded = fold(word);
  const keys = [exactKey(folded)];
  if (locale === 'ru') keys.push(...russianRoots(word).map(rooted));
  if (isTurkic(locale)) keys.push(...turkicRoots(folded).map(rooted));
  if (isTurkic(locale)) return keys;
  const cut = stem(word, locale);
  if (cut.length >= SHORTEST_STEM && cut !== folded) keys.push(stemmed(cut));
  return keys;
}

/**
 * @param names whether it may only be a form of a name, which has no tenses and is never cut by rule of thumb
 * @returns the keys under which a typed form may be found, in the order in which to try them
 */
export function keysOfForm(base: string, locale: Locale, names = false): readonly Key[] {
  const folded = fold(base);
  const { length } = folded;
  const keys: Key[] = [{ key: exactKey(folded), length }];
  const put = (analyses: readonly Analysis[]) => {
    for (const one of analyses)
      if (!names || !IS_NO_NAME.test(one.kind))
        keys.push({ key: rooted(one), length: one.root.length });
  };
  if (locale === 'en')
    for (const lemma of englishBase(folded)) keys.push({ key: exactKey(lemma), length });
  if (locale === 'ru') put(russianAnalyses(folded));
  if (isTurkic(locale)) put(turkicAnalyses(folded));
  if (names || isTurkic(locale)) return keys;
  const cut = stem(base, locale);
  // A word that is its own stem is kept under itself alone.
  if (cut.length >= SHORTEST_STEM)
    for (const key of [exactKey(cut), stemmed(cut)]) keys.push({ key, length: cut.length });
  return keys;
}

/** Negation and denial in four languages: "did not admit" beside "admitted". */
import type { Locale } from '../../knowledge/model/schema.ts';
import { analyse, stem, type Word } from '../../language/index.ts';

/** A word that is negated, with the words that say so. */
export type Negated = {
  /** Stem of what is denied; undefined where none was found. */
  readonly stem: string | undefined;
  /** "did not admit", "не признал", "etiraf etmədi". */
  readonly typed: string;
  /** Whether it is the statement that is negated: "etmədi", and not a clause in it, "etmədiyi". */
  readonly main: boolean;
};

const NOT: Readonly<Record<Locale, RegExp>> = {
  en: /^(not|never|no|cannot|nobody|none|nothing|neither|nor|without|beyond|failed|fails|unable|refuses?|refused|denies|denied|deny|false|untrue|fake|hoax|myth|lie|lies)$/,
  ru: /^(ne|ni|net|nikogda|nikto|nikakikh|nikakoy|bez|neverno|nepravda|lozh|feyk|otrits\w*|oprover\w*|otkaz\w*)$/,
  az: /^(deyil\w*|yoxdur|yox|hec|asla|yalan\w*|inkar|tekzib|feyk)$/,
  tr: /^(degil\w*|yoktur|yok|hic|hicbir|asla|yalan\w*|inkar|reddet\w*|yalanla\w*)$/,
};
/** Turkish and Azerbaijani verbs carry the negation inside: etmedi, qarışmadı, edilməyib, kalmamış. */
const INSIDE =
  /^(\p{L}{2,})m[ae](d[iu]\p{L}*|y[iu][bp]\p{L}*|m[iu]s\p{L}*|y[ae]n\p{L}*|y[ae]c[ae]\p{L}*|z(l[ae]r|d[iu]\p{L}*)?|m[ae]s[iu]\p{L}*)$/u;
/** Endings of a clause inside a sentence: "that he did not", "whether or not". */
const CLAUSE = /m[ae](d[iu](g|y)\p{L}*|y[ae]n\p{L}*|m[ae]s[iu]\p{L}*|d[ae]n)$/u;
/** Verbs that say nothing without the noun before them: etiraf etmek, kabul etmek. */
const LIGHT = /^(et|ed|ol|bil|eyle|qil|kil|edil|olun|vur|ver|al)$/;
const LIGHT_VERB = /^(et[dtm]|ed[ei]|ol([duam]|$)|eyle|[qk]il([dm]|in))/;
const AUXILIARY =
  /^(did|does|do|is|are|was|were|has|have|had|will|would|can|could|didn|doesn|don|isn|aren|wasn|weren|hasn|haven|hadn|won|wouldn|couldn)$/;
/** "Refused to unload", "has not been found". */
const LINK = /^(to|be|been|being|have)$/;
const CONTRACTED = /n['’ʼ]t$/i;

/** Words that begin a clause inside a sentence; what that denies, the sentence need not. */
const SUBORDINATE: Readonly<Partial<Record<Locale, RegExp>>> = {
  en: /^(what|when|if|that|unless|until|who|which|where|because|although|while)$/,
  ru: /^(kogda|esli|chto|kotor\w*|chtoby|poka|gde|khotya)$/,
};

export function negationsIn(text: string, locale: Locale): Negated[] {
  return text.split(/[,;:.—–]\s/u).flatMap((clause) => inClause(clause, locale));
}

function inClause(clause: string, locale: Locale): Negated[] {
  const words = analyse(clause, locale);
  return words.flatMap((word, at) => {
    if ((locale === 'az' || locale === 'tr') && INSIDE.test(word.folded))
      return [inside(words, at, locale)];
    const contracted = locale === 'en' && CONTRACTED.test(word.typed);
    if (!contracted && !NOT[locale].test(word.folded)) return [];
    const next = words.findIndex((other, place) => place > at && !other.stop);
    // "Not who asked" denies something else than "not asked".
    const between = words.slice(at + 1, Math.max(at + 1, next));
    const near = next > at && between.every((one) => LINK.test(one.folded)) ? next : undefined;
    let from = at;
    while (from > 0 && AUXILIARY.test(words[from - 1]!.folded) && locale === 'en') from -= 1;
    return [
      {
        stem: near === undefined ? undefined : words[near]!.stem,
        typed: words
          .slice(from, (near ?? at) + 1)
          .map(({ typed }) => typed)
          .join(' '),
        main: !words.slice(0, at).some((one) => SUBORDINATE[locale]?.test(one.folded)),
      },
    ];
  });
}

function inside(words: readonly Word[], at: number, locale: Locale): Negated {
  const word = words[at]!;
  const root = INSIDE.exec(word.folded)![1]!;
  const before = words[at - 1];
  const main = !CLAUSE.test(word.folded);
  return before && (LIGHT.test(root) || root.length < 3)
    ? { stem: before.stem, typed: `${before.typed} ${word.typed}`, main }
    : { stem: stem(root, locale), typed: word.typed, main };
}

/** Whether a Turkic word is such a verb in some form: "etdi", "ediyor", "olundu". */
export const isLightVerb = (word: Word | undefined): boolean => LIGHT_VERB.test(word?.folded ?? '');

/** Whether two stems may be forms of one word: "prizna" and "priznal". */
export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.startsWith(short.slice(0, Math.max(4, short.length - 1)));
}

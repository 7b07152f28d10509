/** Words that pick one of several, or leave some out: "the last", "before him", "besides", "in total". */
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse, type Word } from '../../language/index.ts';
import { perFactAndLocale } from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { factText } from './fact-text.ts';

/** Folded, in four languages; one kind a line. */
const LIMITS: readonly RegExp[] = [
  /^(others?|another|else|besides|except|apart|krome|pomimo|drug(oy|aya|ie|ikh|oe|ogo|uyu)|ostaln\w+|basqa\w*|diger\w*|savayi|elave|baska\w*|disinda|haric)$/,
  /^(before|previous(ly)?|earlier|former(ly)?|predydushch\w+|ranshe|ranee|prezhn\w+|byvsh\w+|evvel\w*|qabaq\w*|once|onceki|onceden)$/,
  /^(after|next|following|later|afterwards|posle|sleduyushch\w+|potom|zatem|pozzhe|sonra\w*|novbeti|ardindan)$/,
  /^(last|latest|final|posledn\w+|sonuncu|axirinci|son)$/,
  /^(first|initial(ly)?|perv\w+|vpervye|ilk|birinci|evvelce)$/,
  /^(again|snova|opyat|vnov|yene|yeniden|tekrar|yine)$/,
  /^(total|whole|overall|altogether|vsego|obshch\w+|umumi\w*|cemi|butun|toplam\w*)$/,
  /^(only|alone|tolko|yalniz|ancaq|sadece|yalnizca)$/,
];

/** Which of these kinds of words a text has, by number. */
export const limitsIn = (words: readonly Word[]): number[] =>
  LIMITS.flatMap((limit, kind) => (words.some(({ folded }) => limit.test(folded)) ? [kind] : []));

/** Before a name in English and Russian, behind it in the Turkic languages: whoever is named is not who is asked for. */
const BESIDES_BEFORE = /^(before|after|besides|except|krome|pomimo|posle|do)$/;
const BESIDES_BEHIND = /^(evvel|qabaq|sonra|basqa|once|baska|disinda|haric|savayi)$/;

/** Whether a question asks for somebody else than the one it names, "president before him", and the fact has nothing of the kind. */
export function asksForAnother(query: Query, fact: Fact, corpus: Corpus): boolean {
  const { names, words, type } = query;
  if (type !== 'who' && type !== 'what') return false;
  const isBesides = names.some(
    ({ from, to, places }) =>
      places.length === 0 &&
      (BESIDES_BEFORE.test(words[from - 1]?.folded ?? '') ||
        BESIDES_BEHIND.test(words[to]?.folded ?? '')),
  );
  return isBesides && sameLimits(query, fact, corpus) === 0;
}

/** 1 unless the question has such a word and neither the fact nor its editors' questions have one of the kind. */
export function sameLimits({ words, locale }: Query, fact: Fact, corpus: Corpus): number {
  const asked = LIMITS.filter((limit) => words.some(({ folded }) => limit.test(folded)));
  if (asked.length === 0) return 1;
  const own = limitsOf(fact, locale, corpus);
  return asked.every((limit) => own.has(limit)) ? 1 : 0;
}

const limitsOf = perFactAndLocale((fact: Fact, locale: Locale, corpus: Pick<Corpus, 'index'>) => {
  const words = [
    ...factText(fact, locale, corpus).words,
    ...(fact.questions[locale] ?? []).flatMap((question) => analyse(question, locale)),
  ];
  return new Set(LIMITS.filter((limit) => words.some(({ folded }) => limit.test(folded))));
});

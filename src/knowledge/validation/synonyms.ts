/** Synonyms of several words: each word would count alone, so that "shot down" made "down" a synonym. */

import { LOCALES } from '../model/schema.ts';
import { finding } from '../parsing/findings.ts';
import type { Check } from './context.ts';

/** Letters and digits, with apostrophes: what a question is split into. */
const WORD = /[\p{L}\p{M}\p{N}'’ʼ]+/gu;

export const synonymsOfSeveralWords: Check = ({ items: { pack } }) =>
  pack.flatMap((item) =>
    LOCALES.flatMap((locale) =>
      (item.value.synonyms[locale] ?? []).flatMap((group, at) =>
        group.flatMap((synonym, index) => {
          const words = synonym.match(WORD) ?? [];
          if (words.length < 2) return [];
          const spot = item.spot(['synonyms', locale, at, index]);
          return [finding('several-word-synonym', spot, { synonym, words })];
        }),
      ),
    ),
  );

/** Texts that fit their limits but are hard to read in a chat. */

import { LOCALES } from '../model/schema.ts';
import { finding } from '../parsing/findings.ts';
import type { Check } from './context.ts';
import { ENGLISH_NAMES } from './locales.ts';

/** About four lines on a phone. */
const MOST = 300;

export const longTexts: Check = (context) =>
  context.items.facts.flatMap((fact) =>
    LOCALES.flatMap((locale) => {
      const length = fact.value.text[locale]?.length ?? 0;
      if (length <= MOST) return [];
      const details = { language: ENGLISH_NAMES[locale], length, most: MOST };
      return [finding('long-text', fact.spot(['text', locale]), details)];
    }),
  );

/** Drafting facts from an article, in every language. */
import type { Locale } from '../../../knowledge/model/schema.ts';
import { az } from './drafting/az.ts';
import { type DraftingWords, en } from './drafting/en.ts';
import { ru } from './drafting/ru.ts';
import { tr } from './drafting/tr.ts';

export const drafting = { en, ru, az, tr } satisfies Record<Locale, DraftingWords>;

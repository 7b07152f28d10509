/** Readers' words for the editors' words, as the packs give them, by language. */
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { LOCALES, type Locale } from '../knowledge/model/schema.ts';
import { terms } from '../language/index.ts';

export type Synonyms = {
  /** Stems that mean the same as this one; itself not among them. */
  readonly of: (stem: string, locale: Locale) => readonly string[];
};

export function createSynonyms(knowledge: Knowledge): Synonyms {
  const groups = new Map<string, Set<string>>();
  for (const { synonyms } of knowledge.packs.values()) {
    for (const locale of LOCALES) {
      for (const group of synonyms[locale] ?? []) {
        const stems = new Set(group.flatMap((word) => terms(word, locale)));
        for (const stem of stems) {
          const key = `${locale} ${stem}`;
          groups.set(key, (groups.get(key) ?? new Set()).union(stems));
        }
      }
    }
  }
  return {
    of: (stem, locale) =>
      [...(groups.get(`${locale} ${stem}`) ?? [])].filter((one) => one !== stem),
  };
}

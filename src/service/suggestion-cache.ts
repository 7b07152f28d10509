/** Suggestions while somebody types, each looked up once: people begin their questions alike. */
import { LRUCache } from 'lru-cache';
import type { Engine } from '../answer/types.ts';
import type { Suggestion, SuggestKind } from '../contract/suggestion.ts';
import type { Locale } from '../knowledge/model/schema.ts';

/** Beginnings kept for one engine; those that were typed longest ago go first. */
const MOST_BEGINNINGS = 2_000;
/** A longer one is nobody else's. */
const LONGEST_BEGINNING = 40;

/** The engine suggests the same for the same beginning; new knowledge is a new engine, for which nothing is kept. */
export function createSuggestionCache(): (
  engine: Engine,
  kind: SuggestKind,
  typed: string,
  locale: Locale,
  limit?: number,
) => readonly Suggestion[] {
  const byEngine = new WeakMap<Engine, LRUCache<string, readonly Suggestion[]>>();
  return (engine, kind, typed, locale, limit) => {
    if (typed.length > LONGEST_BEGINNING) return engine.suggest(kind, typed, locale, limit);
    const suggestions = byEngine.get(engine) ?? new LRUCache({ max: MOST_BEGINNINGS });
    byEngine.set(engine, suggestions);
    const key = `${kind} ${locale} ${limit} ${typed}`;
    const cached = suggestions.get(key);
    if (cached) return cached;
    const found = engine.suggest(kind, typed, locale, limit);
    suggestions.set(key, found);
    return found;
  };
}

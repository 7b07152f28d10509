/** Suggestions while somebody types, each looked up once: people begin their questions alike. */
import type { Engine } from '../answer/types.ts';
import type { Suggestion, SuggestKind } from '../contract/suggestion.ts';
import type { Locale } from '../knowledge/model/schema.ts';

/** Beginnings kept for one engine; those that were typed longest ago go first. */
const MOST_KEPT = 2_000;
/** A longer one is nobody else's. */
const LONGEST_KEPT = 40;

/** The engine suggests the same for the same beginning; new knowledge is a new engine, for which nothing is kept. */
export function createSuggestionCache(): (
  engine: Engine,
  kind: SuggestKind,
  typed: string,
  locale: Locale,
  limit?: number,
) => readonly Suggestion[] {
  const kept = new WeakMap<Engine, Map<string, readonly Suggestion[]>>();
  return (engine, kind, typed, locale, limit) => {
    if (typed.length > LONGEST_KEPT) return engine.suggest(kind, typed, locale, limit);
    const known = kept.get(engine) ?? new Map<string, readonly Suggestion[]>();
    kept.set(engine, known);
    const key = `${kind} ${locale} ${limit} ${typed}`;
    const found = known.get(key) ?? engine.suggest(kind, typed, locale, limit);
    known.delete(key);
    known.set(key, found);
    if (known.size > MOST_KEPT) known.delete(known.keys().next().value!);
    return found;
  };
}

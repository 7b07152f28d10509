/** What differs for a reader between the facts that stood at two moments. Pure. */
import { stable } from '../knowledge/model/fact-hash.ts';
import { inLocale } from '../knowledge/model/localised.ts';
import type { Fact, Locale } from '../knowledge/model/schema.ts';

type Facts = ReadonlyMap<string, Fact>;

export type ChangedFact =
  | { readonly kind: 'added'; readonly fact: Fact }
  | { readonly kind: 'corrected'; readonly before: Fact; readonly fact: Fact }
  /** It does not stand any more, and another does in its stead. */
  | { readonly kind: 'replaced'; readonly before: Fact; readonly fact: Fact }
  | { readonly kind: 'withdrawn'; readonly before: Fact };

/**
 * @param before the facts that stood then
 * @param after those that stand now
 * @param only of these alone, and of what has replaced them; left out, of all
 * @returns corrected and replaced first, then withdrawn, then added; nothing that only another language shows
 */
export function changedFacts(
  before: Facts,
  after: Facts,
  locale: Locale,
  only?: readonly string[],
): readonly ChangedFact[] {
  const wanted = only && new Set(only);
  const replaced = new Map(
    [...after.values()].flatMap((fact) =>
      fact.supersedes && !after.has(fact.supersedes) ? [[fact.supersedes, fact] as const] : [],
    ),
  );
  const changed: ChangedFact[] = [];
  const withdrawn: ChangedFact[] = [];
  for (const [id, was] of before) {
    if (wanted && !wanted.has(id)) continue;
    const fact = after.get(id);
    const other = replaced.get(id);
    if (fact) {
      if (shown(was, locale) !== shown(fact, locale))
        changed.push({ kind: 'corrected', before: was, fact });
    } else if (other && !before.has(other.id))
      changed.push({ kind: 'replaced', before: was, fact: other });
    else withdrawn.push({ kind: 'withdrawn', before: was });
  }
  const instead = new Set(changed.map((one) => ('fact' in one ? one.fact.id : '')));
  const added = [...after.values()].flatMap((fact): ChangedFact[] =>
    before.has(fact.id) || instead.has(fact.id) || wanted ? [] : [{ kind: 'added', fact }],
  );
  return [...changed, ...withdrawn, ...added];
}

/** What a reader of a language is told of it. */
function shown({ text, when, status, attribution, figures }: Fact, locale: Locale): string {
  const words = figures.map((figure) => [
    figure.value,
    figure.of,
    inLocale(figure.words, locale).text,
  ]);
  return JSON.stringify(stable([inLocale(text, locale), when, status, attribution, words]));
}

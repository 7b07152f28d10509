/** What a posted message shows of a fact, as a short text that changes when a reader of it would have to be told. */

import { contentHash } from '../../knowledge/model/content-hash.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import { factHash, stable } from '../../knowledge/model/fact-hash.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import { type Fact, LOCALES, type Locale } from '../../knowledge/model/schema.ts';

/** What has become of a fact. */
export type FactStanding =
  | { readonly type: 'stands'; readonly fact: Fact }
  | { readonly type: 'replaced'; readonly by: Fact }
  /** Without the fact where it is gone from the files. */
  | { readonly type: 'retracted'; readonly fact?: Fact };

/** Looks up what has become of a fact; one that replaced it may itself be replaced by now. */
export function standingOf(id: string, knowledge: Knowledge): FactStanding {
  const current = currentFacts(knowledge);
  const fact = knowledge.facts.get(id);
  const stands = current.get(id);
  if (stands) return { type: 'stands', fact: stands };
  const by = successorOf(id, knowledge, current);
  if (by) return { type: 'replaced', by };
  return { type: 'retracted', ...(fact && { fact }) };
}

function successorOf(
  id: string,
  { facts }: Knowledge,
  current: ReadonlyMap<string, Fact>,
): Fact | undefined {
  const seen = new Set([id]);
  let at = id;
  for (;;) {
    const next = [...facts.values()].find(({ supersedes }) => supersedes === at);
    if (!next || seen.has(next.id)) return undefined;
    const stands = current.get(next.id);
    if (stands) return stands;
    seen.add(next.id);
    at = next.id;
  }
}

/** A mark of what a reader in this language is shown; another language's words do not change it. */
export function factDigest(standing: FactStanding, locale: Locale): string {
  switch (standing.type) {
    case 'stands':
      return `${locale}:${shownHash(standing.fact, locale)}`;
    case 'replaced':
      return `replaced:${standing.by.id}`;
    case 'retracted':
      return 'retracted';
    default:
      return standing satisfies never;
  }
}

/** Whether a message that bears this mark shows what the fact says now. */
export function isUpToDate(mark: string, standing: FactStanding): boolean {
  const [kind = '', rest] = mark.split(':');
  if (rest !== undefined && kind !== 'replaced')
    return mark === factDigest(standing, kind as Locale);
  if (kind === 'replaced' || kind === 'retracted') return mark === factDigest(standing, 'en');
  // Of the time before marks knew the language.
  return standing.type === 'stands' && mark === factHash(standing.fact);
}

/** The mark that a message with this one would bear if it showed what the fact says now. */
export function markNow(mark: string, standing: FactStanding): string {
  const [kind] = mark.split(':');
  return factDigest(standing, LOCALES.find((locale) => locale === kind) ?? 'en');
}

/** A fact never changes; one that is edited is another. */
const hashes = new WeakMap<Fact, Partial<Record<Locale, string>>>();

function shownHash(fact: Fact, locale: Locale): string {
  const known = hashes.get(fact) ?? {};
  hashes.set(fact, known);
  known[locale] ??= hashOf(fact, locale);
  return known[locale];
}

function hashOf({ text, when, status, attribution, figures }: Fact, locale: Locale): string {
  const shown = figures.map(({ words, ...figure }) =>
    stable({ ...figure, words: words && inLocale(words, locale).text }),
  );
  return contentHash(
    JSON.stringify([inLocale(text, locale).text, when, status, attribution, shown]),
  );
}

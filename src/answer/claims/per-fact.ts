/** What is read from a fact once for each version of the knowledge. */
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import type { Corpus } from '../types.ts';

type Indexed = Pick<Corpus, 'index'>;

export function perFact<T, C extends Indexed>(
  read: (fact: Fact, corpus: C) => T,
): (fact: Fact, corpus: C) => T {
  const byIndex = new WeakMap<Corpus['index'], WeakMap<Fact, { readonly value: T }>>();
  return (fact, corpus) => {
    let facts = byIndex.get(corpus.index);
    if (!facts) {
      facts = new WeakMap();
      byIndex.set(corpus.index, facts);
    }
    let found = facts.get(fact);
    if (!found) {
      found = { value: read(fact, corpus) };
      facts.set(fact, found);
    }
    return found.value;
  };
}

/** The same for each language that it is read in. */
export function perFactAndLocale<T, C extends Indexed>(
  read: (fact: Fact, locale: Locale, corpus: C) => T,
): (fact: Fact, locale: Locale, corpus: C) => T {
  const localesOf = perFact((_fact: Fact, _corpus: C) => new Map<Locale, { readonly value: T }>());
  return (fact, locale, corpus) => {
    const locales = localesOf(fact, corpus);
    let found = locales.get(locale);
    if (!found) {
      found = { value: read(fact, locale, corpus) };
      locales.set(locale, found);
    }
    return found.value;
  };
}

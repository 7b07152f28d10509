/** A sentence that is one of an approved text, word for word. */
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import type { Fact } from '../../knowledge/model/schema.ts';
import { foldedWords } from '../../language/index.ts';
import type { Corpus } from '../types.ts';

const byIndex = new WeakMap<Corpus['index'], ReadonlyMap<string, Fact>>();

/** @returns the fact that says it; one that is confirmed before one that is only claimed; none that is denied or not established */
export function verbatimFact(sentence: string, corpus: Corpus): Fact | undefined {
  let facts = byIndex.get(corpus.index);
  if (!facts) {
    facts = read(corpus);
    byIndex.set(corpus.index, facts);
  }
  return facts.get(foldedWords(sentence));
}

function read({ knowledge }: Corpus): ReadonlyMap<string, Fact> {
  const found = new Map<string, Fact>();
  for (const fact of currentFacts(knowledge).values()) {
    if (fact.status === 'denied' || fact.status === 'unknown') continue;
    for (const [locale, text] of Object.entries(fact.text)) {
      if (text === undefined) continue;
      const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
      for (const part of [text, ...[...sentences].map(({ segment }) => segment)]) {
        const key = foldedWords(part);
        if (!found.has(key) || fact.status === 'confirmed') found.set(key, fact);
      }
    }
  }
  return found;
}

/** Letter trigrams of texts: what survives slips of the finger and endings. */
import { fold } from '../../language/index.ts';
import type { Entry } from '../../search/index.ts';
import type { Query } from '../understanding/parse-question.ts';

type Trigrams = ReadonlySet<number>;
/** Entries that questions come near are few, so only theirs are kept. */
const MOST_KEPT = 20_000;
let trigramsByEntry = new Map<Entry, Trigrams>();

export function entryTrigrams(entry: Entry): Trigrams {
  let grams = trigramsByEntry.get(entry);
  if (!grams) {
    grams = trigramsOf(entry.text);
    if (trigramsByEntry.size >= MOST_KEPT) trigramsByEntry = new Map();
    trigramsByEntry.set(entry, grams);
  }
  return grams;
}

const ofQueries = new WeakMap<Query, Trigrams>();

/** A question is held against many facts. */
export function queryTrigrams(query: Query): Trigrams {
  let grams = ofQueries.get(query);
  if (!grams) {
    grams = trigramsOf(query.text);
    ofQueries.set(query, grams);
  }
  return grams;
}

function trigramsOf(text: string): Trigrams {
  const grams = new Set<number>();
  for (const word of fold(text).split(/[^a-z0-9]+/)) {
    if (!word) continue;
    const padded = ` ${word} `;
    for (let at = 0; at + 2 < padded.length; at += 1)
      grams.add(
        (padded.charCodeAt(at) << 16) ^
          (padded.charCodeAt(at + 1) << 8) ^
          padded.charCodeAt(at + 2),
      );
  }
  return grams;
}

export function dice(a: Trigrams, b: Trigrams): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const gram of small) if (large.has(gram)) common += 1;
  return (2 * common) / (a.size + b.size || 1);
}

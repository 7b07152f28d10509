/** Whether a fact tells what is asked beside what it says was promised, demanded or claimed. */
import type { Fact } from '../../knowledge/model/schema.ts';
import { sensesIn } from '../../lexicon/index.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { readFact } from './fact-reading.ts';
import { isToldOutright, type Span } from './told-outright.ts';

/**
 * "Called in the envoy and demanded justice": that the envoy was called in is told. The first text that has a verb of the
 * question decides, that in the language of the question before others.
 * @param reserves ids of the concepts that say it was promised, demanded or claimed
 */
export function isToldBesides(
  query: Query,
  fact: Fact,
  reserves: readonly string[],
  corpus: Corpus,
): boolean {
  // "Cancel Russian visits" may be what a matter is called.
  const telling = query.tokens.filter(({ name, typed }) => !name || !/^\p{Lu}/u.test(typed));
  const events = new Set(
    telling.flatMap(({ senses }) => senses.filter(isEvent).map(({ concept }) => concept.id)),
  );
  const stems = new Set(
    telling
      .filter(({ senses }) => senses.length === 0 || senses.some(isEvent))
      .map(({ stem }) => stem),
  );
  const { texts } = readFact(fact, corpus);
  const ordered = texts.toSorted(
    (a, b) => Number(b.locale === query.locale) - Number(a.locale === query.locale),
  );
  for (const text of ordered) {
    const { words, locale } = text;
    const senses = sensesIn(words, locale);
    const spansOf = (isIt: (id: string, main: boolean) => boolean) =>
      senses.filter(({ value: { concept, main } }) => isIt(concept.id, main));
    const same = words.flatMap(({ stem, stop }, from) =>
      locale === query.locale && !stop && stems.has(stem) ? [{ from, to: from + 1 }] : [],
    );
    const asked = [...spansOf((id) => events.has(id)), ...same];
    // A word that may mean it governs what stands beside it; the asked verb itself only where it mainly means it.
    const isAsked = ({ from, to }: Span) => asked.some((one) => one.from < to && from < one.to);
    const may = spansOf((id) => reserves.includes(id)).filter((span) => !isAsked(span));
    const mainly = spansOf((id, main) => main && reserves.includes(id));
    const told = isToldOutright(asked, [...mainly, ...may], text);
    if (told !== undefined) return told;
  }
  return false;
}

const isEvent = ({ concept }: Query['tokens'][number]['senses'][number]) =>
  concept.class === 'event';

/** Whether the one denies what the other tells, in other words or another language: "intervened", "işə qarışmadı". */
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import type { Word } from '../../language/index.ts';
import { sensesIn } from '../../lexicon/index.ts';
import { readFact, type StatementReading } from '../alignment/index.ts';
import { alike, type Negated, negationsIn } from '../claims/index.ts';
import type { Corpus } from '../types.ts';

type Read = {
  readonly words: readonly Word[];
  readonly locale: Locale;
  readonly negations: readonly Negated[];
};

/** What happens by the words that mainly mean it, and of that what is denied. */
type Told = { readonly happens: ReadonlySet<string>; readonly denied: ReadonlySet<string> };

const byIndex = new WeakMap<Corpus['index'], WeakMap<Fact, readonly Told[]>>();

/** Only where one of the two denies nothing: two denials may be of each other. */
export function isDenied(
  { statement, negations }: StatementReading,
  fact: Fact,
  corpus: Corpus,
): boolean {
  const own = toldBy({ words: statement.words, locale: statement.locale, negations });
  const texts = factTold(fact, corpus);
  if (negations.length === 0) return texts.some(({ denied }) => meets(own.happens, denied));
  if (texts.some(({ denied }) => denied.size > 0)) return false;
  const { texts: read } = readFact(fact, corpus);
  return (
    read.every((text) => text.negations.length === 0) &&
    texts.some(({ happens }) => meets(own.denied, happens))
  );
}

/** "Did not", "не", "-madı": one plain denial of a verb and nothing besides, in the one or in the other. */
export function deniesPlainly(
  { statement: { locale }, negations }: StatementReading,
  fact: Fact,
): boolean {
  const text = fact.text[locale];
  const [denial, ...more] = [...negations, ...(text ? negationsIn(text, locale) : [])];
  return denial !== undefined && more.length === 0 && denial.main && PLAINLY.test(denial.typed);
}

const PLAINLY =
  /\b(am|is|are|was|were|do|does|did|has|have|had) (not|never)\b|^never\b|n['’]t\b|(?<!\p{L})(не|никогда)(?!\p{L})|m[aeəıiuü](d[ıiuü]|mış|miş|y[ıiuü][bp]|z)/iu;

const meets = (one: ReadonlySet<string>, other: ReadonlySet<string>) => !one.isDisjointFrom(other);

function factTold(fact: Fact, corpus: Corpus): readonly Told[] {
  const facts = byIndex.get(corpus.index) ?? new WeakMap<Fact, readonly Told[]>();
  byIndex.set(corpus.index, facts);
  let told = facts.get(fact);
  if (!told) {
    told = readFact(fact, corpus).texts.map(toldBy);
    facts.set(fact, told);
  }
  return told;
}

function toldBy({ words, locale, negations }: Read): Told {
  const stems = negations.flatMap(({ stem, main }) => (stem !== undefined && main ? [stem] : []));
  const [happens, denied] = [new Set<string>(), new Set<string>()];
  for (const { value, from, to } of sensesIn(words, locale)) {
    if (!value.main || value.concept.class !== 'event') continue;
    const isIn = words
      .slice(from, to)
      .some(({ stem, stop }) => !stop && stems.some((one) => alike(one, stem)));
    (isIn ? denied : happens).add(value.concept.id);
  }
  return { happens, denied };
}

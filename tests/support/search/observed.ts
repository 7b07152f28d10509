import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';
import { LOCALES, type Locale } from '../../../src/knowledge/model/schema.ts';
import { analyse } from '../../../src/language/index.ts';
import type { Index } from '../../../src/search/index.ts';

/**
 * Everything that can be asked of an index, in a form that two indexes of the same knowledge must share:
 * terms have other numbers in each, and facts of the same score may stand in any order.
 */
export function observed(index: Index, knowledge: Knowledge, questions: readonly string[]): object {
  return {
    facts: [...knowledge.facts.keys()].map((id) => ({
      id,
      entries: index.entriesOf(id).map(({ locale, kind, text, terms }) => ({
        locale,
        kind,
        text,
        weights: terms.map((term) => round(index.weight(term))).sort(),
      })),
      around: [...index.contextTermsOf(id)].map((term) => round(index.weight(term))).sort(),
    })),
    unknown: round(index.unknownWeight()),
    questions: questions.flatMap((question) =>
      LOCALES.map((locale) => asked(index, question, locale)),
    ),
  };
}

function asked(index: Index, question: string, locale: Locale): object {
  const words = analyse(question, locale);
  const stems = words.map(({ stem }) => stem);
  const wanted = stems.map((stem) => ({ matches: index.match([stem], locale) }));
  return {
    question,
    locale,
    matches: wanted.map(({ matches }) =>
      matches.map(({ term, weight }) => [weight, round(index.weight(term))]),
    ),
    known: stems.map((stem) => index.termOf(stem) !== undefined),
    languages: stems.map((stem) => LOCALES.map((one) => index.languagesOf(stem, one))),
    hits: index
      .search(wanted, locale, Number.MAX_SAFE_INTEGER)
      .map(({ fact, score }) => `${score.toFixed(6)} ${fact}`)
      .sort(),
    mentions: index.linker.mentions(words, () => false),
    closest: index.linker.closest(question, ['incident', 'actor', 'place', 'topic'], 10),
    titles: index.linker
      .mentions(words, () => false)
      .map(({ entity }) => index.linker.title(entity, locale)),
  };
}

const round = (value: number): number => Math.round(value * 1e9) / 1e9;

/** How each telling word of a question stands to a fact, for a reader: said alike, in other words, or not at all. */
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact } from '../../knowledge/model/schema.ts';
import { analyse, type Word } from '../../language/index.ts';
import { broaderThan, type Sense, sensesIn } from '../../lexicon/index.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { tellsOfMatter } from './left-over.ts';

export type WordAlignment = {
  /** The question's word, as typed. */
  readonly typed: string;
  /**
   * `same`: the fact's text has it, in some form; `other-words`: it has another word for it;
   * `question`: not its text, but the editors' other ways of asking for it, or a name around it; `none`: nothing has it.
   */
  readonly as: 'same' | 'other-words' | 'question' | 'none';
  /** The fact's own word, where it is another. */
  readonly said?: string;
};

/**
 * Names and dates are left out: they are held against the fact's own.
 * @param matched the words that the ranking found in the fact, as typed
 */
export function alignWords(
  query: Query,
  fact: Fact,
  matched: readonly string[],
  { index }: Corpus,
): readonly WordAlignment[] {
  const { text: shown, lang: locale } = inLocale(fact.text, query.locale);
  const text = analyse(shown, locale);
  const senses = sensesIn(text, locale);
  const means = (at: number) =>
    mainIds(senses.filter(({ from, to }) => at >= from && at < to).map(({ value }) => value));
  return query.tokens
    .filter((token) => tellsOfMatter(token) && !token.name && !token.dated)
    .map((token) => {
      const { typed } = token;
      const terms = new Set(
        token.matches.filter(({ weight }) => weight >= SAME_WORD).map(({ term }) => term),
      );
      const own = mainIds(token.senses);
      const said = text.filter(({ stop }) => !stop);
      if (said.some(({ stem }) => stem === token.stem)) return { typed, as: 'same' };
      const meant = text.find((word, at) => !word.stop && means(at).some((id) => own.includes(id)));
      if (meant)
        return isForm(meant, token)
          ? { typed, as: 'same' }
          : { typed, as: 'other-words', said: meant.typed };
      const form = said.find((word) => {
        const term = index.termOf(word.stem);
        return term !== undefined && terms.has(term) && isForm(word, token);
      });
      if (form) return { typed, as: 'same' };
      return { typed, as: matched.includes(typed) ? 'question' : 'none' };
    });
}

/** Weight from which a term is the word itself or a form of it. */
const SAME_WORD = 0.86;

/** A word with the same stem, or the same beginning where a stem is cut otherwise: "rescued", "rescue". */
function isForm(word: Word, token: Word): boolean {
  const shared = Math.max(4, Math.min(word.stem.length, token.stem.length) - 1);
  return word.stem === token.stem || word.folded.slice(0, shared) === token.folded.slice(0, shared);
}

function mainIds(senses: readonly Sense[]): string[] {
  return senses.flatMap(({ concept, main }) =>
    main ? [concept.id, ...broaderThan(concept.id)] : [],
  );
}

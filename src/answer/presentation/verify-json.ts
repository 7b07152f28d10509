/** A checked text as other programs read it: the contract of `verify --jsonl` and `POST /api/verify`. */
import type { Locale } from '../../knowledge/model/schema.ts';
import type { Aspect, CheckedText, HeldSentence } from '../types.ts';

/** A longer text is refused, in characters. */
export const LONGEST_TEXT = 20_000;

export type VerifyJson = {
  readonly text: string;
  /** The language of the text, in which differences are told. */
  readonly locale: Locale;
  /** Its statements, in order. */
  readonly sentences: readonly {
    readonly text: string;
    readonly verdict: HeldSentence['verdict'];
    /** Ids of the facts that support or contradict it; empty where none could be matched. */
    readonly facts: readonly string[];
    /** In what it is contradicted: what the sentence says, and what the fact does. */
    readonly differs?: readonly {
      readonly aspect: Aspect;
      readonly says: string;
      readonly approved: string;
    }[];
  }[];
};

export function toVerifyJson({ text, locale, sentences }: CheckedText): VerifyJson {
  return {
    text,
    locale,
    sentences: sentences.map((held) => ({
      text: held.sentence,
      verdict: held.verdict,
      facts: held.verdict === 'unmatched' ? [] : [held.fact.id],
      ...(held.verdict === 'contradicted' && {
        differs: [
          {
            aspect: held.differs.aspect,
            says: held.differs.asserted,
            approved: held.differs.approved,
          },
        ],
      }),
    })),
  };
}

/** What is wrong with a text before it is read; undefined where nothing is. */
export function textError(text: string): string | undefined {
  if (text.trim() === '') return 'the text is blank';
  if (text.length > LONGEST_TEXT)
    return `the text is ${text.length} characters long: ${LONGEST_TEXT} is the most`;
  return undefined;
}

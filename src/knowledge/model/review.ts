/** Whether a text has been reviewed by an editor, by whom and when: the one place that knows how that is written down. */
import type { Fact, Locale, Translation } from './schema.ts';

export type Review = {
  /** Missing where it is only said that an editor has. */
  readonly by?: string;
  /** A day: `2025-07-01`. */
  readonly on?: string;
};

/** The review of a translation; undefined where none is written down, be it a machine's or the original. */
export function translationReview(translation: Translation, lang: Locale): Review | undefined {
  const state = translation[lang];
  if (state === undefined || state === 'machine') return undefined;
  return state === 'reviewed' ? {} : state;
}

/** Nobody has read this translation. */
export const isMachine = (translation: Translation, lang: Locale): boolean =>
  translation[lang] === 'machine';

type Reviewed = Pick<Fact, 'reviewed' | 'translation'>;

/**
 * Whether a fact, as it stands in a language, may be called approved: an editor has reviewed it, and what
 * is shown is no translation that nobody has read.
 */
export function isApproved({ reviewed, translation }: Reviewed, lang: Locale): boolean {
  return reviewed !== undefined && !isMachine(translation, lang);
}

/**
 * The day on which a fact was last reviewed, where it should have been looked at again since.
 * @param today a day
 * @returns undefined where it is not past its day; an empty review where nobody knows when it was
 */
export function staleReview(
  { reviewBy, reviewed }: Pick<Fact, 'reviewBy' | 'reviewed'>,
  today: string,
): Review | undefined {
  return reviewBy !== undefined && reviewBy < today ? (reviewed ?? {}) : undefined;
}

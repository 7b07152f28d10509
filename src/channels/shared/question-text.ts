/** How long what readers write may be. */

/** The longest question, in UTF-16 units; more is a document. */
export const LONGEST_QUESTION = 1000;

/** A text as a question: cut where it is longer, and well-formed. */
export const asQuestion = (text: string): string => text.slice(0, LONGEST_QUESTION).toWellFormed();

/**
 * How long what readers write may be, in UTF-16 units. It is cut or refused where it comes in, before anything reads
 * it: a long text costs whoever waits behind it.
 */

/** The longest question; more is a document, of which this much is read. */
export const LONGEST_QUESTION = 1_000;

/** The longest line that is taken at all; as long as the longest option of a command in Discord. */
export const LONGEST_LINE = 6_000;

/** The longest name, date or id; no name of anything is as long. */
export const LONGEST_NAME = 300;

/** The longest text whose statements are checked; as long as the longest message in Slack. */
export const LONGEST_MESSAGE = 40_000;

/** The longest word, folded or not; what is longer is none, and is known by its beginning. */
export const LONGEST_WORD = 60;

/** A text cut where it is longer, and well-formed. */
export const cutTo = (text: string, most: number): string => text.slice(0, most).toWellFormed();

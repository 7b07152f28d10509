/** What is read of a message. */
import { cutTo, LONGEST_QUESTION } from '../../text/lengths.ts';

/** A text as a question: cut where it is longer, and well-formed. */
export const asQuestion = (text: string): string => cutTo(text, LONGEST_QUESTION);

/** What is said to Dateline and asks nothing: a remark, or bare words to look for. */
import type { Locale } from '../../knowledge/model/schema.ts';
import { foldedWords } from '../../language/index.ts';
import { asksSomething, exclaims } from './question-in-message.ts';
import { isQuestion } from './question-type.ts';

/** Sentences that tell begin so, whatever word of a question stands further on: "I think I know who". */
const TELLS =
  /^(i|im|ive|we|they|theyre|he|she|it|its|this|that|thats|these|those|there|my|our|you|youre|people|everyone|everybody|no idea|idk|wow|ya|my|on|ona|oni|eto|men|biz|onlar|ben)\b/;
/** What makes a sentence of words: without any of it they are words to look for. */
const SENTENCE =
  /\b(is|are|was|were|be|been|am|do|does|did|has|have|had|will|would|should|could|can|must|may|might|let|lets|i|we|they|he|she|it|this|that|these|those|you|so|too|very|just|byl\w*|budet|ochen|nado|tak|eto|oni|on|ona|my|ya|ty|vy|cox|cok|bu|o|onlar|biz|men|ben|sen|siz)\b/;
/** Words that are looked for; more of them tell something. */
const MOST_KEYWORDS = 6;

/** Whether a message asks something, of one who is spoken to: words of a question anywhere in it count. */
export const asksOne = (message: string, locale: Locale): boolean =>
  asksSomething(message, locale) ||
  (isQuestion(message) && !exclaims(message) && !TELLS.test(foldedWords(message)));

/** "names of the pilots": words to look for, which tell nothing. */
export function isKeywords(message: string): boolean {
  const words = foldedWords(message);
  return !SENTENCE.test(words) && words.split(' ').length <= MOST_KEYWORDS;
}

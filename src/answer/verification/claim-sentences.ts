/** A message → the sentences in it that state something. */
import type { Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold } from '../../language/index.ts';
import { cutTo, LONGEST_QUESTION } from '../../text/lengths.ts';
import { questionTypeOf } from '../understanding/question-type.ts';
import { smallTalkIn } from '../understanding/small-talk.ts';
import { asksWhether } from './presupposition.ts';

/** A message longer than this is read only so far; platforms allow less. */
const LONGEST = 20_000;
/** An address between sentences; one inside a sentence is a part of what it says. */
const LONE_ADDRESS = /(^|[\n.!?…])[ \t]*https?:\/\/\S+[ \t]*(?=\n|$)/g;
/** Fewer telling words than this state nothing that could be looked up. */
const LEAST_WORDS = 2;
const GREETING =
  /^(hi|hello|hey|dear|good (morning|afternoon|evening)|thanks|thank you|cheers|regards|privet\S*|zdravstvuy\S*|dobr\S+ (den|utro|vecher)|spasibo|salam\S*|sagol\S*|tesekkur\S*|merhaba\S*|selam\S*|gunaydin|iyi (gunler|aksamlar))\b/;
const GREETING_WORDS = 5;

/**
 * Splits at the ends of sentences and lines; leaves out questions, greetings, addresses and bare words, unless those
 * are all there is.
 */
export function claimSentences(message: string, locale: Locale): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const all = message
    .slice(0, LONGEST)
    .replace(LONE_ADDRESS, '$1')
    .split(/[\r\n]+/)
    .flatMap((line) => [...segmenter.segment(line.replace(/^[\s>*•–—-]+/u, ''))])
    .map(({ segment }) => segment.replace(/\s+/g, ' ').trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  const least = all.length === 1 ? 1 : LEAST_WORDS;
  return all.filter((sentence) => states(cutTo(sentence, LONGEST_QUESTION), locale, least));
}

function states(sentence: string, locale: Locale, least: number): boolean {
  if (/[?？]["'”’»)\]]*$/u.test(sentence)) return false;
  if (smallTalkIn(sentence)) return false;
  const folded = fold(sentence);
  const words = analyse(sentence, locale);
  if (GREETING.test(folded) && words.length <= GREETING_WORDS) return false;
  // Questions are often typed without their mark; a full stop says that it is none.
  if (!/[.!…]["'”’»)\]]*$/u.test(sentence) && asks(sentence, folded)) return false;
  return words.filter(({ stop }) => !stop).length >= least;
}

function asks(sentence: string, folded: string): boolean {
  const [first = ''] = folded.split(/\s+/);
  return (
    asksWhether({ text: sentence }) ||
    !['none', 'yes-no', 'timeline'].includes(questionTypeOf(first))
  );
}

/** The sentences of a message that ask something: what stands around them is talk. */
import type { Locale } from '../../knowledge/model/schema.ts';
import { analyse, foldedWords } from '../../language/index.ts';
import { LONGEST_QUESTION } from '../../text/lengths.ts';
import { endsWithQuestionMark } from '../../text/question-mark.ts';
import { withoutLinks } from '../../text/without-links.ts';
import { isEdge, withoutEdges } from './question-edges.ts';
import { questionTypeOf } from './question-type.ts';
import { sentencesOf } from './sentences.ts';
import { smallTalkIn, withoutSmallTalk } from './small-talk.ts';

/** What many questions begin with and none is about, folded. */
const LEAD_IN =
  /^((please|pls|quick question|question|my question is|my question|(so )?(can|could|would) (you|anyone|anybody|someone|somebody|u)( please)? tell me|(please |pls )?tell me|(do|does) (you|anyone|anybody|someone|somebody) (here )?know|anyone know|anybody know|i (want|need|would like|d like|wanted) to (know|ask)|i was wondering|i wonder|just wondering|wondering)|(podskazhite|podskazhi|ne podskazhete|skazhite|skazhi|rasskazhite|vopros|kto nibud znaet|mozhete skazat|khochu sprosit|khotel sprosit|khotela sprosit|pozhaluysta|pozhaluista|interesno|narod|rebyata)|(deyin gorum|deye bilersiz|deye bilersiniz|bilen var|kim bilir|zehmet olmasa|xahis edirem|sualim var|sorusmaq isteyirem|goresen)|(soyler misiniz|soyler misin|bilen var mi|acaba|lutfen|sorum su|merak ediyorum|sormak istiyorum))$/;
/** A request that asks without a question word. */
const REQUEST =
  /^(tell me|explain|please (tell|explain)|podskazhi\w*|skazhi\w*|rasskazhi\w*|obyasni\w*|soyle\w*|anlat\w*|acikla\w*|deyin|izah)\b/;
/** "The kids want to know who built it.": asked on somebody's behalf, in a sentence that ends as statements do. */
const WONDERS =
  /\b(wants? to know|would (like|love) to know|(is|are|am|was|were) (wondering|asking)|keeps? asking)\b.*\b(who|what|when|where|why|how|which)\b|\b(khochet|khotyat|khochu|khotim|khotelos by) (znat|uznat)\b.*\b(kto|chto|kogda|gde|pochemu|skolko|kak)\b|\b(kim|ne|ne zaman|ne vaxt|nece|kac|nerede|harada|niye|neden)\b.*\b(merak edi\w+|bilmek isti\w+|bilmek iste\w+|soruyor\w*|sorusur\w*)\b/;
/** Said to people, not asked of facts. */
const TO_PEOPLE =
  /^((any ?(one|body)|any (ideas?|help|thoughts?|clue)|right|no|yes|ok|okay|really|isn t it|isnt it|or (what|not)|you know|know what|guess what|remember|see|kto nibud|est idei|pravda|da|verno|ponimaete|znaete|bilirsiniz|bilirsiz|bilen var( mi)?|kim bilir|duzdur|he|degil mi|dogru mu|var mi bilen|how (was|is) (your|the) (day|weekend|week|trip|holiday)|(hafta sonu|gununuz|tatil) nasil\w*|kak (vykhodnye|nastroenie|vashi dela|pogoda))( know| here| there| out there)?)$/;
/** "What a tragedy", "how sad": with or without its sign. */
const EXCLAIMS =
  /^(what an? (?!.*\b(is|are|was|were|did|does|do|has|had|will)\b)|how (sad|awful|terrible|horrible|tragic|nice|cool|lovely|funny|weird|strange|cute|dare|true)\b(?! (is|are|was|were|did))|kak(oy|aya|oe|ie) (uzhas|koshmar|gore|tragedi|beda|zhalost|krasot|prelest|styd|pozor|uzhasn)|kak (zhe )?(grustno|uzhasno|zhal(ko)?|stranno|pechalno|strashno|smeshno|krasivo|milo)\b|ne (yazik|yaziq|guzel|gozel|korkunc|aci|agir|kotu|pis|felaket|facia|facie|dehset|kadar (uzucu|aci|kotu|korkunc)|qeder (pis|aci\w*|gozel|dehsetli))$|nece de )/;
/** Questions that carry their word anywhere: Turkish and Azerbaijani. */
const TURKIC: ReadonlySet<Locale> = new Set(['az', 'tr']);
/** So many words, with no stop behind them, go with the question before them: "…? when", "…? and cost". */
const FRAGMENT = 3;

/**
 * What a message asks, in order; the whole of it where no sentence asks anything. Never empty.
 * @param message as typed; no more than LONGEST_QUESTION of it is read
 */
export function questionsIn(message: string, locale: Locale): string[] {
  const text = withoutLinks(message.slice(0, LONGEST_QUESTION));
  const sentences = sentencesOf(text);
  if (sentences.length < 2) return [bare(text)];
  const asked: { text: string; readonly at: number }[] = [];
  for (const [at, sentence] of sentences.entries()) {
    const last = asked.at(-1);
    const follows = last?.at === at - 1 || (last && at > 0 && isFragment(sentences[at - 1]!));
    if (last && follows && goesWithIt(sentence, locale)) last.text += ` ${sentence}`;
    else if (asks(sentence, locale)) asked.push({ text: withSubject(sentences, at, locale), at });
  }
  return asked.length > 0 ? asked.map((one) => one.text) : [text];
}

/** Whether any sentence of a message asks something, as its words tell: of what nobody marked as a question. */
export const asksSomething = (message: string, locale: Locale): boolean =>
  sentencesOf(withoutLinks(message.slice(0, LONGEST_QUESTION))).some(
    (sentence) => asks(sentence, locale) && !exclaims(sentence),
  );

/** Whether a message is a cry that begins like a question. */
export const exclaims = (message: string): boolean => EXCLAIMS.test(foldedWords(message));

/** Whether a sentence behind a question is no question of its own: "Did he leave? When?" */
function goesWithIt(sentence: string, locale: Locale): boolean {
  if (smallTalkIn(sentence) || isEdge(sentence)) return false;
  if (!endsWithQuestionMark(sentence)) return isFragment(sentence) || asksPlainly(sentence, locale);
  return questionTypeOf(sentence) === 'none' || tellingIn(sentence, locale) === 0;
}

const isFragment = (sentence: string) =>
  /^\P{Lu}/u.test(sentence) &&
  !/[.!?…:]["'”’»)\]]*$/u.test(sentence) &&
  sentence.split(/\s+/).length <= FRAGMENT;

const tellingIn = (sentence: string, locale: Locale) =>
  analyse(sentence, locale).filter(({ stop }) => !stop).length;

function asks(sentence: string, locale: Locale): boolean {
  if (smallTalkIn(sentence) || isEdge(sentence)) return false;
  if (TO_PEOPLE.test(foldedWords(bare(sentence)))) return false;
  return (
    endsWithQuestionMark(sentence.replace(/["'”’»)\]!]+$/u, '')) || asksPlainly(sentence, locale)
  );
}

/** Without a question mark: it begins as questions do, and does not end as statements do. */
function asksPlainly(sentence: string, locale: Locale): boolean {
  const plain = foldedWords(sentence);
  if (REQUEST.test(plain) || WONDERS.test(plain)) return true;
  // "What a day!": a word that asks also exclaims.
  if (/[.!]["'”’»)\]]*$/u.test(sentence)) return false;
  const words = plain.replace(/^(and|but|so|a|i|no|ve|peki|bes|ama|amma) /, '').split(' ');
  return (
    TELLING.has(questionTypeOf(words[0]!)) ||
    (HOW.test(plain) && TELLING.has(questionTypeOf(words.slice(0, OPENING).join(' ')))) ||
    (TURKIC.has(locale) && TELLING.has(questionTypeOf(plain)))
  );
}

const OPENING = 3;
const HOW = /^(how|what|which|v kak|na chto|iz za|ot chego|s kak|skolko|po kak)/;
const TELLING: ReadonlySet<string> = new Set(['how-many', 'when', 'where', 'who', 'why', 'what']);

/** Without greeting, thanks and lead-in: "Hi! Can you tell me how many died?" → "how many died?" */
function bare(sentence: string): string {
  const question = withoutEdges(withoutSmallTalk(withoutEdges(sentence)));
  const words = question.split(/\s+/);
  for (let count = Math.min(LONGEST_LEAD_IN, words.length - 2); count > 0; count -= 1) {
    const rest = words.slice(count).join(' ');
    if (
      LEAD_IN.test(foldedWords(words.slice(0, count).join(' '))) &&
      questionTypeOf(rest) !== 'none'
    )
      return bare(rest);
  }
  return question;
}
const LONGEST_LEAD_IN = 6;

/** "They raided a flat in May. When was it?": what it asks about was said before. */
function withSubject(sentences: readonly string[], at: number, locale: Locale): string {
  const question = bare(sentences[at]!);
  const before = sentences[at - 1];
  if (before === undefined || smallTalkIn(before) || tellingIn(question, locale) > 0)
    return question;
  return `${before} ${question}`;
}

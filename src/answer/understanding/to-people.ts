/** What people say to one another, though it has the form of a question. */
import type { Locale } from '../../knowledge/model/schema.ts';
import { foldedWords } from '../../language/index.ts';
import { questionsIn } from './question-in-message.ts';

/** Who speaks and who is spoken to, in four languages, folded: no fact is about them. */
const SPEAKERS =
  /\b(you|your|yours|youre|u|ur|ya|yall|we|us|our|ours|i|im|ive|me|my|mine|guys|folks|ty|vy|tebe|tebya|vam|vas|vash\w*|tvo\w*|nas|nam|nash\w*|menya|mne|moy|moya|moi|moe|rebyata|narod|sen|senin|sene|sana|siz|sizin|sizi|size|biz|bizim|bize|men|menim|mene|ben|benim|bana|arkadaslar|usaqlar|\w+(musun|misin|misiniz|musunuz)|(nere|ner|hara|har)(d[ea])?(sin|san|siniz|siz)|(gor|duy|esit|esid)\w*d[iu]n([iu]z)?|bil(ir|iyor)(sen|siniz|siz|sun|sunuz))\b/;
/** Anybody at all, who may yet be meant: "did anyone survive?" */
const ANYBODY = /\b(any ?(one|body)|some ?(one|body)|every ?(one|body)|people|millet)\b/;
/** Said of what was read, and asked of nobody. */
const IDIOMS =
  /^(who (cares|knew|knows|asked|said|wants \w+)|so what|now what|say what|wait what|and so|(is|was|isn t|isnt|wasn t|wasnt) (it|that|this)|which is \w+|what (the \w+|now|a \w+)|how (come|so)|nu i( chto)?|i chto|da ladno|kak tak( vo+bshche)?|ne (alaka|fark eder|olmus yani|deyim|deyek|deyirsen)|ne olsun)$|\b(isn t it|isnt it|aren t they|arent they|doesn t it|doesnt it|don t they|dont they|ne tak li|deyil mi|deyilmi|degil mi)$/;

/** Whether a question is of those who talk, which no fact can answer. */
export const isAmongSpeakers = (question: string, locale: Locale): boolean =>
  all(question, locale, (words) => SPEAKERS.test(words) || IDIOMS.test(words));

/** Whether a question is said to people, or to nobody, rather than asked of facts. */
export const isSaidToPeople = (question: string, locale: Locale): boolean =>
  all(
    question,
    locale,
    (words) => SPEAKERS.test(words) || IDIOMS.test(words) || ANYBODY.test(words),
  );

const all = (question: string, locale: Locale, is: (words: string) => boolean): boolean =>
  questionsIn(question, locale).every((one) => is(foldedWords(one)));

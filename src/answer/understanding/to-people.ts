/** What people say to one another under an answer, though it has the form of a question. */
import type { Locale } from '../../knowledge/model/schema.ts';
import { foldedWords } from '../../language/index.ts';
import { questionsIn } from './question-in-message.ts';

/** Who speaks and who is spoken to, in four languages, folded. */
const PERSONS =
  /\b(you|your|yours|youre|u|ur|ya|yall|we|us|our|ours|im|ive|me|my|mine|any ?(one|body)|some ?(one|body)|every ?(one|body)|guys|folks|ty|vy|tebe|tebya|vam|vas|vash\w*|tvo\w*|nas|nam|nash\w*|menya|mne|moy|moya|moi|moe|rebyata|narod|sen|senin|sene|sana|siz|sizin|size|biz|bizim|bize|men|menim|mene|ben|benim|bana|arkadaslar|usaqlar|millet|\w+(musun|misin|misiniz|musunuz))\b/;
/** Said of what was read, and asked of nobody. */
const IDIOMS =
  /^(who (cares|knew|knows|asked|said)|so what|now what|say what|wait what|and so|(is|was|isn t|isnt|wasn t|wasnt) (it|that|this)|which is \w+|what (the \w+|now|a \w+)|how (come|so)|nu i( chto)?|i chto|da ladno|ne (alaka|fark eder|olmus yani)|ne olsun)$|\b(isn t it|isnt it|aren t they|arent they|doesn t it|doesnt it|don t they|dont they|ne tak li|deyil mi|deyilmi|degil mi)$/;

/** Whether a question is said to people, or to nobody, rather than asked of facts. */
export const isSaidToPeople = (question: string, locale: Locale): boolean =>
  questionsIn(question, locale).every((one) => {
    const words = foldedWords(one);
    return PERSONS.test(words) || IDIOMS.test(words);
  });

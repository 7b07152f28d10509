/** What kind of thing a question asks for, read from its question words in four languages, with or without marks. */
import { fold } from '../../language/index.ts';
import { endsWithQuestionMark } from '../../text/question-mark.ts';
import { withoutLinks } from '../../text/without-links.ts';

export const QUESTION_TYPES = [
  'how-many',
  'when',
  'where',
  'who',
  'why',
  'what',
  'timeline',
  'yes-no',
  'none',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** Tried in order on the folded text; the first that fits decides. */
const KINDS: readonly (readonly [QuestionType, RegExp])[] = [
  [
    'timeline',
    /\b(timeline|chronolog|sequence of events|khronolog|khronik|xronik|xronolo|kronoloj|hadiselerin ardicilligi|olaylarin sirasi)/,
  ],
  [
    'how-many',
    /\b(how many|how much|how (large|big|old|tall|far|fast|heavy|deep|wide|high|often|long(?! ago))|number of|what number|skolko|kak dolgo|kak chasto|kakoe (kolichestvo|chislo)|chislennost|chislo|nece (?!hadise)(?!oldu)|ne qeder|ne kadar|kac|kacti|sayi|miqdar|death toll|toll)\b/,
  ],
  [
    'when',
    /\b(when|whens|what (year|date|day|month|time)|which (year|date|day|month)|(exact|full|precise) dates?|dates? (of|when|for)|since when|how long ago|kogda|v kakom (godu|mesyatse)|v kakoy (den|mesyats)|kakogo (chisla|goda)|kakim chislom|kakaya data|tochnaya data|data (nachala|nachalo)|s kakogo|ne vaxt|nevaxt|hacan|hansi (il|tarix|ay|gun)\w*|necenci il\w*|tarixi (ne|nece)\w*|ne zaman(di|dir|mis)?|hangi (yil|tarih|ay|gun)\w*|kacinci yil\w*|tarihi (ne|kac)\w*)\b/,
  ],
  [
    'where',
    /\b(where|wheres|which (city|town|village|place|country|region|island|street)|what (city|town|village|place|country|region|island|street)|gde|kuda|otkuda|v kakom (gorode|meste|sele|rayone)|na kak(om|ikh) ostrov\w*|v kakoy (strane|derevne)|harada|hara|haradan|hansi (seher|olke|yer|kend|ada)\w*|nerede|nereye|nereden|hangi (sehir|sehr|kent|ulke|yer|koy|ada|ilce)\w*)\b/,
  ],
  [
    'why',
    /\b(why|how come|what (caused|led to|made)|reason|for what reason|pochemu|zachem|iz-za chego|prichin\w*|niye|ne ucun|neden(?! ol)|nicin|sebeb\w*|sebep\w*)\b/,
  ],
  [
    'who',
    /\b(who|whos|whom|whose|which (person|people|president|leader|country|side)|kto|kogo|komu|kem|chey|chya|chi|kim|kime|kimi|kimin|kimler|kimdir)\b/,
  ],
  [
    'what',
    /\b(what|whats|which|how|chto|kak|kakoy|kakaya|kakie|kakoe|ne|nedir|nece|nasil|hansi|hangi|neler|neleri)\b/,
  ],
  [
    'yes-no',
    /^(did|does|do|is|are|was|were|has|have|had|will|can|could)\b|\b(li|mi|mu|midir|mudur|muydu|miydi)\b/,
  ],
];

/** Azerbaijani "necə" (how) folds to the same as "neçə" (how many); its Turkish twin does not. */
const HOW = /necə/giu;
/** "Neden öldü" (why did he die) folds to the same as "neden oldu" (it caused). */
const WHY = /(?<!\p{L})neden(?=\s+öl)/giu;

export function questionTypeOf(question: string): QuestionType {
  const folded = fold(question.replace(HOW, 'nasil').replace(WHY, 'niye'));
  return KINDS.find(([, words]) => words.test(folded))?.[0] ?? 'none';
}

/** Whether a text that nobody has marked as a question reads as one. */
export const isQuestion = (text: string): boolean =>
  endsWithQuestionMark(withoutLinks(text)) || questionTypeOf(withoutLinks(text)) !== 'none';

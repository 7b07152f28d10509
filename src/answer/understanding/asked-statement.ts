/** A question that asks whether something is so → the statement that it asks about, in four languages. */
import type { Locale } from '../../knowledge/model/schema.ts';
import { fold } from '../../language/index.ts';
import { endsWithQuestionMark } from '../../text/question-mark.ts';
import { asksOpenly } from './interrogatives.ts';
import type { Query } from './parse-question.ts';
import { type QuestionType, questionTypeOf } from './question-type.ts';

/**
 * @returns undefined for whatever else is asked, for what is offered to choose from, and for what is asked of the future
 *   or only of what may be: nothing that happened settles that
 */
export function askedStatement({ text, locale, type }: Query): string | undefined {
  if (CHOICE.test(fold(text)) || OPEN[locale].test(fold(text)) || asksOpenly(text, locale))
    return undefined;
  const isWhether = type === 'yes-no' || (type === 'when' && OPENS_CLAUSE.test(fold(text)));
  const bare = text
    .trim()
    .replace(LEAD[locale], '')
    .replace(/[?？؟!.\s]+$/u, '');
  const own = bare.replace(TRUE_THAT[locale], '').replace(TRUE_BEHIND[locale], '');
  const statement = own.replace(PARTICLE[locale], '').replace(ATTACHED[locale], '$1').trim();
  if (!isWhether && !ASKS_NOTHING_ELSE.has(questionTypeOf(statement))) return undefined;
  const isAsked = isWhether || own !== bare || statement !== own;
  // "Самолёт сбила ракета?": asked by the voice alone, where it has a verb of its own.
  const isVoiced = endsWithQuestionMark(text) && (VERB[locale]?.test(statement) ?? false);
  return (isAsked || isVoiced) && statement ? statement : undefined;
}

const ASKS_NOTHING_ELSE: ReadonlySet<QuestionType> = new Set(['yes-no', 'none']);
/** "Did they step in when it was retaken?": the second only tells which time is meant. */
const OPENS_CLAUSE = /^(did|was|were|has|have|had) (\w+ ){2,}when \w+ \w+/;

const CHOICE = /\b(or|ili|libo|yoxsa|yoksa)\b/;

type Patterns = Readonly<Record<Locale, RegExp>>;
const NEVER = /(?!)/;

/** What is yet to come, what may be, what is only known or told. Folded. */
const OPEN: Patterns = {
  en: /\b(will|would|can|could|shall|should|must|may|might|if|going to|about to|known|know|whether|told|tell|supposed|likely|need)\b/,
  ru: /\b(budet|budut|mozhet|mogut|mog|mogla|mogli|dolzhen|dolzhna|dolzhny|nado|nuzhno|esli|by|izvestno|veroyatno|sobiraet\w*)\b/,
  az: /\b(\w+[ae]ca[gq]\w*|\w+[ae]ce[gk]\w*|bil[ae]r\w*|eger|melumdur\w*|lazim\w*|gerek\w*)\b/,
  tr: /\b(\w+[ae]ca[gk]\w*|\w+[ae]ce[gk]\w*|\w+[ae]bil[ie]\w*|eger|biliniyor|lazim|gerek\w*)\b/,
};

const LEAD: Patterns = {
  en: /^(so|and|but|ok|okay|well|wait|hey|please)[,\s]+/iu,
  ru: /^(а|и|но|ну|так|скажите|скажи)(\s*,\s*|\s+)/iu,
  az: /^(bəs|və|yaxşı|zəhmət olmasa)[,\s]+/iu,
  tr: /^(peki|ve|ya|acaba|lütfen)[,\s]+/iu,
};
const TRUE_THAT: Patterns = {
  en: /^(is it (really )?(true|correct|right|a fact|the case)( that)?|it is true that|true that)\s*[,:]?\s*/iu,
  ru: /^(правда ли|верно ли|правда|верно|действительно ли|неужели|разве|это правда)\s*,?\s*(что)?\s*[,:]?\s+/iu,
  az: /^(doğrudurmu|doğrudanmı|doğrudan da|düzdürmü|həqiqətənmi|həqiqətən|doğru mu|bu doğrudurmu)\s*(ki)?\s*[,:]?\s+/iu,
  tr: /^(doğru mu|gerçekten mi|gerçekten|cidden|bu doğru mu)\s*(ki)?\s*[,:]?\s+/iu,
};
const TRUE_BEHIND: Patterns = {
  en: /[,\s]+(is (that|it|this) (true|right|correct)|true|right|correct)$/iu,
  ru: /[,\s]+(это правда|правда|верно|так|да)$/iu,
  az: /[,\s]+(doğrudurmu|bu doğrudurmu|düzdürmü|doğru mu|elədirmi)$/iu,
  tr: /[,\s]+(doğru mu|bu doğru mu|öyle mi|değil mi)$/iu,
};
const PARTICLE: Patterns = {
  en: /^(did|does|do)\s+(?=\S)/iu,
  ru: /\s+ли(?=\s|$)/iu,
  az: /\s+m[ıiuü](?=\s|$)/iu,
  tr: /\s+m[ıiuü]((yd[ıiuü])|(d[ıiuü]r))?(?=\s|$)/iu,
};
/** Azerbaijani, and what is typed in haste, joins it to the verb. */
const ATTACHED: Patterns = {
  en: NEVER,
  ru: NEVER,
  az: /(\p{L}(?:[dt][ıiuü](?:lar|lər)?|[ıiuü]b|m[ıiuü]ş|[ıiuüaə]r(?:lar|lər)?|[dt][ıiuü]r|idi))m[ıiuü](?=\s|$)/iu,
  tr: /(\p{L}(?:[dt][ıiuü](?:lar|ler)?|m[ıiuü]ş|yor|[dt][ıiuü]r|idi))\s?m[ıiuü](?=\s|$)/iu,
};
/** A finite verb, told by its ending. */
const VERB: Readonly<Partial<Record<Locale, RegExp>>> = {
  en: /\s(was|were|is|are|has|had|\p{L}{2,}ed|died|took|sent|shot|won|lost|gave|fell|broke|sank|held|led|left)\s/iu,
  ru: /\p{L}{2,}(л|ла|ло|ли|лся|лась|лось|лись|ет|ит|ют|ят|ут|ат|ется|ится)(?=\s|$)/iu,
  az: /\p{L}{2,}(d[ıiuü]|[ıiuü]b|[ıiuü]bd[ıiuü]r|m[ıiuü]şd[ıiuü]r|d[ıiuü]lar|dilər|d[ıiuü]r)(?=\s|$)/iu,
  tr: /\p{L}{2,}([dt][ıiuü]|m[ıiuü]ş|yor|[dt][ıiuü]lar|[dt]iler)(?=\s|$)/iu,
};

/** Words by which a fact says less than the words beside them: "might have been", "almost", "plans to". */
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold } from '../../language/index.ts';
import type { Statement } from '../claims/index.ts';

type Patterns = Readonly<Record<Locale, RegExp>>;

/** Folded. */
const HEDGE: Patterns = {
  en: /\b(may|might|could|would|perhaps|maybe|possibly|probably|likely|reportedly|allegedly|supposedly|apparently|almost|nearly|partly|partially|unless|if|(plan|want|hope|intend|try|tries|trying|tried|attempt|threaten|promise|vow|refuse|fail|decline)(s|d|ed|ned|ing)? to)\b/g,
  ru: /\b(mozhet|mogut|mog(la|lo|li)?|by|esli|veroyatno|vozmozhno|predpolozhitelno|yakoby|pochti|edva|chastichno|planiru\w*|namere\w*|sobira\w*|pyta\w*|popyta\w*|obeshcha\w*|ugrozha\w*|otkaza\w*|khot(el\w*|it|yat))\b/g,
  az: /\b(belke|yeqin|ehtimal\w*|guya|az qala|demek olar|qismen|bil[ae]r\w*|istey\w*|planlasdir\w*|calis(ir|di|ib)\w*|imtina\w*)\b/g,
  tr: /\b(belki|muhtemelen|guya|sozde|neredeyse|az kalsin|kismen|\w+[ae]bil(ir|di|ecek|mis)\w*|istiyor\w*|planliyor\w*|calis(ti|iyor)\w*|reddetti\w*)\b/g,
};

/** Whether a fact has such a word that the statement has not. */
export function isHedged({ text, locale }: Statement, fact: Fact): boolean {
  const asked = stemsOf(text, locale);
  return [...fold(fact.text[locale] ?? '').matchAll(HEDGE[locale])].some(
    ([hedge]) => !asked.isSupersetOf(stemsOf(hedge, locale)),
  );
}

const stemsOf = (text: string, locale: Locale): Set<string> =>
  new Set(analyse(text, locale).map(({ stem }) => stem));

/** Folded. */
const REPORTS: Patterns = {
  en: /\b(sa(y|ys|id)|claim(s|ed)?|alleg(es|ed)|argue[sd]?|according to|report(s|ed)?|state[sd]|believe[sd]?|insist(s|ed)?|den(y|ies|ied)|accus(es|ed|ing))\b/,
  ru: /\b(zayav\w*|utverzhda\w*|soobshch\w*|govor(it|yat|il\w*)|skaza\w*|schita(et|yut|l\w*)|po (slovam|dannym|mneniyu)|obvin\w*|otrits\w*)\b/,
  az: /\b(deyi[rb]\w*|dedi\w*|bildir\w*|iddia\w*|hesab edir\w*|gore|ittiham\w*|inkar\w*)\b/,
  tr: /\b(diyor\w*|dedi\w*|soyle(di|mis|yen)\w*|acikla(di|mis|yan)\w*|iddia\w*|bildir\w*|gore|sucla\w*|inkar\w*)\b/,
};

/** Whether a fact tells what somebody says, where the statement tells of nobody who says anything. */
export const onlyReports = ({ text, locale }: Statement, fact: Fact): boolean =>
  REPORTS[locale].test(fold(fact.text[locale] ?? '')) && !REPORTS[locale].test(fold(text));

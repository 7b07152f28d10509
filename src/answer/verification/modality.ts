/** Small words and forms that turn what a sentence says: "only", "may", "if". */
import { inLocale } from '../../knowledge/model/localised.ts';
import { type Fact, LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import { analyse, type Word } from '../../language/index.ts';
import type { Statement } from '../claims/index.ts';

/**
 * Small words that change what a sentence says: those of the sentence must be the fact's too. Folded; those in
 * one group mean the same.
 */
const TURNING: Readonly<Record<Locale, string>> = {
  en: `all whole entire entirely fully every each; half; part partly partially; almost nearly; only just solely;
    may might could possibly perhaps maybe probably reportedly allegedly supposedly; will shall going; should must; if unless;
    instead; minority; third thirds quarter quarters`,
  ru: `chast chastichno; pochti; vse vsego vsekh polnostyu tselikom ves vsya; tolko lish;
    mozhet mogut mog mogla mogli vozmozhno veroyatno yakoby; budet budut; by; esli; vmesto;
    polovina poloviny polovine polovinu polovinoy; menshinstvo; tret treti; chetvert chetverti`,
  az: `butun butov butovlukde tamamile hamisi hamisini hamisina; qismen; yalniz tekce; belke ehtimal guya; eger;
    yarisi yarisini yarisina yarisindan yaridan; azligi azliq`,
  tr: `butun tum tamami tamamini tamamen hepsi; kismen kismini; neredeyse; sadece yalnizca; belki muhtemelen sozde guya;
    eger; yarisi yarisini yarisina yarisindan yaridan; azinligi azinlik; ucte; ceyregi`,
};

const groupsByLocale = new Map(
  LOCALES.map((locale) => {
    const groups = TURNING[locale].split(';').map((group) => group.trim().split(/\s+/));
    return [locale, new Map(groups.flatMap((group) => group.map((word) => [word, group[0]!])))];
  }),
);

/**
 * Words such as "only", "may" and "if" stand in both or in neither.
 * @param aside places of words that belong to a number or a date: "almost 40", "in May"
 */
export function sameModality(
  statement: Statement,
  fact: Fact,
  aside: ReadonlySet<number>,
): boolean {
  const { text, lang } = inLocale(fact.text, statement.locale);
  const own = countTurning(analyse(text, lang), lang);
  const words = statement.words.filter((_, at) => !aside.has(at));
  return [...countTurning(words, statement.locale)].every(
    ([group, count]) => count <= (own.get(group) ?? 0),
  );
}

/** Whether a fact has any such word. */
export function turns(fact: Fact, locale: Locale): boolean {
  const { text, lang } = inLocale(fact.text, locale);
  return countTurning(analyse(text, lang), lang).size > 0;
}

function countTurning(words: readonly Word[], locale: Locale): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { folded } of words) {
    const group = groupsByLocale.get(locale)?.get(folded);
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

/** Small words and forms that turn what a sentence says: "only", "may", "if", was done and did. */
import { mustWhen } from '../../knowledge/model/edtf-date.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact } from '../../knowledge/model/schema.ts';
import { analyse, type Word } from '../../language/index.ts';
import { type Statement, unitClassOf } from '../claims/index.ts';
import { isOffice } from './presupposition.ts';

/**
 * Small words that change what a sentence says: those of the sentence must be the fact's too. Folded; those in
 * one group mean the same.
 */
const TURNING: readonly (readonly string[])[] = `
  all whole entire entirely fully; some several; part partly partially; most mostly; few; only just solely; almost nearly; half; every each;
  may might could possibly perhaps maybe probably reportedly allegedly supposedly; would; will shall going; should must; if unless; again; than;
  before; after; because; without; instead; against; both
  vse vsego vsekh polnostyu tselikom ves vsya; chast chastichno; bolshinstvo; tolko lish; pochti; mozhet mogut mog mogla mogli vozmozhno veroyatno yakoby; budet budut; by; esli;
  snova opyat; do; posle; bez; vmesto; protiv; oba
  butun butov butovlukde tamamile hamisi hamisini; qismen; yalniz tekce; belke ehtimal guya; eger; yeniden tekrar; evvel; sonra; eksine
  tum tamami tamamini tamamen hepsi; kismen; sadece yalnizca; neredeyse; belki muhtemelen sozde guya; eger; yeniden tekrar; once; karsi`
  .split(/[;\n]/)
  .map((group) => group.trim().split(/\s+/).filter(Boolean))
  .filter((group) => group.length > 0);

const groupOf = new Map(
  TURNING.flatMap((group) => group.map((word) => [word, group[0]!] as const)),
);

/** Words such as "only", "may" and "if" stand in both or in neither. */
export function sameModality(statement: Statement, fact: Fact): boolean {
  const { text, lang } = inLocale(fact.text, statement.locale);
  const own = countTurning(analyse(text, lang));
  return [...countTurning(statement.words)].every(
    ([group, count]) => count <= (own.get(group) ?? 0),
  );
}

function countTurning(words: readonly Word[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { folded } of words) {
    const group = groupOf.get(folded);
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

/** That somebody is in office is not what a fact says of the day they came to it. */
export function sameTense(statement: Statement, fact: Fact): boolean {
  const closed = Number.isFinite(mustWhen(fact.when).end);
  return !(closed && statement.dates.length === 0 && isOffice(statement));
}

const BE = /^(am|is|are|was|were|be|been|being)$/;

/** What was done to somebody in the fact is not done by them in the sentence; told in English only. */
export function sameVoice({ words, locale }: Statement, fact: Fact): boolean {
  if (locale !== 'en') return true;
  const own = analyse(fact.text.en, 'en');
  const passive = (all: readonly Word[], at: number) => BE.test(all[at - 1]?.folded ?? '');
  return words.every((word, at) => {
    const found = unitClassOf(word);
    if (word.stop || (found === undefined && !/(ed|en)$/.test(word.folded))) return true;
    const same = own.flatMap((other, place) =>
      !other.stop && other.stem === word.stem ? [place] : [],
    );
    if (same.length > 0) return same.some((place) => passive(own, place) === passive(words, at));
    return !/^kill/.test(word.folded) || passive(words, at);
  });
}

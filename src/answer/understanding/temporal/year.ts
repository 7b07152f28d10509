/** Years: four figures that may be one, and any number that something says to be one. */

import { LOCALES } from '../../../knowledge/model/schema.ts';
import { STOPWORDS, type Token } from '../../../language/index.ts';
import {
  type DateReader,
  dated,
  edtfYear,
  lengthOf,
  phraseAt,
  phraseBefore,
} from './date-reader.ts';
import { eraAfter } from './era.ts';

export type Year = {
  readonly year: number;
  readonly beforeChrist: boolean;
  /** Whether a word or an ending says that it is a year. */
  readonly said: boolean;
  /** The token after it, its words and its era. */
  readonly end: number;
};

/** "Г.", "года", "-cü ilin", "yılında", and the endings behind the figures. */
const YEAR_WORD =
  /^(god(a|u|e|om|y|akh|ov)?|gg?|il(i|in|inin|de|den|e|inde|inden|ine|dir)?|yil(i|in|inin|da|dan|a|inda|indan|ina)?|sene(si|sinin|sinde|sinden|de|den)?)$/;
/** "In the year": nothing lasts so long. */
const IN_YEAR = /^(ilinde|ilinden|ilinin|yilinda|yilindan|yilinin|senesi\w*|gode|godu)$/;
const ORDINAL = /^(m|go|y|ogo|om|mu|ci|cu|inci|uncu|nci|ncu)$/;
const CASE = /^([dt][ae]n?(ki)?|y?[aeiu]|n?[iu]n|ler|lar)$/;

/** Figures with the words behind them that make them a year, whatever their number. */
export function yearAt(tokens: readonly Token[], at: number): Year | undefined {
  const token = tokens[at];
  if (!token?.figures || token.typed.length > 4 || token.typed.startsWith('0')) return undefined;
  if (isPartOfOther(tokens, at)) return undefined;
  let end = at + 1;
  let said = false;
  let ordinal = false;
  const ending = tokens[end];
  if (ending && !ending.figures && /^['’ʼ\-‐]?$/.test(ending.before)) {
    ordinal = ORDINAL.test(ending.folded);
    const place = /^['’ʼ]$/.test(ending.before) && /^[dt][ae]$/.test(ending.folded);
    if (ordinal || CASE.test(ending.folded)) end += 1;
    // "5150s" and "38th" are none; a decade is read elsewhere. "44BC" is one.
    else if (ending.before === '' && !eraAfter(tokens, end)) return undefined;
    said = place && token.typed.length >= 3;
  }
  const word = tokens[end];
  let era = eraAfter(tokens, end);
  if (word && YEAR_WORD.test(word.folded) && /^\s?$/.test(word.before)) {
    // "20 il" and "862 года" may be so long; "500 г" are grams; "2015 ilə" is "with 2015".
    const inflected = IN_YEAR.test(word.folded) && token.typed.length >= 3;
    const before = PREPOSITION.test(phraseBefore(tokens, at));
    const long = token.typed.length === 4 && word.folded !== 'ile';
    // "В 12-м году" may be of any century.
    said = token.typed.length >= 3 && (ordinal || inflected || before || long);
    era ??= eraAfter(tokens, end + 1);
    if (said || era) end += 1;
  }
  if (era && (!era.beforeChrist || !isSlang(tokens, at, end)))
    return { year: Number(token.typed), beforeChrist: era.beforeChrist, said: true, end: era.end };
  return { year: Number(token.typed), beforeChrist: false, said, end };
}

/** "Killed 38 bc of fog": small letters need more than the number before them. */
function isSlang(tokens: readonly Token[], at: number, era: number): boolean {
  return tokens[era]!.typed === 'bc' && !PREPOSITION.test(phraseBefore(tokens, at));
}

const PREPOSITION =
  /(^| )(in|since|until|till|by|before|after|from|around|circa|ca|year|of|v|vo|s|do|posle|k|okolo|ot|po)( the)?( year)?$/;
/** Those behind which a number of three figures is hardly anything but a year. */
const IN = /(^| )(in|since|until|till|circa|ca|(the )?year|v)$/;
const NUMBERED =
  /(^| )(flight|no|nr|number|reys\w*|nomer|article|resolution|page|room|route|model|boeing|airbus|embraer)$/;
/** What a number before it counts; no year stands there. */
const COUNTED =
  /^(people|persons?|men|women|children|homes?|houses?|soldiers?|troops?|peacekeepers?|euros?|dollars?|rou?bles?|manats?|liras?|km|kilomet\w*|miles?|met(er|re)s?|tons?|tonnes?|kg|percent|per|hours?|minutes?|days?|weeks?|months?|years?|times|thousand|million|billion|chelovek\w*|lyudey|domov|soldat\w*|mirotvorts\w*|evro|rubl\w*|dollar\w*|metr\w*|km|let|raz|tysyach\w*|million\w*|mln|nefer\w*|ev|sulhmerami\w*|adam|insan|manat\w*|min|kisi\w*|asker\w*|avro|dolar\w*|lira|bin|milyon|kilometre)$/;

/** A year that stands alone. */
export const readYear: DateReader = (tokens, at) => {
  const year = yearAt(tokens, at);
  if (!year) return undefined;
  const read = () => dated(edtfYear(year.year, year.beforeChrist), year.end);
  if (year.said) return read();
  const next = tokens[year.end];
  const near = next !== undefined && /^\s?$/.test(next.before);
  if (near && COUNTED.test(next.folded)) return undefined;
  const before = phraseBefore(tokens, at);
  if (NUMBERED.test(before)) return undefined;
  const { year: number } = year;
  // In a Russian plural stands what is counted: "2020 миротворцев"; names of people end so too, but begin large.
  if (near && /^[а-яё]+(ов|ев|ей)$/u.test(next.typed)) return undefined;
  const modern = number >= 1800 && number < 2100;
  if (modern && number % 100 !== 0) return read();
  if (modern && (!near || !isThing(next))) return read();
  if (modern) return IN.test(before) || /(^| )the$/.test(before) ? read() : undefined;
  const prepared =
    IN.test(before) || (number >= 1000 && PREPOSITION.test(before) && !/ of$/.test(before));
  const of =
    /(war|battle|siege|fall|treaty|battles|crusade|earthquake|plague)( of [a-z]+)? of$/.test(
      before,
    );
  return number >= 100 && (prepared || of) && !(near && isThing(next)) ? read() : undefined;
};

const SMALL_WORDS = new Set(LOCALES.flatMap((locale) => [...STOPWORDS[locale]]));

/** A word that may be what is counted: it begins small and carries matter. */
function isThing({ typed, folded, figures }: Token): boolean {
  return !figures && /^\p{Ll}/u.test(typed) && !SMALL_WORDS.has(folded);
}

/** Of another number, a time, an amount of money, a name: "1,453", "10:30", "$2000", "S-2000". */
export function isPartOfOther(tokens: readonly Token[], at: number): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (/[$€£₽₺₼¥#№%]\s?$/u.test(token.before) || /^\s?[$€£₽₺₼¥%]/u.test(token.after)) return true;
  if (previous && !previous.figures && (token.before === '' || token.before === '-')) return true;
  const inside = /^[.,:/]$/;
  return (
    (previous?.figures === true && inside.test(token.before)) ||
    (next?.figures === true && inside.test(next.before)) ||
    // Thousands in groups.
    (next?.figures === true &&
      next.before === ' ' &&
      next.typed.length === 3 &&
      token.typed.length < 4)
  );
}

/** Two years as a range: "2015-2018", "2015–18". */
export const readYears: DateReader = (tokens, at) => {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first?.figures || !second?.figures || first.typed.length !== 4) return undefined;
  if (!/^\s?[-‐–—]\s?$/.test(second.before) || isPartOfOther(tokens, at)) return undefined;
  const from = Number(first.typed);
  const short = second.typed.length === 2;
  const to = short ? Math.floor(from / 100) * 100 + Number(second.typed) : Number(second.typed);
  if (!(short || second.typed.length === 4) || to <= from) return undefined;
  const plain = from >= 1800 && to < 2100;
  const behind = lengthOf(
    /^((ci|cu|inci|uncu) )?(god\w*|gg|iller\w*|il\w*|yillar\w*)\b/,
    tokens,
    at + 2,
  );
  const said = behind > 0 || PREPOSITION.test(phraseBefore(tokens, at));
  if (!plain && !said) return undefined;
  if (COUNTED.test(phraseAt(tokens, at + 2, 1))) return undefined;
  return dated(`${edtfYear(from)}/${edtfYear(to)}`, at + 2 + behind);
};

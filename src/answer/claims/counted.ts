/** What a number in a statement counts: the same as a figure of a fact, or something else? */
import { inLocale, unitLanguage } from '../../knowledge/model/localised.ts';
import type { Figure, Locale } from '../../knowledge/model/schema.ts';
import { analyse, numbersIn, placesOf, terms, type Word } from '../../language/index.ts';
import { isPercentage } from './percentage.ts';
import type { Quantity } from './quantities.ts';
import type { Statement } from './statement.ts';
import { PEOPLE, SETTING, type UnitClass, unitClassesOf, unitClassOf } from './unit-classes.ts';

/** How many words may stand between a number and the noun or verb that says what it counts. */
const REACH = 6;

const NO_WORD = { typed: '', folded: '' };

/** Whether the number counts what the figure counts. */
export function counts(amount: Quantity, figure: Figure, statement: Statement): boolean {
  const units = unitClassesOf(figure.unit);
  if (amount.unit === 'percent' || isPercentage(figure)) {
    if (amount.unit !== 'percent' || !isPercentage(figure)) return false;
  } else if (amount.unit && !units.has(amount.unit)) return false;
  const { nearest, all } = classesNear(amount, statement);
  if (units.size > 0) {
    if (amount.unit) return true;
    if (amount.yearLike && !unitClassOf(statement.words[amount.end] ?? NO_WORD)) return false;
    if (nearest === undefined) return false;
    // "38 passengers were killed" does not say how many were aboard.
    if (isSetting(units) && !amount.whole && [...all].some((one) => FATES.has(one))) return false;
    if (amount.all || amount.whole) return [...units].some((unit) => all.has(unit));
    return units.has(nearest) || (SETTING.has(nearest) && [...units].some((unit) => all.has(unit)));
  }
  // "2020'de" is when, not how many; and a year stands right before what it would count.
  if (amount.yearLike && /\D/.test(statement.words[amount.at]!.typed)) return false;
  const reach = amount.yearLike ? 2 : 4;
  // Without such a class the very noun must follow: "10,000 peacekeepers".
  const behind = statement.words.slice(amount.end, amount.end + reach);
  // "500 trucks with peacekeepers" are trucks.
  const small = behind.findIndex(({ stop }) => stop);
  return (
    measures(amount, figure, statement) ||
    behind.slice(0, small < 0 ? reach : small).some(isNounOf(figure, statement))
  );
}

/** Whether what the number measures stands right before it: "a magnitude of 7.4". */
export function measures(
  { at, yearLike }: Quantity,
  figure: Figure,
  statement: Statement,
): boolean {
  if (yearLike || figure.of !== undefined) return false;
  const before = statement.words.slice(0, at).findLast(({ folded }) => !IS.test(folded));
  return before !== undefined && isNounOf(figure, statement)(before);
}
/** "The boats came at 5" says nothing of how many they were. */
const IS = /^(of|is|was|were|byl[aio]?)$/;

function isNounOf(figure: Figure, { words, mentions, locale }: Statement): (word: Word) => boolean {
  const own = nounsOf(figure, locale);
  const named = new Set(
    mentions.flatMap(({ from, to }) => words.slice(from, to).map(({ stem }) => stem)),
  );
  return ({ stem, folded }) => own.has(stem) && !named.has(stem) && !PEOPLE.test(folded);
}

/** What became of people, wherever they were. */
export const FATES: ReadonlySet<UnitClass> = new Set([
  'killed',
  'survived',
  'injured',
  'detained',
  'rescued',
  'missing',
]);

function isSetting(units: ReadonlySet<UnitClass>): boolean {
  return [...units].every((unit) => SETTING.has(unit));
}

/** Verbs that help: "were killed", "have all died". */
const HELPS = /^(were|was|are|is|been|had|have|has|all|also|be)$/;

/** Words behind a number that say how exactly it is meant: "40-a yaxın", "30'dan fazla". */
const BOUND = /^(cox|artiq|fazla|az|yaxin|yakin|qeder|kadar|askin|civari\w*)$/;

/**
 * Whether what stands right behind a number is none but whom the figure counts: "two police" are not the two brothers who
 * died. @param byName whether it must be called what the figure calls it: not "people", not left out
 */
export function countsNoOthers(
  amount: Pick<Quantity, 'end'>,
  figure: Figure,
  statement: Statement,
  byName: boolean,
): boolean {
  const word = statement.words[placeBehind(amount, statement)];
  return byName
    ? word !== undefined && nounsOf(figure, statement.locale).has(word.stem)
    : isOwnNoun(word, figure, statement.locale);
}

function placeBehind({ end }: Pick<Quantity, 'end'>, { words }: Statement): number {
  let behind = end;
  while (words[behind] && BOUND.test(words[behind]!.folded)) behind += 1;
  return behind;
}

const isOwnNoun = (word: Word | undefined, figure: Figure, locale: Locale): boolean =>
  word === undefined ||
  word.stop ||
  PEOPLE.test(word.folded) ||
  nounsOf(figure, locale).has(word.stem) ||
  unitClassOf(word) !== undefined;

/**
 * Whether nothing else stands behind the number than what the figure counts: "five officers" are not the two who
 * died, and "three pilots were killed" may be some of the 38.
 */
export function countsSame(amount: Quantity, figure: Figure, statement: Statement): boolean {
  const { words, locale } = statement;
  const units = unitClassesOf(figure.unit);
  if (units.size === 0 || amount.unit || amount.all || amount.whole) return true;
  const behind = placeBehind(amount, statement);
  if (isOwnNoun(words[behind], figure, locale)) return true;
  if (amount.value === undefined || amount.value < figure.value) return false;
  // "500 soldiers were killed", "погибли 67 азербайджанцев": tied to what became of them.
  const isClass = (place: number) => {
    const found = words[place] && unitClassOf(words[place]);
    return found !== undefined && units.has(found);
  };
  if (isClass(amount.at - 1)) return true;
  let next = behind + 1;
  while (words[next] && HELPS.test(words[next]!.folded)) next += 1;
  const helped = next > behind + 1;
  // Whoever "killed" somebody without a helping verb may be the killers.
  return (
    isClass(next) &&
    (helped ||
      locale !== 'en' ||
      !/^(kill|detain|arrest|injur|wound|rescu)/.test(words[next]!.folded))
  );
}

/** Stems of what a figure's own words count, in a language. */
export function nounsOf(figure: Figure, locale: Locale): ReadonlySet<string> {
  const { text, lang } = inLocale(figure.words, locale);
  const unit = unitLanguage(figure);
  return new Set(
    [...withoutNumbers(text, lang), ...(lang === unit ? terms(figure.unit, unit) : [])].filter(
      (term) => !/^\d+$/.test(term) && !QUALIFIERS.test(term),
    ),
  );
}

/** What stands in a figure's words for how sure it is, as stems begin: "officially", "по оценкам", "təxminən". */
const QUALIFIERS =
  /^(offici|estim|about|approxim|rough|exact|accord|ofitsial|otsen|primern|okolo|nekotor|resm|texmin|teqrib|hesab|gor|bezi|bazi|tahmin|yaklas|olaraq|olarak)/;

function withoutNumbers(text: string, locale: Locale): readonly string[] {
  const words = analyse(text, locale);
  const numbers = numbersIn(text, locale).flatMap((number) => placesOf(words, number) ?? []);
  return words.flatMap(({ stop, stem }, place) =>
    stop || numbers.some(({ at, end }) => place >= at && place < end) ? [] : [stem],
  );
}

/** The class of the word nearest to a number, what follows it before what precedes it. */
function classesNear(
  { at, end }: Quantity,
  { words }: Statement,
): { readonly nearest: UnitClass | undefined; readonly all: ReadonlySet<UnitClass> } {
  const placed = words.flatMap((word, place) => {
    const found = unitClassOf(word);
    if (!found || (place >= at && place < end)) return [];
    const far = place >= end ? place - end : (at - 1 - place) * 1.5;
    return [{ found, far }];
  });
  // Dates and spells of time stand in many a sentence; only beside the number do they say what it counts.
  const near = placed.filter(({ found, far }) => (found === 'time' ? far === 0 : far <= REACH * 2));
  const [first] = near.sort((a, b) => a.far - b.far);
  return { nearest: first?.found, all: new Set(near.map(({ found }) => found)) };
}

/** How many small words may stand between a number and what became of so many: "67 people were killed". */
const BETWEEN = 3;
/** What a whole stands behind: "with 67 people", "carrying 67". */
const CARRIES = /^(with|carrying|carried|had|s|so|tasiyan|dasiyan)$/;

/** "67 killed", "67 people died", "погибли 67": nothing between but words for people and small words. */
export function outright(
  { at, end, whole }: Quantity,
  figure: Figure,
  { words }: Statement,
): boolean {
  const before = words[at - 1];
  if (whole || (before && CARRIES.test(before.folded))) return false;
  const units = unitClassesOf(figure.unit);
  const is = (place: number) => {
    const word = words[place];
    const found = word && unitClassOf(word);
    return found !== undefined && units.has(found) && !SETTING.has(found);
  };
  let next = end;
  const small = (place: number) => {
    const word = words[place];
    return word !== undefined && !unitClassOf(word) && (PEOPLE.test(word.folded) || word.stop);
  };
  while (next < end + BETWEEN && small(next)) next += 1;
  if (is(next)) return true;
  // What follows must not say where they were: "погибли: 67 на борту".
  const following = unitClassOf(words[next] ?? NO_WORD);
  return is(at - 1) && !(following && SETTING.has(following));
}

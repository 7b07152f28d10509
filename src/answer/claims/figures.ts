/** Figures: does a number in a statement say another than the fact, of the same thing counted? */

import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact, Figure, Locale } from '../../knowledge/model/schema.ts';
import { terms } from '../../language/index.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { type Difference, type Statement, typed, typedWords } from './statement.ts';
import { PEOPLE, SETTING, type UnitClass, unitClassesOf, unitClassOf } from './unit-classes.ts';

/** `open`: neither can be said, as of "about 40" beside 38. */
type Verdict = 'agrees' | 'differs' | 'open';

export type FigureResult = {
  readonly difference?: Difference;
  /** Words of numbers that agree with the fact, as typed. */
  readonly agreed: readonly string[];
  /** Words of numbers that could not be compared with it. */
  readonly left: readonly string[];
};

/** How far a number that is meant roughly may be off and still be the same, and from where it is another. */
const SAME = 0.1;
const OTHER = 0.25;
/** How many words may stand between a number and the noun or verb that says what it counts. */
const REACH = 6;

/**
 * @param others the facts that dispute this one: what they say is not contradicted by it
 * @param stated every number that the fact states
 */
export function compareFigures(
  statement: Statement,
  fact: Fact,
  others: readonly Fact[],
  stated: ReadonlySet<number>,
): FigureResult {
  const amounts = quantitiesIn(statement);
  if (!amounts)
    return {
      agreed: [],
      left: statement.words.filter(({ folded }) => /^\d+$/.test(folded)).map((word) => word.typed),
    };
  const figures = fact.figures.filter(({ qualifier }) => qualifier !== 'several');
  const alternatives = others.flatMap((other) => other.figures);
  const agreed: string[] = [];
  const left: string[] = [];
  const differing: { amount: Quantity; figure: Figure }[] = [];
  for (const amount of amounts) {
    const verdicts = figures.map((figure) => ({
      figure,
      verdict: compare(amount, figure, statement),
    }));
    const is = (verdict: Verdict) => verdicts.find((one) => one.verdict === verdict);
    const own = typedWords(statement, amount.at, amount.end);
    const differs = is('differs');
    const elsewhere = alternatives.some(
      (figure) =>
        compare(amount, figure, statement) !== 'differs' || between(amount, figures, figure),
    );
    if (is('agrees')) agreed.push(...own);
    else if (differs && !is('open') && !(alternatives.length > 0 && elsewhere))
      differing.push({ amount, figure: differs.figure });
    else if (
      !is('open') &&
      amount.value !== undefined &&
      stated.has(amount.value) &&
      // The whole, unless it is called that, is not a number that the fact gives for anything.
      (amount.whole || !figures.some(({ of }) => of === amount.value)) &&
      !amount.all &&
      !amount.yearLike
    )
      agreed.push(...own);
    else if (!amount.yearLike || amount.value === undefined) left.push(...own);
  }
  // A statement that also has the right number is about parts of it, or corrects itself.
  const [first] = differing;
  const values = new Set(figures.map(({ value }) => value));
  const right = amounts.some(({ value, all }) => !all && value !== undefined && values.has(value));
  if (!first || right)
    return {
      agreed,
      left: [
        ...left,
        ...differing.flatMap(({ amount }) => typedWords(statement, amount.at, amount.end)),
      ],
    };
  const to = spanEnd(first.amount, statement, first.figure);
  return {
    agreed,
    left,
    difference: {
      aspect: 'figure',
      asserted: typed(statement, first.amount.from, to),
      approved: inLocale(first.figure.words, statement.shown).text,
      words: typedWords(statement, first.amount.from, first.amount.to),
      ...(first.amount.all &&
        first.amount.value !== undefined &&
        first.amount.value === first.figure.of && { telling: true as const }),
    },
  };
}

function compare(amount: Quantity, figure: Figure, statement: Statement): Verdict | undefined {
  const { value, of } = figure;
  if (!counts(amount, figure, statement)) return undefined;
  const own = amount.value;
  if (amount.all && of !== undefined && (own === undefined || own === of))
    return value < of ? 'differs' : 'agrees';
  if (own === undefined) return undefined;
  if (own === value) return boundFits(amount, figure) ? 'agrees' : 'open';
  if (amount.whole)
    return of === undefined ? undefined : own === of ? 'agrees' : near(own, of, amount, figure);
  if (statement.type === 'how-many') return undefined;
  // The whole stands in a question for the whole, unless it is said outright to be the part.
  if (own === of) return outright(amount, figure, statement) ? 'differs' : undefined;
  return near(own, value, amount, figure);
}

function near(own: number, value: number, { bound }: Quantity, { qualifier }: Figure): Verdict {
  const off = Math.abs(own - value) / (Math.abs(value) || 1);
  const rough =
    bound === 'about' || ['about', 'officially', 'some-estimates'].includes(qualifier ?? '');
  const verdict: Verdict = rough
    ? off <= SAME
      ? 'agrees'
      : off > OTHER
        ? 'differs'
        : 'open'
    : own === value
      ? 'agrees'
      : 'differs';
  const [least, most] = [
    bound === 'at-least' || qualifier === 'at-most',
    bound === 'at-most' || qualifier === 'at-least',
  ];
  if (verdict !== 'differs' || !(least || most)) return verdict;
  // "More than 30" does not gainsay 38, nor does 15 gainsay "at least 12".
  if (least && most) return 'open';
  if (bound === 'at-least') return own > value ? 'differs' : 'open';
  if (bound === 'at-most') return own < value ? 'differs' : 'open';
  if (qualifier === 'at-least') return own < value ? 'differs' : 'open';
  return own > value ? 'differs' : 'open';
}

/** "More than 38" is not 38. */
function boundFits({ bound }: Quantity, { qualifier }: Figure): boolean {
  return bound === 'exactly' || bound === 'about' || bound === qualifier;
}

/** Between two estimates that dispute each other nothing is contradicted. */
function between({ value }: Quantity, figures: readonly Figure[], other: Figure): boolean {
  if (value === undefined) return true;
  const all = [...figures, other].map((figure) => figure.value);
  return value >= Math.min(...all) * (1 - OTHER) && value <= Math.max(...all) * (1 + OTHER);
}

const NO_WORD = { typed: '', folded: '' };

/** Whether the number counts what the figure counts. */
function counts(amount: Quantity, figure: Figure, statement: Statement): boolean {
  const units = unitClassesOf(figure.unit);
  const { nearest, all } = classesNear(amount, statement);
  if (units.size > 0) {
    if (amount.yearLike && !unitClassOf(statement.words[amount.end] ?? NO_WORD)) return false;
    if (nearest === undefined) return false;
    if (amount.all || amount.whole) return [...units].some((unit) => all.has(unit));
    return units.has(nearest) || (SETTING.has(nearest) && [...units].some((unit) => all.has(unit)));
  }
  // "2020'de" is when, not how many; and a year stands right before what it would count.
  if (amount.yearLike && /\D/.test(statement.words[amount.at]!.typed)) return false;
  const reach = amount.yearLike ? 2 : 4;
  // Without such a class the very noun must follow: "10,000 peacekeepers".
  const own = nounsOf(figure, statement.locale);
  const named = new Set(
    statement.mentions.flatMap(({ from, to }) =>
      statement.words.slice(from, to).map(({ stem }) => stem),
    ),
  );
  return statement.words
    .slice(amount.end, amount.end + reach)
    .some(
      (word) =>
        !word.stop && own.has(word.stem) && !named.has(word.stem) && !PEOPLE.test(word.folded),
    );
}

/** Stems of what a figure's own words count, in a language. */
export function nounsOf(figure: Figure, locale: Locale): ReadonlySet<string> {
  const { text, lang } = inLocale(figure.words, locale);
  return new Set(
    [...terms(text, lang), ...(lang === 'en' ? terms(figure.unit, 'en') : [])].filter(
      (term) => !/^\d+$/.test(term),
    ),
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
function outright({ at, end, whole }: Quantity, figure: Figure, { words }: Statement): boolean {
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

function spanEnd(amount: Quantity, statement: Statement, figure: Figure): number {
  const nouns = nounsOf(figure, statement.locale);
  let to = amount.to;
  const goesOn = (place: number) => {
    const word = statement.words[place];
    return (
      word !== undefined &&
      (PEOPLE.test(word.folded) ||
        nouns.has(word.stem) ||
        unitClassesOf(figure.unit).has(unitClassOf(word)!))
    );
  };
  // One word between may be an adjective or stand for the noun: "30 IT specialists".
  while (to < amount.end + 4 && (goesOn(to) || goesOn(to + 1))) to += goesOn(to) ? 1 : 2;
  return to;
}

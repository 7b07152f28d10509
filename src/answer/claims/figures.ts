/** Figures: does a number in a statement say another than the fact, of the same thing counted? */

import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact, Figure } from '../../knowledge/model/schema.ts';
import { mayBeRounded, stepOf } from '../../language/index.ts';
import { counts, countsSame, measures, nounsOf, outright } from './counted.ts';
import { asSpoken } from './percentage.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { type Difference, type Statement, typed, typedWords } from './statement.ts';
import { PEOPLE, unitClassesOf, unitClassOf } from './unit-classes.ts';

/** `open`: neither can be said, as of "about 40" beside 38. */
type Verdict = 'agrees' | 'differs' | 'open';

export type FigureResult = {
  readonly difference?: Difference;
  /** Words of numbers that agree with the fact, as typed. */
  readonly agreed: readonly string[];
  /** Of those, the words of numbers that count what a figure of the fact counts. */
  readonly counted: readonly string[];
  /** Words of numbers that could not be compared with it. */
  readonly left: readonly string[];
};

/** How far a number that is meant roughly may be off and still be the same, and from where it is another. */
const SAME = 0.1;
const OTHER = 0.25;

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
      counted: [],
      left: statement.words.filter(({ folded }) => /^\d+$/.test(folded)).map((word) => word.typed),
    };
  const figures = fact.figures.filter(({ qualifier }) => qualifier !== 'several');
  const alternatives = others.flatMap((other) => other.figures);
  const agreed: string[] = [];
  const counted: string[] = [];
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
    if (is('agrees')) {
      agreed.push(...own);
      counted.push(...own);
    } else if (differs && !is('open') && !(alternatives.length > 0 && elsewhere))
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
      counted,
      left: [
        ...left,
        ...differing.flatMap(({ amount }) => typedWords(statement, amount.at, amount.end)),
      ],
    };
  const to = spanEnd(first.amount, statement, first.figure);
  return {
    agreed,
    counted,
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

/** In each of the numbers that its figures may mean; one that agrees, or that cannot be compared, is enough. */
function compare(amount: Quantity, figure: Figure, statement: Statement): Verdict | undefined {
  const { value, other } = amount;
  const meant = [value, ...(other === undefined ? [] : [other])];
  const spoken = asSpoken(figure);
  const verdicts = meant.map((one) => compareOne({ ...amount, value: one }, spoken, statement));
  for (const verdict of ['agrees', 'open', undefined] as const)
    if (verdicts.includes(verdict)) return verdict;
  return 'differs';
}

function compareOne(amount: Quantity, figure: Figure, statement: Statement): Verdict | undefined {
  const { value, of } = figure;
  if (!counts(amount, figure, statement)) return undefined;
  const own = amount.value;
  if (amount.all && of !== undefined && (own === undefined || own === of))
    return value < of ? 'differs' : 'agrees';
  if (own === undefined) return undefined;
  if (own === value) return boundFits(amount, figure) ? 'agrees' : 'open';
  if (amount.whole && !measures(amount, figure, statement))
    return of === undefined ? undefined : own === of ? 'agrees' : near(own, of, amount, figure);
  if (statement.type === 'how-many') return undefined;
  if (!countsSame(amount, figure, statement)) return undefined;
  // The whole stands in a question for the whole, unless it is said outright to be the part.
  if (own === of) return outright(amount, figure, statement) ? 'differs' : undefined;
  return near(own, value, amount, figure);
}

function near(
  own: number,
  value: number,
  { bound, step }: Quantity,
  { qualifier }: Figure,
): Verdict {
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
      : mayBeRounded({ value: own, ...(step && { step }) }, { value, step: stepOf(value) })
        ? 'open'
        : 'differs';
  const saysLeast = bound === 'at-least' || bound === 'more-than';
  const saysMost = bound === 'at-most' || bound === 'less-than';
  const [least, most] = [
    saysLeast || qualifier === 'at-most',
    saysMost || qualifier === 'at-least',
  ];
  if (verdict !== 'differs' || !(least || most)) return verdict;
  // "More than 30" is true of 38, though "more than 3" says little; nor does 15 gainsay "at least 12".
  if (least && most) return 'open';
  const close = off <= OTHER ? 'agrees' : 'open';
  if (saysLeast) return own > value ? 'differs' : close;
  if (saysMost) return own < value ? 'differs' : close;
  if (qualifier === 'at-least') return own < value ? 'differs' : 'open';
  return own > value ? 'differs' : 'open';
}

/** "More than 38" is not 38; "at least 38" may be. */
function boundFits({ bound }: Quantity, { qualifier }: Figure): boolean {
  switch (bound) {
    case 'exactly':
    case 'about':
      return true;
    case 'at-least':
      return qualifier !== 'at-most';
    case 'at-most':
      return qualifier !== 'at-least';
    case 'more-than':
    case 'less-than':
      return false;
  }
}

/** Between two estimates that dispute each other nothing is contradicted. */
function between({ value }: Quantity, figures: readonly Figure[], other: Figure): boolean {
  if (value === undefined) return true;
  const all = [...figures, other].map((figure) => figure.value);
  return value >= Math.min(...all) * (1 - OTHER) && value <= Math.max(...all) * (1 + OTHER);
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

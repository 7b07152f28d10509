/** Figures that are shares of a hundred, which editors keep as 54 or as 0.54. */
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Figure } from '../../knowledge/model/schema.ts';
import { numbersIn } from '../../language/index.ts';
import { unitClassesOf } from './unit-classes.ts';

/** Whether a figure is a share of a hundred, by its unit or by its words. */
export const isPercentage = ({ unit, words }: Pick<Figure, 'unit' | 'words'>): boolean =>
  unitClassesOf(unit).has('percent') || PER_CENT.test(`${unit} ${inLocale(words, 'en').text}`);
const PER_CENT = /%|\bper ?cent\b|процент|faiz|yüzde/iu;

/** The figure with its number as its words give it: 54 of 0.54 and "54%", but 0.5 of "0.5 percent". */
export function asSpoken(figure: Figure): Figure {
  const { value, of, words } = figure;
  if (Math.abs(value) > 1 || !isPercentage(figure)) return figure;
  const { text, lang } = inLocale(words, 'en');
  if (numbersIn(text, lang).some((number) => number.value === value)) return figure;
  return {
    ...figure,
    value: inHundredths(value),
    ...(of !== undefined && { of: inHundredths(of) }),
  };
}

/** 0.29 * 100 is a little less than 29 to a computer. */
const inHundredths = (share: number): number => Number((share * 100).toPrecision(12));

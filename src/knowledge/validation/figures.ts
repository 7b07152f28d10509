/** Figures that contradict themselves or their words. */

import { numbersIn, numbersMeant } from '../../language/index.ts';
import { inLocale } from '../model/localised.ts';
import type { Figure, Locale } from '../model/schema.ts';
import { finding } from '../parsing/findings.ts';
import type { Check, Context } from './context.ts';

export const figureExceedsWhole: Check = (context) =>
  figures(context).flatMap(({ figure: { value, of }, spot }) =>
    of !== undefined && value > of
      ? [finding('figure-exceeds-whole', spot('value'), { value, of })]
      : [],
  );

/** In one language: English, or where there is none another, of which only digits are read: it inflects its number words. */
export const figureNotInWords: Check = (context) =>
  figures(context).flatMap(({ figure, spot }) => {
    const { text, lang } = inLocale(figure.words, 'en');
    if ((lang !== 'en' && !/\d/.test(text)) || says(figure, text, lang)) return [];
    return [finding('figure-not-in-words', spot('words'), { value: figure.value, words: text })];
  });

function says({ value, qualifier }: Figure, text: string, lang: Locale): boolean {
  if (qualifier === 'several') return true;
  const meant = /%|per ?cent|процент|faiz|yüzde/i.test(text) ? [value, value * 100] : [value];
  const numbers = lang === 'en' ? numbersMeant(text) : numbersInOther(text, lang);
  return numbers.some((said) =>
    meant.some((number) => Math.abs(said - Math.abs(number)) <= Math.abs(number) * 1e-9),
  );
}

const numbersInOther = (text: string, lang: Locale): readonly number[] => [
  ...numbersMeant(text),
  ...numbersIn(text, lang).flatMap(({ value, other = value }) => [value, other]),
];

function figures(context: Context) {
  return [...context.items.incidents, ...context.items.facts].flatMap((item) =>
    item.value.figures.map((figure, index) => ({
      figure,
      spot: (field: keyof Figure) => item.spot(['figures', index, field]),
    })),
  );
}

/** Figures that contradict themselves or their words. */

import { inLocale } from '../model/localised.ts';
import type { Figure, Locale } from '../model/schema.ts';
import { finding } from '../parsing/findings.ts';
import type { Check, Context } from './context.ts';
import { saidIn } from './numbers.ts';

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
  return saidIn(text, lang).some((said) =>
    meant.some((number) => Math.abs(said - Math.abs(number)) <= Math.abs(number) * 1e-9),
  );
}

function figures(context: Context) {
  return [...context.items.incidents, ...context.items.facts].flatMap((item) =>
    item.value.figures.map((figure, index) => ({
      figure,
      spot: (field: keyof Figure) => item.spot(['figures', index, field]),
    })),
  );
}

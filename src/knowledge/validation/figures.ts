/** Figures that contradict themselves or their words. */

import { numbersMeant } from '../../language/index.ts';
import type { Figure } from '../model/schema.ts';
import { finding } from '../parsing/findings.ts';
import type { Check, Context } from './context.ts';

export const figureExceedsWhole: Check = (context) =>
  figures(context).flatMap(({ figure: { value, of }, spot }) =>
    of !== undefined && value > of
      ? [finding('figure-exceeds-whole', spot('value'), { value, of })]
      : [],
  );

/** In English only: the other languages inflect their number words. */
export const figureNotInWords: Check = (context) =>
  figures(context).flatMap(({ figure, spot }) =>
    says(figure)
      ? []
      : [
          finding('figure-not-in-words', spot('words'), {
            value: figure.value,
            words: figure.words.en,
          }),
        ],
  );

function says({ value, qualifier, words: { en } }: Figure): boolean {
  if (qualifier === 'several') return true;
  const meant = /%|per ?cent/i.test(en) ? [value, value * 100] : [value];
  return numbersMeant(en).some((said) =>
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

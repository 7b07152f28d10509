/** One number in the text and another in its figure or its translation: somebody has corrected but one of them. */
import { numbersIn, numbersMeant } from '../../language/index.ts';
import { inLocale } from '../model/localised.ts';
import { LOCALES, type Locale } from '../model/schema.ts';
import { finding } from '../parsing/findings.ts';
import type { Check } from './context.ts';
import { ENGLISH_NAMES } from './locales.ts';

/** Every number that a text may be read to say, in digits or in words. */
export const saidIn = (text: string, lang: Locale): readonly number[] =>
  lang === 'en' ? numbersMeant(text) : [...numbersMeant(text), ...values(text, lang)];

const values = (text: string, lang: Locale): readonly number[] =>
  numbersIn(text, lang).flatMap(({ value, other = value }) => [value, other]);

const inDigits = (text: string, lang: Locale): readonly number[] =>
  numbersIn(text, lang)
    .filter(({ from, to }) => /\d/.test(text.slice(from, to)))
    .map(({ value }) => value);

/** Those of some numbers that a text does not say. */
function notIn(text: string, lang: Locale, numbers: readonly number[]): readonly number[] {
  if (numbers.length === 0) return [];
  const said = saidIn(text, lang);
  return numbers.filter((one) => !said.includes(one));
}

/** Where either has one in digits that the other does not say: what was counted from the text ("eleven commands") stands in words. */
export const figureNotInText: Check = ({ items }) =>
  items.facts.flatMap(({ value: { text, figures, when, status }, spot }) =>
    (status === 'unknown' ? [] : figures).flatMap(({ value, words }, index) =>
      LOCALES.filter((lang) => {
        const [said, own] = [text[lang], words[lang]];
        if (!said || !own || !inDigits(own, lang).includes(value)) return false;
        const others = notIn(own, lang, inDigits(said, lang)).some((one) => !isInDate(one, when));
        return others && !saidIn(said, lang).includes(value);
      })
        .slice(0, 1)
        .map((lang) => {
          const details = { value, language: ENGLISH_NAMES[lang] };
          return finding('figure-not-in-text', spot(['figures', index, 'value']), details);
        }),
    ),
  );

/** Only where each has one in digits that the other does not say: a day or a year may stand in but one of them. */
export const numbersDiffer: Check = ({ items }) =>
  items.facts.flatMap(({ value, spot }) => {
    const { text: original, lang: first } = inLocale(value.text, 'en');
    const own = inDigits(original, first);
    if (own.length === 0) return [];
    return LOCALES.flatMap((lang) => {
      const text = value.text[lang];
      if (lang === first || !text) return [];
      const [other] = notIn(text, lang, own);
      if (other === undefined) return [];
      const [number] = notIn(original, first, inDigits(text, lang));
      if (number === undefined) return [];
      const names = { language: ENGLISH_NAMES[lang], first: ENGLISH_NAMES[first] };
      return [finding('numbers-differ', spot(['text', lang]), { ...names, number, other })];
    });
  });

const isInDate = (number: number, when: string): boolean =>
  (when.match(/\d+/g) ?? []).some((part) => Number(part) === number);

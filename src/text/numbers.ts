/** The numbers in a text: the one place that knows where a number written in figures begins and ends. */

/**
 * Thousands in groups: one to three figures, then groups of exactly three. "2,000", "2.000" and "2 000" are
 * one number; "25 2024" and "2024, 300" are two.
 */
export const GROUPED = /(?<!\d)\d{1,3}(?:[., ]\d{3})+(?!\d)/g;

/**
 * Figures with one mark between them: "7.4", "2,40". Behind a comma stand two at most, so that "25,2024" are two numbers;
 * dates and addresses have more marks.
 */
export const DECIMAL = /(?<![\d.,])\d+(?:\.\d+|,\d{1,2})(?!\d|[.,:/]\d)/g;

/** "7,40" as "7.4": one spelling of one number. */
export const decimalOf = (figures: string): string => String(Number(figures.replace(',', '.')));

const NUMBER = new RegExp(`${GROUPED.source}|${DECIMAL.source}|\\d+`, 'g');

/** Every number written in figures: "Of 2,000 on 25 December 2024" gives 2000, 25 and 2024; "7.4" is one. */
export const figuresIn = (text: string): number[] =>
  (text.match(NUMBER) ?? []).map((number) =>
    Number(/[., ]\d{3}$/.test(number) ? number.replace(/\D/g, '') : decimalOf(number)),
  );

/** What a language's number words are: the tables that one reader goes by. */

/** A number word, by what it does to the number that is being read. */
export type NumberWord =
  /** Adds: three, thirty, двести. */
  | { readonly is: 'small'; readonly value: number }
  /** Multiplies what stands before it: hundred, dozen, тысяч, milyon. */
  | {
      readonly is: 'scale';
      readonly value: number;
      /** Whether it is a number alone: "yüz", "тысяча"; "thousands" and "тысячи" are none. */
      readonly alone: boolean;
    }
  /** So much of the scale behind it: "half a million", "четверть миллиона". */
  | { readonly is: 'share'; readonly value: number }
  /** Makes a rank of the number: third, третий, üçüncü. */
  | { readonly is: 'ordinal'; readonly value: number };

export type Lexicon = {
  readonly wordOf: (folded: string, typed: string) => NumberWord | undefined;
  /** Words between the parts of a number: "and". */
  readonly joint: RegExp | undefined;
  /** Words that begin a number and are one: "a hundred". */
  readonly article: RegExp | undefined;
  /** "And a half", "с половиной", "buçuk": the words after a number that add half of the unit. */
  readonly andHalf: readonly (readonly string[])[];
  /** From which value on a number that ends in 0 takes a unit: "twenty three", "on üç". */
  readonly leastTens: number;
  /** Short for a scale behind figures: "5 тыс.", "1,2 mlrd"; glued where it is short for something else too. */
  readonly short: ReadonlyMap<string, number>;
  readonly glued: ReadonlyMap<string, number>;
  /** A part of something, not a number of it: "two thirds", "две трети". */
  readonly fraction: RegExp | undefined;
  /** Endings behind figures that make an ordinal: "38th", "38-й", "38-ci". */
  readonly ordinalEnding: (ending: string, figures: string) => boolean;
  /** The marks between groups of three figures. */
  readonly groups: string;
};

export type ReadNumber = {
  /**
   * `cardinal`: so many. `ordinal`: a rank ("38th"). `fraction`: a part ("two thirds"). `year`: "nineteen eighty".
   * `label`: figures of a name, a time or an address ("Su-35", "10:30").
   */
  readonly kind: 'cardinal' | 'ordinal' | 'fraction' | 'year' | 'label';
  readonly value: number;
  /** The other number that the figures may mean. */
  readonly other?: number;
  /** How exactly it is given: 0.1 in "7.4", a hundred thousand in "1.5 million"; 1 where left out. */
  readonly step?: number;
  /** Whether it is figures alone, without marks or words. */
  readonly plain: boolean;
  /** The case ending behind the number in Azerbaijani and Turkish, folded: "67-dən" has "den". */
  readonly ending?: string;
  /** The token after it. */
  readonly end: number;
};

/** `2: two; 3: three` as pairs. */
export function table(text: string): [string, number][] {
  return text.split(';').flatMap((line) => {
    const [value = '', words = ''] = line.split(':');
    return words
      .split(/\s+/)
      .filter(Boolean)
      .map((word): [string, number] => [word, Number(value)]);
  });
}

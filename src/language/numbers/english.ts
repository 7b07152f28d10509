/** English number words. */
import { type Lexicon, type NumberWord, table } from './lexicon.ts';

const SMALL = new Map(
  table(`0: zero; 1: one; 2: two; 3: three; 4: four; 5: five; 6: six; 7: seven; 8: eight; 9: nine; 10: ten; 11: eleven;
    12: twelve; 13: thirteen; 14: fourteen; 15: fifteen; 16: sixteen; 17: seventeen; 18: eighteen; 19: nineteen;
    20: twenty; 30: thirty; 40: forty fourty; 50: fifty; 60: sixty; 70: seventy; 80: eighty; 90: ninety`),
);
const ORDINALS = new Map(
  table(`1: first; 2: second; 3: third; 4: fourth; 5: fifth; 6: sixth; 7: seventh; 8: eighth; 9: ninth; 10: tenth;
    11: eleventh; 12: twelfth; 13: thirteenth; 14: fourteenth; 15: fifteenth; 16: sixteenth; 17: seventeenth;
    18: eighteenth; 19: nineteenth; 20: twentieth; 30: thirtieth; 40: fortieth; 50: fiftieth; 60: sixtieth;
    70: seventieth; 80: eightieth; 90: ninetieth; 100: hundredth; 1000: thousandth; 1000000: millionth`),
);
const SCALES = new Map(
  table(
    '12: dozen; 100: hundred; 1000: thousand; 1000000: million; 1000000000: billion; 1000000000000: trillion',
  ),
);
const HALF: NumberWord = { is: 'share', value: 0.5 };
const QUARTER: NumberWord = { is: 'share', value: 0.25 };

export const english: Lexicon = {
  wordOf(folded) {
    const small = SMALL.get(folded);
    if (small !== undefined) return { is: 'small', value: small };
    // "Hundreds of people" is no number, nor is "hundred" without "a" or another number.
    const scale = SCALES.get(folded) ?? SCALES.get(folded.replace(/s$/, ''));
    if (scale !== undefined) return { is: 'scale', value: scale, alone: folded === 'dozen' };
    const ordinal = ORDINALS.get(folded);
    if (ordinal !== undefined) return { is: 'ordinal', value: ordinal };
    return folded === 'half' ? HALF : folded === 'quarter' ? QUARTER : undefined;
  },
  joint: /^and$/,
  article: /^an?$/,
  andHalf: [['and', 'a', 'half']],
  leastTens: 20,
  short: new Map(table('1000000: mln mn; 1000000000: bn bln; 1000000000000: tn trn')),
  glued: new Map(table('1000: k; 1000000: m; 1000000000: b')),
  fraction:
    /^(half|halves|thirds?|quarters?|fourths|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?)$/,
  ordinalEnding: (ending) => /^(st|nd|rd|th)$/.test(ending),
  groups: ",' ",
};

/** Azerbaijani and Turkish number words, folded, with the endings of their cases. */
import { type Lexicon, type NumberWord, table } from './lexicon.ts';

/** Both languages in one table: people mix them, and what differs is spelt apart. */
const FRONT = `1: bir; 2: iki; 3: uc; 4: dord dort; 5: bes; 7: yeddi yedi; 8: sekkiz sekiz; 20: iyirmi yirmi; 50: elli;
  70: yetmis; 80: seksen`;
const BACK =
  '6: alti; 9: doqquz dokuz; 10: on; 30: otuz; 40: qirx kirk; 60: altmis; 90: doxsan doksan; 0: sifir';
const FRONT_SCALES = '100: yuz; 1000: min bin';
const BACK_SCALES =
  '1000000: milyon mln; 1000000000: milyard milyar mlrd mlr; 1000000000000: trilyon';

/** Case and possession: "otuz səkkizi", "yüzden fazla", "iki milyona qədər". Not the place case, which parts: "üçdə iki". */
const FRONT_ENDINGS = 'den ten e ye ne i yi u yu si su in un nin nun sini sinin inin ini'.split(
  ' ',
);
const BACK_ENDINGS = 'dan tan a ya na i yi u yu si su in un nin nun sini sinin inin ini'.split(' ');
/** Words that with an ending are mostly another: onun (his), birden (suddenly), altına (under it), yüzü (his face). */
const SELDOM =
  /^(on\w+|bir\w+|alti(n\w*|na)|bese|min[aeiu]|minin|bini?n|bina|uce|ucu\w*|yuz[iu]\w*|yuze|ikin)$/;

const withEndings = (text: string, endings: readonly string[]): [string, number][] =>
  table(text).flatMap(([word, value]) =>
    ['', ...endings].flatMap((ending): [string, number][] =>
      ending !== '' && SELDOM.test(word + ending) ? [] : [[word + ending, value]],
    ),
  );

const SMALL = new Map([...withEndings(FRONT, FRONT_ENDINGS), ...withEndings(BACK, BACK_ENDINGS)]);
const SCALES = new Map([
  ...withEndings(FRONT_SCALES, FRONT_ENDINGS),
  ...withEndings(BACK_SCALES, BACK_ENDINGS),
]);
const ORDINALS = new Map(
  [...table(FRONT), ...table(BACK), ...table(FRONT_SCALES), ...table(BACK_SCALES)].flatMap(
    ([word, value]): [string, number][] =>
      (/[aeiu]$/.test(word) ? ['nci', 'ncu'] : ['inci', 'uncu']).flatMap((ending) =>
        // Turkish "dördüncü" of "dört".
        [word, word.replace(/t$/, 'd')].map((stem): [string, number] => [stem + ending, value]),
      ),
  ),
);
const ORDINAL_CASE = /(nc[iu])(y?[iu]|s[iu]|n[iu]n|d[ae]|d[ae]n|y?[ae]|l[ae]r\w*)$/;

const wordOf = (folded: string): NumberWord | undefined => {
  const small = SMALL.get(folded);
  if (small !== undefined) return { is: 'small', value: small };
  const scale = SCALES.get(folded);
  if (scale !== undefined) return { is: 'scale', value: scale, alone: true };
  const ordinal = ORDINALS.get(folded) ?? ORDINALS.get(folded.replace(ORDINAL_CASE, '$1'));
  if (ordinal !== undefined) return { is: 'ordinal', value: ordinal };
  return /^yarim$/.test(folded) ? { is: 'share', value: 0.5 } : undefined;
};

const turkic: Omit<Lexicon, 'andHalf' | 'short'> = {
  wordOf,
  joint: undefined,
  article: undefined,
  leastTens: 10,
  glued: new Map(table('1000: k')),
  fraction: undefined,
  ordinalEnding: (ending) => /^(ci|cu|inci|uncu|nci|ncu)(s[iu])?$/.test(ending),
  groups: '. ',
};

export const azerbaijani: Lexicon = {
  ...turkic,
  andHalf: [['yarim']],
  short: new Map(table('1000: min; 1000000: mln mlyn; 1000000000: mlrd')),
};
export const turkish: Lexicon = {
  ...turkic,
  andHalf: [['bucuk']],
  short: new Map(table('1000: bin; 1000000: mn mln mio; 1000000000: mlr mlrd mia')),
};

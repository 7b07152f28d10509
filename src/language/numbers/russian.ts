/** Russian number words in all their cases, folded; and as people romanise them. */
import { type Lexicon, type NumberWord, table } from './lexicon.ts';

/** Numbers of the declension of "пять": пяти, пятью. */
const IN_SOFT_SIGN = table(
  `5: pyat; 6: shest; 7: sem; 8: vosem; 9: devyat; 10: desyat; 11: odinnadtsat; 12: dvenadtsat; 13: trinadtsat;
  14: chetyrnadtsat; 15: pyatnadtsat; 16: shestnadtsat; 17: semnadtsat; 18: vosemnadtsat; 19: devyatnadtsat;
  20: dvadtsat; 30: tridtsat`,
).flatMap(([stem, value]): [string, number][] => ['', 'i', 'yu'].map((end) => [stem + end, value]));

const SMALL = new Map<string, number>([
  ...IN_SOFT_SIGN,
  ...table(`0: nol nul nolya; 1: odin odna odno odnogo odnoy odnomu odnim odnu odnom; 1.5: poltora poltory polutora;
    2: dva dve dvukh dvum dvumya dvoe dvoikh dvoim dvoimi; 3: tri trekh trem tremya troe troikh troim troimi;
    4: chetyre chetyrekh chetyrem chetyrmya chetvero chetverykh chetverym; 5: pyatero pyaterykh; 6: shestero shesterykh;
    7: semero semerykh; 8: vosmi vosmyu vosmero vosmerykh; 40: sorok soroka;
    50: pyatdesyat pyatidesyati pyatyudesyatyu; 60: shestdesyat shestidesyati shestyudesyatyu;
    70: semdesyat semidesyati semyudesyatyu; 80: vosemdesyat vosmidesyati vosemyudesyatyu vosmyudesyatyu;
    90: devyanosto devyanosta; 100: sto sta; 150: poltorasta polutorasta;
    200: dvesti dvukhsot dvumstam dvumyastami dvukhstakh; 300: trista trekhsot tremstam tremyastami trekhstakh;
    400: chetyresta chetyrekhsot chetyremstam chetyrmyastami chetyrekhstakh; 50: polsotni;
    500: pyatsot pyatisot pyatistam pyatyustami pyatistakh poltysyachi; 600: shestsot shestisot shestistam shestyustami shestistakh;
    700: semsot semisot semistam semyustami semistakh; 800: vosemsot vosmisot vosmistam vosmyustami vosmistakh;
    900: devyatsot devyatisot devyatistam devyatyustami devyatistakh; 500000: polmilliona polumilliona polumillionu;
    500000000: polmilliarda polumilliarda; 6: poldyuzhiny`),
]);

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^desyat(ok|ka|kov|ku|kom)$/, 10],
  [/^dyuzhin(a|y|u|oy|e)?$/, 12],
  [/^(sotn(ya|i|yu|ey)|soten)$/, 100],
  [/^tysyach(a|i|u|ey|am|ami|akh|yu)?$/, 1e3],
  [/^million(a|ov|u|am|ami|akh|om|e|y)?$/, 1e6],
  [/^milliard(a|ov|u|am|ami|akh|om|e|y)?$/, 1e9],
  [/^trillion(a|ov|u|am|ami|akh|om|e|y)?$/, 1e12],
];
/** In the singular a number, in the plural some: "тысяча человек", "тысячи людей". */
const ONE =
  /^(dyuzhin[auy]|sotn(ya|yu)|tysyach(a|u|ey|yu)|(million|milliard|trillion)(a|u|om|e)?)$/;

const ORDINAL_ENDING =
  '(yy|iy|oy|aya|ya|oe|ee|e|ogo|ego|omu|emu|ym|im|om|em|uyu|yu|ey|ye|ie|ykh|ikh|ymi)';
const ORDINALS: readonly (readonly [RegExp, number])[] = table(
  `1: perv; 2: vtor; 3: tret; 4: chetvert; 5: pyat; 6: shest; 7: sedm; 8: vosm; 9: devyat; 10: desyat;
  11: odinnadtsat; 12: dvenadtsat; 13: trinadtsat; 14: chetyrnadtsat; 15: pyatnadtsat; 16: shestnadtsat;
  17: semnadtsat; 18: vosemnadtsat; 19: devyatnadtsat; 20: dvadtsat; 30: tridtsat; 40: sorokov; 50: pyatidesyat;
  60: shestidesyat; 70: semidesyat; 80: vosmidesyat; 90: devyanost; 100: sot; 200: dvukhsot; 500: pyatisot;
  1000: tysyachn`,
).map(([stem, value]) => [new RegExp(`^${stem}${ORDINAL_ENDING}$`), value] as const);

function known(folded: string): NumberWord | undefined {
  const small = SMALL.get(folded);
  if (small !== undefined) return { is: 'small', value: small };
  const scale = SCALES.find(([pattern]) => pattern.test(folded));
  if (scale) return { is: 'scale', value: scale[1], alone: ONE.test(folded) };
  if (/^(pol|polovin[auy])$/.test(folded)) return { is: 'share', value: 0.5 };
  if (/^chetvert$/.test(folded)) return { is: 'share', value: 0.25 };
  const ordinal = ORDINALS.find(([pattern]) => pattern.test(folded));
  return ordinal && { is: 'ordinal', value: ordinal[1] };
}

/** "Dvadcat", "tisjach", "dvuh": other romanisations in the one that folding makes. */
function romanised(folded: string): string {
  return folded
    .replaceAll(/c(?!h)/g, 'ts')
    .replaceAll(/(?<!ts|[csztk])h/g, 'kh')
    .replaceAll('tis', 'tys')
    .replaceAll('j', 'y')
    .replaceAll(/(?<=p|v)ia/g, 'ya');
}

export const russian: Lexicon = {
  wordOf: (folded, typed) =>
    known(folded) ?? (/^[a-z]/i.test(typed) ? known(romanised(folded)) : undefined),
  joint: undefined,
  article: undefined,
  andHalf: [
    ['s', 'polovinoy'],
    ['s', 'polovinoi'],
  ],
  leastTens: 20,
  short: new Map(table('1000: tys; 1000000: mln mil; 1000000000: mlrd mldr; 1000000000000: trln')),
  glued: new Map(table('1000: k t')),
  fraction:
    /^(tret\w*|chetvert\w*|pyat(aya|ykh)|shest(aya|ykh)|sed\w*maya|vos\w*maya|desyat(aya|ykh)|polovin\w*)$/,
  // "38-й" is a rank, "2-х" and "5-ти" are the cases of a number.
  ordinalEnding: (ending, figures) =>
    /^(y|iy|yy|oy|go|ogo|mu|omu|m|om|ya|aya|e|oe|uyu|yu)$/.test(ending) ||
    (/^(kh|ykh)$/.test(ending) && !/(^|[^1])[234]$/.test(figures)),
  groups: " '",
};

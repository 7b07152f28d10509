/** Numbers as people write them in a sentence, in figures or words, with how exactly they are meant. */
import type { Locale } from '../../knowledge/model/schema.ts';
import { fold } from '../../language/index.ts';
import type { Statement } from './statement.ts';
import { PEOPLE, unitClassOf } from './unit-classes.ts';

type Bound = 'exactly' | 'about' | 'at-least' | 'at-most';
export type Quantity = {
  /** Undefined for "everybody". */
  readonly value: number | undefined;
  readonly bound: Bound;
  /** "all 67", "все 67", "67 nəfərin hamısı". */
  readonly all: boolean;
  /** "of the 67", "из 67", "67 kişiden": the whole and not the part. */
  readonly whole: boolean;
  /** Four figures that may be a year. */
  readonly yearLike: boolean;
  /** The words it stands on, its qualifiers included: from (inclusive) to (exclusive). */
  readonly from: number;
  readonly to: number;
  /** The words of the number alone. */
  readonly at: number;
  readonly end: number;
};

type Table = ReadonlyMap<string, number>;

const table = (text: string): Table =>
  new Map(
    text
      .trim()
      .split(/\s*;\s*/)
      .flatMap((line) => {
        const [value = '', words = ''] = line.split(':');
        return words
          .trim()
          .split(/\s+/)
          .map((word): [string, number] => [word, Number(value)]);
      }),
  );

/** Folded. "One" is left out everywhere: it is a pronoun or an article too often. */
const UNITS: Readonly<Record<Locale, Table>> = {
  en: table(
    `2: two; 3: three; 4: four; 5: five; 6: six; 7: seven; 8: eight; 9: nine; 10: ten; 11: eleven; 12: twelve;
    13: thirteen; 14: fourteen; 15: fifteen; 16: sixteen; 17: seventeen; 18: eighteen; 19: nineteen; 20: twenty;
    30: thirty; 40: forty; 50: fifty; 60: sixty; 70: seventy; 80: eighty; 90: ninety`,
  ),
  ru: table(
    `2: dva dve dvukh dvum dvumya dvoe dvoikh; 3: tri trekh trem tremya troe troikh; 4: chetyre chetyrekh chetvero chetverykh;
    5: pyat pyati pyatero pyaterykh; 6: shest shesti shestero shesterykh; 7: sem semi semero; 8: vosem vosmi; 9: devyat devyati;
    10: desyat desyati; 11: odinnadtsat odinnadtsati; 12: dvenadtsat dvenadtsati; 13: trinadtsat; 14: chetyrnadtsat;
    15: pyatnadtsat pyatnadtsati; 16: shestnadtsat; 17: semnadtsat; 18: vosemnadtsat; 19: devyatnadtsat; 20: dvadtsat dvadtsati;
    30: tridtsat tridtsati; 40: sorok soroka; 50: pyatdesyat pyatidesyati; 60: shestdesyat; 70: semdesyat; 80: vosemdesyat;
    90: devyanosto; 100: sto; 200: dvesti; 300: trista; 400: chetyresta; 500: pyatsot`,
  ),
  az: table(
    `2: iki; 3: uc; 4: dord; 5: bes; 6: alti; 7: yeddi; 8: sekkiz; 9: doqquz; 10: on; 20: iyirmi; 30: otuz; 40: qirx;
    50: elli; 60: altmis; 70: yetmis; 80: seksen; 90: doxsan`,
  ),
  tr: table(
    `2: iki; 3: uc; 4: dort; 5: bes; 6: alti; 7: yedi; 8: sekiz; 9: dokuz; 10: on; 20: yirmi; 30: otuz; 40: kirk;
    50: elli; 60: altmis; 70: yetmis; 80: seksen; 90: doksan`,
  ),
};
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(hundred|yuz)$/, 100],
  [/^(thousands?|tysyach\w*|tys|bin|min)$/, 1_000],
  [/^(millions?|million\w*|mln|milyon\w*)$/, 1_000_000],
];
const HALF = /^(half|pol|poloviny?|yarim)$/;

const ABOUT =
  /\b(about|around|some|nearly|almost|approximately|roughly|circa|okolo|primerno|pochti|poryadka|priblizitelno|texminen|teqriben|yaklasik|asagi yukari)$/;
const ABOUT_AFTER = /^(\w+ )?(qeder|kadar|civari\w*|yaxin|yakin|or so)\b/;
const LEAST =
  /\b(at least|no fewer than|not less than|more than|over|above|ne menee|ne menshe|minimum|bolee|bolee chem|svyshe|bolshe|en azi|en az|azi)$/;
const LEAST_AFTER = /^(\w*[dt][ea]n )(cox|artiq|fazla)\b/;
const MOST =
  /\b(at most|no more than|up to|less than|fewer than|under|below|ne bolee|ne bolshe|menee|menee chem|menshe|maksimum|en cox|en fazla)$/;
const MOST_AFTER = /^(\w*[dt][ea]n )(az)\b/;
const ALL = /\b(all|all of|all the|all of the|vse|vsekh|vsem|vsemi|butun|tum)$/;
const ALL_AFTER = /^(\w+ ){0,2}(hamisi\w*|hepsi\w*|tamami\w*|tumu|tumunun)\b/;
const WHOLE = /\b(of|of the|of all|of all the|out of|out of the|iz|iz vsekh)$/;
const WHOLE_AFTER = /^(\w+[dt][ea]n)\b/;
const EVERYBODY = /^(everyone|everybody)$/;
/** What stands after a number that is a rank, a name or a part of one: "67th" is one word already. */
const RANK: Readonly<Record<Locale, RegExp>> = {
  en: /^(st|nd|rd|th)$/,
  ru: /^(y|go|oy|ya|e|mu|m|kh)$/,
  az: /^(ci|cu|inci|uncu|nci|ncu)$/,
  tr: /^(inci|uncu|nci|ncu)$/,
};
const NUMBERED = /^(flight|no|number|reys\w*|nomer|article|resolution|page|room|vol)$/;

/** @returns undefined where two numbers are offered to choose from ("38 or 39?"): nothing is asserted then */
export function quantitiesIn(statement: Statement): readonly Quantity[] | undefined {
  const { words, locale, text } = statement;
  const inDates = new Set(statement.dates.flatMap((date) => date.words));
  const decimals = new Set(
    [...text.matchAll(/(\d+)[.,](\d{1,2})(?!\d)/g)].flatMap(([, a = '', b = '']) => [a, b]),
  );
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; ) {
    const read = readAmount(statement, at);
    if (!read) {
      at += 1;
      continue;
    }
    const { value, end } = read;
    const [word, next, before] = [words[at]!, words[end], words[at - 1]];
    const plain = /^\d+$/.test(word.folded);
    const yearLike =
      end === at + 1 && /^(1[89]|20)\d\d$/.test(word.folded) && /^\d+(['’ʼ]|$)/.test(word.typed);
    const dated = plain && !yearLike && inDates.has(word.folded) && value <= 31;
    const ranked = next !== undefined && RANK[locale].test(next.folded);
    const numbered = before !== undefined && NUMBERED.test(before.folded);
    if (!dated && !ranked && !numbered && !(plain && decimals.has(word.folded)))
      found.push(qualified(statement, { value, at, end, yearLike }));
    at = end;
  }
  for (const [at, word] of words.entries())
    if (EVERYBODY.test(word.folded))
      found.push({
        value: undefined,
        bound: 'exactly',
        all: true,
        whole: false,
        yearLike: false,
        from: at,
        to: at + 1,
        at,
        end: at + 1,
      });
  return offersChoice(statement, found) ? undefined : found;
}

/** A number at a word, with the words of thousands after it. */
function readAmount(
  { words, locale }: Statement,
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  const folded = words[at]!.folded;
  const scaleAt = (place: number) => {
    const word = words[place];
    return word && SCALES.find(([pattern]) => pattern.test(word.folded))?.[1];
  };
  if (HALF.test(folded)) {
    const end = [at + 1, at + 2].find((place) => (scaleAt(place) ?? 0) >= 1_000);
    return end === undefined ? undefined : { value: scaleAt(end)! / 2, end: end + 1 };
  }
  if (folded === 'polmilliona') return { value: 500_000, end: at + 1 };
  let [value, end] = [Number.NaN, at + 1];
  if (/^\d{1,9}$/.test(folded)) value = Number(folded);
  else {
    const first = UNITS[locale].get(folded);
    if (first === undefined) return undefined;
    const second = UNITS[locale].get(words[end]?.folded ?? '') ?? 0;
    const joined =
      first >= (locale === 'en' || locale === 'ru' ? 20 : 10) &&
      first % 10 === 0 &&
      second > 0 &&
      second < 10;
    value = joined ? first + second : first;
    if (joined) end += 1;
  }
  for (let scale = scaleAt(end); scale !== undefined; scale = scaleAt(end)) {
    value *= scale;
    end += 1;
  }
  return { value, end };
}

function qualified(
  { words }: Statement,
  { value, at, end, yearLike }: { value: number; at: number; end: number; yearLike: boolean },
): Quantity {
  const before = words
    .slice(Math.max(0, at - 4), at)
    .map((word) => word.folded)
    .join(' ');
  // An ending behind an apostrophe or a hyphen says what a Turkic case does: "67'den", "67-dən".
  const ending = /['’ʼ-](\p{L}+)$/u.exec(words[end - 1]!.typed)?.[1];
  const after = [
    ...(ending ? [`x${fold(ending)}`] : []),
    ...words.slice(end, end + 4).map((word) => word.folded),
  ].join(' ');
  const bound: Bound =
    LEAST.test(before) || LEAST_AFTER.test(after)
      ? 'at-least'
      : MOST.test(before) || MOST_AFTER.test(after)
        ? 'at-most'
        : ABOUT.test(before) || ABOUT_AFTER.test(after)
          ? 'about'
          : 'exactly';
  const allBefore = ALL.exec(before)?.[0].split(' ').length ?? 0;
  const allAfter = ALL_AFTER.exec(after)?.[0].split(' ').length ?? 0;
  const all = allBefore > 0 || allAfter > 0;
  const others = LEAST_AFTER.test(after) || MOST_AFTER.test(after);
  return {
    value,
    bound,
    all,
    whole: !all && !others && (WHOLE.test(before) || WHOLE_AFTER.test(after)),
    yearLike,
    from: at - allBefore,
    to: Math.min(words.length, end + allAfter),
    at,
    end,
  };
}

const OR = /^(or|to|ili|libo|yoxsa|yoksa|veya)$/;

/** "38 or 39?", "30 to 40", "30–40". */
function offersChoice({ words }: Statement, numbers: readonly Quantity[]): boolean {
  return numbers.some((one, place) => {
    const next = numbers[place + 1];
    if (!next) return false;
    const between = words.slice(one.end, next.at).filter(({ folded }) => !PEOPLE.test(folded));
    return (
      (between.length === 0 && next.at - one.end === 0 && one.value !== undefined) ||
      (between.length > 0 &&
        between.length <= 3 &&
        between.some(({ folded }) => OR.test(folded)) &&
        !between.some((word) => unitClassOf(word)))
    );
  });
}

/** Countries by name in four languages, so that a place no editor has entered is still known for one. */
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold, type Word } from '../../language/index.ts';
import { COUNTRIES } from '../../lexicon/index.ts';

/** Whose land this is, is in dispute: nothing there is surely outside another country. */
const DISPUTED: ReadonlySet<string> = new Set(['XK', 'EH']);

/** What people call them beside the first name in the gazetteer, whose other spellings are adjectives, too. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  BA: ['Bosnia & Herzegovina'],
  CD: ['DR Congo', 'Congo-Kinshasa', 'Конго-Киншаса', 'Konqo-Kinşasa', 'Kongo-Kinşasa'],
  CG: ['Congo-Brazzaville', 'Конго-Браззавиль', 'Konqo-Brazzavil', 'Kongo-Brazavil'],
  CI: ['Côte d’Ivoire', 'Kotd’ivuar'],
  GB: ['Britain', 'UK', 'İngiltere', 'Англия'],
  MH: ['Маршалловы о-ва'],
  PS: ['Palestinian Territories'],
  SB: ['Соломоновы о-ва'],
  SC: ['Сейшельские о-ва'],
  TR: ['Türkiye'],
  US: ['America', 'USA', 'США', 'ABD', 'ABŞ'],
};

type Found = { readonly code: string; readonly from: number; readonly to: number };

/** The countries whose names have the same stem, each by its folded name: "niger" is that of Нигер and of Нигерия. */
type Stem = ReadonlyMap<string, string>;
type Keys = {
  readonly exact: ReadonlyMap<string, string>;
  readonly stems: ReadonlyMap<string, Stem>;
};

let countryNames:
  | {
      readonly byName: ReadonlyMap<string, string>;
      readonly byCode: ReadonlyMap<string, ReadonlySet<string>>;
      readonly byLocale: ReadonlyMap<Locale, Keys>;
    }
  | undefined;

function tables() {
  if (countryNames) return countryNames;
  const byName = new Map<string, string>();
  const byLocale = new Map<Locale, Keys>();
  for (const locale of LOCALES) {
    const exact = new Map<string, string>();
    const stems = new Map<string, Map<string, string>>();
    const addStem = (key: string, name: string, iso: string) =>
      stems.set(key, (stems.get(key) ?? new Map<string, string>()).set(name, iso));
    const add = (name: string, iso: string): readonly Word[] => {
      const words = analyse(name, locale);
      byName.set(fold(name), iso);
      exact.set(foldedOf(words), iso);
      return words;
    };
    // They are of several languages, so a stem of theirs may be one of another word.
    for (const [iso, names] of Object.entries(ALSO)) for (const name of names) add(name, iso);
    for (const { iso, [locale]: names } of COUNTRIES) {
      if (!names[0] || DISPUTED.has(iso)) continue;
      const words = add(names[0], iso);
      // A stem of three letters is too many words' own.
      if (words.every(({ stem }) => stem.length > 3)) addStem(stemsOf(words), foldedOf(words), iso);
    }
    // The stem of a form may be the very name: Узбекистане.
    for (const [name, iso] of exact) addStem(name, name, iso);
    byLocale.set(locale, { exact, stems });
  }
  const byCode = new Map<string, Set<string>>();
  for (const [name, iso] of byName) byCode.set(iso, (byCode.get(iso) ?? new Set()).add(name));
  countryNames = { byName, byCode, byLocale };
  return countryNames;
}

const foldedOf = (words: readonly Word[]) => words.map(({ folded }) => folded).join(' ');
const stemsOf = (words: readonly Word[]) => words.map(({ stem }) => stem).join(' ');

/** Every folded name of a country. */
export function namesOfCountry(code: string): ReadonlySet<string> {
  return tables().byCode.get(code) ?? new Set();
}

/** The country that has one of these folded names. */
export function countryOf(names: Iterable<string>): string | undefined {
  const { byName } = tables();
  for (const name of names) {
    const code = byName.get(name);
    if (code) return code;
  }
  return undefined;
}

/** The Democratic Republic of the Congo. */
const LONGEST = 5;

/** Countries named in a text. */
export function countriesIn(words: readonly Word[], locale: Locale): Found[] {
  const keys = tables().byLocale.get(locale)!;
  const found: Found[] = [];
  for (let from = 0; from < words.length; ) {
    const to = Array.from({ length: LONGEST }, (_, shorter) => from + LONGEST - shorter).find(
      (end) => end <= words.length && codeOf(words.slice(from, end), keys),
    );
    const code = to && codeOf(words.slice(from, to), keys);
    if (code) found.push({ code, from, to });
    from = to ?? from + 1;
  }
  return found;
}

function codeOf(words: readonly Word[], { exact, stems }: Keys): string | undefined {
  // Names are written large; "man", "chad" or "fas" in small letters are other words.
  if (!/^\p{Lu}/u.test(words[0]?.typed ?? '')) return undefined;
  const folded = foldedOf(words);
  return exact.get(folded) ?? nearest(folded, stems.get(stemsOf(words)));
}

/** Of names with one stem, the one that the form goes along with furthest, then the shortest: Нигере, Нигерии. */
function nearest(form: string, stem: Stem | undefined): string | undefined {
  const [best] = [...(stem ?? [])].sort(
    ([a], [b]) => shared(form, b) - shared(form, a) || a.length - b.length,
  );
  return best?.[1];
}

function shared(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

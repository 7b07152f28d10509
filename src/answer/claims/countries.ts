/** Countries by name in four languages, so that a place no editor has entered is still known for one. */
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold, type Word } from '../../language/index.ts';

/** ISO 3166-1, less what has no inhabitants. */
const CODES =
  `AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI KH CM CA CV CF TD CL CN CO KM CG
  CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID
  IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME
  MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PS PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL
  SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TW TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VA VE VN YE ZM ZW`
    .trim()
    .split(/\s+/);

/** What people call them beside the name in the Unicode tables. */
const ALSO: Readonly<Record<string, string>> = {
  turkey: 'TR',
  britain: 'GB',
  america: 'US',
  usa: 'US',
  uk: 'GB',
  ssha: 'US',
  abd: 'US',
  abs: 'US',
  ingiltere: 'GB',
  angliya: 'GB',
};

type Found = { readonly code: string; readonly from: number; readonly to: number };

let countryNames:
  | {
      readonly byName: ReadonlyMap<string, string>;
      readonly byKey: ReadonlyMap<Locale, ReadonlyMap<string, string>>;
    }
  | undefined;

function tables() {
  if (countryNames) return countryNames;
  const byName = new Map<string, string>(Object.entries(ALSO));
  const byKey = new Map<Locale, Map<string, string>>();
  for (const locale of LOCALES) {
    const names = new Intl.DisplayNames(locale, { type: 'region' });
    const keys = new Map<string, string>();
    for (const code of CODES) {
      const name = names.of(code);
      if (!name || name === code) continue;
      byName.set(fold(name), code);
      const words = analyse(name, locale);
      keys.set(words.map(({ folded }) => folded).join(' '), code);
      // A stem of three letters is too many words' own.
      if (words.every(({ stem }) => stem.length > 3))
        keys.set(words.map(({ stem }) => stem).join(' '), code);
    }
    for (const [name, code] of Object.entries(ALSO)) keys.set(name, code);
    byKey.set(locale, keys);
  }
  countryNames = { byName, byKey };
  return countryNames;
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

const LONGEST = 3;

/** Countries named in a text. */
export function countriesIn(words: readonly Word[], locale: Locale): Found[] {
  const keys = tables().byKey.get(locale)!;
  const found: Found[] = [];
  for (let from = 0; from < words.length; ) {
    const to = [LONGEST, 2, 1]
      .map((length) => from + length)
      .find((end) => end <= words.length && codeOf(words.slice(from, end), keys));
    const code = to && codeOf(words.slice(from, to), keys);
    if (code) found.push({ code, from, to });
    from = to ?? from + 1;
  }
  return found;
}

function codeOf(words: readonly Word[], keys: ReadonlyMap<string, string>): string | undefined {
  // Names are written large; "man", "chad" or "fas" in small letters are other words.
  if (!/^\p{Lu}/u.test(words[0]?.typed ?? '')) return undefined;
  return (
    keys.get(words.map(({ folded }) => folded).join(' ')) ??
    keys.get(words.map(({ stem }) => stem).join(' '))
  );
}

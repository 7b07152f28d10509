/**
 * One spelling for every way of typing a word: Əliyev, Алиев and ALIYEV, uçak and ucak.
 * Everything behind this file works on small Latin letters without marks.
 */
import { plain } from '../text/plain.ts';

/** Russian letters as people romanise them (close to BGN/PCGN, without its marks); Ukrainian letters along the way. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'i',
  є: 'e',
  ґ: 'g',
  ә: 'e',
  ғ: 'g',
  ҝ: 'g',
  ө: 'o',
  ү: 'u',
  һ: 'h',
  ҹ: 'c',
  ј: 'y',
};

/** Letters that lose their mark only by name, because Unicode does not decompose them; and those of Turkish, for speed. */
const LATIN: Readonly<Record<string, string>> = {
  ç: 'c',
  ğ: 'g',
  ö: 'o',
  ş: 's',
  ü: 'u',
  ə: 'e',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** Most English text: there is nothing to do but to make letters small, which is many times faster. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** What most words of our languages are once they are small: letters in their usual form. */
const IS_SMALL = /^[ -@[-~а-яёəıöüçşğâîû]*$/;

/**
 * Small letters and compatibility forms, marks kept: what the stemmers of Russian and English expect.
 * The Turkic dotted capital becomes a plain i; a capital I becomes i, as most people type it.
 */
export function lower(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  const small = text.toLowerCase();
  if (IS_SMALL.test(small)) return small;
  return plain(text).replaceAll('İ', 'i').toLowerCase().replaceAll('i̇', 'i').normalize('NFC');
}

/** The two tables by character code: every word of every text passes here. */
const FOLDED: (string | undefined)[] = Array.from({ length: 0x500 });
for (const [letter, to] of [...Object.entries(LATIN), ...Object.entries(CYRILLIC)])
  FOLDED[letter.charCodeAt(0)] = to;

/** Small Latin letters without marks; digits and other characters stay. Lengths may change. */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase().replace(/[`']/g, '');
  let folded = '';
  const small = lower(text);
  for (let at = 0; at < small.length; at += 1) {
    const code = small.charCodeAt(at);
    folded += (code < FOLDED.length ? FOLDED[code] : undefined) ?? small[at]!;
  }
  if (isPlain(folded)) return folded.replace(/[`']/g, '');
  return folded
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ`´']/g, '');
}

const LATIN_TO_CYRILLIC: readonly (readonly [string, string])[] = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['yu', 'ю'],
  ['ya', 'я'],
  ['yo', 'е'],
  ['ye', 'е'],
  ['ju', 'ю'],
  ['ja', 'я'],
  ['a', 'а'],
  ['b', 'б'],
  ['c', 'ц'],
  ['d', 'д'],
  ['e', 'е'],
  ['f', 'ф'],
  ['g', 'г'],
  ['h', 'х'],
  ['i', 'и'],
  ['j', 'й'],
  ['k', 'к'],
  ['l', 'л'],
  ['m', 'м'],
  ['n', 'н'],
  ['o', 'о'],
  ['p', 'п'],
  ['q', 'к'],
  ['r', 'р'],
  ['s', 'с'],
  ['t', 'т'],
  ['u', 'у'],
  ['v', 'в'],
  ['w', 'в'],
  ['x', 'х'],
  ['y', 'й'],
  ['z', 'з'],
];

/** Romanised Russian back to Cyrillic, well enough to stem it: `krushenie` → `крушение`. */
export function toCyrillic(folded: string): string {
  let out = '';
  for (let at = 0; at < folded.length; ) {
    const [latin, letter] = LATIN_TO_CYRILLIC.find(([from]) => folded.startsWith(from, at)) ?? [
      folded[at]!,
      folded[at]!,
    ];
    // Between consonants the romanised y is ы: vy-, ty-, by-.
    out += latin === 'y' && /[bvdzklmnprst]/.test(folded[at - 1] ?? '') ? 'ы' : letter;
    at += latin.length;
  }
  return out;
}

/** Its words alone, folded, with one space between: no mark makes two texts different. */
export const foldedWords = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

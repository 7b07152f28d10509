/**
 * A command in plain words: "timeline of the plane crash please", "хронология карабаха", "sources on karabakh". It is
 * one only where all that is left beside the command's word is a known name, or nothing is.
 */
import type { EntityType } from '../../knowledge/model/entity-ref.ts';
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import { foldedWords } from '../../language/index.ts';
import { range } from '../../text/range.ts';
import { withoutLinks } from '../../text/without-links.ts';
import type { BareName, Corpus, NamedPage, Reader } from '../types.ts';
import { type Bounds, rangeInWords } from './range-in-words.ts';
import { ANYTHING, resolveEntity } from './resolve-entity.ts';

/** `language` is that of the word; left out for the English ones, which people type in every language. */
export type PageInWords = { readonly language?: Locale } & (
  | /** Its page about something. */ { readonly page: NamedPage; readonly named: BareName }
  /** All there is. */
  | { readonly page: NamedPage | 'topics'; readonly bounds?: Bounds }
);

type Page = {
  readonly page: NamedPage | 'topics';
  /** The words for it, folded, with any ending. */
  readonly word: Readonly<Record<Locale, RegExp>>;
  /** Those that ask for all there is where nothing stands beside them. */
  readonly alone: RegExp;
  readonly types: readonly EntityType[];
};

const PAGES: readonly Page[] = [
  {
    page: 'timeline',
    word: {
      en: /^(timelines?|time line|chronology|sequence of events)$/,
      ru: /^(khronolog|khronik|taymlayn|taimlain)[a-z]*$/,
      az: /^((xronik|xronolog|zaman xett)[a-z]*|hadiselerin ardicilligi)$/,
      tr: /^((kronoloj|zaman cizelge|zaman cizgi)[a-z]*|olaylarin sirasi)$/,
    },
    alone: /./,
    types: ANYTHING,
  },
  {
    page: 'sources',
    word: {
      en: /^sources?$/,
      ru: /^istochnik[a-z]*$/,
      az: /^menbe(si|yi|ler[a-z]*)?$/,
      tr: /^kayna(k|gi|klar[a-z]*)$/,
    },
    alone: /^(sources|istochniki|menbeler|kaynaklar)$/,
    types: ANYTHING,
  },
  {
    page: 'incident',
    word: {
      en: /^incidents?$/,
      ru: /^intsident[a-z]*$/,
      az: /^insident(i|in|ler[a-z]*)?$/,
      tr: /^(olaylar|hadiseler)$/,
    },
    alone: /^(incidents|intsidenty|insidentler|olaylar|hadiseler)$/,
    types: ['incident'],
  },
  {
    page: 'topics',
    word: { en: /^topics$/, ru: /^temy$/, az: /^movzular$/, tr: /^konular$/ },
    alone: /./,
    types: [],
  },
];

/** Words, folded, in which a page is asked for, and those that join its word to the name. */
const ASKING = new Set(
  `show give send get open see list display make tell me us you can could would i want need like to a an the all full whole entire complete please pls plz thanks thx hey hi dateline bot ok so
  pokazhi pokazhite day dayte skin skinte prishli otkroy khochu mozhno mne nam vsya vsyu vse polnaya polnuyu posmotret uvidet pozhaluysta pozhaluista pliz pzh spasibo
  goster gosterin gosterersen gosterersiniz ver verin mene bize ac tam butun zehmet olmasa xahis edirem
  gosterir gosterirmisin misin misiniz bana bize cikar tum lutfen ltf`.split(/\s+/),
);
/** "What is the timeline of …": only a name typed as it is known makes it a command. */
const QUESTION = new Set(
  'what whats is are was s there do you have kakova kakaya kakoy est li nedir ne var mi varmi'.split(
    ' ',
  ),
);
const JOINING = new Set(
  `of for about on in to from with regarding concerning the a an events all
  po o ob obo pro v vo na ot dlya sobytiy sobytii vsekh
  uzre haqqinda haqda barede ucun aid hadiselerin hadiselerinin
  hakkinda icin ile ilgili olaylarin olaylarinin`.split(/\s+/),
);
/** A longer message says more. */
const MOST_WORDS = 12;
const LONGEST_WORD = 3;

type Typed = { readonly folded: string; readonly from: number; readonly to: number };

export function pageInWords(
  message: string,
  corpus: Corpus,
  { locale, now }: Pick<Reader, 'locale' | 'now'>,
): PageInWords | undefined {
  const text = withoutLinks(message);
  const found = pageIn(text, corpus, locale);
  // A name may have dates of its own.
  if (found && (!('named' in found) || found.named.exact)) return found;
  const ranged = rangeInWords(text, now);
  const bounded = ranged && pageIn(ranged.rest, corpus, locale);
  if (bounded?.page !== 'timeline') return found;
  const { bounds } = ranged!;
  return 'named' in bounded
    ? { ...bounded, named: { ...bounded.named, bounds } }
    : { ...bounded, bounds };
}

function pageIn(text: string, corpus: Corpus, locale: Locale): PageInWords | undefined {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}'’ʼ-]+/gu)].map(
    ({ 0: typed, index }): Typed => ({
      folded: foldedWords(typed),
      from: index,
      to: index + typed.length,
    }),
  );
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  for (const { page, word, alone, types } of PAGES) {
    const at = findWord(words, word);
    if (!at) continue;
    const spoken = at.language === 'en' ? {} : { language: at.language };
    const before = trimmed(words.slice(0, at.from));
    const after = trimmed(words.slice(at.to));
    if (before.rest.length > 0 && after.rest.length > 0) return undefined;
    const rest = before.rest.length > 0 ? before.rest : after.rest;
    if (rest.length === 0) {
      const said = words.slice(at.from, at.to).map(({ folded }) => folded);
      return !before.asks && alone.test(said.join(' ')) ? { page, ...spoken } : undefined;
    }
    if (page === 'topics') return undefined;
    const typed = text.slice(rest[0]!.from, rest.at(-1)!.to);
    const { found, ...resolved } = resolveEntity(typed, types, corpus, locale);
    if (!found || !('how' in resolved)) return undefined;
    const exact = resolved.how !== 'guessed';
    if (!exact && (before.asks || after.asks)) return undefined;
    return { page, named: { entity: found, typed, exact }, ...spoken };
  }
  return undefined;
}

function findWord(words: readonly Typed[], word: Page['word']) {
  for (const length of range(1, LONGEST_WORD + 1).reverse())
    for (const from of range(0, words.length - length + 1)) {
      const to = from + length;
      const said = words.slice(from, to).map(({ folded }) => folded);
      const language = LOCALES.find((locale) => word[locale].test(said.join(' ')));
      if (language) return { from, to, language };
    }
  return undefined;
}

/** What is left without the words that ask and join, and whether it was put as a question. */
function trimmed(words: readonly Typed[]): {
  readonly rest: readonly Typed[];
  readonly asks: boolean;
} {
  const isBeside = ({ folded }: Typed) =>
    ASKING.has(folded) || JOINING.has(folded) || QUESTION.has(folded);
  const first = words.findIndex((word) => !isBeside(word));
  const last = words.findLastIndex((word) => !isBeside(word));
  const rest = first < 0 ? [] : words.slice(first, last + 1);
  return { rest, asks: words.some((word) => !rest.includes(word) && QUESTION.has(word.folded)) };
}

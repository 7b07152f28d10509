/** Why a sentence is no draft. What speaks first against it is said. */
import type { Locale } from '../knowledge/model/schema.ts';
import { fold } from '../language/index.ts';

export type Reason =
  | 'heading'
  | 'page'
  | 'question'
  | 'quotation'
  | 'opinion'
  | 'pronoun'
  | 'vague'
  | 'long'
  | 'twice';

/** What else is known of a sentence. */
export type Signs = {
  readonly names: number;
  readonly dates: number;
  readonly figures: number;
  /** Somebody says, denies or does it. */
  readonly said: boolean;
  /** Words outside its dates. */
  readonly words: number;
  /** Whether something happens in it that news tell of. */
  readonly event: boolean;
  /** It begins with a word for somebody or something named before, and nothing tells whom. */
  readonly unresolved: boolean;
};

const FEW_WORDS = 2;
/** The longest text that a fact may have, in characters. */
const LONGEST_TEXT = 600;

/** @returns undefined where it says something that can be checked */
export function reasonAgainst(text: string, locale: Locale, signs: Signs): Reason | undefined {
  const folded = fold(text);
  if (PAGE.test(folded) || /^\S+@\S+$/.test(text)) return 'page';
  if (/[?？]["'”’»)\]]*$/u.test(text)) return 'question';
  if (text.length > LONGEST_TEXT) return 'long';
  const { names, dates, figures, said, event, unresolved, words } = signs;
  // "Torvik, 14 March 2025": a dateline by itself.
  if (dates > 0 && words <= FEW_WORDS && !event) return 'page';
  if ((isQuotation(text) || isOwnVoice(text)) && dates === 0 && figures === 0) return 'quotation';
  if (!said && OPINION[locale].test(fold(text.replace(MONTH, '')))) return 'opinion';
  const values = dates + figures;
  if (unresolved && values === 0) return 'pronoun';
  // Of two who are named something is told; one name alone may only be mentioned.
  if (values === 0 && names < 2 && !said && !event) return 'vague';
  return undefined;
}

/** Folded: what stands on a page and in no article. */
const PAGE =
  /^(by \w+ \w+(,.*)?$|read more|related|share this|subscribe|advertisement|copyright|all rights reserved|photo:|leave a comment|contact|press contact|kontakt|chitayte takzhe|podpis|foto:|elaqe|oxuyun|iletisim|fotograf:|basin irtibat|press[- ]?reliz\.?$|basin bulteni\.?$)|available for comment|did not respond to (a )?requests?|editing by|reporting by/;

/** The month, and no guess. */
const MONTH = /(?<=\S\s)May\b/g;

/** Folded: what weighs, guesses or wishes. */
const OPINION: Readonly<Record<Locale, RegExp>> = {
  en: /\b(may|might|could|should|must|perhaps|probably|possibly|arguably|seems?|appears?|apparently|likely|unlikely|deserves?|ought|milestone|hopefully|unfortunately|obviously|clearly|remains to be seen|will determine|time will tell|doubt|needs? to)\b/,
  ru: /\b(navernoe|vozmozhno|veroyatno|pozhaluy|kazhetsya|vidimo|dolzhn\w+|sleduet|mozhet|mogut|k schastyu|k sozhaleniyu|ochevidno|somneva\w+)\b/,
  az: /\b(belke|yeqin|ehtimal|gorunur|lazimdir|gerekdir|mumkundur|teessuf|subhesiz)\b/,
  tr: /\b(belki|muhtemelen|herhalde|galiba|gerekir|gerekiyor|olabilir|maalesef|ne yazik|suphesiz|zaman gosterecek)\b/,
};

/** So much of a sentence may be somebody's own words before it is nothing else. */
const MOST_QUOTED = 0.5;

/** "We have waited for this day", said somebody: what people say of themselves is theirs. */
const OWN_VOICE =
  /(?<![\p{L}])(I|[Ww]e|[Oo]ur|[Mm]y|us|Мы|мы|Я|я|наш\p{L}*|мо[йяеёи]|[Bb]iz\p{L}*|[Mm]ən|[Mm]ənim|[Bb]en|[Bb]enim)(?!\p{L})/u;

function isOwnVoice(text: string): boolean {
  return [...text.matchAll(QUOTED)].some(([all]) => OWN_VOICE.test(all));
}

const QUOTED = /[“«"„]([^”»"“]{8,})[”»"“]/gu;

function isQuotation(text: string): boolean {
  const quoted = [...text.matchAll(QUOTED)].reduce((sum, [all]) => sum + all.length, 0);
  return quoted / text.length > MOST_QUOTED;
}

/** The date of a sentence: its own, one that it takes from those before it, or no more than the day of the article. */
import { parseWhen } from '../knowledge/model/edtf-date.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { fold } from '../language/index.ts';
import type { SentenceDate } from './dates.ts';
import type { Tense } from './tense.ts';

/** How a date was come by. */
export type DateBasis =
  | 'written'
  /** The year or the day was counted from the day of the article. */
  | 'counted'
  /** From a sentence before it. */
  | 'carried'
  /** It says no more than that it was so by the day of the article. */
  | 'by-article'
  | 'none';

export type Dated = {
  readonly when?: string;
  readonly basis: DateBasis;
  /** Other dates in the sentence. */
  readonly others: readonly string[];
};

type Wanted = {
  readonly text: string;
  readonly locale: Locale;
  readonly dates: readonly SentenceDate[];
  readonly block: number;
  readonly tense: Tense;
  /** Somebody says it, or does it before all eyes. */
  readonly said: boolean;
};

export type DateContext = {
  /** A heading: its date is that of what follows, and what was before is over. */
  readonly heading: (dates: readonly SentenceDate[]) => void;
  readonly dateOf: (wanted: Wanted) => Dated;
};

/** @param article the day it is of: 2025-03-14 */
export function createDateContext(article: string | undefined): DateContext {
  /** The latest date of what was told, and where. */
  let carried: { readonly when: string; readonly block: number | 'heading' } | undefined;
  /** Whether it stood in the sentence right before, or in the heading. */
  let justNow = false;

  return {
    heading(dates) {
      carried = undefined;
      const own = mainOf(dates);
      if (own) carried = { when: own.when, block: 'heading' };
      justNow = own !== undefined;
    },
    dateOf({ text, locale, dates, block, tense, said }) {
      const own = mainOf(dates);
      const near = justNow;
      justNow = own !== undefined && own.side === 'at';
      if (own) {
        if (own.side !== 'until' && !(own.side === 'since' && said))
          carried = { when: plainDate(own.when), block };
        const others = dates.filter((one) => one !== own).map(({ when }) => when);
        return { when: own.when, basis: own.counted ? 'counted' : 'written', others };
      }
      const then = carried && stepped(text, locale, carried.when);
      if (then) {
        carried = { when: then, block };
        return { when: then, basis: 'carried', others: [] };
      }
      const inBlock = carried && (carried.block === block || carried.block === 'heading');
      if (carried && inBlock && tense === 'past' && !said) {
        // What follows a day at once is of that day; of what comes later no more is known than that it is not before.
        const sameDay = near && DAY.test(carried.when) && !THEN[locale].test(fold(text));
        const when = sameDay ? carried.when : openFrom(carried.when);
        if (when) return { when, basis: 'carried', others: [] };
      }
      if (article) return { when: `../${article}`, basis: 'by-article', others: [] };
      const open = carried && openFrom(carried.when);
      return open ? { when: open, basis: 'carried', others: [] } : { basis: 'none', others: [] };
    },
  };
}

/** "Or later": of an interval, its end. */
function openFrom(when: string): string | undefined {
  const last = when.split('/').findLast((end) => end !== '..' && end !== '');
  const open = `${last}/..`;
  return parseWhen(open) ? open : undefined;
}

const plainDate = (when: string) => when.replace(/\/\.\.$/, '');

const EXACT = ['day', 'month', 'season', 'year', 'decade', 'century'];

/** The one that tells when it happened: what is "since" or "until" less than that, the exact before the rough. */
function mainOf(dates: readonly SentenceDate[]): SentenceDate | undefined {
  const rank = ({ when, side }: SentenceDate) =>
    EXACT.indexOf(parseWhen(when)?.precision ?? 'century') + (side === 'at' ? 0 : 10);
  return dates.toSorted((a, b) => rank(a) - rank(b) || a.from - b.from).at(0);
}

const DAY = /^\d{4}-\d\d-\d\d$/;
/** Folded: it happened after what was told before. */
const THEN: Readonly<Record<Locale, RegExp>> = {
  en: /\b(then|later|afterwards?|since|subsequently|eventually|soon)\b/,
  ru: /\b(zatem|potom|pozzhe|pozdnee|vposledstvii|s tekh por|posle etogo)\b/,
  az: /\b(sonra|daha sonra|bundan sonra)\b/,
  tr: /\b(sonra|daha sonra|ardindan|akabinde)\b/,
};

/** Folded: so many days after what was told before. */
const LATER: Readonly<Record<Locale, readonly (readonly [RegExp, number])[]>> = {
  en: [
    [/\b(the (next|following) (day|morning|evening)|a day later)\b/, 1],
    [/\btwo days later\b/, 2],
    [/\bthree days later\b/, 3],
    [/\ba week later\b/, 7],
    [/\b(the same day|that (day|morning|evening|night|afternoon))\b/, 0],
  ],
  ru: [
    [/\b(na sleduyushchi\w+ (den|utro)|den spustya|cherez den)\b/, 1],
    [/\b(cherez dva dnya|dva dnya spustya)\b/, 2],
    [/\b(cherez tri dnya|tri dnya spustya)\b/, 3],
    [/\b(cherez nedelyu|nedelyu spustya)\b/, 7],
    [/\b(v tot zhe den|v etot den|togda)\b/, 0],
  ],
  az: [
    [/\b(ertesi gun|novbeti gun|bir gun sonra)\b/, 1],
    [/\biki gun sonra\b/, 2],
    [/\buc gun sonra\b/, 3],
    [/\bbir hefte sonra\b/, 7],
    [/\b(hemin gun|o gun)\b/, 0],
  ],
  tr: [
    [/\b(ertesi gun|bir gun sonra|sonraki gun)\b/, 1],
    [/\biki gun sonra\b/, 2],
    [/\buc gun sonra\b/, 3],
    [/\bbir hafta sonra\b/, 7],
    [/\b(ayni gun|o gun)\b/, 0],
  ],
};
const DAY_MS = 86_400_000;

/** "The next day", "два дня спустя", counted from a day that was told. */
function stepped(text: string, locale: Locale, from: string): string | undefined {
  const days = LATER[locale].find(([pattern]) => pattern.test(fold(text)))?.[1];
  if (days === undefined) return undefined;
  if (days === 0) return from;
  if (!/^\d{4}-\d\d-\d\d$/.test(from)) return undefined;
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

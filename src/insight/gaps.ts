/** What readers asked in vain: the log of questions, read, grouped by what was asked, and held against the present facts. */
import type { Engine, Likeness } from '../answer/types.ts';
import { contentHash } from '../knowledge/model/content-hash.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { areAlike } from './alike.ts';
import { type Group, groupAlike, timesOf } from './group.ts';
import type { Cause } from './judge.ts';
import { judged, readerOf } from './kept-readings.ts';
import type { SetAside, UnansweredRow } from './repository.ts';
import { createTurns } from './turns.ts';
import { localeOf, readOnItsDay, shownWording, type Wording, wordingsOf } from './wordings.ts';

export type Gap = {
  /** Of the wording that leads it. */
  readonly id: string;
  /** The most asked wording, without mentions and addresses. */
  readonly question: string;
  /** With what it left out, where it went on with a conversation. */
  readonly readAs?: string;
  readonly locale: Locale;
  /** All wordings, the most asked first. */
  readonly wordings: readonly {
    readonly question: string;
    readonly readAs?: string;
    readonly locale: Locale;
    readonly times: number;
  }[];
  /** How often it had no answer, and how often one that was not what was asked. */
  readonly unanswered: number;
  readonly notAsked: number;
  /** In how many languages, the most asked first. */
  readonly locales: readonly { readonly locale: Locale; readonly times: number }[];
  readonly first: Date;
  readonly last: Date;
  readonly cause: Cause;
  /** The nearest facts, best first, by id. */
  readonly nearest: readonly string[];
  /** What answers it by now, by id; only of those answered since. */
  readonly answer?: string;
  /** Who said that it is not for this newsroom, and how often it was asked since. */
  readonly aside?: {
    readonly id: string;
    readonly by: string;
    readonly at: Date;
    readonly since: number;
  };
};

export type Gaps = {
  /** Without an answer today, the most asked first. */
  readonly open: readonly Gap[];
  /** Answered by the present facts. */
  readonly answered: readonly Gap[];
  /** Set aside by an editor. */
  readonly aside: readonly Gap[];
  /** Questions that were not counted: they ask nothing, or only what the talk before explains. */
  readonly talk: number;
  readonly leaning: number;
  /** Asked more rarely than those that were wanted: not held against the facts. */
  readonly rest: { readonly groups: number; readonly times: number };
};

/** Set aside, it comes back once it was asked so often since. */
const COMES_BACK = 5;

/**
 * @param engine over the facts that answer; the same rows and facts give the same gaps
 * @param now for "yesterday" in what is asked today
 * @param most how many open ones are wanted
 */
export async function findGaps(
  rows: readonly UnansweredRow[],
  asides: readonly SetAside[],
  { engine, now, most }: { readonly engine: Engine; readonly now: Date; readonly most: number },
): Promise<Gaps> {
  const read = readerOf(engine);
  const { wordings, talk, leaning } = await wordingsOf(rows, read);
  const groups = await groupAlike(wordings);
  const turn = createTurns();
  const known: Known[] = [];
  for (const aside of asides) {
    await turn();
    const question = shownWording(aside.question);
    const like = question
      ? readOnItsDay(read, question, localeOf(aside.locale), aside.at)
      : undefined;
    if (like) known.push({ aside, question, like });
  }
  const found: { readonly open: Gap[]; readonly answered: Gap[]; readonly aside: Gap[] } = {
    open: [],
    answered: [],
    aside: [],
  };
  let seen = 0;
  const byTimes = groups.toSorted((a, b) => timesIn(b) - timesIn(a));
  for (const group of byTimes) {
    if (found.open.length >= most) break;
    seen += 1;
    await turn();
    const gap = gapOf(group, known, engine, now);
    if (gap.answer !== undefined) found.answered.push(gap);
    else if (gap.aside && gap.aside.since < COMES_BACK) found.aside.push(gap);
    else found.open.push(gap);
  }
  return {
    open: found.open.sort(mostAsked),
    answered: found.answered.sort(mostAsked),
    aside: found.aside.sort(mostAsked),
    talk,
    leaning,
    rest: {
      groups: groups.length - seen,
      times: byTimes.slice(seen).reduce((total, group) => total + timesIn(group), 0),
    },
  };
}

const timesIn = ({ wordings }: Group): number =>
  wordings.reduce((total, wording) => total + timesOf(wording), 0);

type Known = {
  readonly aside: SetAside;
  readonly question: string;
  readonly like: Likeness;
};

function gapOf({ wordings }: Group, asides: readonly Known[], engine: Engine, now: Date): Gap {
  const [lead] = wordings;
  const rows = wordings.flatMap((wording) => wording.rows);
  const complaints = rows.filter(({ outcome }) => outcome === 'not-asked');
  const wrong = new Set(complaints.flatMap(({ fact }) => fact ?? []));
  const { answer, cause, nearest } = judged(lead, wrong, engine, now);
  const notAsked = sum(complaints);
  const aside = asides.find(({ question, like }) =>
    wordings.some((wording) => wording.asks === question || areAlike(wording.like, like)),
  )?.aside;
  return {
    id: contentHash(lead.key),
    ...saidIn(lead),
    locale: lead.locale,
    wordings: wordings.map((wording) => ({
      ...saidIn(wording),
      locale: wording.locale,
      times: timesOf(wording),
    })),
    unanswered: sum(rows) - notAsked,
    notAsked,
    locales: localesOf(wordings),
    first: new Date(Math.min(...rows.map(({ first }) => first.getTime()))),
    last: new Date(Math.max(...rows.map(({ last }) => last.getTime()))),
    cause,
    nearest,
    ...(answer !== undefined && { answer }),
    ...(aside && {
      aside: { id: aside.id, by: aside.by, at: aside.at, since: timesSince(rows, aside.at) },
    }),
  };
}

const saidIn = ({ question, asks }: Wording): Pick<Gap, 'question' | 'readAs'> => ({
  question,
  ...(asks !== question && { readAs: asks }),
});

const sum = (rows: readonly UnansweredRow[]): number =>
  rows.reduce((total, { times }) => total + times, 0);

/** Of a day on which it was asked both before and after, at least the last was after. */
const timesSince = (rows: readonly UnansweredRow[], at: Date): number =>
  rows.reduce((total, { first, last, times }) => {
    if (last <= at) return total;
    return total + (first > at ? times : 1);
  }, 0);

function localesOf(wordings: readonly Wording[]): Gap['locales'] {
  return [...Map.groupBy(wordings, ({ locale }) => locale)]
    .map(([locale, own]) => ({
      locale,
      times: own.reduce((total, wording) => total + timesOf(wording), 0),
    }))
    .sort((a, b) => b.times - a.times || (a.locale < b.locale ? -1 : 1));
}

function mostAsked(a: Gap, b: Gap): number {
  return (
    b.unanswered + b.notAsked - (a.unanswered + a.notAsked) ||
    b.last.getTime() - a.last.getTime() ||
    (a.id < b.id ? -1 : 1)
  );
}

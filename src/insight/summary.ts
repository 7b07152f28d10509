/** What was asked, counted: by day, outcome, language and topic; what readers thought; which facts are used and which are not. */
import type { Outcome } from '../contract/reply.ts';
import type { FeedbackKind } from '../contract/request.ts';
import { currentFacts } from '../knowledge/model/current-facts.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { FeedbackDay, LogFilter, QuestionCount } from './repository.ts';

type Outcomes = Readonly<Record<Outcome, number>>;

export type Summary = {
  readonly total: number;
  readonly outcomes: Outcomes;
  /** Every day from the first of the range to the last, also those on which nothing was asked; UTC. */
  readonly days: readonly ({ readonly day: string } & Outcomes)[];
  /** The most asked first. */
  readonly locales: readonly ({ readonly locale: string } & Outcomes)[];
  /** By the topics of a question's first fact: of several it counts in each; undefined where it has none. */
  readonly topics: readonly ({ readonly topic: string | undefined } & Outcomes)[];
  readonly feedback: Readonly<Record<FeedbackKind, number>>;
  /** The facts that answered, most first, with what readers thought of them. */
  readonly used: readonly ({ readonly fact: string; readonly times: number } & Readonly<
    Record<FeedbackKind, number>
  >)[];
  /** Facts that answered nothing. */
  readonly unused: readonly string[];
  /** Answers with facts that are not served any more. */
  readonly gone: number;
  /** Facts whose day of review is past, the longest first. */
  readonly pastReview: readonly { readonly fact: string; readonly by: string }[];
};

const DAY_MS = 86_400_000;
const NOTHING: Outcomes = { answer: 0, related: 0, none: 0 };

export function summarise(
  counts: readonly QuestionCount[],
  feedback: readonly FeedbackDay[],
  knowledge: Knowledge,
  { since, until, now }: Pick<LogFilter, 'since' | 'until'> & { readonly now: Date },
): Summary {
  const current = currentFacts(knowledge);
  const topicsOf = ({ fact: id }: QuestionCount): readonly (string | undefined)[] => {
    const fact = id === undefined ? undefined : knowledge.facts.get(id);
    return fact && fact.topics.length > 0 ? fact.topics : [undefined];
  };
  const answers = counts.filter(({ outcome, fact }) => outcome === 'answer' && fact !== undefined);
  const timesOf = sumBy(answers, ({ fact }) => [fact!]);
  const kept = [...timesOf].filter(([fact]) => current.has(fact));
  const days = sumOutcomes(counts, ({ day }) => [day]);
  const today = now.toISOString().slice(0, 10);
  return {
    total: sum(counts),
    outcomes: sumOutcomes(counts, () => ['all']).get('all') ?? NOTHING,
    days: daysFrom(since, until ?? now).map((day) => ({ day, ...(days.get(day) ?? NOTHING) })),
    locales: [...sumOutcomes(counts, ({ locale }) => [locale])]
      .map(([locale, outcomes]) => ({ locale, ...outcomes }))
      .sort((a, b) => all(b) - all(a) || (a.locale < b.locale ? -1 : 1)),
    topics: [...sumOutcomes(counts, topicsOf)]
      .map(([topic, outcomes]) => ({ topic, ...outcomes }))
      .sort(
        (a, b) =>
          Number(a.topic === undefined) - Number(b.topic === undefined) ||
          all(b) - all(a) ||
          (a.topic! < b.topic! ? -1 : 1),
      ),
    feedback: kindsOf(feedback),
    used: kept
      .map(([fact, times]) => ({
        fact,
        times,
        ...kindsOf(feedback.filter((one) => one.fact === fact)),
      }))
      .sort((a, b) => b.times - a.times || (a.fact < b.fact ? -1 : 1)),
    unused: [...current.keys()].filter((id) => !timesOf.has(id)),
    gone: sum(answers) - kept.reduce((total, [, times]) => total + times, 0),
    pastReview: [...current.values()]
      .flatMap(({ id, reviewBy }) =>
        reviewBy !== undefined && reviewBy < today ? [{ fact: id, by: reviewBy }] : [],
      )
      .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : a.fact < b.fact ? -1 : 1)),
  };
}

const sum = (counts: readonly { readonly times: number }[]): number =>
  counts.reduce((total, { times }) => total + times, 0);

const all = ({ answer, related, none }: Outcomes): number => answer + related + none;

function sumBy(
  counts: readonly QuestionCount[],
  keysOf: (count: QuestionCount) => readonly string[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const count of counts)
    for (const key of keysOf(count)) sums.set(key, (sums.get(key) ?? 0) + count.times);
  return sums;
}

function sumOutcomes<Key>(
  counts: readonly QuestionCount[],
  keysOf: (count: QuestionCount) => readonly Key[],
): ReadonlyMap<Key, Outcomes> {
  const sums = new Map<Key, Outcomes>();
  for (const count of counts)
    for (const key of keysOf(count)) {
      const before = sums.get(key) ?? NOTHING;
      sums.set(key, { ...before, [count.outcome]: before[count.outcome] + count.times });
    }
  return sums;
}

function kindsOf(feedback: readonly FeedbackDay[]): Record<FeedbackKind, number> {
  const times = (kind: FeedbackKind) => sum(feedback.filter((one) => one.kind === kind));
  return { good: times('good'), bad: times('bad'), 'not-asked': times('not-asked') };
}

function daysFrom(since: Date, until: Date): string[] {
  const first = Date.parse(since.toISOString().slice(0, 10));
  // What ends at midnight ends with the day before.
  const days = Math.max(0, Math.floor((until.getTime() - 1 - first) / DAY_MS) + 1);
  return Array.from({ length: days }, (_, at) =>
    new Date(first + at * DAY_MS).toISOString().slice(0, 10),
  );
}

/** `dateline eval --stories`: the stories that nothing was learned from, in every dress, asked as readers ask. */

import { createEngine } from '../answer/engine.ts';
import { answerClassOf } from '../answer/ranking/same-answer.ts';
import type { Outcome } from '../contract/reply.ts';
import type { Similarities } from '../search/similarities.ts';
import { contextBefore, EVAL_NOW } from './ask-queries.ts';
import type { EvalQuery } from './dataset.ts';
import { withInterval } from './interval.ts';
import { DRESSES, dressed, HELD_OUT, readStories, strangersTo } from './stories.ts';

export type StoryResult = {
  readonly story: string;
  readonly dress: string;
  readonly query: EvalQuery;
  readonly outcome: Outcome;
  /** Whether the first fact answers the question. */
  readonly right: boolean;
  /** By what the first fact is found; undefined where there was none. */
  readonly kind: 'examples' | 'text' | 'foreign' | undefined;
  /** The language of the reply, for a reader whose client is set to English. */
  readonly locale: string;
};

/** Every so many questions of other stories are asked, too: nothing in this one answers them. */
const STRANGERS = 40;

type SimilaritiesIn = (engine: ReturnType<typeof createEngine>) => Promise<{
  readonly of: (query: EvalQuery) => Promise<Similarities | undefined>;
  readonly stop: () => Promise<void>;
}>;

/** Asks every question of the stories that are held out. */
export async function askStories(similaritiesIn: SimilaritiesIn): Promise<StoryResult[]> {
  const stories = await readStories();
  const results: StoryResult[] = [];
  for (const story of stories.filter(({ id }) => HELD_OUT.has(id)))
    for (const dress of DRESSES) {
      const knowledge = dressed(story, dress);
      if (!knowledge) continue;
      const engine = createEngine(knowledge);
      const meaning = await similaritiesIn(engine);
      for (const query of [...story.queries, ...strangersTo(story, stories, STRANGERS)]) {
        const context = contextBefore(query, engine);
        const similarities = await meaning.of(query);
        const { outcome, facts, locale } = engine.ask(query.question, {
          locale: 'en',
          now: EVAL_NOW,
          ...(similarities && { similarities }),
          ...(context && { context }),
        });
        const first = facts[0]?.fact;
        results.push({
          story: story.id,
          dress,
          query,
          outcome,
          right: first !== undefined && query.gold.includes(first.id),
          kind: first && answerClassOf(first, query.locale),
          locale,
        });
      }
      await meaning.stop();
    }
  return results;
}

const NAME = 26;
const CELL = 18;

/** A line a group: by what was found, dress, language, kind of question, story. */
export function storyReport(results: readonly StoryResult[]): string[] {
  const head = ['answerable', 'first', 'said and right', 'precision', 'near said', 'out: none'];
  const groups = (of: (one: StoryResult) => string) =>
    [...Map.groupBy(results, of)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, own]) => row(name, own));
  const inOwn = results.filter(({ query, locale }) => query.locale === locale).length;
  return [
    `Stories that nothing was learned from: ${[...HELD_OUT].sort().join(', ')}. Shares with 95 % intervals.`,
    '',
    [''.padEnd(NAME), ...head.map((cell) => cell.padStart(CELL))].join(' '),
    row('all', results),
    ...groups(({ query, kind }) =>
      query.gold.length && kind ? `found by ${kind}` : 'without an answer',
    ),
    ...groups(({ dress }) => dress),
    ...groups(({ query }) => query.locale),
    ...groups(({ query }) => query.kind),
    ...groups(({ story }) => story),
    '',
    `in the language of the question, for a reader with an English client: ${withInterval(inOwn, results.length)}`,
  ];
}

function row(name: string, own: readonly StoryResult[]): string {
  const answerable = own.filter(({ query }) => query.gold.length > 0);
  const said = own.filter(({ outcome }) => outcome === 'answer');
  const of = (kind: string) => own.filter(({ query }) => query.kind === kind);
  const right = (some: readonly StoryResult[]) => some.filter((one) => one.right).length;
  const saidOf = (some: readonly StoryResult[]) =>
    some.filter(({ outcome }) => outcome === 'answer').length;
  const [near, out] = [of('near-scope'), of('out-of-scope')];
  const none = out.filter(({ outcome }) => outcome === 'none').length;
  return [
    name.padEnd(NAME),
    ...[
      String(answerable.length),
      withInterval(right(answerable), answerable.length),
      withInterval(right(said), answerable.length),
      withInterval(right(said), said.length),
      withInterval(saidOf(near), near.length),
      withInterval(none, out.length),
    ].map((cell) => cell.padStart(CELL)),
  ].join(' ');
}

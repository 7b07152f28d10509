/** `dateline eval`: how well questions are answered, against the search libraries, on any labelled set. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { createEngine } from '../answer/engine.ts';
import type { Config } from '../config.ts';
import { askQueries } from '../eval/ask-queries.ts';
import { type Dataset, readDataset } from '../eval/dataset.ts';
import { draftReport } from '../eval/draft-report.ts';
import { measureArticles, measureSeed } from '../eval/drafts.ts';
import { readLabelledSet, split } from '../eval/labelled-set.ts';
import { report } from '../eval/report.ts';
import { startSimilaritySource } from '../eval/similarity-source.ts';
import { judgeStatements, statementReport } from '../eval/statements.ts';
import { HELD_OUT, readStories } from '../eval/stories.ts';
import { askStories, storyReport } from '../eval/story-report.ts';
import { loadKnowledge } from '../knowledge/loading/load.ts';
import { openMeaning } from './open.ts';

type Options = {
  readonly data?: string;
  readonly heldOut?: true;
  readonly jsonl?: true;
  readonly all?: true;
  readonly stories?: true;
  readonly statements?: true;
  readonly drafts?: true;
  readonly seed?: string;
  readonly verbose?: true;
};

export function addEval(program: Command, config: Config): void {
  program
    .command('eval')
    .description('Measure the answers on labelled questions; by default our own test questions')
    .option('--data <file>', 'facts and questions of another set (docs/evaluation.md)')
    .option('--held-out', 'with --data: only every second question, which `npm run fit` leaves out')
    .option('--all', 'our own questions, those that were trained on, too')
    .option(
      '--stories',
      'the stories that nothing was learned from, with and without example questions',
    )
    .option('--jsonl', 'print one JSON object a question instead of tables')
    .option(
      '--statements',
      'how sentences about the stories are checked; with --held-out, those of stories nothing is learnt from',
    )
    .option(
      '--drafts',
      'what is drafted from labelled articles; with --held-out, from those that nothing was tuned on',
    )
    .option(
      '--seed <file>',
      'with --drafts: also the source of the pack about Russia and Azerbaijan',
    )
    .option('--verbose', 'with --statements or --drafts: list what was judged wrong or missed')
    .action(async (options: Options) => {
      const { data, heldOut, jsonl, all, stories, statements, verbose } = options;
      if (statements) return printStatements(heldOut, verbose);
      if (options.drafts) return printDrafts(config, options);
      if (stories) {
        const opened = await openMeaning(config);
        const results = await askStories(async (engine) => {
          const { similaritiesOf: of, stop } = await startSimilaritySource(
            engine,
            config.DATA_DIR,
            opened?.model,
          );
          return { of, stop };
        });
        for (const line of storyReport(results)) console.log(line);
        return;
      }
      const dataset = await (data === undefined ? ownTest(config, all) : fromFile(data, heldOut));
      const opened = await openMeaning(config);
      const engine = createEngine(dataset.knowledge, undefined, opened?.weights);
      const { similaritiesOf: meaningOf, stop } = await startSimilaritySource(
        engine,
        config.DATA_DIR,
        opened?.model,
      );
      if (jsonl) {
        for await (const { query, outcome, confidence, facts } of askQueries(
          engine,
          dataset.queries,
          meaningOf,
        )) {
          console.log(JSON.stringify({ question: query.question, outcome, confidence, facts }));
        }
      } else for (const line of await report(dataset, engine, meaningOf)) console.log(line);
      await stop();
    });
}

async function printStatements(heldOut?: true, verbose?: true): Promise<void> {
  const stories = (await readStories()).filter(({ id }) => HELD_OUT.has(id) === (heldOut ?? false));
  const judged = stories.flatMap((story) => judgeStatements(story));
  for (const line of statementReport(judged, verbose)) console.log(line);
}

async function printDrafts(config: Config, { heldOut, seed, verbose }: Options): Promise<void> {
  const measured = await measureArticles(heldOut ?? false);
  const { knowledge } = await loadKnowledge(config.KNOWLEDGE_DIR);
  const all = seed === undefined ? measured : [await measureSeed(seed, knowledge), ...measured];
  for (const line of draftReport(all, verbose)) console.log(line);
}

async function ownTest(config: Config, all?: true): Promise<Dataset> {
  const { knowledge } = await loadKnowledge(config.KNOWLEDGE_DIR);
  const own = await readLabelledSet(knowledge);
  return all ? own : { ...own, queries: split(own.queries).test };
}

async function fromFile(file: string, heldOut?: true): Promise<Dataset> {
  const dataset = readDataset(await readFile(file, 'utf8'));
  return heldOut
    ? { ...dataset, queries: dataset.queries.filter((_, at) => at % 2 === 1) }
    : dataset;
}

/** `dateline eval`: how well questions are answered, against the search libraries, on any labelled set. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { createEngine } from '../answer/engine.ts';
import type { Config } from '../config.ts';
import { askQueries } from '../eval/ask-queries.ts';
import { type Dataset, readDataset } from '../eval/dataset.ts';
import { readLabelledSet, split } from '../eval/labelled-set.ts';
import { report } from '../eval/report.ts';
import { startSimilaritySource } from '../eval/similarity-source.ts';
import { loadKnowledge } from '../knowledge/loading/load.ts';

type Options = {
  readonly data?: string;
  readonly heldOut?: true;
  readonly jsonl?: true;
  readonly all?: true;
};

export function addEval(program: Command, config: Config): void {
  program
    .command('eval')
    .description('Measure the answers on labelled questions; by default our own test questions')
    .option('--data <file>', 'facts and questions of another set (docs/evaluation.md)')
    .option('--held-out', 'with --data: only every second question, which `npm run fit` leaves out')
    .option('--all', 'our own questions, those that were trained on, too')
    .option('--jsonl', 'print one JSON object a question instead of tables')
    .action(async ({ data, heldOut, jsonl, all }: Options) => {
      const dataset = await (data === undefined ? ownTest(config, all) : fromFile(data, heldOut));
      const engine = createEngine(dataset.knowledge);
      const { similaritiesOf: meaningOf, stop } = await startSimilaritySource(engine, config);
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

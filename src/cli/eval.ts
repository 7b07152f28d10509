/** `dateline eval`: how well questions are answered, against the search libraries, on any labelled set. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { createEngine } from '../answer/create.ts';
import type { Config } from '../config.ts';
import { type Dataset, readDataset } from '../eval/dataset.ts';
import { answers, type MeaningOf, report } from '../eval/run.ts';
import { passagesOf, startSemantic } from '../semantic/index.ts';

type Options = { readonly data: string; readonly jsonl?: true };

/** Nobody waits for one question of an evaluation. */
const PATIENCE_MS = 30_000;

export function addEval(program: Command, config: Config): void {
  program
    .command('eval')
    .description('Measure the answers on a set of labelled questions')
    .requiredOption('--data <file>', 'facts and questions (docs/evaluation.md)')
    .option('--jsonl', 'print one JSON object a question instead of tables')
    .action(async ({ data, jsonl }: Options) => {
      const dataset = readDataset(await readFile(data, 'utf8'));
      const engine = createEngine(dataset.knowledge);
      const { meaningOf, stop } = await meaning(dataset, config);
      if (jsonl) {
        for await (const { query, outcome, confidence, facts } of answers(
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

async function meaning(
  dataset: Dataset,
  config: Config,
): Promise<{ meaningOf: MeaningOf; stop: () => Promise<void> }> {
  const none = { meaningOf: async () => undefined, stop: async () => {} };
  if (config.SEMANTIC === 'off' || dataset.locale !== 'en') return none;
  const log = {
    info: () => {},
    warn: (detail: object, message: string) => console.error(message, detail),
  };
  const semantic = startSemantic(
    { cacheFile: join(config.DATA_DIR, 'vectors.bin') },
    log,
    PATIENCE_MS,
  );
  const { version } = dataset.knowledge;
  semantic.serve(version, passagesOf(dataset.knowledge));
  try {
    await semantic.ready(version);
  } catch {
    return none;
  }
  return { meaningOf: (question) => semantic.similarities(question, version), stop: semantic.stop };
}

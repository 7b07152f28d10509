/**
 * `npm run fit [-- FILE…]`: fits choice and confidence on the stories of `tests/eval` that are not held out, in their
 * dresses, and on the training half of our own questions; the questions of evaluation files that are named are asked
 * as ones that nothing answers. Prints figures taken story by story, each by weights fitted on the others, and writes
 * src/answer/ranking/weights.json; with SEMANTIC_MODEL set, the weights of that model alone, into its folder.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createEngine } from '../answer/engine.ts';
import type { Mode, ModeWeights } from '../answer/ranking/weights.ts';
import { ConfigError, readConfig } from '../config.ts';
import { loadKnowledge } from '../knowledge/loading/load.ts';
import { openModel, writeModelWeights } from '../semantic/index.ts';
import { type Dataset, type EvalQuery, readDataset } from './dataset.ts';
import { fingerprint } from './fingerprint.ts';
import { crossValidated, fitWeights } from './fit.ts';
import { foldReport } from './fold-report.ts';
import { readLabelledSet, split } from './labelled-set.ts';
import { type Observed, observe } from './observe.ts';
import { startSimilaritySource } from './similarity-source.ts';
import { DRESSES, dressed, HELD_OUT, readStories, strangersTo, toDataset } from './stories.ts';
import { chooseThresholds } from './threshold.ts';

/** Every so many questions of another story are asked of each. */
const STRANGERS = 60;
/** Every so many questions of an evaluation file are asked of each story. */
const FOREIGN = 50;

type Set = { readonly story: string; readonly dress: string; readonly dataset: Dataset };

const config = readConfig();
if (config.SEMANTIC === 'off' && config.SEMANTIC_MODEL !== undefined)
  throw new ConfigError('SEMANTIC is off: there is nothing to fit SEMANTIC_MODEL with.');
const code = await fingerprint();
const { model } = await openModel(config.SEMANTIC_MODEL, code);
const { knowledge } = await loadKnowledge(config.KNOWLEDGE_DIR);
const own = await readLabelledSet(knowledge);
const files = process.argv.slice(2);
const foreign = (
  await Promise.all(files.map(async (file) => readDataset(await readFile(file, 'utf8'))))
).flatMap(({ queries }) => queries.filter((_, at) => at % (2 * FOREIGN) === 0));
const stories = (await readStories()).filter(({ id }) => !HELD_OUT.has(id));
const outOfScope: readonly EvalQuery[] = [
  ...split(own.queries).train.filter(({ kind }) => kind === 'out-of-scope'),
  ...foreign.map((query): EvalQuery => ({ ...query, gold: [], kind: 'out-of-scope' })),
];
const sets: Set[] = [
  {
    story: 'our own packs',
    dress: 'as it is',
    dataset: toDataset('our own packs', knowledge, split(own.queries).train),
  },
  ...stories.flatMap((story, place) =>
    DRESSES.flatMap((dress): Set[] => {
      const worn = dressed(story, dress);
      const others = outOfScope.filter((_, at) => at % stories.length === place % stories.length);
      const queries = [...story.queries, ...strangersTo(story, stories, STRANGERS), ...others];
      return worn
        ? [{ story: story.id, dress, dataset: toDataset(`${story.id}, ${dress}`, worn, queries) }]
        : [];
    }),
  ),
];

async function fitMode(mode: Mode): Promise<ModeWeights> {
  const observed: Observed[] = [];
  for (const set of sets) {
    const meaning =
      mode === 'semantic'
        ? await startSimilaritySource(createEngine(set.dataset.knowledge), config.DATA_DIR, model)
        : undefined;
    observed.push(
      ...(await observe(set, mode, meaning?.similaritiesOf ?? (async () => undefined))),
    );
    await meaning?.stop();
  }
  if (observed.length === 0) throw new Error(`${model.name} compared no question with anything.`);
  const validated = crossValidated(observed, mode);
  const thresholds = chooseThresholds(validated);
  console.log(`\n${mode}: ${observed.length} questions`);
  for (const line of foldReport(validated, thresholds)) console.log(line);
  return { ...fitWeights(observed, mode), ...thresholds };
}

const about = {
  fingerprint: code,
  on: [own.name, ...stories.map(({ id }) => id)],
  questions: sets.reduce((sum, { dataset }) => sum + dataset.queries.length, 0),
};
if (model.folder) {
  const written = await writeModelWeights(model.folder, about, await fitMode('semantic'));
  console.log(`\nwritten: ${written}`);
} else {
  const lexical = await fitMode('lexical');
  const semantic = config.SEMANTIC === 'off' ? lexical : await fitMode('semantic');
  await writeFile(
    'src/answer/ranking/weights.json',
    `${withTreesOnLines({ about, lexical, semantic })}\n`,
  );
}

/** JSON as it is usually laid out, but each tree on a line of its own. */
function withTreesOnLines(weights: object): string {
  const trees: string[] = [];
  const laidOut = JSON.stringify(
    weights,
    (key, value) =>
      key === 'trees'
        ? (value as readonly unknown[]).map(
            (tree) => `tree ${trees.push(JSON.stringify(tree)) - 1}`,
          )
        : value,
    2,
  );
  return laidOut.replace(/"tree (\d+)"/g, (_, at: string) => trees[Number(at)]!);
}

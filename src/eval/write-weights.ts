/**
 * `npm run fit [-- FILE…]`: fits the ranker and the confidence on the training half of our own questions and,
 * where evaluation files are named, on every other question of theirs; writes src/answer/ranking/weights.json.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createEngine } from '../answer/engine.ts';
import type { Weights } from '../answer/ranking/weights.ts';
import { readConfig } from '../config.ts';
import { loadKnowledge } from '../knowledge/loading/load.ts';
import { type Dataset, readDataset } from './dataset.ts';
import { fingerprint } from './fingerprint.ts';
import { type Training, train } from './fit.ts';
import { readLabelledSet, split } from './labelled-set.ts';
import { startSimilaritySource } from './similarity-source.ts';
import { chooseThresholds } from './threshold.ts';

const config = readConfig();
const { knowledge } = await loadKnowledge(config.KNOWLEDGE_DIR);
const own = await readLabelledSet(knowledge);
const files = process.argv.slice(2);
const others = await Promise.all(
  files.map(async (file) => readDataset(await readFile(file, 'utf8'))),
);

const stops: (() => Promise<void>)[] = [];
async function training(dataset: Dataset, queries: Training['queries']): Promise<Training> {
  const meaning = await startSimilaritySource(createEngine(dataset.knowledge), config);
  stops.push(meaning.stop);
  // The two modes and the threshold ask the same questions.
  const similaritiesByQuestion = new Map<string, ReturnType<typeof meaning.similaritiesOf>>();
  return {
    dataset,
    queries,
    similaritiesOf(query) {
      const key = query.question;
      if (!similaritiesByQuestion.has(key))
        similaritiesByQuestion.set(key, meaning.similaritiesOf(query));
      return similaritiesByQuestion.get(key)!;
    },
  };
}
const sets = [
  await training(own, split(own.queries).train),
  ...(await Promise.all(
    others.map((dataset) =>
      training(
        dataset,
        dataset.queries.filter((_, at) => at % 2 === 0),
      ),
    ),
  )),
];

const lexical = await train(sets, 'lexical');
const semantic = config.SEMANTIC === 'off' ? undefined : await train(sets, 'semantic');
const weights = {
  ranker: { lexical: lexical.ranker, semantic: (semantic ?? lexical).ranker },
  confidence: { lexical: lexical.confidence, semantic: (semantic ?? lexical).confidence },
};
const byWords = await chooseThresholds(sets[0]!, 'lexical', weights);
const byMeaning = semantic ? await chooseThresholds(sets[0]!, 'semantic', weights) : byWords;
const fitted = {
  about: {
    fingerprint: await fingerprint(),
    on: [own.name, ...others.map(({ name }) => name)],
    questions: sets.map(({ queries }) => queries.length),
  },
  ...weights,
  answer: { lexical: byWords.answer, semantic: byMeaning.answer },
  related: { lexical: byWords.related, semantic: byMeaning.related },
} satisfies Weights & { about: object };
await writeFile('src/answer/ranking/weights.json', `${JSON.stringify(fitted, undefined, 2)}\n`);
console.log(
  JSON.stringify(fitted.about),
  JSON.stringify(fitted.answer),
  JSON.stringify(fitted.related),
);
for (const stop of stops) await stop();

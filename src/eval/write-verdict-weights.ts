/** `npm run fit:verdicts`: fits how sure a checked sentence is on the labelled sentences that may be learnt from. */
import { writeFile } from 'node:fs/promises';
import { type Assessed, assess } from '../answer/verification/assess.ts';
import {
  type VerdictModel,
  type VerdictWeights,
  verdictRow,
} from '../answer/verification/verdict.ts';
import { createIndex } from '../search/index.ts';
import { fitLogistic } from './logistic.ts';
import { statementIn } from './statements.ts';
import { HELD_OUT, type LabelledStatement, readStories } from './stories.ts';

const FILE = 'src/answer/verification/verdict-weights.json';
/** Confidences from which a verdict is given: where, cross-validated by story, one in thirty is wrong. */
const LEAST = { supported: 0.8, contradicted: 0.75 } as const;
/** A statement that nothing supports must not be called contradicted. */
const CAUTION = 2;

type Held = { readonly labelled: LabelledStatement; readonly assessed: readonly Assessed[] };

/** @param held sentences with the facts found for each, as `assess` gives them */
export function fitVerdicts(held: readonly Held[]): VerdictWeights {
  const says = held.flatMap(({ labelled, assessed }) =>
    assessed
      .filter(({ vetoed }) => !vetoed)
      .map((one) => ({
        row: Float32Array.from(verdictRow(one.says)),
        right: labelled.verdict === 'supported' && labelled.gold.includes(one.fact.id),
        weight: 1,
      })),
  );
  const differs = held.flatMap(({ labelled, assessed }) =>
    assessed.flatMap(({ fact, difference, rest }) =>
      difference && rest
        ? [
            {
              row: Float32Array.from(verdictRow(rest, difference.aspect)),
              right: labelled.verdict === 'contradicted' && labelled.gold.includes(fact.id),
              weight: labelled.verdict === 'contradicted' ? 1 : CAUTION,
            },
          ]
        : [],
    ),
  );
  return {
    supported: fitted(says, LEAST.supported),
    contradicted: fitted(differs, LEAST.contradicted),
  };
}

function fitted(examples: Parameters<typeof fitLogistic>[0], least: number): VerdictModel {
  const size = examples[0]?.row.length ?? 0;
  const { weights, bias } = fitLogistic(examples, size, { ridge: 0.00003, steps: 800 });
  const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
  return { weights: [...weights].map(rounded), bias: rounded(bias), least };
}

export async function heldStatements(): Promise<(Held & { readonly story: string })[]> {
  const stories = (await readStories()).filter(({ id }) => !HELD_OUT.has(id));
  return stories.flatMap(({ id, knowledge, statements }) => {
    const corpus = { knowledge, index: createIndex(knowledge) };
    return statements
      .filter(({ form }) => form !== 'carried-over')
      .map((labelled) => ({
        story: id,
        labelled,
        assessed: assess(statementIn(labelled.text, labelled.locale, corpus), corpus),
      }));
  });
}

if (import.meta.main)
  await writeFile(FILE, `${JSON.stringify(fitVerdicts(await heldStatements()), null, 1)}\n`);

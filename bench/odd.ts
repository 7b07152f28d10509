/** What the worst text that somebody can send costs, in ordinary questions of the same run. */
import { LONGEST_LINE, LONGEST_MESSAGE } from '../src/text/lengths.ts';
import { costOf, median } from '../tests/support/cost.ts';
import { oddTexts } from '../tests/support/odd-texts.ts';
import { questionAt } from './questions.ts';
import { shippedEngine } from './shipped-engine.ts';

const WARM = 300;
const COUNT = 1000;
const TRIES = 3;

export type OddBench = {
  readonly command: string;
  /** The text that costs most. */
  readonly worst: string;
  /** Its cost in median questions. */
  readonly ratio: number;
};

export async function benchOdd(): Promise<readonly OddBench[]> {
  const engine = await shippedEngine();
  const reader = { locale: 'en', now: new Date() } as const;
  const ask = (text: string) => engine.reply({ command: 'ask', question: text }, reader);
  const costs: number[] = [];
  for (let index = -WARM; index < COUNT; index += 1) {
    const cost = costOf(() => ask(`${questionAt(index)} ${index}`));
    if (index >= 0) costs.push(cost);
  }
  const question = median(costs);
  const commands: readonly (readonly [string, number, (text: string) => unknown])[] = [
    ['/ask', LONGEST_LINE, ask],
    ['a check', LONGEST_MESSAGE, (text) => engine.reply({ command: 'check', text }, reader)],
    ['a step of a long check', LONGEST_MESSAGE, (text) => engine.checkInSteps(text, reader).next()],
    ['suggestions', LONGEST_LINE, (text) => engine.suggest('about', text, 'en')],
  ];
  return commands.map(([command, longest, run]) => {
    const [worst] = oddTexts(longest)
      .map(([what, text]) => {
        const tries = Array.from({ length: TRIES }, () => costOf(() => run(text)));
        return { command, worst: what, ratio: Math.min(...tries) / question };
      })
      .sort((a, b) => b.ratio - a.ratio);
    return worst!;
  });
}

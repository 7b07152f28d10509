/** Whatever is typed, and however much of it, costs no more than a few questions: others wait behind it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/answer/types.ts';
import { COMMANDS } from '../../src/contract/commands.ts';
import { LONGEST_LINE, LONGEST_MESSAGE, LONGEST_NAME } from '../../src/text/lengths.ts';
import { costOf, median } from '../support/cost.ts';
import { oddTexts } from '../support/odd-texts.ts';
import { engine } from '../support/packs/shipped.ts';

/**
 * In ordinary questions. A thousand letters are read of a question, which are twenty or thirty of them; the rest is
 * for noise of measuring. Before it was bounded 6,000 letters cost hundreds.
 */
const MOST = 80;

const reader = { locale: 'en', now: new Date('2026-11-01') } as const;

/** Each at the length that comes in at most; names are cut by the commands themselves. */
const ASKED: readonly (readonly [string, number, (text: string, engine: Engine) => unknown])[] = [
  ...COMMANDS.filter(({ name }) => name === 'ask' || name === 'timeline').map(
    ({ name, options: [first], request }) =>
      [
        `/${name}`,
        LONGEST_LINE,
        (text: string, engine: Engine) => engine.reply(request({ [first!.name]: text }), reader),
      ] as const,
  ),
  [
    'the range of a timeline',
    LONGEST_NAME,
    (text, engine) => engine.reply({ command: 'timeline', from: text, to: text }, reader),
  ],
  [
    'one step of a long check',
    LONGEST_MESSAGE,
    (text, engine) => engine.checkInSteps(text, reader).next(),
  ],
  ['suggestions', LONGEST_LINE, (text, engine) => engine.suggest('about', text, 'en')],
];

describe('odd input at its longest', () => {
  let question: number;

  beforeAll(async () => {
    const questions = [...engine.knowledge.facts.values()]
      .flatMap(({ questions: { en = [] } }) => en.slice(0, 1))
      .slice(0, 60);
    const ask = (text: string) => engine.reply({ command: 'ask', question: text }, reader);
    for (const text of questions) ask(text);
    question = median(questions.map((text) => costOf(() => ask(text))));
  });

  it.each(ASKED)('costs few questions: %s', (_name, longest, run) => {
    const costly = oddTexts(longest).flatMap(([what, text]) => {
      const cost = () => costOf(() => run(text, engine)) / question;
      const first = cost();
      // Once more where it is much: a collection of garbage is no cost of the text's.
      const least = first < MOST / 2 ? first : Math.min(first, cost(), cost());
      return least < MOST ? [] : [`${what}: ${least.toFixed(0)}`];
    });
    expect(costly).toEqual([]);
  });
});

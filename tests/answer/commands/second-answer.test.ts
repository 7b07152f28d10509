import { describe, expect, it } from 'vitest';
import { secondAnswer } from '../../../src/answer/commands/second-answer.ts';
import type { Decision } from '../../../src/answer/ranking/decide.ts';
import { harbour } from '../../support/packs/harbour.ts';

const { facts } = harbour();

type Two = {
  readonly ids?: readonly [string, string];
  readonly behind?: number;
  readonly overNone?: number;
  readonly doubts?: readonly string[];
  readonly outcome?: Decision['outcome'];
};
const second = ({
  ids = ['rescued', 'herring'],
  behind = 0.2,
  overNone = 2,
  doubts = [],
  outcome = 'answer',
}: Two) =>
  secondAnswer({
    outcome,
    confidence: 0.95,
    vetoes: [],
    features: { overNone },
    ranked: ids.map((id, at) => ({
      fact: facts.get(id),
      rank: 5 - at * behind,
      doubts: at ? doubts : [],
    })),
  } as unknown as Decision)?.id;

describe('a second fact beside the answer', () => {
  it.each<[string, Two, string | undefined]>([
    ['close behind', {}, 'herring'],
    ['far behind', { behind: 1.5 }, undefined],
    ['likelier to be none', { overNone: 0.1, behind: 0.2 }, undefined],
    ['ruled out', { doubts: ['unknown-entity'] }, undefined],
    ['doubted, not ruled out', { doubts: ['unsupported'] }, 'herring'],
    ['disputing the first', { ids: ['cause-reed', 'cause-office'] }, undefined],
    ['with no answer before it', { outcome: 'related' }, undefined],
  ])('%s', (_what, two, expected) => {
    expect(second(two)).toBe(expected);
  });
});
